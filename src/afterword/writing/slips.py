"""Words that are spelt rightly and still wrong: form for from, manger for manager, the the.

Each rule is a line ``before : word : after = meant``. Before and after are the neighbours that make the word a
slip (``*`` any word or none, ``!`` none of these, ``^`` none at all); the neighbours keep the rules from false
alarms. A word beyond a stop or a line's end is no neighbour.
"""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from functools import lru_cache

from afterword.core.record import NamedTuple

_RULES = """
to : here : from|back|about|your|more|any|what|how|that|whether = hear
hope|love|like|forward : hear : *!from|back|about|what|how|that|the|more|you|your|it|any|of|and|good|whether|a|this|if|when|where|some|him|her|them|why|so|such|which|people|this = here
hear|hearing|heard|away|learned|learnt|message|reply|received|word|news : form : * = from
* : form : you|me|him|them|home = from
the|a|this|application : from : by|online|attached|and|is|was = form
that : from : by|online|attached = form
* : their : is|are|was|were|will|would|going|doing = there
*!is|are|was|were|been|be|over|out|in|from|up|not|of : there : team|company|own|staff|customers|clients|patients|pupils|students|colleagues = their
* : they're : team|company|own|staff|customers|clients|patients|work|office|culture|values|mission|approach = their
* : your : a|an|the|too|gonna = you're
hope : your : well|ok|okay|doing|having|all|keeping|enjoying|fine|both = you're
know|think|that|if|sure|glad|imagine|because|when|as|while : your : busy|happy|right|hiring|welcome = you're
* : you're : team|company|time|office|work|help|consideration|feedback|kindness|staff|school|hospital|email|reply|response|clients|students|patients|patience|advice|interest|support|decision|mission|values|shop|offer|role|position|department|project|plans|email|questions|hospitality = your
* : its : been|a|an|not|great|good|going|important|nice|always|so|really|just|because|hard|also|the|why|where|such|only|still|clear|like|exactly|quite|no|my|worth|something|what = it's
* : it's : own|clients|customers|staff|history|users|reputation|members|residents|pupils|patients|kind = its
more|less|rather|other|faster|earlier|longer|bigger|greater|worse|higher|easier|harder|sooner|better|larger|smaller|older|younger|fewer : then : *! = than
and|since|back|until|but|by : than : *! = then
* : too : join|hear|see|meet|be|help|learn|contribute|have|discuss|know|speak|say|do|get|make|take|bring|become|start|offer|find = to
is|was|not|way|far|bit|are|were|it's|wasn't|isn't|a : to : much|many|early|late|long|busy|soon|hard|far|small|big|quickly = too
to|not|don't|would|could|never|will|i|we|can't|didn't|won't : loose : the|my|this|your|it|out|time|touch|interest|hope|sight|track|contact = lose
your|the|some|any|of|for|good|great|helpful|this|more|with|kind : advise : *!that|me|us|you|whether|on|if = advice
please|to|could|can|would|kindly : advice : me|on|if|whether|us|when|you|as = advise
an|big|the|positive|real|great|any|huge|lasting|no|had|an : affect : on|of|was|is|that = effect
not|will|would|could|may|to|can|does|this|that|it : effect : my|the|your|our|me|us|this|how = affect
to|gladly|happily|would|will|please|i|and : except : your|the|this|my|a|an|it|that = accept
would|could|should|might|must : of : stayed|worked|helped|enjoyed|asked|tried|called|noticed|needed|started|joined|happened|answered|mentioned|talked|shown|written|given|seen|spoken|brought|explained|been|be|liked|loved|had|done|preferred|thought|made|come|told|taken|gone|known|said|hoped|given|wanted|it|to|you|got = have
know|wonder|ask|see|wondering|sure|asking|decide|hear|asked|learn|say|tell|of|about : weather : you|i|we|there|or|they|he|she|it|to|the|your|my|this|any = whether
we|they|you : where : not|able|so|very|kind|looking|talking|discussing|all|both|going|impressed|generous|clear|wonderful|great|right|kind|saying|telling|describing|asking|waiting|too = were
role|place|team|position|company|where|environment|workplace|job|school : were : i|we|people|everyone|my = where
am|was|very|i'm|be|been|really|feel|so : quiet : impressed|interested|excited|sure|happy|nice|good|often|clear|honest|keen|a|taken|struck|pleased|right|surprised|the = quite
be|am|are|please|keep|was|a|very|nice|stay|lovely : quite : place|word|week|moment|office|ward|room|corner|please|street|time = quiet
even|as : thought : i|you|we|it|the|there|they|that|my = though
i|we|never|always|have|i've|had : though : that|about|of = thought
even|as : through : i|you|we|it|there|they = though
go|went|me|us|talked|came|come|walk|going|walked|run|talk|ran|get|got : though|threw : the|your|my|a|it|how|this|all|what|an|each|every|to|any|our|with|some = through
a|very|such|most|your|so|more : through : interview|understanding|process|review|conversation|explanation|introduction|answer|tour|overview|explanations|answers = thorough
have|has|had|i've|who's|i'd|we've|having : lead : a|the|to|teams|an|my|our|me|several|many|two|three|projects|us|by = led
in : passed : *! = past
the : passed : week|month|year|few|couple|two|three|five|ten|years|months|weeks = past
has|have|had|you've|i've|already : past : since|the|and|by|without|my|with|on = passed
in : principal : * = principle
the|a|your : principle : engineer|teacher|designer|developer|architect|consultant|scientist|surveyor|investigator|dancer = principal
team|staff|high|good|low|boost|raise|lift : moral : *!compass|support|and|values|obligation|duty|standards|ground|code|code|courage|authority|purpose|philosophy|questions|question|leadership|education = morale
this|analyst|manager|assistant|teaching|engineer|nursing|new|nurse|teacher|sales|teller|officer|coordinator : roll : of|at|with|as|is|and|in|you|we|for|that|was|would|because|on = role
the|a|your|job : roll : at|with|as|you|we|advertised|within = role
on|web|building|construction|job|your|the : sight : visit|manager|supervisor|office|tour|meeting|safety = site
to|please|must|kindly : bare : with|in = bear
to|of|can|will|would : manger : * = manage
*!a|away|in|nativity|the|baby : manger : *!scene|and = manager
a|line|the|general|project|site|hiring|store|office|sales|as|new|marketing|operations|case|your : manger : *!scene = manager
* : pubic : *!hair|bone|area|symphysis|region|arch|ramus|lice|tubercle = public
to|will|would|can|could|we|you|i|they|how|properly|and|fully : asses : * = assess
* : defiantly : * = definitely
am|was|very|so|really|i'm|be|been|more|still|get|extremely|feel|truly|felt : exited : to|about|at|by|for|and|with|that|when = excited
very|so|really|an|most|more|such|truly|extremely : exiting : *!the|from|through|a|staff|residents|your = exciting
an : exiting : * = exciting
*!she|he|it|who|team|company|everyone|one : thanks : you = thank
^ : than|tank|thanx : you|for = thank
many|big|and : than|thanx : you = thank
* : tank : you = thank
to|hope|love|like|many|big|and|my : tanks : for|to|again = thanks
* : thank : for|so = thank you
thank|thanks : your : for|so|very|again|all = you
for|of : you : time|help|kindness|consideration|feedback|patience|support|hospitality|advice|patients|attention|guidance|team|company|reply|email|response|generous|kind = your
* : who's : team|role|work|job|patients|pupils|name = whose
during|from|about|enjoyed|after|at|loved|of|for|in|following|on|since|with : are : conversation|discussion|interview|meeting|chat|talk|call|conversations|discussions|time = our
be|as|am|is|become|being : apart : of = a part
peace : of : work|advice|information|cake|furniture|equipment = of
* : peace : of = peace
a : piece : of mind = peace
to|and : right : you|code|about|copy|reports|to = write
let|to|you : no : if|how|whether|that|when|what|more|about|me|you|where|why|who|everyone = know
i|we : new : that|how|from|it|i|straight|immediately|about|you|then = knew
a|the|your|this : knew : role|team|system|position|hire|starter|school|job|colleagues|ward|building|office|project|site = new
to|nice|lovely|great|good|you|pleasure : meat : you|with|the|your|everyone|again|me|us|and|him|her|all = meet
next|last|this|a|per|two|three|one|every|each|following|few|another|previous : weak : *!spot|spots|point|points|link|area|areas|side|signal|password|moment|coffee|tea|start|handshake|knee = week
next|last|this|each|every : weeks : interview|meeting|conversation = week's
an|half|half-an : our : *!team|company|or = hour
coffee|lunch|tea|career|christmas|summer|a|short : brake : *!pad|pads|fluid|test|line|lines|disc|discs|job|system|specialist|technician|cable|cables|repair|light|lights|check = break
the|my|a|your : hole : team|day|process|company|school|interview|time|conversation|experience|week|thing|department|group|place|floor|morning|afternoon|story|ward|family|year = whole
* : costumer : service|services|support|satisfaction|care|base|experience|facing|relations|success|feedback|contact = customer
your|our|with|to|for|difficult|angry|many|of|and|help|serve|greet|serving|the : costumers : *!guild|workshop|wardrobe = customers
at|to|in|from : collage : *!of|with|and|art|wall|workshop|making|technique = college
my|you|your|a|the|most : resent : interview|email|message|conversation|meeting|visit|application|experience|project|work|role = recent
kind|best|warm|warmest|kindest : retards|regrads|regrets|regard|rewards : * = regards
best : wished|wish|whishes : * = wishes
*!i|we|they|she|he|you|it|very|most|yours : sincerity : yours = sincerely
yours : sincerity|severely|sincere|seriously : * = sincerely
^ : deer|dead|dare|dar|dera|dar : *!to|me|i|you|they|park|are|in|is|season = dear
in|my|this|your : dairy : study|entry|studies|invite|invitation|date|free|for = diary
on|a|the|your|this : diary : farm|cows|products|herd|cattle|milk = dairy
a|very|your|the|dress|nice : causal : dress|shift|chat|conversation|work|worker|contract|shifts|atmosphere|staff|manner|clothes = casual
to|please|will : sing : the|my|a|any|your contract|up|off = sign
martial : status : * = status
* : martial : status = marital
marital : arts : * = arts
* : marital : arts = martial
* : untied : states|kingdom|nations|way|airlines = united
legal : council : *!tax = counsel
* : stationary : cupboard|order|shop|supplies|orders|store|room = stationery
* : desert : menu|trolley|station|bar|chef|section|spoon|wine|course|counter = dessert
* : meting : you|with|the|me|your|everyone|on|yesterday|today|last = meeting
our|the|a|my|this|great|team|board|zoom : meting : * = meeting
* : personal : department = personnel
* : personnel : touch|experience|interest|note|statement|level|growth = personal
complimentary|complementary : to : *!the = to
i|would|really|very|we : look : foreword|froward = look
look|looking : foreword|froward|forwards : to = forward
like|love|want|hope|wish|able|going|keen|happy|need|chance|opportunity|excited|eager|ready|pleased|glad|how : too : * = to
wan : to : * = to
* : wan : to = want
have|has|had|i've|i'd : bean : *!bag|bags|to = been
* : bean : a|able|so|great|told|working|in|very|looking = been
to|i|we|you|the|could|would|will|all : sea : you|the team|it|me|how|what = see
* : hole heartedly : * = wholehearted
a|my|your|the : carrier : in|goals|path|change|move|development|growth|opportunity|break|ambitions = career
some|few|any|these|many : manors : * = manners
bed|good|good : manors : * = manners
* : form : the bottom = from
* : pleas : let|find|do|contact|send|feel|could|note|call|accept|pass|give|tell|don't|forward = please
and|could|would|you|so : pleas : *!for|of|from|to|in|bargain|and|hearing|hearings = please
* : trail : shift|day|period|lesson|run|session|week|balance = trial
the|a|my|your|for : trail : today|yesterday|shift|day|lesson = trial
* : curious : to|about|minds = curious
* : principals : of = principles
an|the|my : addition : to = addition
* : sew : you|the|how = saw
in|an|my|the|this|your : intern view|inter view : * = interview
years|year|lot|wealth|much|lots|months : off : experience|work|teaching|nursing|practice|management|service|the = of
part|kind|sort|because|instead|lots|most|all|some|out|list|member : off : the|your|a|my|this|our|being|it|those = of
look|looks|looking|take|takes|taking|day|days|time|switch|turn|drop|finish|sign|kick : of : from|on = off
* : adaption : * = adaption
full : fill|filled : my|your|the|our|all|a|this|these = fulfil
* : sale : assistant|manager|team|role|target|targets|position|experience|representative = sales
costumer|costumers : service : * = service
a : lot : off = lot
* : patients : and understanding|while|during|with this|with me = patience
your|my|for : patients : while|during|as|in this = patience
more|less|very|so|been|most|too|be|am|are|you're|being : patience : *!and|is|from|for|with|in|i|than|to = patient
"""


class _Rule(NamedTuple):
    before: frozenset[str]
    not_before: frozenset[str]
    after: frozenset[str]
    not_after: frozenset[str]
    any_before: bool
    any_after: bool
    meant: str


def _side(text: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """Which neighbours are wanted, which forbidden, and whether any will do; ``*!`` alone wants a neighbour."""
    text = text.strip()
    if text == "^":
        return frozenset(("",)), frozenset(), False
    if text.startswith("*"):
        return frozenset(), frozenset(text[2:].split("|")) if "!" in text else frozenset(), True
    return frozenset(text.split("|")), frozenset(), False


@lru_cache(maxsize=1)
def _rules() -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = {}
    for line in _RULES.strip().split("\n"):
        left, _equals, meant = line.partition(" = ")
        before, word, after = (part.strip() for part in left.split(" : "))
        if not meant or meant == word:
            continue
        wanted, barred, free = _side(before)
        wanted_after, barred_after, free_after = _side(after)
        for each in word.split("|"):
            rules.setdefault(each, []).append(
                _Rule(wanted, barred, wanted_after, barred_after, free, free_after, meant)
            )
    return rules


_DOUBLED = frozenset(
    "the to and of a in for is i with your my be was at on it we this would will are have an our from as am can but by or if not".split()
)
_JOINED = {
    "alot": "a lot", "aswell": "as well", "eachother": "each other", "infact": "in fact", "incase": "in case", "atleast": "at least",
    "ofcourse": "of course", "inorder": "in order", "thankyou": "thank you", "infront": "in front", "eventhough": "even though",
    "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't",
    "im": "I'm", "ive": "I've", "youre": "you're", "theyre": "they're", "thats": "that's", "whats": "what's", "arent": "aren't",
    "werent": "weren't", "youve": "you've", "weve": "we've", "theres": "there's", "gratefull": "grateful", "greatful": "grateful",
    "greatfull": "grateful", "definately": "definitely", "definatly": "definitely", "definitly": "definitely", "seperate": "separate",
    "recieve": "receive", "recieved": "received", "occured": "occurred", "untill": "until", "wich": "which", "becuase": "because",
    "hte": "the", "teh": "the", "adn": "and", "nad": "and", "taht": "that", "waht": "what", "thier": "their", "freind": "friend",
    "jsut": "just", "yuo": "you", "fo": "of", "wiht": "with", "intrest": "interest", "intrested": "interested", "sincerly": "sincerely",
    "sincerley": "sincerely", "sincerelly": "sincerely", "truely": "truly", "prefered": "preferred", "refered": "referred", "managment": "management", "enviroment": "environment",
    "oppertunity": "opportunity", "oppurtunity": "opportunity", "opertunity": "opportunity", "experiance": "experience",
    "profesional": "professional", "proffesional": "professional", "responsability": "responsibility", "succesful": "successful",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow", "wensday": "Wednesday", "wendesday": "Wednesday",
    "wednsday": "Wednesday", "febuary": "February", "foward": "forward", "foreward": "forward", "forwad": "forward", "beleive": "believe", "acheive": "achieve",
    "knowlege": "knowledge", "liason": "liaison", "liase": "liaise", "publically": "publicly", "begining": "beginning",
    "excelent": "excellent", "buisness": "business", "bussiness": "business", "calender": "calendar", "collegue": "colleague",
    "collegues": "colleagues", "colleages": "colleagues", "comittee": "committee", "commited": "committed", "committment": "commitment",
    "concious": "conscious", "dissapointed": "disappointed", "disapointed": "disappointed", "embarass": "embarrass", "existance": "existence", "familar": "familiar",
    "goverment": "government", "grammer": "grammar", "happend": "happened", "immediatly": "immediately", "independant": "independent",
    "maintainance": "maintenance", "mispell": "misspell", "neccessary": "necessary", "necesary": "necessary", "noticable": "noticeable", "occassion": "occasion",
    "persue": "pursue", "posess": "possess", "priviledge": "privilege", "realy": "really", "reccomend": "recommend", "recomend": "recommend", "rythm": "rhythm",
    "shedule": "schedule", "suprise": "surprise", "suprised": "surprised", "thankfull": "thankful", "usefull": "useful", "helpfull": "helpful", "wellcome": "welcome",
}  # fmt: skip


def run_together(text: str) -> str:
    """What a well-known misspelling or a missing apostrophe or space stands for; nothing for other words."""
    return _JOINED.get(text, "")


@lru_cache(maxsize=16384)
def may_be_misplaced(word: str) -> bool:
    """Whether any rule here looks at this word at all."""
    return word in _DOUBLED or word in _rules()


@lru_cache(maxsize=16384)
def may_begin_wrongly(word: str) -> bool:
    """Whether a rule looks at this word where it begins a sentence."""
    return any("" in rule.before for rule in _rules().get(word, ()))


def real_word_slip(before: str, word: str, after: str) -> str | None:
    """What was meant by a real word in the wrong place; "" for a word said twice, None where all is well.

    ``before`` and ``after`` are its neighbours, empty at the ends of a sentence or line.
    """
    if word == before and word in _DOUBLED:
        return ""
    for rule in _rules().get(word, ()):
        if _fits(rule, before, after):
            return rule.meant
    return None


def _fits(rule: _Rule, before: str, after: str) -> bool:
    if not rule.any_before and before not in rule.before:
        return False
    if not rule.any_after and after not in rule.after:
        return False
    return before not in rule.not_before and after not in rule.not_after
