"""The role named is the one applied for."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.names import plain
from afterword.core.note import Note
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.sources import cite
from afterword.core.words import _

_JOB = r"(?:position|role|post|job|vacancy|opening|opportunity|placement|internship|apprenticeship|interview|application)"
_WORD = r"(?:[\w&/'’+#-]+)"
_NAMED = (
    Pattern(rf"\b(?:the|your|a|an|this) ((?:{_WORD} ){{1,5}}?){_JOB}\b", IGNORE_CASE),
    Pattern(rf"\b{_JOB} (?:of|as|for)(?: the| a| an| your)? ((?:[A-Z]{_WORD}|of|and|for)(?: (?:[A-Z][\w&/'’+#-]*|of|and|&|for|the|\d+))*)"),
    Pattern(rf"\b(?:join|joining|start|starting|work|working|serve|serving|hired|considered?|contribute|interview\w*|appl(?:y|ied|ying|ication)|consider me|meet with me|interest in|interested in|excited about)"
               rf"(?: (?:you|your team|the team|with you|{_WORD}))?(?: (?:as|for)) (?:the |a |an |your |next )*((?:[A-Z][\w&/'’+#-]*)(?: (?:[A-Z][\w&/'’+#-]*|of|and|&|for|\d+))*)"),
    Pattern(r"\b(?:[Aa]s|be|become|becoming|being|make|making)(?: you)? (?:your|the|a|an)(?: new| next| very| really)?(?: good| strong| great| fine| first-rate| excellent| reliable| capable)? ((?:[A-Z][\w&/'’+#-]*)(?: (?:[A-Z][\w&/'’+#-]*|of|and|&))*|(?:\w+ ){0,2}\w+(?:er|or|ist|ian|ant|ent|ive))\b"),
    Pattern(r"\b(?:the|your) ((?:[A-Z][\w&/'’+#-]*)(?: (?:[A-Z][\w&/'’+#-]*|of|and|&))*) (?:with|at|in) "),
)  # fmt: skip
_SAME = (
    "ops operations operational", "developer engineer programmer dev software coder engineering development",
    "nurse rn lpn nursing sister ward staff charge practitioner",
    "teacher teaching tutor educator instructor lecturer classroom class",
    "assistant associate aide helper clerk crew member hand attendant sales shop",
    "manager lead head supervisor leader management managing coordinator chief team director",
    "barista coffee cafe", "cook chef kitchen sous line", "waiter waitress server waiting front",
    "driver driving delivery courier van hgv", "cashier till", "cleaner cleaning housekeeper housekeeping custodian janitor",
    "carer care caregiver support worker hca aide health", "writer copywriter content editor editorial journalist author",
    "designer design ux ui graphic product researcher research", "analyst analytics data bi analysis scientist science",
    "accountant accounting finance accounts bookkeeper auditor", "admin administrator administrative administration office secretary pa receptionist assistant",
    "hr people human talent recruiter recruitment resources", "consultant consulting advisor adviser advisory",
    "intern internship trainee apprentice graduate junior placement student", "technician tech fitter mechanic",
    "librarian library", "pm project product program programme manager", "pr public relations communications comms press",
    "qa test tester testing quality assurance", "vet veterinary", "solicitor lawyer legal attorney counsel paralegal",
    "warehouse operative picker packer", "gardener gardening horticulture grounds", "guard security officer",
    "representative rep executive sales account", "translator translation interpreter linguist localization localisation",
    "ranger conservation", "physio physiotherapist physiotherapy", "therapist therapy", "ta teaching assistant", "swe software engineer", "sre reliability engineer",
)  # fmt: skip
_HEADS = Pattern(
    r"(?:manager|director|analyst|engineer|developer|designer|consultant|assistant|associate|coordinator|specialist|"
    r"supervisor|officer|administrator|accountant|nurse|teacher|driver|technician|executive|representative|advis[eo]r|"
    r"architect|scientist|researcher|writer|editor|planner|buyer|trader|clerk|cashier|receptionist|secretary|barista|"
    r"chef|cook|waiter|waitress|carer|therapist|pharmacist|midwife|surveyor|recruiter|trainer|tutor|lecturer|librarian|"
    r"translator|interpreter|electrician|plumber|mechanic|fitter|welder|operator|inspector|auditor|lawyer|paralegal|"
    r"solicitor|strategist|producer|photographer|copywriter|programmer|tester|lead|intern|trainee|apprentice|ranger|"
    r"gardener|cleaner|guard|salesperson|marketer|controller|actuary|economist|statistician|chemist|biologist|physicist|"
    r"geologist|curator|archivist|janitor|housekeeper|bartender|stylist|hairdresser|baker|butcher|florist|nanny|"
    r"aide|paramedic|dentist|veterinarian|vet|physiotherapist|dietitian|psychologist|counsell?or|supervisor|foreman|"
    r"merchandiser|bookkeeper|treasurer|underwriter|broker|banker|teller|superintendent|principal|caretaker|\w{3,}keeper|\w{3,}master|\w{3,}monger|\w{3,}wright|\w{3,}ographer|\w{3,}ologist|usher|porter|courier|maker|builder|restorer|tuner|dresser|conductor|warden|"
    r"groom|farmer|brewer|distiller|carpenter|joiner|mason|painter|decorator|plasterer|roofer|tailor|cobbler|jeweller|potter|"
    r"sculptor|illustrator|animator|musician|dancer|actor|singer|coach|instructor|guide|lifeguard|registrar|chaplain|sexton|"
    r"buyer|seller|packer|picker|loader|roadie|rigger|diver|pilot|captain|skipper|deckhand|purser|sailor|bosun|optician|"
    r"optometrist|audiologist|dispenser|sommelier|valet|chauffeur|machinist|toolmaker|foundryman|watchmaker|locksmith|blacksmith|"
    r"headteacher|dispatcher|landman|concierge|steward)s?$",
    IGNORE_CASE,
)
# Ranks that one calls one another's in talk, but that are posts of their own where a whole title is written out.
_RANKS = frozenset(
    "manager coordinator director supervisor administrator assistant officer executive".split()
)
_PLAIN_HEADS = Pattern(r"^(?:lead|principal|chef|intern|trainee|apprentice|guard|cook)$")
_OTHER_PEOPLE = Pattern(
    r"\b(?:my|his|her|their|another) (?:\w+ )?(?:role |job |position |post |time |years )?(?:as |of )?(?:the |a |an )?$",
    IGNORE_CASE,
)
_LEVELS = frozenset(
    "senior junior sr jr chief deputy assistant associate head principal lead graduate trainee interim acting staff".split()
)


def _words(text: str) -> list[str]:
    return [plain(word) for word in re.findall(r"[^\W_]+", text.replace("’s", "").replace("'s", ""))]


def _akin(one: str, other: str) -> bool:
    if len(one) >= 5 and other.endswith(one):
        return True  # a physiotherapist is a therapist
    if one == other or (len(one) >= 4 and len(other) >= 4 and one[:4] == other[:4]):
        return True
    return any(one in family.split() and other in family.split() for family in _SAME)


def _heads(words: list[str]) -> list[str]:
    return [word for word in words if _HEADS.match(word)]


def names_a_role(name: str) -> bool:
    """Whether a name ends in what a person is at work: manager, chef, nurse."""
    words = _words(name)
    return bool(_heads(words[-1:])) or (
        len(words) > 2 and words[1] == "of" and bool(re.match(r"head|director|chief|vp", words[0]))
    )


def _is_other_role(name: str, title: str) -> bool:
    """Whether the name is of a role, and of another one than the title's."""
    said, ours = _words(name), _words(title)
    heads = _heads(said) or (said[:1] if names_a_role(name) else [])
    if not heads or not ours:
        return False
    initials = "".join(word[0] for word in ours)
    if any(word == initials for word in said):
        return False
    head, theirs = heads[-1], _heads(ours)
    if _is_written_out(name) and any(head != word and word.endswith(head) for word in theirs):
        return not any(_akin(word, other) for word in said if word not in heads for other in ours)
    if not any(_akin(word, other) for word in said if word not in _LEVELS for other in ours):
        return True
    if _is_written_out(name) and head in _RANKS and theirs and theirs[-1] in _RANKS and head != theirs[-1]:
        return True
    if any(_akin(head, other) for other in ours):
        return _other_field(said, ours)
    return bool(theirs) and not _PLAIN_HEADS.match(head) and len(said) > 1


def _is_written_out(name: str) -> bool:
    """Whether a name is a title with capitals and more than a rank: Facilities Coordinator."""
    parts = [word for word in name.split() if word.isalpha()]
    return len(parts) > 1 and all(word[:1].isupper() for word in parts)


def _other_field(said: list[str], ours: list[str]) -> bool:
    """Whether heads agree but the fields do not: Marketing Manager, Operations Manager."""
    fields = [
        word
        for word in said
        if not _heads([word]) and word not in _LEVELS and len(word) > 2 and word not in _FILLERS
    ]
    mine = [word for word in ours if not _heads([word]) and word not in _LEVELS and len(word) > 2]
    return bool(fields and mine) and not any(_akin(word, other) for word in fields for other in ours)


_FILLERS = frozenset(
    "the a an and of for new full part time fulltime parttime permanent temporary weekend night day evening summer open "
    "advertised available current first second final online video phone dream great exciting your next this remote hybrid "
    "local regional little wonderful lovely same perfect interesting challenging friendly upcoming bank relief vacant whole "
    "good best better happy proud real right true valued dedicated active reliable early busy".split()
)


@check(
    code="wrong_role",
    level="error",
    says=_("This names another role than the one you applied for."),
    because=_("The wrong title tells them that the note was meant for someone else."),
    cites=[cite("careers-advice.2"), cite("teal.1")],
    must_flag=[
        sample(
            "Hi Ana, thank you for the interview for the Sales Assistant position. Sam",
            role_title="Data Analyst",
        ),
        sample("Hi Ana, I would love to join you as Marketing Manager. Sam", role_title="Operations Manager"),
        sample("Hi Ana, is there news about the accountant role? Sam", role_title="Site Manager"),
    ],
    must_pass=[
        sample("Hi Ana, has anything moved on the analyst role? Sam", role_title="Wind Analyst"),
        sample("Hi Ana, the weekend job sounds perfect, a dream job. Sam", role_title="Weekend Assistant"),
        sample("Hi Ana, in my current role as Store Manager I lead ten people. Sam", role_title="Buyer"),
        sample("Hi Ana, the nursing post would suit me. Sam", role_title="RN, 4 West nights"),
        sample("Hi Ana, I treated the interview as research. Sam", role_title="UX Researcher"),
    ],
)
def wrong_role(note: Note) -> Iterator[Flag]:
    title = note.context.role_title
    if not title:
        return
    seen: set[int] = set()
    for number, pattern in enumerate(_NAMED):
        for hit in pattern.finditer(note.body, note.start, note.end):
            name = re.split(r"\b(?:the|a|an|your|this|our)\s+", hit[1])[-1].strip(" ,")
            place = hit.start(1) + hit[1].rfind(name)
            if hit.start(1) in seen or _OTHER_PEOPLE.search(
                note.body[max(0, hit.start() - 30) : hit.start(1)]
            ):
                continue
            if number in (2, 3, 4) and not name[:1].isupper() and number != 3:
                continue
            if (
                number == 0
                and hit[0][:2].lower() in ("a ", "an")
                and note.kind not in ("", "thank_you", "check_in")
            ):
                continue  # "if a trainee post comes up"
            if _is_other_role(name, title) and not _past(note, hit.start(), number):
                seen.add(hit.start(1))
                message = _("The role is {role}, but this says “{name}”.").format(role=title, name=name)
                yield Flag(place, place + len(name), message=message, mend=title)
                return


def _past(note: Note, start: int, number: int) -> bool:
    """Whether the sentence tells of work done elsewhere, or of a colleague."""
    before = note.body[max(0, start - 60) : start].rpartition(".")[2]
    if number >= 3:
        if re.match(
            r"[^.!?\n]{3,50}\bI(?:['’]d| would| will|['’]ll| could| can)\b", note.body[start : start + 90]
        ):
            return False  # "As your new caretaker I would …"
        return not re.search(
            r"\b(?:would|'d|’d|hope|love|like|look|forward|chance|join|excited|keen|want|happy|glad|thrilled|interest\w*|delighted)\b",
            before,
            re.I,
        )
    return bool(
        re.search(
            r"\b(?:years?|worked|was|were|spent|since|previously|experience|trained|offered me|another|other)\b[^,;]*$",
            before,
            re.I,
        )
    )
