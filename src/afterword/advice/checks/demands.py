"""A message asks; it does not order."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_ORDERS = Phrases(
    """
    failing which|that
    kindly|please (do) ensure|see|arrange (that|to|it) (it|that|a|an|the|your|my|i) .. decision|reply|answer|response|offer|explanation
    unless i|we|you|someone (do|can|have|get) hear|get|receive|have|reply|answer|tell|confirm|respond|decide|let ..8 i|we shall|will|'ll|have|must|am|'m|can|may
    you must|shall|will|need|have (now|to|please) (to) let|supply|furnish|hand|show|forward|return (me|us) have|see|with|over|the|your|my|a|copies|it|me
    i|we (also|further|equally|hereby|must|now|have|therefore|really|will|do|shall|to) demand|insist|require
    demand|demanding (an|a|to|that|your|the|you) answer|explanation|reply|know|you|response|feedback|reasons|written|full|reason|apology
    i 'll|will (be) expect* an|a|your|the|to|full
    you must|need|have|had|ought|better (now|to|better|immediately) (to) (at|now) (least) reply|answer|tell|decide|give|respond|send|confirm|explain|hire|reconsider|provide|offer|write|inform|choose|review|pay|change
    you (simply|really|just|absolutely) have|need|must (to) (simply|just) hire|give|take|pick|choose me
    i|we (really|do|will|'ll|simply) need|want|require|expect|await (an|a|your|the|some) (firm|clear|straight|final|definite|definitive|immediate|written|quick|full|proper|real|hard|yes|honest) (or) (no) answer|decision|reply|response|explanation by|today|tomorrow|now|immediately|before|within|tonight|this|no|at|from
    i need|require|demand|expect|want (a|an) firm|definite|definitive|final|immediate|straight
    i (really|simply|now|still|do|just) need|want|require an|a|your|the (firm|clear|straight|final|definite|definitive|immediate|written|quick|full|proper|real|hard|honest) answer|decision|reply|response|explanation|yes|reason|reasons|apology
    i (really|simply|just|now|still) want (an|a|the|your|full|it|this|detailed|written|honest|straight|real) (written|full|honest|detailed|straight) explanation|reasons|names|scores|notes|apology|answer|reply|copy|decision|response
    i want (to) know|told|hear (exactly|now|precisely) why|who|how
    i want you to reply|answer|tell|give|call|explain|reconsider|hire|send|confirm|change|put
    i want (it|this|that|feedback|reasons|everything) in writing
    i want full|detailed|written|honest|proper feedback
    answer|tell|give|send|email|call|write me (an|a|the|my|your) (answer|reply|decision|call) today|now|immediately|asap|tonight|once
    by (the|this|next) tomorrow|tonight|today|noon|midday|monday|tuesday|wednesday|thursday|friday|end|close|cob|eod|5|then (at|of|the|latest|day|business|week|play|noon|morning) (the|day|business|play|week) or|otherwise|latest
    reply|answer|respond|decision|hear|confirm|explanation|feedback .. no later than
    reply|answer|respond|decision|hear|confirm|explanation|feedback|decide|know ..6 at the (very) latest
    by|before .. at the (very) latest
    or|otherwise|else i|we (will|'ll|am|'m|shall|must|have|'d) (be|have|to|just|simply|going|not|also|forced) (to) accept|accepting|take|taking|go|withdraw|assume|pull|escalate|complain|walk|move|report|decline|sign
    if i|you|nobody|there|we .. n't|not|no .. hear*|reply|answer|respond|word|response|decide|news ..4 i|we will|'ll|shall|am|'m (be|have) (to) assume|assuming|go|escalate|withdraw|accept|accepting|complain|come|coming|turn|report|consider|ring|call
    final warning|notice|demand|reminder
    last warning|notice|reminder
    last chance to|for you|your
    deserve|deserves|owed|owe|owes|entitled (me|at|to|us) (least|to|a|an|the|some|honest|proper) (an|a|the|some|full|written|real|decent|honest|proper) explanation|answer|reply|response|feedback|know|reason|reasons|job|apology|told
    i|we am|'m|are entitled to
    right to know|feedback|answer|explanation|reasons
    you owe|owed
    least (that|anyone) you|they can|could|should
    reply|answer|respond|decide|confirm|once|know|told|call|send|need .. at once
    without (any) (further|more) delay|ado|excuses
    not|n't accept|take|tolerate no|a|anything|excuses|silence|this|your|less .. answer|decision|less|delay|excuses|silence|rejection
    will|'ll not|n't (stop|rest) stop|rest until
    no excuses
    reply|answer|respond|response|hear|decision|explanation|feedback|confirm* .. within @num|24|48|the (business|working|next) hours|hour|24|48|days|day
    make sure|certain (that) you|someone reply|answer|call|tell|read|send|hire|choose|respond|let
    see to it that
    escalate|escalating this|to|it|my|the|matters
    speak|talk|complain|write|go|complaint to|with your|the (own) manager|boss|supervisor|superior|head|director|ceo|superiors
    put|give|confirm|send|want (me) it|this|that|them|reasons|everything|this|all (to) (me) in writing
    reverse|overturn|rethink (your|this|the|that) decision|rejection|mind
    please|you|must|should|and|now|to|can change your decision|mind
    reconsider (your|the|this|my) decision|rejection|me|now|immediately
    i 'll|will only accept|take|start|work|sign|come
    give|offer me (the|this|that|my) (damn) job|position|role|truth|reasons|reason|post
    give me a straight|proper|real|honest
    hire me
    get back to me (by) (at) (the) today|now|immediately|by|within|asap|tomorrow
    respond|reply|answer (to) (this|me) (message|email) (by|at) immediately|now|asap|within|once
    i trust|assume|presume|insist (that) you will|'ll|shall (now|be|act) (reply|respond|act|give) (by|today|within|immediately|from|right) immediately|promptly|today|now|within|reconsider
    you are|'re obliged|required|bound|obligated|expected to
    without fail
    without (any) (further|more|undue) delay|ado|excuses|question
    i|we wo|will|'ll|do|can|ca|shall n't|not (be) accept|accepting|settle|settling|tolerate|take|taking|leave|go|rest|move ..3 no|answer|reply|response|silence|less|excuses|letter|until|quietly|anything
    need|require|expect|want|await|reply|answer|respond ..3 not|no later than
    have|get|ask your|the|his|her|their|someone|somebody (@firm) (to) call|ring|write|contact|phone|email|reply me
    you have|'ve|'ve (got) until|till
    you have|'ve|get (got) @num|24|48|hours|days|one (more) (@time|hours|days|working|business) to
    the (very) least (that) i 'm|am|deserve|expect|should
    least (that) i 'm|am|deserve|expect|should
    not|n't asking .. telling
    make time|sure|certain|room to|for|that|you
    in black and white
    immediate|urgent|instant|swift reply|answer|response|action|call|attention|decision|feedback|explanation
    @news|explanation (is) required|demanded
    want|expect|require|insist|demand|need (that) (the|my|this|your|it) (decision|job|case|application|test|result|marks|score|scores|outcome|rejection) (to) (be) reconsidered|reviewed|reversed|overturned|changed|re-marked|remarked|rechecked|revised
    do the right|decent|proper|honourable thing
    full stop
    i will|'ll|shall|must (only) (be) hold|holding you to
    hear (back) (from|to) (you) .. or i|we
    call|ring|contact|phone me (back) (today|now|immediately|tomorrow|at once|before|on|at|by) ..4 without|sharp|latest|fail
    i|we (do|would|fully|now|also|really|therefore) expect (at) (least) (a|an|the|your|that|to|some|full) (a|an|the|to|full|prompt|written|clear|detailed|proper|firm|be|hear|honest|direct|quick|immediate|better|more) answer|reply|response|feedback|explanation|decision|told|reply|hear|receive|get|given|respond|informed|call|apology|contacted|yes|more|better|offer|by|within|treated|back|contact
    i|we (do|would|fully|now|also|really|therefore) expect (that) you to|will|shall (now|therefore) reply|answer|tell|explain|confirm|call|reconsider|think|give|send|honour|honor|keep|act|respond|inform|review|provide|hire
    no ifs|buts|more (or) (no) ifs|buts|excuses|delays
    confirm*|reply|answer|decision|position|tell|outcome|explanation|reasons ..6 by|before noon|midday|tonight|tomorrow|today|close|cob|eod|5|9|10|12|end ..6 or|otherwise|writing|latest|sharp|without|name
    confirm*|want|need|require|answer|reply|decision|outcome|explanation|position ..6 in writing
    you need to tell|let|give|confirm|decide|call|reply|answer|explain|send
    by noon|midday|tonight|5|close|cob ..4 in|and|at writing|latest
    with the name of
    or else i|we|you 'll|will|'d|shall|may|might (be) take|taking|go|going|complain|tell|post|sue|write|withdraw|regret|hear|see|find|make|accept|assume
    this|it|matter|everything settled|sorted|resolved|done|decided|finalised|finalized (by|before|today) today|tomorrow|tonight|now|by|before|within ..4 later|latest|weekend|monday|friday|week|noon
    by return
    today|tomorrow|by|within|reply|revert|confirm ..3 positively
    revert .. today|immediately|positively|asap|within|tomorrow
    i|we shall|will|'ll (be) expect|expecting|require ..4 a|an|your|the|full|reply|answer|explanation|breakdown|feedback
    i|we shall|will|'ll need (a|an|your|the) (full|written|clear) reply|answer|explanation|breakdown|decision|response|feedback
    reach me|us no later
    to reach me|us by|before
    me|us|hear|reply|answer|decision|explanation|confirm*|response ..4 no later than
    formal request|notice|complaint
    i|we need|want|require|expect you to decide|answer|tell|reply|confirm|call|send|explain|choose|make|give
    """
)
_SOFT = Phrases(
    """
    no need|obligation|rush
    not|n't|never (feel|think|mean|want|wish) (that) you
    not|n't expect
    let me know if
    @i|have|has need|must|have to|be (be|give|hand|tell|let|inform|decide) .. my|landlord|employer|notice|by
    not|n't|never (want|ask|asking|wish|expect|mean|would|to) (to) (you) change|reconsider|overturn|reverse
    """
)
_COMMAND = Pattern(
    r"(?:^|(?<=[.!?\n]))[\s\W]*((?:so |then |just |and |now )?(?:answer|reply|respond|decide|explain|hire|reconsider|justify|apologi[sz]e|fix|"
    r"sort it out|send (?:me|it|the|your|over)|tell me|give me|get back to me|confirm|email me|inform me|pick me|choose me|call me|ring me|phone me|put me|get me|get it|"
    r"let me know (?:by|today|now|immediately|asap)|write back|make (?:a|your|the) decision|make time|show me|provide (?:me|a|the|my|us)|"
    r"look (?:at|into) [^.?!\n]{2,40} again|check (?:it|my|again)|review my|think again|stop (?:ignoring|wasting|dodging|stalling)|"
    r"have (?:your|the|someone|somebody|him|her) [^.?!\n]{0,20}(?:call|ring|write|contact|email|phone)|"
    r"you (?:will|shall|are to) (?:now |please |kindly )?(?:send|tell|give|explain|provide|reply|answer|call|confirm|write|review|reconsider|change|put)|"
    r"(?:do not|don['’]t) (?:make me|keep|waste|ignore|bother))\b"
    r"(?! (?:from|to this|any|anytime|on |at |if|whenever|that i|hesitate|me (?:any|if|on|at|when)))[^.!?\n]*)",
    IGNORE_CASE,
)
_COMMANDING = frozenset(
    "answer reply respond decide explain hire reconsider justify apologise apologize fix sort send tell give get confirm "
    "email inform pick choose call ring phone put let write make do show provide look check review think stop have you".split()
)
_POLITE = Pattern(
    r"\b(?:please|kindly|if you|could|would|whenever|no rush|thank|forget to|kind)\b", IGNORE_CASE
)


@check(
    code="demands",
    level="warning",
    says=_("This orders rather than asks. Put it as a question they can say no to."),
    because=_("Nobody owes an answer to an order; a polite question is the one that gets feedback and news."),
    cites=[cite("teal.9"), cite("teal.4"), cite("careers-advice.4")],
    must_flag=[
        sample("Hi Ana, I expect a written explanation by Friday. Sam", kind="feedback_request"),
        sample("Hi Ana, I need an answer today or I will go elsewhere. Sam", kind="check_in"),
        sample(
            "Hi Ana. Tell me why I was turned down. I deserve an explanation. Sam", kind="feedback_request"
        ),
        sample("Hi Ana, you must reconsider your decision. Sam", kind="rejection_thanks"),
    ],
    must_pass=[
        sample("Hi Ana, could you let me know by Friday, if you can? No rush. Sam", kind="check_in"),
        sample("Hi Ana, you must be very busy; is there any news? Sam", kind="check_in"),
        sample("Hi Ana, let me know if you need anything else. I'd love the job. Sam", kind="thank_you"),
        sample(
            "Hi Ana, please tell me what I could do better next time. Thank you. Sam", kind="feedback_request"
        ),
    ],
)
def demands(note: Note) -> Iterator[Flag]:
    yield from passages(note, _ORDERS, unless=_SOFT)
    if _COMMANDING.isdisjoint(note.places):
        return
    for hit in _COMMAND.finditer(note.body, note.start, note.end):
        if not _POLITE.search(hit[1]):
            yield Flag(hit.start(1), hit.end(1))
