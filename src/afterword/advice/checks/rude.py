"""A message insults and threatens nobody, in earnest or in jest."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
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
    idiot|idiots|idiotic|stupidity|moron|morons|moronic|imbecile*|incompetent|incompetents|clueless|pathetic|loser|losers|bastard*|bitch*|arsehole*|asshole*|dickhead*|prick|twat|wanker*|tosser*|scum|snobs|snobbish
    the|a|some|that|this|whatever|whichever clown|fool|idiot|clowns|fools you|who|they
    you|you're|they|people|team|hr|company|such|bunch|lot|manager|interviewer|boss|anyone|anybody|whoever|receptionist|colleague|somebody|someone|only|what ..3 stupid|fool|fools|dumb|dumbest|clown|clowns|jerk|jerks|arse|ass|dick|snob|lazy|useless|thick|hopeless
    your (own|whole) (little|entire) stupid|dumb|useless|hopeless|clownish
    stupid|dumb|lazy|useless|foolish (little|bloody) company|firm|process|test|questions|question|people|hr|team|manager|interview|job|rules|office|outfit|lot|excuse|excuses|decision|of
    sorry excuse for
    complete|utter|absolute|load|same|tired|pure|total .. rubbish|garbage|trash
    absolute|total|utter|complete|such nonsense
    bloody|damn|flaming hell|idiot|idiots|fool|fools|joke|cheek|rude|awful|useless|stupid|disgrace*|waste|ridiculous|time|well|minded
    you|your bloody
    is|was|are|'re|'s|what|such|complete|total|absolute|be a (complete|total|big|sad|sick|bad|massive|huge|cruel) joke
    joke of a
    you|it|this|they|process|interview|decision|excuse|wait|delay|that (is|was|are|has|'s|'re) is|was|are|'s|'re|been|becoming|getting|so|simply|just|frankly|rather|quite|how|beyond ridiculous
    your (whole|so-called|entire) ridiculous
    ridiculous (little|hiring|selection) process|test|question|questions|excuse|excuses|wait|delay|company|firm|outfit|decision|way|interview|people
    shut up
    get lost|stuffed|real
    get over yourself|yourselves
    go to hell
    to|the|what hell
    screw you|your|this|it|them
    keep your|the|this|that|it (damn|bloody|stupid|lousy|precious) job|position|role|rejection|offer|apology|apologies|excuses|shift
    stuff|shove|stick your|it|this|that
    shame on
    ashamed of yourself|yourselves
    should be ashamed|embarrassed
    deserve each|one other|another
    could|would|does|did|can n't|not tell|know|find|distinguish .. from|with his|her|their|your|a|an elbow|hole|backside|arse|nose|hands|map|torch|foot|head
    you|they|he|she|bloke|man|woman|guy|who|interviewer|manager|clipboard|someone|anyone|nobody|lot (clearly|obviously|plainly|evidently) has|have|had|'ve|'s n't|no|not (got) (a|the) clue|foggiest|faintest
    your|their|this|that so-called|socalled
    your|their so called
    your .. is|was|'s|are a|an (complete|total|absolute|right|utter) tip|dump|pigsty|joke|circus|disgrace|embarrassment|shambles|farce|cowboys|tips
    up yours
    thanks|thank (you) for nothing|wasting
    no thanks to|for
    good|best luck (to|with) keeping|explaining|surviving|staying
    luck (with|to) finding|getting anyone|anybody|someone|somebody
    luck (to|with) keeping|explaining|surviving
    enjoy your|the|wallowing|working (in) (with) (that) mediocre|mediocrity|cheap|sinking|bankruptcy|mess|boring|miserable|sad|turnover|failure|second-rate|empty|yes-men|yes
    congratulations|congrats|bravo|well|kudos (done) on|for missing|losing|wasting|picking|choosing|letting|proving|finding
    would|could n't|not (even|have) know|recognise|recognize|spot|appreciate (real|a|good|true|actual) (good) talent|quality|worker|skill|skills|professional|competence|gift
    if it|one sat|bit|hit|hits|slap*|walk*|stood|danced|fell|jump*|landed|poked
    obviously|clearly|evidently|apparently you|your|nobody|whoever .. n't|not|no|care*|incapable|unable|threatened|intimidated|too|nothing
    did|do|can|are|does|have you|anyone|anybody|he|she (people|guys|lot) even|actually|ever|seriously
    did n't (you|anyone|he|she) even|bother
    you people
    you lot could|ca|do|never|should|did|wo|deserve|must|make|make
    you guys are (a) (bunch) (of) joke|jokers|clowns|hopeless|unbelievable|incompetent
    learn|teach|need|lacking|buy|no (some|a|to|yourself|yourselves|few|any|basic) manners|decency|clue
    grow up|a
    do your (damn|bloody|own|actual|jobs) job|homework
    not|n't give|care (a) (damn|hoot|less|toss|fig|monkey's) damn|hoot|toss|fig|monkey's|less
    leave|leaving|write|writing|post|posting (you|a|an|my|one|this) (very|truly|really|honest|bad|negative|scathing|one|detailed|public) (star|honest|bad|negative|scathing|detailed|public|online) review|reviews
    bad|honest|negative|scathing|star|public review
    everyone|everybody|people|friends|internet|world|linkedin|twitter|facebook will|should|'ll|must|deserves|has|'s|is (going) (to) know|hear|find|learn|see|read
    warn|warning|tell|telling everyone|everybody|others|anyone|people|friends|candidates ..4 avoid|away|treat*|steer|never|not
    hear|hearing|heard from my|our lawyer*|solicitor*|attorney*|union
    my|our lawyer|lawyers|solicitor|solicitors|attorney|union
    sue|suing you|your|the
    lawsuit|ombudsman
    a|to|employment tribunal
    legal action|steps|proceedings
    face|be|suffer|have|without (the) consequences
    report|reporting|expose|exposing you|your|this|the .. to|company|authorit*|online|press|board|police
    name|naming (and) sham*
    you|your|they|company|'ll|will (will|all|'re|are|really|going|both) regret|sorry
    regret (this|your|not) decision|losing|passing|hiring|mistake
    watch (your|you|it|out) back|it|out
    i know where you|who you|where you're
    pay for this
    never (ever|again|will|be) buy|shop|eat|bank|buying|shopping|darken
    bottom|scrape*|scraping of|the|barrel (the|of|bottom) barrel
    match*|suits|suited|fit*|perfect .. level|standard|standards|mediocre|low|iq
    level i|of saw|stupidity|incompetence|competence
    could|ca|can n't|not (even) run|organise|organize|manage|find|spell (a|your|an|the) (own) piss-up|piss|lemonade|bath|whelk|name|way
    dodged|dodging|dodge a|the bullet
    dodged|dodging (a|the) (bullet) bullet
    that|this|a|your|such (old|miserable|sorry) dump|madhouse|hellhole|sweatshop|clownshow
    form letter
    copy|canned|robotic|generic|cookie-cutter|pathetic (and) (paste|rejection|little) paste|email|reply|letter|response|rejection
    small|narrow|petty minded
    your high horse
    bunch|pack|load of (absolute|complete|total|lazy|useless|stupid) clowns|idiots|amateurs|liars|jokers|fools|snobs|cowards|rubbish|nonsense
    the|some|what|such (a) nerve|cheek|audacity|gall to|of
    have|had|got|'ve the|some|a (absolute|bloody|sheer) nerve|cheek|audacity|gall to
    insult|insults|insulting|insulted|offensive|obnoxious
    you|your|that|was|is|how|so (was|were|very|so|really|extremely|are) rude
    cheers|thanks for (absolutely|the|a) nothing|wasted|waste|silence
    boring|dull|ugly|shabby|tatty|scruffy|grubby|dingy|smelly|filthy|cramped little|old office|shop|place|firm|company|town|building|outfit
    too dumb|stupid|lazy|important|thick|blind|cheap|scared to
    anyone|someone|anybody with (a|half|any|an) (half) (a|functioning) brain|sense|eyes
    half a brain
    anyone|anybody awake|alive
    a|my child|toddler|monkey|dog|hamster|goldfish|gran|two-year-old|five-year-old|trained could|would|can
    as if i care*
    too|so|are|be|clearly|obviously|plainly|or|just (just|too|plain|clearly) dim|thick|dense|ignorant|daft|stingy|gutless|spineless|arrogant|cowardly|pig-headed to|or|and
    bunch|pack|load|lot|shower|gang|crowd|team|set|nest of (complete|absolute|total|utter|lazy|useless|arrogant|rude|bloody) wasters|time-wasters|timewasters|charlatans|cheats|crooks|frauds|hypocrites|buffoons|muppets|jokers|idlers|chancers|bullies|thieves|parasites|dinosaurs|sheep|morons
    charlatan*|buffoon*|halfwit*|nitwit*|dimwit*|cretin*|hypocrite|hypocrites|nincompoop*|dullard*|numpty|numpties|spineless|gutless|brainless|witless
    half wit|wits
    you|they|lot|bunch|people|such|you're (are|'re|is|of|a|absolute|total|complete|little|bloody|greedy|lying|were|be) (a|absolute|total|complete|little|bloody|greedy|lying) pigs|pig|cowboys|crooks|crook|weasel|weasels|muppet|muppets|dinosaurs|sheep|simpleton|simpletons|dunces|dunce|worthless|mindless
    pity|pitied whoever|anyone|anybody|those|people|your|the|them (poor) (who|staff|employees|customers|clients|soul|person|fool) ..3 work*|end*|you
    more|better|than professional|competent|organised|organized|intelligent|honest|polite|run .. lemonade|toddlers|monkeys|clowns|circus|chimps|hamsters|zoo
    make sure|certain (that) everyone|everybody|people|nobody|no-one|all|others ..6 know|knows|hear|hears|works|applies|apply
    n't|not|never trust you|them|your|anyone (lot|people|there) ..3 to|with
    rocket|brain science|surgery
    even for you|someone|people|a
    raised|brought|born|grew (up) in|by|under a|the barn|wolves|rock|stable|zoo|gutter
    hope (that) you|your|the|this ..3 fail|fails|burn|burns|close|closes|collapse|collapses|sink|sinks|bankrupt|bust|rot|rots|choke|suffer|suffers|flop|flops
    head|heads|finger|fingers out of|up the|your|its sand|clouds|arse|backside|own
    your|you|this|that|such|a|of (own|little|tired) crummy|lousy|shoddy|sleazy|rotten|wretched|godforsaken|stinking|backstreet|tinpot (little|old) company|firm|outfit|job|process|letter|business|place|interview|offer|treatment|manners|way|people
    typical of|for you|your|people|this|a
    post*|writ*|put*|leav*|shar*|expect|look|tell*|see|publish* ..6 glassdoor|trustpilot|twitter|facebook|forum|papers|press|newspaper|newspapers
    have|has|got|'ve|with|feel|know|you no|any shame|manners|clue|class|spine|integrity|decency|backbone|brains|brain
    what sort|kind of (a) (person|people|idiot|fool|company|outfit|boss|manager|man|woman|cowboys|clown*|half*|business) .. does|treats|leaves|keeps|would|ca|can|interviews|cancels|asks|makes|runs
    shame you|your|they|company
    how|so rude of you|them|him|her|your
    rude|rudeness|impolite .. you|your|to
    what a|an (complete|total|absolute|bloody|utter|big|massive|sad) joke|waste|disgrace|farce|shower|circus|cheek|nerve|insult
    time wasters|waster
    second|third|two rate|bit (of) outfit|company|firm|operation|school|organisation|business|operator|operators|employer
    a|the|your|this mickey mouse
    penny pinching|pinchers
    what a (complete|total|absolute|bloody|utter|big|massive|sad) mess you|your|this
    you|people|company|must|should|please (to|need|all|need to) wake up
    or else i|we|you 'll|will|'d|shall|may|might (be) take|taking|go|going|complain|tell|post|sue|write|withdraw|regret|hear|see|find|make
    load|what|bunch|pile of (complete|absolute|utter|old) tosh|rubbish|twaddle|bull|cobblers|baloney|codswallop|drivel|tripe|garbage|crap
    you|manager|managers|they|people|boss|company|hr|team|lot could|ca|can n't|not (even) lead|boil|tie|fill|count|spell|hit|catch|pour|herd|read|last|hack|handle|cope
    companies|firms|people|better|worse|things ..3 off|scraped my|a|the shoe|boot|shoes|boots
    laughing stock
    choke on
    no surprise|wonder|mystery (that) nobody|no|people|staff|everyone ..2 stays|leaves|stay|leave|quit
    bunch|such|you|are|total|complete|utter|what|absolute|'re (a) (of) amateurs
    amateurs the
    the lot of you
    feel|feeling|felt sorry for whoever|anyone|your|those ..2 staff|employees|customers|clients|team|people|who|works|working|that|patients|residents|tenants|wife|husband|colleagues
    windbag*|blowhard*|oaf|oafs|lout|louts|boor|boors|jackass*|dimwitted
    a|the|your|that|pompous|arrogant|smug|insufferable|conceited|rude|nasty (little|old) pompous|arrogant|smug|insufferable|conceited ..1 man|woman|bore|fool|person|lot|manager|boss|people|interviewer|bunch|colleague|windbag|ass|so
    is|was|are|were|'s|'re a|an|so|such|rather|very|quite|too (rather|very) pompous|arrogant|smug|insufferable|conceited
    anyone|anybody|someone (in|at|there|alive) ..4 with a pulse|brain|spine|backbone|clue
    livelier|better|friendlier ..3 replies|reply|answers|answer|conversation|service from a talking|speaking|dead|speak|brick|stone|parking|vending|rock|wall|lamp|corpse
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
    no idiot|fool|clown
    says|say|said|sign|called|reads|titled|named .. no fools|idiots|stupid|fools
    writing|write|posting|wrote|post (a|one|my|another) (good|glowing|nice|kind|positive|five|star|lovely|rave) review|reviews ..6 glowing|good|kind|five|positive|lovely
    rude of me
    thank*|grateful ..3 not|n't|no ..4 form
    i 'm|am|was|'d|felt|feel|look|looked|must|have|had|did|sound|sounded ..4 fool|idiot|stupid|dumb|silly|clown|useless|lazy|moron|muppet|dunce|numpty|nitwit|clueless|pathetic|loser|incompetent|hopeless|thick
    made|makes|called|calls|make|call me|us ..3 fool|idiot|clown|muppet|dunce
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
