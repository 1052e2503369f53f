"""After a no, a message keeps its temper."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_UPSET = Phrases(
    """
    angry|anger|angered|furious|fuming|livid|outraged|outrage|outrageous|infuriat*|enraged|bitter|bitterly|resent*|disgusted|disgusting|appalled|insulted|insult|insulting|offended|humiliat*|betrayed|betrayal|cheated|robbed|heartbroken|heartbreaking|devastat*|crushed|shattered|distraught|inconsolable|traumati*|scarred
    upset
    so|very|really|deeply|extremely|quite|truly|too|pretty|incredibly|still upset|hurt|hurts|mad|offended|let
    hurts|hurt|hurtful
    sick about|to|and|of|over
    let|lets|letting me|us down
    shock|shocked|shocking|stunned|speechless|gobsmacked|flabbergasted|astonished|incredulous|baffled|baffling|bewildered|mystified
    beyond|extremely|deeply|very|bitterly|hugely|massively|incredibly|so|really|more|utterly disappointed|disappointing|frustrated in|with|at|by|that|how|you|your|than|to
    disappointed|disappointment in|with|at you|your|how|the|way
    @not|cannot believe|understand|accept|see|get|fathom|comprehend|agree|swallow|imagine .. how|why|that|you|your|decision|reason|it|this|rejection|outcome|chose*|rejected
    ca|can|could n't|not believe|understand
    still n't|not understand|see|get|believe|accept|over
    unfair|unjust|injustice
    @not|hardly|is|how|anything|so|nothing (was|is|about|remotely|very|really|that|this) fair
    should|ought have|to|'ve (been|have|had|gotten|got|gone|be|won) (been|me|mine|chosen|given|picked|hired|the|it) (me|mine|chosen|job|to|the|mine|hired)
    was|am|'m|were|is clearly|obviously|by|easily|far|the|more|much|better .. best|better|stronger|strongest|most|more|right|qualified|suited candidate|qualified|person|suited|experienced|one|choice|applicant|deserving|suitable|than
    i (clearly|obviously|really|so|truly|fully|know|absolutely) deserve|deserved (it|this|that|the|better|to|more|an|a|at)
    deserved|deserve better|the|this|it|more|to|that
    qualified|better|experienced|harder than (anyone|anybody|any|whoever|most|the|all|everyone|others|him|her|them|person)
    your|big|company's loss
    it is|'s your|their loss
    you|company|they|'ll|will|we (will|all|both|'re|are|really|might|may|would|going|made|have|'ve|to) regret|sorry
    regret it|this|your|losing|passing|letting|choosing
    mistake|error (by|in|of) you|letting|passing|not
    wrong|bad|terrible|poor|strange|stupid|ridiculous|odd|bizarre|incomprehensible|baffling|disappointing|inexplicable|puzzling decision|choice|call|person|candidate|hire|outcome
    decision|rejection|outcome|choice|result|refusal|answer|email|letter|way .. is|was|makes|made|seems|feels|felt|hurts|came|hit|has|left (a|an|no|so|me|very|like|totally|completely|just|really|been|such|beyond|frankly|quite) (a|an|sense|very|complete|unfair|wrong|ridiculous|mistake|joke|slap|kick|shock|insult*|hard|angry|devastat*|baffl*|crush*|upset*|blow|hurt*|rude|cold|punch|bitter*)
    how could|dare|can you|they|anyone|this
    how dare
    after all|everything|five|four|three|six|so|the|@num|that .. did|done|gave|put|rounds|interviews|effort|work|stages|hours|went|prepared|travelled|traveled|months|weeks|waited|this .. no|not|n't|get|rejection|this|form|and|only|you|nothing|two|one|template|for
    all that|this|my|the work|effort|time|preparation|prep|rounds for|wasted|only|and
    slap|kick|spit|punch|stab in|to the|my
    what a|an|was (complete|total|huge|big|massive|waste|utter) joke|waste|farce|sham|insult|shame|disgrace
    waste|wasted (of|my) (my|time|effort|morning|so) time|effort|week|much|weeks|day|month|months
    never|wo n't|not|again|ever (ever|be|again|will|consider|going) apply|applying|shop|buy|recommend|work|use|set|bank|speak|trust|forgive|come|eat|deal
    reconsider|rethink|reverse|overturn|change|revisit (your|the|this|my|that) decision|mind|rejection|choice|application|case|outcome
    challenge|appeal|contest|dispute|appealing|disputing (the|this|your|against) decision|rejection|outcome|result
    do not|n't accept|agree (your|with|this|the|that|it)
    promised|told|said|assured me (that|i|the|it|you|was|we) .. had|got|was|would|job|mine|good|hire*|in
    led me|us on|to
    strung me
    got|was|getting|received|send|sent|saw (your|the|a|another|my|this|that|yet|me) (little|two|one|cold|short|generic|standard|impersonal|pathetic|lousy|line|automated|stock|canned|form) form|template|generic|impersonal|cold|automated|canned|stock|rejection|pathetic|lousy|robot*|line|two-line|one-line (letter|email|rejection|message)
    obviously|clearly|evidently|apparently|of (course|not|you|i|my|someone|that|the|was|your) (course|you|i|my|was|had|never|someone|age|face|did|not|n't|experience|the|looks|good|enough|want|who|wanted|have|were|a|preferred|made) .. n't|not|never|no|enough|nothing|counts|younger|cheaper|mattered|friend|already|decided|matter*|fit|wanted
    someone|somebody|person|candidate|guy|girl|woman|man|kid younger|cheaper|cheap|less|inferior|worse|with (experience|no|half|a|qualified|better|experienced|than|good|good-looking|connections)
    inside job|candidate|man
    rigged|sham|stitch-up
    who|whom you|they know|knew|knows
    not what|who|about you|it|who know|knew
    wasted|ruined|destroyed|broke|crushed|broken my|me|heart
    ruined|spoiled|spoilt my
    cry|cried|crying|tears|sobbed|weep*|wept
    i (really|just|still|thought|simply|honestly|truly|do) thought (we|i|you|that|it) .. had|liked|got|connection|rapport|mine|bond|lied|better|different
    @i hope (that) (you|you're|your|whoever|they|the|it) .. happy|regret|satisfied|proud|realise|realize|fail*|enjoy|learn|worth (with|yourself|now|yourselves|it|what|your|someday|how)
    hope you 're|are|'ll|feel|sleep (very|well|both|all|truly|really|so|will) (happy|satisfied|pleased|proud|sorry|good|well)
    thanks|thank|cheers (you) for nothing|wasting|letting|absolutely|crushing|stringing
    whoever|whomever you|they|got (hired|chose|picked|took|hire|choose|went|preferred|found|it|ended|have)
    good|best luck (with|to|keeping|finding) .. them|him|her|whoever|that|keeping|finding|choice|anyone|customers
    whatever
    no hard|feedback|reason|explanation|warning|one feelings? .. not
    took|taking it|this (very|so|really|pretty|quite) personally|badly|hard
    never been (so|this|more|treated) (so|this|insulted|disappointed|upset|treated|humiliated|badly|rudely|disrespected)
    mad|cross|annoyed|frustrated at|with|about|by|that
    lied|lying|liar|liars
    """
)
_CALM = Phrases(
    """
    not|n't|never (at|in|be|feel|am) (all|the|least) (least) angry|upset|bitter|hurt|resentful|mad|cross
    no (hard|bad|bitter|ill) feelings|bitterness|resentment|anger|regrets
    without|no bitterness|resentment|anger|bitter
    understand (that|your|why|the|it|completely|entirely|fully) decision|choice|you|only|one|there|reason|why
    learn*|my|our .. mistake|mistakes
    bitter ale|sweet|lemon|chocolate|orange|beer|best
    """
)


@check(
    code="upset_about_rejection",
    level="warning",
    says=_("The disappointment shows as anger here. “I was sorry to hear it” is as far as it should go."),
    because=_("Second choices are called back and posts come up again; the last message is the one they keep."),
    cites=[cite("theraex.5"), cite("careers-advice.5"), cite("careers-advice.4")],
    kinds=("rejection_thanks", "feedback_request", "keep_in_touch", "connect", "congratulate"),
    must_flag=[
        sample("Ana, I cannot believe you rejected me. It is your loss. Sam", kind="rejection_thanks"),
        sample("Ana, I am furious; I was clearly the best candidate. Sam", kind="feedback_request"),
        sample("Ana, after five rounds I get a form letter? You'll regret it. Sam", kind="rejection_thanks"),
    ],
    must_pass=[
        sample("Ana, I was disappointed, of course, but thank you for telling me so kindly. Sam", kind="rejection_thanks"),
        sample("Ana, I'm sad not to be joining you, but I understand your decision. Sam", kind="rejection_thanks"),
        sample("Ana, I can't believe a year has passed! I hope the bakery thrives. Sam", kind="keep_in_touch"),
    ],
)
def upset_about_rejection(note: Note) -> Iterator[Flag]:
    yield from passages(note, _UPSET, unless=_CALM)
