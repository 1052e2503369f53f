"""Words of a message: cut, unfolded from contractions and text speak, brought to a common form, put in sentences."""

from __future__ import annotations

import re

from afterword.core.record import NamedTuple

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\{[^{}\n]{1,30}\}"
    r"|[£$€₹]\s?\d[\d.,]*[kK]?(?:/hr|/h)?"
    r"|\d+(?:[.,:/]\d+)*(?:\s?[ap]\.?m\b|st\b|nd\b|rd\b|th\b|\s?%|k\b|/hr|\s?hrs\b)?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+|-(?=[^\W\d_]{2})[^\W\d_]+)*|[.!?…]+|\n\s*|[“”\"«»;,|]"
)
_ENDS = frozenset(".!?…;|")
_SUFFIXES = ("ing", "ed", "es", "s")
_SHORT_LINE = 60

_WHOLE = """won't=will not|can't=can not|cannot=can not|shan't=will not|dont=do not|doesnt=do not|didnt=do not
|cant=can not|wont=will not|isnt=be not|wasnt=be not|havent=have not|hasnt=have not|arent=be not|couldnt=could not
|wouldnt=would not|im=i be|ive=i have|youre=you be|thats=that be|its=it be|hes=he be|shes=he be|theyre=they be
|u=you|ur=your|r=be|pls=please|plz=please|thx=thank|thnx=thank|tks=thank|ty=thank|w=with|bc=because|gonna=will
|wanna=want|gotta=must|tmrw=tomorrow|tmw=tomorrow|tmr=tomorrow|2moro=tomorrow|lets=let us|n=and|an=an|y'all=you|ya=you
|ain't=be not|aint=be not|cdnt=could not|wld=would|cld=could|shd=should|yr=your|rgds=regards|msg=message|mgr=manager
|appt=appointment|hr's=hr|i'm=i be|let's=let us|rec'd=receive|recd=receive|rcvd=receive|w/=with|yep=yes|yeah=yes
|nope=no|thanks=thank|cheers=thank|ppl=people|gd=good|wk=week|wks=week|hav=have|c=see|cud=could|wud=would"""

_FORMS = """wedding:wedding weddings
|be:am is are was were been being|have:has had having|do:does did done doing|go:goes went gone going
|choose:chose chosen choosing|get:gets got gotten getting|make:makes made making|take:takes took taken taking
|give:gives gave given giving|send:sends sent sending|tell:tells told telling|hear:hears heard hearing
|meet:meets met meeting meetings|see:sees saw seen seeing|come:comes came coming|find:finds found finding
|think:thinks thought thinking|say:says said saying|write:writes wrote written writing|bring:brings brought bringing
|feel:feels felt feeling|let:lets letting|put:puts putting|keep:keeps kept keeping|hold:holds held holding
|lose:loses lost losing|fall:falls fell fallen falling|freeze:freezes froze frozen freezing|cut:cuts cutting
|begin:begins began begun beginning|know:knows knew known knowing|leave:leaves left leaving|pay:pays paid paying
|win:wins won winning|run:runs ran running|speak:speaks spoke spoken speaking|decide:decides decided deciding
|decision:decisions|offer:offers offered offering|fill:fills filled filling|hire:hires hired hiring|stop:stops stopped
|plan:plans planned planning|prefer:prefers preferred|opt:opts opted opting|sign:signs signed signing|withdraw:withdrew
withdrawn withdrawing withdraws|interview:interviews interviewed interviewing|their:theirs|opening:openings
|hope:hopes hoping hoped|thank:thanks thanking thanked thankful|regret:regrets regretted|slip:slipped slips
|need:needs needed needing|require:requires required requiring|wait:waits waited waiting|schedule:schedules scheduled
scheduling|reschedule:reschedules rescheduled rescheduling|shortlist:shortlisted shortlisting shortlists
short-listed short-list|move:moves moved moving|close:closes closed closing|pause:pauses paused pausing|cancel:cancelled
canceled cancelling cancels|postpone:postponed postponing postpones|reject:rejected rejecting rejection rejections
|long:longer longest|late:later latest|early:earlier earliest|late:latest|able:unable|use:used uses using
|apology:apologies|reply:replies replied replying|apply:applies applied applying|notify:notified notifies
|candidate:candidates|company:companies|vacancy:vacancies|opportunity:opportunities|salary:salaries|copy:copies
|study:studies|party:parties|this:this|his:his|us:us|news:news|yes:yes|was:was|always:always|has:has|does:does
|process:process processes processing|address:address addresses|access:access|success:success|business:business
|bus:bus|pass:pass passes passed passing|miss:miss misses missed missing|class:classes|interviewer:interviewers
|status:status|campus:campus|focus:focus|plus:plus|previous:previous|various:various|bring:bring|thing:things thing
|during:during|morning:morning mornings|evening:evening evenings|nothing:nothing|something:something|anything:anything
|everything:everything|king:king|spring:spring|building:building buildings|training:training|feed:feed
|need:need|indeed:indeed|unfortunately:unfortunatly unfortunately|else:else|monday:mondays|friday:fridays
|freeze:freezes|insolvency:insolvency|bounce:bounced bounces|progress:progress progressed progressing
|us:us|yes:yes|less:less|unless:unless|fortnight:fortnights|is:is|as:as|regards:regards|always:always
|reference:references|conference:conference|absence:absence|position:positions positioned|note:notes noted
|receive:receives received receiving|arrange:arranged arranging arranges|invite:invites invited inviting
|update:updates updated updating|advance:advances advanced advancing|delete:deleted deletes deleting
|approve:approved approving approves|issue:issued issues issuing|release:released releases|continue:continued continuing
|close:close|share:shared shares sharing|love:loved loves loving|like:liked likes|please:please|pleased:pleased
|delighted:delighted|excited:excited|limited:limited|united:united|automated:automated|selected:selected|wear:wore
|select:select selected selecting selects|announce:announced announcing announces|prepare:prepared preparing
|write:wrote|confirm:confirmed confirming confirms|seat:seats|mean:means meant|become:became becoming becomes
|score:scored scores scoring|agree:agreed agrees|train:train trains|he:she|his:her|him:hers
|disappointed:disappointed|trial:trials|panel:panels|swing:swung swings|show:shown showed shows showing"""


class Word(NamedTuple):
    """One word in common form; `start` and `end` are its place in the text it came from."""

    form: str
    start: int
    end: int
    name: bool


Sentence = list[Word]


def _whole_words() -> dict[str, tuple[str, ...]]:
    pairs = (entry.partition("=") for entry in _WHOLE.replace("\n", "").split("|"))
    return {key: tuple(value.split()) for key, _, value in pairs}


def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in _FORMS.replace("\n", " ").split("|"):
        lemma, _, forms = entry.partition(":")
        table.update(dict.fromkeys(forms.split(), lemma.strip()))
    return table


_UNFOLD = _whole_words()
_LEMMA = _irregular()
_CLITICS = {"re": "be", "m": "be", "ve": "have", "ll": "will", "d": "would", "t": "not"}
_BEFORE_IS = frozenset("he she it that there what who here where how everything nothing".split())
_memo: dict[str, tuple[str, ...]] = {}


def stem(word: str) -> str:
    """The common form of a lower-case word: irregular forms by table, the others by their ending."""
    known = _LEMMA.get(word)
    if known is not None:
        return known
    size = len(word)
    if size <= 3:
        return word
    if word.endswith("ies") and size > 4:
        return word[:-3] + "y"
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and size - len(suffix) >= 3:
            return _trim(word, suffix)
    return word


def _trim(word: str, suffix: str) -> str:
    if suffix == "s":
        return word if word.endswith(("ss", "us", "is")) else word[:-1]
    if suffix == "es":
        return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
    root = word[: -len(suffix)]
    if not any(v in root for v in "aeiouy"):
        return word
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if root.endswith(
        (
            "at",
            "iv",
            "v",
            "uc",
            "ur",
            "ag",
            "erg",
            "ul",
            "iz",
            "is",
            "nc",
            "rg",
            "lud",
            "id",
            "os",
            "ok",
            "or",
        )
    ):
        return root + "e" if not root.endswith(("or",)) else root
    return root


def _parts(lower: str) -> tuple[str, ...]:
    """The forms a written word unfolds to: "weren't" gives be, not."""
    whole = _UNFOLD.get(lower)
    if whole is not None:
        return whole
    if "'" not in lower:
        return (stem(lower),)
    head, _, tail = lower.rpartition("'")
    if tail == "t" and head.endswith("n"):
        return (stem(head[:-1]), "not")
    if tail == "s":
        return (stem(head), "be" if head in _BEFORE_IS else "'s")
    clitic = _CLITICS.get(tail)
    return (stem(head), clitic) if clitic else (stem(lower),)


def _number(text: str) -> str:
    last = text[-1]
    if text[0] in "£$€₹" or text.endswith(("k", "/hr")):
        return "<money>"
    if last in "mM" or ":" in text or text.endswith("hrs"):
        return "<clock>"
    if last == "%":
        return "<pct>"
    if text.count(".") == 2 or "/" in text or text[-2:] in ("st", "nd", "rd", "th"):
        return "<date>"
    if len(text) == 3 and text.isdigit() and text[0] in "45":
        return text
    return "<num>"


def _forms(raw: str) -> tuple[str, ...]:
    known = _memo.get(raw)
    if known is not None:
        return known
    first = raw[0]
    if first.isdigit() or first in "£$€₹":
        forms: tuple[str, ...] = (_number(raw),)
    elif "@" in raw:
        forms = ("<mail>",)
    elif raw.startswith(("http", "www.")):
        forms = ("<url>",)
    elif first == "{":
        forms = ("<gap>",)
    else:
        forms = _parts(raw.lower().replace("’", "'"))
    if len(_memo) < 50_000:
        _memo[raw] = forms
    return forms


def sentences(text: str) -> list[Sentence]:
    """Cut `text` into sentences of words. Wrapped lines belong together; short lines and blank lines end one."""
    result: list[Sentence] = []
    current: Sentence = []
    line_start = 0
    for found in _TOKEN.finditer(text):
        raw = found.group()
        first = raw[0]
        if first == "\n":
            if raw.count("\n") > 1 or found.start() - line_start < _SHORT_LINE:
                current = _close(result, current)
            line_start = found.end()
        elif first in _ENDS:
            current = _close(result, current)
        elif first == ",":
            continue
        else:
            name = first.isupper() and bool(current) and raw[1:].islower()
            start, end = found.span()
            for form in _forms(raw):
                current.append(Word(form, start, end, name))
    _close(result, current)
    return result


def _close(result: list[Sentence], current: Sentence) -> Sentence:
    if current:
        result.append(current)
    return []
