"""A message does not put the employer in the dock."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_BLAME = Phrases(
    """
    your|their|company|hr (own) fault|mistake|failure|incompetence|negligence|failing|failings|disorganisation|disorganization|carelessness|lack|delay|delays|mess|silence
    you|they|nobody|someone|hr failed|neglected|forgot to|me|in|at|completely|entirely
    you|they|nobody|no-one|hr (people) never even|ever|bothered|once (bother*) wrote|call*|repl*|answer*|told|respond*|read|contact*|let|asked|explained|bother*
    you|they|hr (people) never|did (n't) (even) wrote|write|called|call|replied|reply|answered|answer|responded|respond|contacted|contact|bothered|bother
    nobody|no-one|one (has|had|even|ever|there|here) wrote|written|called|replied|answered|responded|contacted|bothered
    nobody|no-one (has|had|even|ever|there|here) told|asked|explained|informed|warned me|us|anything|candidates ..2 anything|about|what|when|it|why|a|the|where
    you|they|nobody|no-one|hr (have|has|had) (n't|not|never|clearly|even|so|much|yet|obviously|still) bothered|bother
    could|ca|can n't|not even|be bother*|arsed
    bothered to
    you|they|hr|company|this|that .. wast* (my|our|everyone's|a|so|all|the|everybody's) time|day|hours|morning|afternoon|week|money|whole|much|candidates
    waste|wasted|wasting of|my|our|everyone's time|day|morning|money|effort
    unprofessional|unprofessionalism|disorganised|disorganized|disorganisation|disorganization|shambles|shambolic|incompetence|discourteous|disrespectful|disrespect
    process|interview|interviews|procedure|selection|recruitment|hiring|communication|communications|hr|handling|organisation|organization|you|they|panel|firm|company ..4 chaotic|sloppy|amateur|amateurish|inefficient|careless|negligent|inconsiderate|thoughtless|bureaucratic|lazy|rude|dishonest|evasive
    chaotic|sloppy|amateurish|inefficient|careless|inconsiderate|thoughtless|bureaucratic|shoddy ..1 process|interview|interviews|procedure|selection|recruitment|hiring|communication|handling|organisation|treatment|way
    poorly|badly organis*|organiz*|run|managed|prepared|handled|planned|communicat*|treated|conducted
    poor|bad|terrible|awful|appalling|shocking|dreadful|zero|lack|absence (of) communication|organisation|organization|planning|manners|treatment|management|process|courtesy|feedback|handling
    no|any|common|basic|simple|decency|lack|minimum (of|common|basic|human|professional) courtesy|decency|respect|manners|consideration
    the|any|common|basic|simple|human|no courtesy|decency|manners|guts|grace to
    the|any|common courtesy|decency of a|an|reply*|tell*|let*|answer*|writ*
    unfairly|nepotis*|favouritism|favoritism
    process|interview|interviews|procedure|selection|recruitment|hiring|panel|decision|test|system|treatment|questions|they (was|were|is|are|seemed|felt|has|have|been) (been|so|very|quite|rather|totally|completely|deeply|plainly|clearly|simply) unfair|biased|rigged|discriminat*|ageist|sexist|racist|dishonest|deceitful
    you|that|it|this (have) was|were|is|are|been (been|so|very|quite|rather|totally|completely|deeply|plainly|clearly|simply) unfair|biased|rigged|discriminat*|ageist|sexist|racist|dishonest|deceitful
    unfair|biased|rigged|discriminatory|ageist|sexist|racist|dishonest ..1 process|interview|procedure|selection|recruitment|hiring|panel|test|system|treatment|way|of|that
    was|were|been|felt|feel|be deceived|misled|discriminated
    you|they|hr|who|that|this misled|deceived
    was|were|is|all|already|been fixed|rigged from|in|before|beforehand
    lied to|about|when
    lying to|about
    you|they|people|bunch|pack|all|interviewer|manager|boss|panel|team|told|your|pure .. liar|liars|lies
    if (only|perhaps) your|the|any|that|someone|anyone|anybody|somebody (hiring|interview|selection|recruitment|first|second) panel|process|interviewer|interviewers|team|manager|people|colleagues|colleague|test|committee|interview|recruiter|there (had|have) ..4 read|listened|prepared|turned|bothered|started|run|looked|organised|organized|done|paid|given|asked|known
    had the|your|any|anyone|someone|that|this (hiring|interview|selection|recruitment|whole|first|second) panel|process|interview|interviewer|interviewers|test|procedure|team|committee|recruiter|read|listened|looked|bothered|manager .. been|turned|read|run|looked|listened|started|given|prepared|my|to|done|shown
    not|n't|never|without (even|once|actually|ever|properly|so|clearly|much|bothering|bothered) (as|to) read|reading|opened|opening|look*|glanc*|open|prepar* (at|of|through) (a|my|the) cv|resume|résumé|application|portfolio|file|work|letter|form|notes|word|test|answers
    panel|interviewer|interviewers|you|they|she|he|interview|process|who|colleague|colleagues|manager|it started|began|arrived|turned|came|were|was|ran|showed (up) ..4 minutes|hour|hours|mins late|behind
    asked|ask me|us nothing|little about
    fair|proper|decent|real hearing
    never|not|n't (really|actually) had|stood|got|given|stand|have|get a (fair|real|proper|decent|sporting) chance|shot|hearing
    talked|spoke|talking|spoken|shouted over|across|through ..3 me|us|my|answers
    contradicted|contradicts|contradict itself|themselves|himself|herself|yourself|yourselves|each
    anybody|anyone|nobody|somebody|one could|can (not) (have) (possibly) (done|do|perform|shine|shown|show|succeed*) ..4 conditions|circumstances
    under|in those|these|such conditions|circumstances
    look*|star*|check*|glanc*|kept|spent|tapp*|scroll*|typing|typed ..3 on|at|through|into|to|his|her|their (his|her|their|your|a) phone|phones|watch|emails|laptop|screen|messages
    was|were|been (constantly|always|mostly) on his|her|their|your phone|phones|laptop
    strung|string|stringing me|us|people|candidates|along
    false|empty|broken promises|promise|hopes|hope
    broke|break|breaking|broken your|the|a|every (own) word|promise|promises
    keep|kept|keeping|honour|honor|go|went back|your (on) (own) word|promise|promises|on
    ghosted|ghosting
    you|they|hr|company|team|department|office|nobody|everyone|which|repeatedly|simply|just|completely|totally (have|has|had|all|'ve|simply|just|completely) ignored|ignore|ignoring
    ignored|ignoring my|both|all|candidates|applicants
    been|feel|felt|being|was (being|totally|completely) ignored|forgotten|misled|disrespect*|cheated|tricked|used|overlooked|abandoned
    kept|keep|leave|left|leaving me|us|people|candidates .. in the dark|limbo
    are|am|'m|be|been|me|us|everyone|still|completely|totally|entirely|utterly in the dark
    left|leaving me|us (just|sitting|standing|all) hanging|waiting|dangling|guessing|sitting|standing
    because|thanks of|to you|your .. i|delay|process|silence|failure|slow*|lateness|mistake|lack|indecision
    you|they|panel|company|hospital|school (have|'ve|had|clearly|obviously|simply|just) made|making|make (clearly|obviously) a|the|an (big|huge|serious|poor|terrible|very|grave) (wrong|bad) mistake|error|wrong|choice
    wrong|bad|poor|terrible|stupid|strange|bizarre|baffling|ridiculous|questionable|foolish decision|choice|hire|call|person|candidate|judgement|judgment
    you|interviewer|panel|they|manager|hr|someone|nobody|colleague (were|was|had|clearly|obviously|had|turned|arrived|showed|both|even) (clearly|obviously|half|nearly|over|very|so|up|all) late|unprepared|distracted|rude|bored|minutes|hostile|yawning|yawned|dismissive|arrogant|condescending|cold|indifferent|uninterested
    @not|had|have|has n't|not|never|even|clearly|obviously|bothered|evidently|to (even|to|bothered|ever) read (my|the) cv|resume|résumé|application|portfolio|notes|file
    was|were|'s|is|been promised|told|assured ..6 but|yet|then|only|and (then|here|now|i) nothing|never|instead|nobody|silence
    you|they|hr|who ('d|had|have|'ve) promise*|told|said|assured|swore|guaranteed (me|us|to|that) ..6 but|yet|then|and (then) (since) (heard|got) never|nothing|silence|nobody|instead|zilch
    broken|ridiculous|flawed|terrible|awful|poor|pointless|endless|chaotic|slow|dreadful|hopeless|bad (hiring|interview|recruitment|selection|application) process|system|procedure
    process|interview|handling|system|selection|recruitment|way .. was|is|has|been|seems|seemed|felt (so|been|very|a|an|really|frankly|completely|totally|quite|clearly|rather|just|obviously) broken|joke|farce|mess|unfair|ridiculous|pointless|waste|disgrace*|insult*|sham|shambles|disappointing|appalling|slow|unacceptable|rushed|chaotic
    how|way @you|they|hr|company treat* (your|the|all) candidates|applicants|me
    how|way @you|they|hr|company treat* people .. is|was|disgrac*|shame*|appal*|wrong|leaves|says
    way @you|i|they|this|candidates|people (have|were|was|been|'ve) treat*|handl*
    treated|treat|treating (me|us|people|candidates|like|so|badly|poorly|unfairly|applicants) .. like|badly|poorly|unfairly|dirt|nothing|disrespect*
    not how|the way|what you|a|one|people|professional* .. treat*|run|company|business|behave*
    how|what kind|sort|on (of|can|could|do) .. company|business|employer|people|hospital|school|manager does|treats|leaves|makes|keeps|run
    no wonder ..2 nobody|no-one|people|staff|everyone|everybody|applicants|candidates|good ..3 leave|leaves|left|leaving|quit|go|gone|apply|applies|stays|stay|runs
    blame you|your|the|hr
    responsible|responsibility for|is|lies (this|the|my|that|with) mess|delay|you
    you|delay|silence|process cost|costing me
    dropped the ball
    you|they|hr|someone|somebody|team lost my application|file|cv|details|papers|paperwork|form|forms|portfolio|documents|references|email|certificates|address|number
    messed|mess|screwed up
    bungled|botched
    mess you|your|that
    on|from|at your end|part|side
    moving|moved|changed the goalposts
    changed|change your mind|minds|story
    if you|they|someone|hr had n't|bothered|read|told|replied|listened|answered
    had you|they (only) told|bothered|read|replied|listened|answered
    you|they|someone|somebody|hr could|might (at) (least) have (at) (least) told|warned|written|called|rung|replied|answered|said|let|bothered|informed
    wrong information|advice|address|date|instructions|time from|because|by|and
    gave|given|told me the wrong
    made|make me (us) wait*|come|travel|sit|stand|feel ..4 for nothing|hour|hours|minutes|like
    turned down|away .. because of|for you|your|this
    you|they|someone|somebody|hr should|ought have|to (have) (at) (least) (been) told|warned|informed|called|written|replied|answered|honest|upfront|straight|open
    lack|want|absence of communication|professionalism|respect|courtesy|transparency|organisation|organization|interest|response|feedback
    hold|holding you responsible|accountable
    unacceptable
    poor|bad form|show
    not good|acceptable enough
    do your|their job|jobs|homework
    passed|fobbed me|us around|off|from
    one|left hand does|hand n't|not know
    led|lead me|us to believe|think|expect|hope
    your (own) (hr) @firm (clearly|evidently|has|have|had|obviously|never|also|still) never|forgot|failed|neglected|mislaid|omitted|ignored|misinformed|messed|cancelled|broke|misled|refused
    your (own) (hr) @firm (clearly|evidently|has|have|had|obviously) let|missed my|me|us|our|the
    that|this|it is|'s|was (all|entirely|wholly|purely) on|down (to) you|your|them|hr|his
    entirely|all|solely|purely|wholly|squarely down|on|with (to) you|your|hr
    one thing and ..3 another
    evidently|clearly|obviously|apparently|conveniently forgot|forgotten|lost|ignored|overlooked|mislaid|did|do|has|have|you|nobody
    no|not|n't|without|little|have|has (the|a|slightest|any|much|faintest) idea|clue|notion (of) what|how (it|they|you|he|she) (is|are|was|were|'re|'s) doing|talking|on|about
    you|they|he|she|hr|we (had) promised|said|told|agreed|undertook|swore|assured|guaranteed ..8 and|but|yet|then|only (then|as|you|they|nobody|it) (usual|always|you|they|nobody|it) (have|has|did|still) n't|not|never|failed|forgot|nothing|silence|no
    you|they ('d|would|will|had) ..8 and|but|yet you|they did|have|never|has n't|not|never
    missed|lost|turned|declined|gave|forfeited|refused ..6 because|thanks|due|waiting|while (of|to) you|your|for
    @nobody|no of the|your|my (two|three|four|@num) @firm .. read|looked|seemed|seen|opened|prepared|knew|glanced
    it was|is|'s your @firm|own who|that|which|fault|doing|mistake
    how|way your (own) @firm treat*|handle*|deal*|run*|behave*|operate*|conduct*|manage*
    you|they|hr cancelled|canceled|postponed|moved|changed|rescheduled|forgot|altered ..4 twice|again|three|repeatedly|times|third|minute|nothing
    you|organisation|organization|company|firm|team|hr|they|people|process|department|school|hospital|office (has|have|had|'ve|really|badly|all|completely|simply) (badly|really|completely|all) let me|us|candidates|people|everyone|yourselves down
    says|say|speaks a|everything|volumes|plenty|much (lot|deal) about
    kept|keep|keeps|constantly|always changing|moving|cancelling|postponing|promising|putting|shifting|altering|delaying
    if|had your|the (own) website|portal|system|receptionist|secretary|hr|office|colleague|recruiter|agency worked|had|were|was|did|read|told|given|answered|sent
    your|their (own) slowness|indecision|carelessness|dithering|muddle|confusion|oversight|blunder|blunders|forgetfulness|bureaucracy|rudeness|arrogance|indifference
    treated|feel|felt|treat like (just|only) a|an|another|cattle|rubbish|dirt|nobody|nothing
    as (per) usual nothing|no|silence|nobody|you
    led|lead me|us on
    were|was|seemed|panel|interviewer|interviewers|you|they|poorly|so (clearly|quite|so|very|totally|completely|obviously|utterly|were|was) ill-prepared|unprepared
    i|we|nobody|no-one was|were|had|had (never|not) (even) (been) told|warned|informed|shown|given (me|us) about|that|of|what|how|any ..6 so|until|beforehand|and|which|before
    was|were|been kept|left waiting|standing|sitting|outside
    your|the|set|given|whose ..1 brief|instructions|question|questions|test|task|advert|advertisement|description|exercise|assignment|case|wording .. was|were|is|are (so|very|quite|rather|totally|completely|deliberately|hopelessly) unclear|vague|wrong|misleading|confusing|ambiguous|irrelevant|contradictory|unreasonable|muddled|outdated
    had|have|has|having nothing to do with the|what|my ..2 job|role|post|advert|advertised|position|work
    you|they|he|she|interviewer|panel|colleague interrupted|interrupting|cut me|us|my
    different (start|interview|starting) times|dates|answers|addresses|rooms|stories ..3 different|people|time
    goalposts|goal (posts) moved|shifted|changed|kept
    done|did your|their homework
    copied and pasted
    someone|somebody|anyone|one|favourite|candidate lined|picked|chosen up|already|from|all|before
    laptop|computer|link|projector|line|microphone|system you|your|that .. froze|crashed|broke|failed|work
    assured|promised|guaranteed ..12 none|nothing|nobody came|called|rang|happened|followed|arrived
    told ..8 call|letter|answer|reply|news ..6 but|yet|none|nothing|nobody none|nothing|nobody|came
    shabby|poor|strange|odd|funny|sloppy|sorry|disgraceful way to (go) go|treat|do|run|behave|hire|choose|recruit|about
    no way to treat|run|behave|conduct
    fault|blame lay|lies|lie|rests|rested ..4 with|at
    wrong cv|papers|person|application|résumé|resume
    test|task|link|equipment|machine|exercise that|which did|does|was|would n't|not work|load|start|function ..1 what|so|properly|despite|again
    """
)
_OWN = Phrases(
    """
    your|the (own) clients|client|customers|users|patients|residents|tenants|donors|pupils|students
    my|our (own) fault|mistake|delay|silence|lateness|error
    waste n't|not
    n't|not|never .. fault|waste*|wast*|mistake|unfair|blame
    reduc*|food|plastic|water|energy waste
    made me feel
    unfair dismissal
    bias testing|training|audit*
    delay|delays|silence|waste|mess|lack figures|data|statistics|times|dashboard|report|reports|codes|model|analysis|repay|charts|forecasts|log|logs|room
    i was|am|arrived|came|ran|turned|'m|got|started ..5 late
    my (own) doing|mistake|error|fault|wrong
    i was|being|am|felt|my unprepared|ill-prepared
    customers|guests|clients|patients|pupils|visitors|tenants|callers who|that blame|complain|treat
    i|me|my|myself|i'm|'m|'d|'ve ..3 bungled|botched|disorganised|disorganized|unprofessional|incompetence|shambles
    unprofessional|disorganised|disrespectful of me
    my|our brief|own|microphone|side|end
    """
)


@check(
    code="blames_employer",
    level="warning",
    says=_("This blames the employer. Leave out who did what wrong; say what you would like."),
    because=_("Being right helps nothing here, and the reader may be innocent of the delay."),
    cites=[cite("careers-advice.4"), cite("careers-advice.2"), cite("theraex.5")],
    must_flag=[
        sample("Hi Ana, your process was badly organised and you never replied. Sam", kind="check_in"),
        sample(
            "Hi Ana, the interviewer hadn't even read my CV. It was a waste of my time. Sam",
            kind="feedback_request",
        ),
        sample("Hi Ana, you promised an answer by Friday and then nothing. Sam", kind="check_in"),
    ],
    must_pass=[
        sample("Hi Ana, you told me the panel would meet by Friday; is there any news? Sam", kind="check_in"),
        sample(
            "Hi Ana, I forgot to say that I hold a forklift licence. I'm very keen. Sam", kind="thank_you"
        ),
        sample(
            "Hi Ana, your plan to waste less food impressed me. I would love to join. Sam", kind="thank_you"
        ),
    ],
)
def blames_employer(note: Note) -> Iterator[Flag]:
    yield from passages(note, _BLAME, unless=_OWN)
