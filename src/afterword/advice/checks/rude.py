"""A message insults and threatens nobody, in earnest or in jest."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_INSULTS = Phrases(
    """
    idiot|idiots|idiotic|stupid|stupidity|moron|morons|moronic|imbecile*|fool|fools|dumb|dumbest|incompetent|incompetents|clueless|pathetic|clown|clowns|loser|losers|jerk|jerks|bastard*|bitch*|arse|arsehole*|ass|asshole*|dick|dickhead*|prick|twat|wanker*|tosser*|scum|snob|snobs|snobbish|lazy|useless|worthless|spineless|gutless|coward*|cowardly|hypocrite*|hypocrisy|arrogant|arrogance|smug|liar|liars|crook|crooks|parasite*|shameless|shameful|disgraceful|disgrace|disgusting|disgusted|laughable|laughing stock|laughingstock|farce|farcical|contempt*|despicable|nonsense|rubbish|garbage|trash|crap|crappy|bullshit|bs|shit*|shitty|fuck*|f*ck*|wtf|damn|goddamn|piss|pissed|bollocks|sucks|suck|ludicrous|absurd|preposterous|mediocre|mediocrity|second-rate|third-rate|patronising|patronizing|condescending|nobodies|sorry excuse
    bloody
    is|was|are|'re|'s|what|such|complete|total|absolute|be a (complete|total|big|sad|sick|bad|massive|huge|cruel) joke
    joke of a
    ridiculous
    shut up
    get|got lost|stuffed|over|a life|real
    go to hell
    to|the|what hell
    screw you|your|this|it|them
    stuff|shove|stick|keep your|it|this|that (job|it|up|where|position|role|form|rejection|offer|apology)
    shame on
    ashamed|embarrassed|embarrassing of|yourself|for|to
    should be ashamed|embarrassed
    up yours
    thanks|thank (you) for nothing|wasting
    no thanks to|for
    good|best luck (to|with) keeping|explaining|surviving|staying
    luck (with|to) finding|getting anyone|anybody|someone|somebody
    luck (to|with) keeping|explaining|surviving
    enjoy your|the|working|being|having|it|life|wallowing|that (mediocre|cheap|little|sinking|second|failing|bankruptcy|mess|new|boring|miserable|sad|turnover)
    congratulations|congrats|bravo|well done|kudos on|for missing|losing|wasting|hiring|making|picking|choosing|letting|proving|finding (the|a|someone|out|such)
    would|could n't|not (even|have) know|recognise|recognize|spot|recognized|recognised|spotted|appreciate (real|a|good|true|what|an|actual) talent|quality|good|worker|skill|skills|gift|professional|competence|value|if
    if it|one sat|bit|hit|hits|slap*|walk*|stood|danced|fell|jump*|landed|poked
    obviously|clearly|evidently|apparently (you|someone|your|nobody|they|the|hr|whoever|not|no) .. n't|not|never|no|know*|care*|incapable|unable|prefer*|threatened|intimidated|ca|too|do|think*|nothing
    did|do|can|have|are|does you|anyone|somebody|anybody|he|she|nobody (n't|not|people|guys|even|actually|ever|seriously) even|actually|ever|seriously|bother|know|have|understand|listen|own (read|listen|open|know|look|have|to|work|understand|how|the|what)
    you|your|these|those people|lot|guys (are|have|make|obviously|clearly|really|just|must|do|ca) n't|not|no|idea|joke|jokers|clowns|hopeless|unbelievable|incompetent|sick|ought|should|always|kidding
    you people|lot
    learn|teach|need|get|lacking|buy (some|a|to|yourself|few|any|how) manners|clue|grip|decency
    no manners|clue|class|shame|brain|brains|spine|integrity|backbone
    grow up|a
    wake up
    do your (damn|bloody|own|actual|jobs) job|homework
    not|n't even|give|care (give|care|a) (about|a|less|damn) damn|hoot|less|toss|fig|monkey's
    leave|leaving|write|writing|post|posting|give|giving (you|a|an|my|one|this) (very|truly|really|honest|bad|negative|scathing|one|detailed|public) (star|honest|bad|negative|scathing|detailed|public|online) review|reviews
    glassdoor|trustpilot|indeed reviews
    review .. on|online
    everyone|everybody|people|others|friends|colleagues|candidates|internet|world|linkedin|twitter|facebook|online|others .. know|hear|warn*|told|find .. how|what|about|off|away|stay
    warn|warning|tell|telling|telling (everyone|everybody|people|others|my|all|anyone|friends|the|candidates|every)  .. avoid|away|how|what|about|off|not|treat*|never
    hear|hearing|heard from my|our lawyer*|solicitor*|attorney*|union
    lawyer|lawyers|solicitor|solicitors|attorney|sue|suing|lawsuit|tribunal|legal action|advice|ombudsman
    legal action|steps|proceedings
    consequences
    report|reporting|expose|exposing you|your|this|the .. to|company|authorit*|online|press|board|police
    name and
    name|naming (and) sham*
    you|your|they|company|'ll|will (will|all|'re|are|really|going|both) regret|sorry (this|it|that|your|for|one|the|when|someday|soon|losing|not|passing)
    regret (this|your|not) decision|losing|passing|hiring|mistake
    watch (your|you|it|out) back|it|out
    i know where|people|who
    or else
    pay for this
    never (ever|again|will|be) buy|shop|eat|bank|recommend|buying|shopping|spend|darken (there|here|with|from|your|at) anything|again|there|here|with|from|door|penny
    bottom|scrape*|scraping of|the|barrel (the|of|bottom) barrel
    match*|suits|suited|fit*|perfect .. level|standard|standards|mediocre|low|iq
    level i|of saw|stupid*|incompetence|competence
    could|ca|couldn n't|not (even|run|organise|organize|manage|find|tell|spot|hire|write|spell|be) (organise|organize|run|manage|find|tell|spot|spell|write|a|your) (a|your|the|an|their) (piss|lemonade|bath|stand|way|own|party|whelk|talent|simple|good|bath|decent)
    dodged|dodging|dodge a|the bullet
    lucky|thankful|glad|relieved|grateful|blessing|happy (escape|that|i|not|to|to|have|never) .. not|n't|never|escape*|away|avoid* .. work|working|have|you|there|deal|hire*|for|company|place|dump|circus
    dump|circus|zoo|madhouse|sinking ship|hellhole|sweatshop|clownshow
    whoever|whomever you hired|chose|picked|took|hire|choose
    form letter
    copy|canned|robotic|generic|cookie-cutter|pathetic (and) (paste|rejection|little) paste|email|reply|letter|response|rejection
    big|small|little|tiny-minded|minded
    high|moral horse
    what a|an|bunch (complete|total|absolute|bloody|utter|big|bunch|load|massive|sad) joke|waste|disgrace|mess|farce|shower|circus|clown*|bunch|cheek|nerve|shame|insult|of
    the|some|have|had|what|such nerve|cheek|audacity|gall
    insult|insults|insulting|insulted|offensive|obnoxious|rude|rudeness
    cheers|thanks for (absolutely|the|a) nothing|wasted|waste|silence
    slow|boring|dull|ugly|shabby|tatty|scruffy|grubby|dingy|smelly|filthy|cramped little (office|shop|place|people|firm|company|town|building|man|woman|outfit)
    too (dumb|stupid|lazy|busy|important|thick|blind|proud|cheap|good|scared) to (reply|answer|read|notice|see|write|be|know|call|bother|even|hire|pay|understand|hire|give|say|send|tell)
    anyone|someone with (a|half|any|an|eyes|functioning|common) (a|brain|half|sense|eyes|ounce)|brain
    half a brain
    as|if i care*
    whatever you|people|suits
    blind|thick|dense
    """
)
_GENTLE = Phrases(
    """
    not|n't|never .. want|wish|mean* .. rude|impolite
    forgive|excuse|sorry|apologise|apologize if|me|my|for .. rude|stupid|silly|dumb|blunt
    my|a (own) stupid|silly|dumb|rubbish|lazy|foolish
    i (was|am|'m|felt|feel|must|did|have|'d) (so|a|such|sound|quite|like|very|been|bit|rather) stupid|foolish|useless|embarrassed|fool|idiot|lazy|rude|dense|thick|blind|dumb|rubbish
    rubbish|trash|garbage|waste|litter collect*|collection|truck|bin|bins|run|removal|round|rounds|sorting|disposal|bags|route
    pick*|collect*|sort*|clear* .. rubbish|trash|garbage|litter
    blind|thick cord|tasting|spot|people|user|users|pupils|students|residents|bake|baking|test|testing|trial|ink|fog|soup|child|children
    solicitors|lawyer|tribunal|ombudsman in|team|role|job|work|cases
    shit|damn|bloody|zoo|circus|fool|ass good
    as|a|the|your (new|paralegal|trainee|junior|city|travelling) lawyer|solicitor|attorney|circus|zoo|zookeeper
    """
)


@check(
    code="rude",
    level="error",
    says=_("This insults or threatens. Take it out; write the rest tomorrow."),
    because=_("Trades are small and mail is kept: the advisers all say to stay polite, whatever you feel."),
    cites=[cite("careers-advice.4"), cite("teal.4"), cite("theraex.5")],
    must_flag=[
        sample("Ana, you wouldn't know talent if it sat on your desk. Good luck keeping your customers. Sam"),
        sample("Ana, what a joke. You people are pathetic. Sam"),
        sample("Ana, everyone will hear how you treat people; expect a review on Glassdoor. Sam"),
    ],
    must_pass=[
        sample("Hi Ana, I felt stupid about the fire door, thank you for laughing. I'd love the job. Sam"),
        sample("Hi Ana, good luck with the inspection on Friday. Sam"),
        sample("Dear Ana, congratulations on hiring your hundredth nurse. Sam"),
    ],
)
def rude(note: Note) -> Iterator[Flag]:
    yield from passages(note, _INSULTS, unless=_GENTLE)
