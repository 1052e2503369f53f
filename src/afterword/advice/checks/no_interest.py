"""A thank-you says that the writer wants the role."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import negated
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_WANTS = Phrases(
    """
    interested|interest|interests|intrigued
    keen|keener|keenly|eager|eagerly|eagerness|enthusias*|excite*|thrilled|raring|stoked|psyched|pumped|buzzing|fired|hooked
    love|like|want|wanted|wish|wished|hope|hoping|hoped|happy|glad|proud|honoured|honored|delighted|pleased|privileged|ready|willing|prepared|dying|itching|longing|aim|eager|keen|hungry .. to (still|really|one|also|day|someday|be|get|then|perhaps) join*|work*|be|help*|contribut*|learn*|start*|begin|come|coming|take|have|do|doing|get|give|bring|build|serve|support|continue|become|move|return|go|grow|spend|teach|stand|put|add|cook|sing|play|run|lead|make|care|try|roll|carry|pull|nurse|drive|sell|write|design|manage|manger|tackle|earn|offer|accept|call|dig|share|plant|stay|use|pitch|progress|develop|explore|bake|fix|test|ride|farm|paint|sail|fly|wear|keep|finish|look|live|belong|see|hear
    love|like|want|wants|wanting|wanted|love|loved|fancy|covet (the|this|that|it|a|to|your) .. @job
    want|wanting|wanted
    want|need it|this|in
    'd|would (really|very|so|dearly|much|absolutely) love|like
    look|looking|looked forward
    made|makes|make|left|leaves|got|has me want|keener|keen|sure|certain|even|hope|think|hoping|excited|wanting|hungry|hopeful|more
    privilege|honour|honor|joy|delight|dream|treat|thrill|pleasure .. to (be|join|work|serve|help|have|teach) be|join|work|serve|help|teach|learn|contribute|bring|take|lead|play|run|do
    @can|@will .. see|picture|imagine|seeing|imagining
    can|could n't .. wait|imagine|stop
    picture|pictured|picturing|imagining|imagine|imagined|see|saw myself
    up for
    count me in
    sold|convinced|won me
    i 'm|am|was sold|in|convinced|hooked
    hope* (very|so|that|much) (much|that) i|we|to|there
    dream job|role|place|team|post|position|company
    right|perfect|ideal|good|natural|great|best|exact place|role|fit|step|move|job|match|home|post|next
    fit
    exactly|just the|what|where ..
    drawn to
    appeal*|attract*|tempt*
    motivat*|inspire*|inspiring|energis*|energiz*
    heart is|'s set|in
    set my heart
    gladly|happily|willingly
    if you 'll|will|would have|take|want me
    pick|choose|hire me
    have|had me
    more|keener|surer than|and ever|before|more
    all the more
    confirm* my|that|how|why|everything|what
    confirm* .. wish|want|interest|place
    @i .. start
    available to|from start|immediately|monday
    next step|steps|stage|round
    part of your|the|this|it|that|what|such
    join|joining
    be|being on|in|among|with|alongside your|the|that|this|you|it
    work|working with|for|at|alongside|beside|under you|your|the|this|such|them|that|people|a
    would|'d|will|should (really|very|so|truly) be (a|an|my|more|very|so|most|quite|really|only|genuinely|truly|over|too|such) (a|than|the|great|real) honour*|honor*|happy|glad|proud|delighted|thrilled|lucky|grateful|pleased|privileg*|joy|dream|great|lovely|wonderful|amazing|brilliant|fun|fantastic|perfect|pleasure|moon|keen|excited|honored|happier to
    yes from me
    suits|suit me
    my answer|vote is|would
    apply|applied again
    at home
    belong*
    count on|myself
    offer my|you|to
    keep|hold|have me in mind
    passion*
    first choice
    hungry
    chance to
    opportunity to join|work|contribute|be|help|bring|learn
    where i want|belong|should|would|'d|hope|see
    that is|'s where|what|the i|one
    sign me up
    did n't want|wish to leave|go|stop
    hope .. considered|chosen|picked|consider
    i could (also|certainly|really|soon) help|contribute|bring|make|offer|start|add|be
    could|would|'d be (very|really|of) (immediate) useful|use|help|good
    when|whenever you (are) (need) 're|ready|need
    place|work|job|team|school|kitchen|kind|sort|ward|role|people (of) (work|place|job|team) (that|where) i want|hope|love|like|enjoy|'d|would|look*|came|trained|need
    the one i|for
    consider me
    not|n't hesitate to (accept|say|take|join|start) accept|say|take|join|start
    hard to leave|imagine
    at your service
    nothing would|'d (please|make|give|suit) .. more|better|happier|than
    more than anything
    would|'d be (a|an|my|such) (real|great|true|absolute) dream|joy|honour|honor|privilege|pleasure|delight|treat
    jump at
    mean|means (a|so|the) lot|much|world
    think|keep of|me .. if|when|in
    at your disposal
    hold out hope
    fingers crossed
    hope|hoping|hoped (that|very) you .. choose|pick|take|keep|consider|hire|want|need|call
    your name|team|place|school|ward|kitchen|shop|company on my
    put me in
    @i choose|'d
    ever since
    thought|idea|prospect|notion of ..6 makes|fills|excites|has|made|thrills|cheers
    felt|feels|feel (right|already|quite|very|just|so|more) like|at home
    could|can n't|not be more|keener|happier|surer
    my first|next week|day|shift|morning|month
    already love|loves|loved
    answer ..3 yes
    """
)

# A first person who looks ahead to the work, however it is put: "with joy I would begin", "put me on the next one".
_LEANS_IN = Phrases(
    """
    i 'd|would|will|'ll|shall (also|then|even|still|now|so|too|most|very|only|happily|readily|certainly|soon|always) be|come|begin|start|do|take|work|bring|give|make|put|go|serve|join|learn|help|stay|stand|carry|look|run|teach|drive|sew|bake|cook|weld|sell|build|paint|fix|sing|play|write|undertake|accept|choose|jump|swap|trade|leave|walk|cross|move|sweep|clean|polish|wear|keep|fit|try|get|settle|hold|share|spend|live|die|crawl|row|ride|swim|queue|rather|sign|turn|use|earn|need|pull|fetch|mend|grow|plant|dig|climb|tend|guard|follow|sooner|apply
    i can (well|easily|happily|now|also|really) start|begin|join|work|come|do|bring|learn|take|picture|imagine|see
    i could .. imagine|picture|see|do|learn|start|bring|stay|work|join
    that|and i (very) may|might
    may|can|could|might|shall i (please|not|perhaps|soon) come|start|join|begin|try|return|show|bring|prove
    when do|can|may|might|could|shall we|i start|begin|come
    someone|somebody|a|person who|with|that ..6 i|that|me do|am|'m|'s
    you|they need|want|seek|deserve someone|somebody ..8 i|me
    say the|a|one|but word
    what|that|where i 'd|would
    put|sign|count|have|take|consider|pencil|choose|pick|hire|try me|us
    let me be|join|work|loose|at|in|start|begin|come|do|learn|help|have|try|prove
    if|whether|should|when|whenever you|they 'll|'d|will|would|can|could|decide|choose|want|think|take|pick|fancy ..2 me|us
    whatever|whichever you|they decide|choose .. i|my
    i 'm|am|'ll (be) (all|still) yours|in|sold|game|ready|free|available|hooked|converted|smitten
    n't|not|never stopped|stop thinking|talking|smiling|dreaming|grinning|humming
    of|about nothing|little else
    dream|dreamed|dreamt|dreaming|dreams of|about
    it 'd|would|'ll|will be a|an|my|such|the (big|great|rare|real|true|huge|lovely|proud|fine|very|good|particular) joy|pleasure|honour|honor|privilege|thing|delight|dream|treat|thrill|adventure|gift|luck|happiness|highlight|home|turn
    as|ideally|perhaps your (new|next) colleague|apprentice|neighbour|neighbor|hand
    as your (new|next|first|future) ..
    he|she|candidate (so|very) hopes|longs|yearns|would|'d
    hopes (that) you|to|he|she
    lucky|fortunate (person|one|soul|team) who|if|enough|whoever
    my bag|bags|boots|kit|tools|apron|knives|wellies|coat|answer|hand|heart|saw|van|alarm|diary|calendar is|'s|are|would ..
    hands|fingers itch*
    see|picture|imagine|feel myself
    room|space|place|seat|desk|bench|peg|hook for me|one
    what|where|work|job|thing i (have|'ve|had) (always|long|ever|been|really|truly) meant|wanted|hoped|trained|looking|hoping|wished
    why i (first|ever|originally) became|chose|trained|started|do|love
    other|right|same side of it|the|that
    teach|show|train me
    """
)
_ASIDE = frozenset(
    "grateful obliged thanking sending telling writing away back abroad honest frank remiss in able".split()
)

_LUKEWARM = Phrases(
    """
    weigh|weighing|weighed it|this|that|things|them|everything|both|these up|against
    weigh|weighing|weighed (up) (my|the|all|both|other) options|offers
    another|other|second (local|similar|bigger) firm|company|offer|studio|employer|school|hospital|place nearer|closer|better|higher|too|first|which
    only|just|mainly|mostly came|went|interviewed|attended|turned (along|up|here|in) because|as|out
    @not in any|a hurry|rush to change|move|leave|decide
    @not (really|actually|seriously|quite) looking to|for
    longer|farther|further|less|smaller|duller|lower|narrower than i (had|'d|was) thought|hoped|expected|led
    sleep on it
    i 'm|am (very|quite|perfectly|really) happy|content|settled|comfortable where i (currently|already) am|work
    wanted|came|applied|was|here .. to|for|as practise|practice|practising|practicing|rehears*|curious|curiosity|rehearsal|research
    @not|have n't (really|yet|quite|fully|actually) decided|sure|certain|convinced|sold|made|settled .. whether|if|that|i|it|this|up|on|what
    @not (entirely|quite|really|completely|at|fully|so) sure|certain|convinced .. i|it|this|for|whether|the|right
    lukewarm|ambivalent
    i 'm|am (still) undecided
    on the fence
    in two minds
    of two minds
    keep* my options|mind open
    @not (really|exactly|necessarily|quite) my|the first choice|preference|dream
    my|a|our|only|just|merely plan b
    as|just|only|merely|purely|good|decent|safe (as) (a|my|our) backup|fallback|stopgap
    backup|fallback|stopgap plan|option|choice|job
    back up plan|option|choice
    safety|second|last choice|option
    nothing|something|unless|until|if|anything (something|nothing|anything) better|else comes|turns|shows|came|works|pans|up|along
    @not (very|really|particularly|especially|that|so|too|all|quite|terribly|hugely|exactly|overly|actually) interested|keen|excited|enthusiastic|bothered|fussed|passionate
    not|n't (really|quite|exactly|particularly) what i (was|am|'m|had|'d|have) look*|want*|hop*|expect*|imagin*|after
    no longer|longer interested|keen|sure|want|looking
    lost|less|little|lack interest|interested|keen|sure|enthusiasm
    lost my|all|some interest|enthusiasm
    second thoughts
    cold feet
    not|n't (really|quite|perhaps|probably) for me
    not|n't (really|quite|perhaps|probably|be) (the|a) right|good|best fit|place|job|match|role|move
    doubt whether|if|that|i .. i|it|this|role|job
    have|'ve|had some|my|a (few|serious|lot) doubts|reservations
    with|some|my doubts|reservations about the|this|whether|it
    tide me over
    only|just applied because|for the|as
    might|may (still|also|just|perhaps) (be) interested|consider
    'll|will (have) (to) see
    @will (need|have|want) (to) think about|over|it (it) over|whether|some|for|more
    need|want|have to think
    we 'll|will|shall see
    guess|suppose i|it .. would|could|'d|will
    could|would|'d|will do (it|this|the) for now
    for|in the time being
    more interested|keen in|on another|other|different
    would|'d (much) rather|prefer a|an|the|something|another (different|other|bigger|smaller) job|role|company|place|else|offer|position
    as good as any
    a job is|'s a job
    pays|pay the bills|rent
    @not (really|actually) want (the|this|that) job|role|position
    @not (really|actually) care (about|for) either|much|which|whether
    if|whether i decide|choose (to) go|proceed|take|accept|continue|ahead
    """
)


_EAGER = frozenset(
    "interested interest keen eager excited thrilled delighted honoured honored pleased glad happy enthusiastic love join "
    "pleasure opportunity".split()
)


def _lukewarm(note: Note) -> Iterator[Flag]:
    for match in note.find(_LUKEWARM):
        yield Flag(
            *note.span(match),
            message=_(
                "This sounds as though you may not want the role. If you do, say so; if not, leave it out."
            ),
        )


def wants(note: Note) -> bool:
    """Whether the message says that its writer wants the role, in so many words or by looking ahead to the work."""
    return (
        any(not negated(note, match) for match in note.find(_WANTS))
        or any(not negated(note, match) and note.texts[match.last] != "be" for match in note.find(_LEANS_IN))
        or any(_looks_ahead(note, match.last) for match in note.find(_LEANS_IN))
        or any(slip.meant.lower() in _EAGER for slip in note.misspelt)
    )


def _looks_ahead(note: Note, last: int) -> bool:
    """Whether "I would be" goes on with more than politeness: not "I would be grateful"."""
    return note.texts[last] == "be" and last + 1 < len(note.texts) and note.texts[last + 1] not in _ASIDE


@check(
    code="no_interest",
    level="warning",
    says=_("The note does not say that you want the role. One plain sentence is enough."),
    because=_("The advisers agree that a thank-you repeats your interest; without it, it is only polite."),
    cites=[
        cite("medix.2"),
        cite("teal.1"),
        cite("careers-advice.1"),
        cite("cnstaffing.4"),
        cite("theraex.3"),
    ],
    kinds=("thank_you", "check_in", "second_check_in"),
    must_flag=[
        sample("Dear Ana, thank you for the talk about rotas. I wish you a good week. Sam", kind="thank_you"),
        sample("Hi Ana, thanks for today. I'm keeping my options open, so we'll see. Sam", kind="thank_you"),
    ],
    must_pass=[
        sample(
            "Hi Ana, thank you. Seeing the rotas made me want the post more than ever. Sam", kind="thank_you"
        ),
        sample("Hi Ana, thank you. I would be glad to help with the rotas. Sam", kind="thank_you"),
        sample(
            "Hi Ana, thanks for today. I don't mind early shifts, I'd like the job. Sam", kind="thank_you"
        ),
    ],
)
def no_interest(note: Note) -> Iterator[Flag]:
    first = next(_lukewarm(note), None)
    if first:
        yield first
    elif note.kind not in ("check_in", "second_check_in") and not wants(note):
        yield Flag()
