"""After a no, a message keeps its temper."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
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
    furious|fuming|livid|outraged|infuriat*|enraged|resentful|disgusted|appalled|insulted|insulting|humiliat*|betrayed|betrayal|heartbroken|heartbreaking|devastat*|distraught|inconsolable
    i|am|'m|was|feel|felt|feeling|me|so|very|really|still|left|leaves|makes|made|deeply|quite|rather|utterly|completely (so|very|really|quite|rather|deeply|utterly|completely|left) angry|bitter|offended|cheated|robbed|crushed|shattered|traumatised|traumatized|scarred|upset|resent
    anger|outrage|resentment|bitterness at|about|towards|over
    i resent
    bitterly disappointed|let|hurt|regret|resent
    outrageous|disgusting decision|choice|behaviour|behavior|treatment|way|that|how|outcome|of
    is|was|it|that|simply|just|decision (outrageous|just|simply) disgusting|outrageous
    so|very|really|deeply|extremely|truly|incredibly|still|feel|am|'m upset|hurt|offended|hurting|sore
    sick about|to|and|of|over
    feel|felt|been (so|very|really|badly) let down
    shocked|shocking|stunned|speechless|gobsmacked|flabbergasted|incredulous|baffled|baffling|bewildered|mystified|astonished|astounded ..4 decision|rejection|rejected|outcome|news|email|letter|result|you|chose|treat*|passed|hear|read|learn
    decision|rejection|outcome|choice|result|email|letter ..3 shocked|shocking|stunned|baffling|baffles|baffled|mystifying|mystifies|bewildering
    beyond|extremely|deeply|very|bitterly|hugely|massively|incredibly|so|really|more|utterly disappointed|disappointing|frustrated in|with|at|by|that|how|you|your|than|to
    disappointed|disappointment in|with|at you|your|how
    disappointed|disappointment in|with|at|by the way
    betrayed|betrayal
    in pieces|tears|bits|shreds
    it|this|that|which|whole|decision (all|really|just|frankly|still) stinks|reeks|rankles|galls
    years|weeks|months|rounds|interviews|hours ..6 and|yet you|they (still|then) go|went|choose|chose|pick|picked|hire|hired|give|gave|take|took|prefer|preferred
    deserve each|one other|another
    wrong as it|you
    beyond angry|disappointed|upset|belief|words
    done|did this|that to me
    @not believe|fathom|comprehend|swallow|imagine (how|that|why|what|you|your|it|this) you|your|rejection|decision|chose*|rejected|happened|passed|picked|it
    @not understand|see (how|why) you|your|anyone|i could|chose|decided|picked|passed|rejected|preferred|was|got|did
    @not accept|agree (with|that) (your|this|the|that) decision|rejection|outcome|reason*|answer|result
    honestly|really|still|just|simply|i'm ca|can|could n't|not believe
    i ca|can n't|not believe it|this|you|your|that
    still do|ca|can n't|not understand|get|accept|believe
    unfair|unjust|injustice
    @not|hardly|is|how|anything|so|nothing (was|is|about|remotely|very|really|that|this) fair
    should|ought (have|to|'ve) (been|have|been|had|gotten|got|be) (been) me|mine|chosen|hired
    was|am|'m|were clearly|obviously|by|easily|far (far|and|the|away) (the|away|more|better) (the) best|better|stronger|strongest|most|more|right
    i was|am|'m (the) better|more|best|most qualified|experienced|suited|deserving|candidate|capable|than|person|one
    i (clearly|obviously|really|so|truly|fully|know|absolutely) deserve|deserved
    deserved|deserve better|the|this|it|more|to|that
    qualified|better|experienced than
    your|big|company's loss
    it is|'s your|their loss
    you|company|they|'ll|will|we (will|all|both|'re|are|really|might|may|would|going|made|have|'ve|to) regret|sorry
    regret it|this|your
    regret losing|passing|letting|choosing
    a|huge|big|your|the|serious|made (big|huge|serious|terrible|grave) mistake|error
    wrong|bad|terrible|poor|stupid|ridiculous|bizarre|incomprehensible|baffling|inexplicable|puzzling (decision|choice|call|person|candidate|hire|outcome) decision|choice|call|person|candidate|hire|outcome
    decision|rejection|outcome|choice|result|refusal .. is|was|makes|made|seems|feels|felt|hurts|came|hit (a|an|no|so|me|very|like|totally|completely|just|really|such|beyond|frankly|quite) (a|an|no|sense|very|complete|me|sense) unfair|wrong|ridiculous|mistake|joke|slap|kick|shock|insult*|angry|devastat*|baffl*|crush*|upset*|rude|cold|punch|sense|incomprehensible|unjust|absurd
    how dare
    how could you|they|anyone
    after all|everything|five|four|three|six|@num that|this|i|rounds|interviews|months|weeks|stages|hours|the|my (did|done|gave|put|work|effort|of|waited|went|prepared|travelled) .. no|not|n't|rejection|form|only|nothing|template|two|this|better
    all that|this|my|the work|effort|time|preparation|prep|rounds for
    all that|this|my work|effort|time|preparation wasted
    slap|kick|spit|punch|stab in the face|teeth|stomach|gut|back
    what a (complete|total|huge|big|massive|utter) joke|waste|farce|sham|insult|shame|disgrace|mistake
    waste|wasted (of|my) (my|so|much|two|three|a|all|the) time|effort|weeks|month|months|energy
    never|wo n't|not|again (ever|be|again|will|consider) apply|applying|recommend|trust|forgive
    reconsider|rethink|reverse|overturn|revisit (your|the|this|my|that) decision|mind|rejection|choice|application|case|outcome
    please|to|must|should|you|and|hope|will change (your|the|this|my|that) decision|mind
    challenge|appeal|contest|dispute|appealing|disputing (the|this|your|against) decision|rejection|outcome|result
    do not|n't accept|agree
    you|they|she|he promised|told|assured|swore|said (me|us) (that) i had (got) it|the|this
    job|role|post|it was (as) (good) (as) mine
    led me|us on|to
    strung me
    got|getting|received|send|sent|saw|yet|for (your|the|a|another|my|this|that|yet|me) (little|cold|short|generic|standard|impersonal|pathetic|lousy|two-line|one-line|two|line) form|template|generic|impersonal|cold|automated|canned|stock|pathetic|lousy|robot* letter|email|rejection|message|reply|answer
    obviously|clearly|evidently|apparently (that|your|you|the|my|i|all|was|it) .. n't|not|never|no|enough|nothing|counts|younger|cheaper|mattered|friend|already|wanted|means
    someone|somebody|guy|girl|kid (who|with|clearly|far|much|much) younger|cheaper|inferior|worse|unqualified
    inside job
    rigged|sham
    stitch up
    ruined|destroyed|broke|crushed|broken my|me|heart
    ruined|spoiled|spoilt my
    i (really|just|still|simply|honestly|truly) thought (we|i|you|that|it) had
    i|we hope (that) you|they|your ('re|are|all|will|'ll|both|new) (happy|enjoy) regret|satisfied|proud|fail*|learn|choke|sorry
    hope you|they 're|are|feel|sleep (very|well|all|truly|really|so|happy) happy|satisfied|pleased|proud|sorry|well with|now|about|at|yourself
    thanks|thank|cheers (you) for nothing|wasting|crushing|stringing
    thanks|thank|cheers (you) for (absolutely) nothing
    good|best luck (to|with) them|him|her|whoever|that
    taking|took|take it|this (very|so|really|pretty|quite) personally|badly
    never been (so|this|more|treated) insulted|disappointed|upset|treated|humiliated|disrespected
    mad|cross|annoyed|frustrated at|with|about|by|that
    lied to|about|when
    liar|liars
    this|that|it is|'s what|how|all|the i|you|my
    hold you|your|them|him|her (all) to account
    hold you|your|them responsible|accountable
    feel|feeling|felt (so|very|rather|quite|totally|completely|badly|frankly|a|thoroughly) (bit) used|cheated|played|conned|tricked|fooled|humiliated|belittled|disrespected|robbed|patronised|dismissed|discarded|mistreated
    i was|am|'m|would|'d (have) (been) (absolutely|clearly|simply|just|so|obviously) (been) perfect|ideal|made|born|exactly for|what|right
    what|whom|who you|they 've|have|'re|are (just|really) thrown|missing|lost|losing|passed|turned|let|wasted
    makes|made|make|making no|little|zero|any sense
    you will|'ll|wo|would|could|can|ca|'d|they (n't|not|never|hardly|not) (ever) find anyone|anybody|someone|somebody|a|another|as|many ..2 better|like|else|as|half
    had|have|already your|a|their|the favourite|favorite|winner|preferred|golden|chosen|pet|insider
    count|counts|counted|mean|means|meant|stand|stands for|as nothing|little|zilch|zero
    understand .. but|only|except|though i do|can|ca|really|simply n't|not
    beyond me|comprehension|belief|my
    never|wo|not|n't (be|ever) (be|ever) apply|applying|return|returning|buy|come|coming|deal|waste|recommend|darken ..6 again|anyone|anybody
    so much for ..5 being|strong|equal|fair|merit|promise|promises|values|kindness|welcome|family|chances|talk|door|feedback|process
    believed|trusted you|your|him|her|them
    sorry (that|one|when|the) (day) (that) you (ever) let|lost|passed|turned|rejected|missed|chose|threw
    mediocre|second-best|runner-up|cut-price hire|candidate|choice|hires|person|people
    stung|stings|sting|smarting|rankles|gutted .. unfair|angry|wrong|hold|account|blame|deserve*|why
    at a loss to|as|why
    thrown|threw|toss* (it|me|us|this|that|all) away|aside|out
    toyed|played with|games
    got my|our|people's hopes up
    get|got|getting|raise|raised|build|built my|our|people's hopes
    hurts|hurtful
    really|deeply|badly|so|very|feel|felt|am|'m|was|truly|you|it|that (really|deeply|badly|have|has|all) hurt
    i|i've|me|and|have|'ve|been|was|all (have|'ve|been|in|was|am|honestly|actually|just|to) cry|cried|crying|tears|sobbed|weep*|wept
    @i|am|'m|was|was|feel|so|very|rather|badly|really|feel|felt (been) (so|very|really|badly) let down
    you|company|they|firm|team|panel|has|have|'ve|really|badly|all|people (has|have|had|'ve|really|badly|all) let me|us down
    i 'm|am|was (really|very|deeply|truly|honestly|just) hurt|wounded
    get|got|received (only|just|all) two|three|one|four|a lines|line|sentences|sentence|paragraph
    thought|believed (that) (we|i) ('d|had|'ve|have) built|made|got|clicked|found ..3 something|connection|rapport|bond|understanding
    hope (that) she|he|they|it|whoever ('s|is|are|was|will|'re) worth
    unpaid work|day|trial|task|test|project ..6 and|for|two|nothing
    expected|hoped|thought|deserved better|more from|of you|your|a|the
    bitter pill
    picked|chose|chosen|hired|took|pick|choose|rejected the wrong
    made|make|making a fool of me|us
    been made|taken ..1 fool
    thought|believed|so (that) loyalty|merit|experience|honesty|hard (work) counted|meant|mattered|much
    lasts|last longer than the|your
    lost|losing|lose (all) (my) (all) faith|trust|respect|confidence in|for
    faith|trust|confidence|respect in|for you|your|the ..2 is|has|'s (all) gone|shaken|broken|over|destroyed|evaporated
    is|'s|feels|felt|it|was (all|very|rather|like|a|bit) personal
    am|'m|was|left (frankly|quite|really|honestly|simply|rather) astonished|astounded|dumbfounded|flabbergasted|gobsmacked|raging|seething
    can only conclude|assume|suppose|guess (that) you|the|it|your ..8 show|decided|already|wanted|lied|favourite|favorite|friend|never|not|n't
    whole|thing|process|interview|interviews|rounds|it|all ..3 for show
    hire|hired|chose|choose|pick|picked|took|take someone|somebody|a|some ..2 who|that 's|has|have|had|ca|can never|n't|not|no
    ca|can|could n't|not get over
    with anger|bitterness|resentment
    passed me over
    """
)
_CALM = Phrases(
    """
    not|n't|never (at|in|be|feel|am) (all|the|least) (least) angry|upset|bitter|hurt|resentful|mad|cross
    no (hard|bad|bitter|ill) feelings|bitterness|resentment|anger|regrets
    without|no bitterness|resentment|anger|bitter
    understand (that|your|why|the|it|completely|entirely|fully) decision|choice|you|only|one|there|reason|why
    learn*|my|our .. mistake|mistakes
    what|whatever|where|which (it) (was|is) (that) (most) let|held me
    bitter ale|sweet|lemon|chocolate|orange|beer|best
    hurt|stung|sting
    mum|mother|mom|wife|husband|daughter|son|dad|gran|dog|cat|friend cried|cries|wept
    not|n't|never (want|ask|asking|wish|expect|mean|would|to) (to) (you) change|reconsider|overturn|reverse
    not|n't apply .. same|this
    thank*|grateful ..3 not|n't|no ..4 form
    hurt (only) in my pride
    from most|others|other|elsewhere
    not|n't|nothing|hardly ..1 unfair|unjust
    never|not|n't (have|once) lose|lost|losing|doubt|doubted
    astonished|astounded|dumbfounded ..4 kind*|generous|good|warm|luck
    told|said|laughed ..3 mother|mum|dad|father|sister|brother|friend
    """
)


@check(
    code="upset_about_rejection",
    level="warning",
    says=_("The disappointment shows as anger here. “I was sorry to hear it” is as far as it should go."),
    because=_(
        "Second choices are called back and posts come up again; the last message is the one they keep."
    ),
    cites=[cite("theraex.5"), cite("careers-advice.5"), cite("careers-advice.4")],
    kinds=("rejection_thanks", "feedback_request", "keep_in_touch", "connect", "congratulate"),
    must_flag=[
        sample("Ana, I cannot believe you rejected me. It is your loss. Sam", kind="rejection_thanks"),
        sample("Ana, I am furious; I was clearly the best candidate. Sam", kind="feedback_request"),
        sample("Ana, after five rounds I get a form letter? You'll regret it. Sam", kind="rejection_thanks"),
    ],
    must_pass=[
        sample(
            "Ana, I was disappointed, of course, but thank you for telling me so kindly. Sam",
            kind="rejection_thanks",
        ),
        sample(
            "Ana, I'm sad not to be joining you, but I understand your decision. Sam", kind="rejection_thanks"
        ),
        sample(
            "Ana, I can't believe a year has passed! I hope the bakery thrives. Sam", kind="keep_in_touch"
        ),
    ],
)
def upset_about_rejection(note: Note) -> Iterator[Flag]:
    yield from passages(note, _UPSET, unless=_CALM)
