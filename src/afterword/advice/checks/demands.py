"""A message asks; it does not order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_ORDERS = Phrases(
    """
    i|we (hereby|must|now|have|therefore|really|will|do) demand|insist|require
    demand|demanding (an|a|to|that|your|the|you) answer|explanation|reply|know|you|response|feedback|reasons|written|full|reason|apology
    i|we (do|would|fully|now|also|really|therefore) expect (at) (least) (a|an|the|your|that|to|some|full|you) (a|an|the|to|full|prompt|written|clear|detailed|proper|firm|be|hear|will|reply|you|honest|direct|quick|immediate|better|more) answer|reply|response|feedback|explanation|decision|told|reply|hear|receive|get|given|respond|informed|call|apology|contacted|yes|more|better|offer|by|within|treated|back|contact
    i 'll|will (be) expect* (an|a|your|the|to) (answer|reply|response|decision|call|email|hear|full|feedback)
    you must|shall|need|have|had|ought|better|will (now|to|better|immediately) (to) (at|now) (least) reply|answer|tell|decide|give|respond|call|send|confirm|explain|hire|get|let|make|reconsider|provide|offer|write|inform|contact|choose|respond|review|take|put|pay|change
    you (simply|really|just|absolutely) have|need|must to|hire|give|reconsider|answer|take (hire|give|reconsider|tell|answer|reply|decide|let|take|respond|choose|pick|explain|call|me)
    need|want|require|expect|await (an|a|your|the|to|some) (firm|clear|straight|final|definite|definitive|immediate|written|quick|full|proper|real|hard|yes|honest) (or) (no) (answer|decision|reply|response|explanation|date|yes|know|hear) by|today|tomorrow|now|immediately|before|within|tonight|this|no|at
    i (really|simply|now|still|do|just) need|want|require an|a|your|the (firm|clear|straight|final|definite|definitive|immediate|written|quick|full|proper|real|hard|honest) answer|decision|reply|response|explanation|yes|reason|reasons|apology
    i (really|simply|just|now|still) want (an|a|the|your|full|it|this|detailed|written|honest|straight|real) (written|full|honest|detailed|straight) explanation|reasons|names|scores|notes|apology|answer|reply|copy|decision|response
    i want (to) know|told|hear (exactly|now|precisely) why|who|how
    i want you to
    i want (it|this|that|feedback|reasons|everything) in writing
    i want full|detailed|written|honest|proper feedback
    answer|tell|give|send|email|call|write (me) (an|a|the|my|your|now|why|back|full|it|exactly) .. today|now|immediately|asap|by|tonight|within|once
    by tomorrow|tonight|today|noon|midday|monday|tuesday|wednesday|thursday|friday|end|close|cob|eod|5|then|the (at|the|of|latest|day|business|week|play|noon|morning) .. or|otherwise|else|latest (i|we|else|you|ill|it)
    no later than
    at the (very) latest
    or else
    or|otherwise|else i|we (will|'ll|am|'m|shall|must|would|have|'d) (be|have|to|just|simply|going|not|also|consider|assume|forced) (to) (accept|take|go|withdraw|assume|accepting|taking|pull|escalate|complain|contact|ring|call|walk|move|come|speak|write|report|decline|sign|keep)
    if i|you|nobody|there|we .. n't|not|no .. hear*|reply|answer|respond|word|response|get|tell|decide|news .. i|we|then|by  (will|'ll|shall|am|'m) (be|have|assume|take|go|escalate|withdraw|accept|complain|contact|come|call|speak|write|turn|report|keep|going|consider|ring)
    final|last (and|final) warning|notice|chance|reminder|demand
    deserve|deserves|owed|owe|owes|entitled|right (me|at|least|to|us) (least|to|a|an|the|some|honest|proper) (an|a|explanation|answer|reply|response|feedback|know|reason|reasons|job|honest|apology|detailed|told|told)
    you owe|owed
    least you|that|anyone|they can|could|should|you do|is|would|can|could
    at once
    without (any) (further|more) delay|ado|excuses
    not|n't accept|take|tolerate|leave|stop|rest (no|a|this|that|it|until|your|anything|excuses|another|calling|writing|emailing|asking|any)  .. answer|until|decision|less|delay|excuses
    no excuses
    within @num|24|48|the|an (business|working|next) hours|hour|24|48|days|day (or|i|otherwise|please|at)
    make sure|certain (that) you|someone|it|this|my (reply|answer|call|gets|application|reaches|is)
    see to it
    escalate|escalating this|to|it|my|the|matters
    speak|talk|complain|write|go|complaint to|with your|the (own) manager|boss|supervisor|superior|head|director|ceo|superiors
    put|give|confirm|send|get|want|need|in (this|it|that|me|the|your|everything|them|reasons|all) in writing
    reverse|change|overturn|withdraw|revise|review|rethink your|this|the|that decision|rejection|mind
    reconsider (your|the|this|my) decision|rejection|me|now|immediately
    i 'll|will (also) (only|not|need|require|be|want|be) (accept|needing|wanting|starting|requiring|taking)  .. only|or|fridays|home|monday|car|parking
    give|offer me|us (the|this|that|my) (damn) job|position|role|post|answer|decision|offer|reasons|reason|truth
    hire me (now|instead|or|and|today|immediately)
    get back to me (by) (at) (the) today|now|immediately|by|within|asap|tomorrow
    respond|reply|answer|contact|call to|me|this|back (to|back|email|message|me) (me|immediately|today|now|asap|within|by|tomorrow|at)  (immediately|today|now|asap|within|tomorrow|once)
    i trust|assume|presume (that) you|i (will|'ll|shall) (now|be|act|reply|respond|give|hear|receive|have|reconsider|do|make|take) (by|the|today|within|immediately|an|a|from|right)
    """
)
_SOFT = Phrases(
    """
    no need|obligation|rush
    not|n't expect (a|an|you|to|any) (reply|answer|response|to)
    let me know if
    @i|have|has need|must|have to|be (be|give|hand|tell|let|inform|decide) .. my|landlord|employer|notice|by
    """
)
_COMMAND = re.compile(
    r"(?:^|(?<=[.!?\n]))[\s\W]*((?:so |then |just |and |now )?(?:answer|reply|respond|decide|explain|hire|reconsider|justify|apologi[sz]e|fix|"
    r"sort it out|send (?:me|it|the|your|over)|tell me|give me|get back to me|confirm|email me|inform me|pick me|choose me|do not|don['’]t (?:make|keep|waste|ignore|let|forget))\b"
    r"(?! (?:from|to this|me anytime|if|me if|whenever|that i|hesitate))[^.!?\n]*)",
    re.IGNORECASE,
)
_POLITE = re.compile(r"\b(?:please|kindly|if you|could|would|whenever|no rush|thank|forget to|kind)\b", re.IGNORECASE)


@check(
    code="demands",
    level="warning",
    says=_("This orders rather than asks. Put it as a question they can say no to."),
    because=_("Nobody owes an answer to an order; a polite question is the one that gets feedback and news."),
    cites=[cite("teal.9"), cite("teal.4"), cite("careers-advice.4")],
    must_flag=[
        sample("Hi Ana, I expect a written explanation by Friday. Sam", kind="feedback_request"),
        sample("Hi Ana, I need an answer today or I will go elsewhere. Sam", kind="check_in"),
        sample("Hi Ana. Tell me why I was turned down. I deserve an explanation. Sam", kind="feedback_request"),
        sample("Hi Ana, you must reconsider your decision. Sam", kind="rejection_thanks"),
    ],
    must_pass=[
        sample("Hi Ana, could you let me know by Friday, if you can? No rush. Sam", kind="check_in"),
        sample("Hi Ana, you must be very busy; is there any news? Sam", kind="check_in"),
        sample("Hi Ana, let me know if you need anything else. I'd love the job. Sam", kind="thank_you"),
        sample("Hi Ana, please tell me what I could do better next time. Thank you. Sam", kind="feedback_request"),
    ],
)
def demands(note: Note) -> Iterator[Flag]:
    yield from passages(note, _ORDERS, unless=_SOFT)
    for hit in _COMMAND.finditer(note.body, note.start, note.end):
        if not _POLITE.search(hit[1]):
            yield Flag(hit.start(1), hit.end(1))
