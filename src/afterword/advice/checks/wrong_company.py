"""The company named is the one it goes to."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from afterword.advice.checks._organisations import company_words, is_generic, is_ours, is_slip
from afterword.advice.checks.wrong_role import names_a_role
from afterword.core.check import Flag, check, sample
from afterword.core.context import Context
from afterword.core.names import is_given_name, name_words, same_name
from afterword.core.note import Note, split_words
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.sources import cite
from afterword.core.words import _

_NAME = r"((?:the )?(?:[A-ZÀ-Þ][\w&'’.-]*[\w&]|[A-Z])(?:\s+(?:(?:of|and|&|for|the|de|von|la)\s+)?(?:[A-ZÀ-Þ][\w&'’.-]*[\w&]|[A-Z&](?=\s)))*)"
# Where a capital name is the employer's, and where it only may be.
_PLACES = (
    Pattern(
        r"\b(?:position|role|job|post|opportunity|opening|vacancy|interview|interviews|placement|internship|apprenticeship|"
        r"career|future|place|start|starting|team|everyone|people|culture|colleagues|life|working|work|"
        r"conversation|chat|meeting|day|trial|shift|shifts|visit|application|offices?|site|assistant|manager|analyst|engineer|"
        r"nurse|teacher|developer|designer|consultant|driver|officer|coordinator|specialist|associate|lead|director|technician)"
        r"(?: (?:again|here|there|today|yesterday|day|is like|with you|on \w+))? (?:at|with|for|in) " + _NAME
    ),
    Pattern(r"\b(?:join|joining|be part of|part of|become part of|contribute to|contributing to|fit in at|fit into|fit at|help|helping|belong at|"
               r"work for|working for|work with|working with|work at|working at|bring to|offer|serve|serving|represent|move to|moving to|"
               r"come to|start at|start with|interviewing (?:at|with|for)|met at|here at|you at|future at|interest in|interested in|"
               r"learn(?:ing)?(?: more)? about|hear(?:ing)?(?: more)? about|know(?:ing)? more about|excited about|enthusiasm for|passion for|"
               r"visit(?:ing)?|impression of|admire|admiration for|see(?:ing)? (?:inside|round|around)|choose|chose|consider(?:ing|ed)? me for|in touch with|"
               r"follow(?:ing)?|news from|wish|everyone at|everybody at|all at|anyone at|contribution to|asset to|addition to|welcom\w+ me to|come(?:s)? to|brought me to|tour of|visit to|thoughts on|fan of|future with|journey with|start with|role with) " + _NAME),
)  # fmt: skip
_PERHAPS = (
    Pattern(r"\b(?:you do|do|doing) (?:at|in) " + _NAME),
    Pattern(_NAME + r"(?:['’]s|s['’])? (?:team|mission|culture|values|approach|vision|clients|customers|patients|products?|reputation|office|plans|way of|is (?:exactly|where|known))\b"),
    Pattern(r"\b(?:I['’]d|I would|would|(?:love|proud|happy|glad|keen|eager|hope|hoping|want|wanted|like|thrilled|delighted|excited|dream\w*|chance|honou?r|pleasure|joy|privilege) (?:to|of))\b"
               r"[^.?!,;\n]{1,40} (?:for|at) " + _NAME + r"(?!['’]s (?!team|mission|culture))"),
    Pattern(r"\b(?:bring|bringing|contribute|offer|apply|applying|add|use|put|bringing|give|dedicate|commit)\b[^.?!\n]{1,70}? (?:to|at) " + _NAME),
)  # fmt: skip
_CAPITAL = Pattern(r"\b[A-ZÀ-Þ][\w&-]*\w")
_JOINING = Pattern(
    r"^(?:join|be part|become part|bring|contribut|apply|add|offer|dedicate|commit)", IGNORE_CASE
)
_OTHER_OFFER = Pattern(
    r"\b(?:another|other|offer from|offered|left|before i|when i|since)\b[^.!?\n]{0,40}$", IGNORE_CASE
)
_GOES_ON = Pattern(
    r"(?:['’]s)?(?:$|\s*[^\w\s]|\n|\s+(?:and|as|in|on|at|for|to|this|next|because|with|or|if|when|where|but|so|after|from|that|"
    r"grow|succeed|thrive|flourish|become|reach|be|get|make|keep|would|since|yet|now|please|any|have|are|is|was|will|has|very|again|soon|team|family|group|crew|staff|i|one|who|more|even|already|there|here|by|which)\b)",
    IGNORE_CASE,
)
_STRICT = Pattern(
    r"^(?:join|position|role|job|post|opportunity|interview|work(?:ing)? (?:for|at)|part of|here at|start)",
    IGNORE_CASE,
)
_ELSEWHERE = Pattern(
    r"\b(?:my (?:own |current |previous |former |last |old |present |first |time|years?|work|job|role|days|team|placement|experience|degree|colleagues|boss)"
    r"|i (?:have |had |previously |once |already |also |currently |now )*(?:work|did|spent|led|ran|was at|was with|am at|studied|trained|taught|managed|served|used|learned at|learnt at|built|hold|held|volunteer|interned|been)"
    r"|i['’]ve (?:been|work|used|led|run|done|spent|had|taught|held|managed)|years?|currently|previous(?:ly)?|former(?:ly)?|used to|while at|when i|where i|graduat\w+|studi\w+|trained|another|other|offer from|ex-|as we did|back (?:at|in)|since (?:i|my|leaving|\d)|left|"
    r"experience|competitor|unlike|like)\b[^.!?\n]{0,60}$",
    IGNORE_CASE,
)  # fmt: skip
_TO_A_PERSON = Pattern(
    r"\b(?:thanks?|thank-you|regards|wishes|best|greetings|hello|hi|love|respects|compliments|apologies|speak|spoke|"
    r"listen(?:ing)?|talk(?:ing)?|spoken|say|said|word|introduced|agree|agreed|mention(?:ed)?)\b[^.?!\n]{0,12} (?:to|with) $",
    IGNORE_CASE,
)
_AND_THEIRS = Pattern(r" and (?:her|his|their|the|[A-Z]\w+)\b")
_NOT_COMPANIES = frozenset(
    "i january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday christmas easter diwali eid ramadan hanukkah hr it ai cv english german french spanish "
    "italian chinese japanese hindi maori welsh irish polish dutch portuguese arabic python java excel sql sap linkedin "
    "zoom teams skype slack google meet london paris berlin leeds york bristol manchester edinburgh glasgow cardiff dublin "
    "belfast liverpool birmingham sheffield oxford cambridge bath brighton chicago boston austin denver seattle houston "
    "dallas toronto vancouver montreal sydney melbourne perth brisbane auckland wellington mumbai delhi bangalore bengaluru "
    "pune chennai hyderabad munich hamburg cologne frankfurt vienna zurich madrid barcelona rome milan amsterdam lisbon "
    "tokyo singapore dubai nairobi lagos accra cape town new zealand york australia canada germany france spain italy "
    "india ireland scotland wales england britain uk usa us eu europe africa asia america year class room ward floor level "
    "building team unit reception ks1 ks2 sen dear thank thanks kind best warm yours regards you your we our what it this "
    "that these everything all my the how if god p.s ps ok mr mrs ms dr prof miss sir".split()
)


def _names_of_the_case(context: Context) -> list[str]:
    """The words that the case itself writes with capitals: people, the role, topics."""
    known = name_words(f"{context.role_title} {context.recipient} {context.candidate}")
    known += [word.text for topic in context.topics for word in split_words(topic)]
    return known + [word for other in context.others for word in name_words(other.recipient)]


def _looks_like_company(name: str, known: Sequence[str]) -> bool:
    if name.lower() in _NOT_COMPANIES:
        return False
    words = [
        word for word in name_words(re.sub(r"['’]s\b", "", name)) if word not in ("the", "of", "and", "for")
    ]
    if not words or all(word in _NOT_COMPANIES or word.isdigit() for word in words) or names_a_role(name):
        return False
    return not any(
        word == other or (len(word) > 3 and same_name(word, other)) for word in words for other in known
    )


def _at_line_start(note: Note, start: int) -> bool:
    before = note.body[:start].rstrip(" ")
    return not before or before[-1] in ".!?\n:"


@check(
    code="wrong_company",
    level="error",
    says=_("This names another company than the one you are writing to."),
    because=_("A company left over from another application ends that application."),
    cites=[cite("teal.1"), cite("medix.2")],
    must_flag=[
        sample(
            "Hi Ana, thank you for the interview for the analyst position at Ledgerlark. Sam",
            company="Vesperpay",
        ),
        sample("Hi Ana, I would be thrilled to join Ledgerlark. Sam", company="Vesperpay"),
        sample("Hi Ana, I would be glad to work at Vesperpey. Sam", company="Vesperpay"),
    ],
    must_pass=[
        sample(
            "Hi Ana, I'd be thrilled to join 4 West. I used the monitors at County. Sam",
            company="St. Alban Hospital",
        ),
        sample(
            "Hi Ana, in my role at Deloitte I led audits; I'd love to join Vesperpay. Sam",
            company="Vesperpay",
        ),
        sample("Hi Ana, the job at St Alban's would suit me. Sam", company="St. Alban Hospital"),
        sample("Hi Ana, I'd love to join you in March, at Grain and Grind. Sam", company="Grain & Grind"),
    ],
)
def wrong_company(note: Note) -> Iterator[Flag]:
    company = note.context.company
    if not company or not note.has_case:
        return
    known = _names_of_the_case(note.context)
    if not _strangers(note, company, known):
        return
    seen: set[int] = set()
    present = _named(note, company)
    for hit, perhaps in _named_places(note):
        start, end, name = _trim(hit)
        if start in seen or is_ours(name, company) or not _looks_like_company(name, known):
            continue
        lenient = perhaps or not (_STRICT.match(hit[0]) or _sibling(name, company))
        if not (
            (lenient and present)
            or _is_a_person(note, name, start)
            or (perhaps and (_is_a_desk(name, company) or _is_a_thing(note, name, start)))
            or _of_elsewhere(note, hit, start)
            or not _GOES_ON.match(note.body, end)
        ):
            seen.add(start)
            yield _flag(name, start, end, company)
    yield from _misspelt(note, company, known, seen)


def _named_places(note: Note) -> Iterator[tuple[re.Match[str], bool]]:
    """Each place where an employer may be named, and whether it only may be."""
    for perhaps, patterns in ((False, _PLACES), (True, _PERHAPS)):
        for pattern in patterns:
            for hit in pattern.finditer(note.body, note.start, note.end):
                yield hit, perhaps


def _strangers(note: Note, company: str, known: Sequence[str]) -> bool:
    """Whether any word with a capital is neither of the case nor plainly something else."""
    return any(
        _looks_like_company(hit[0], known) and not is_ours(hit[0], company)
        for hit in _CAPITAL.finditer(note.body, note.start, note.end)
        if not _at_line_start(note, hit.start())
    )


def _of_elsewhere(note: Note, hit: re.Match[str], start: int) -> bool:
    """Whether the words before tell of another time or place: an old job, a rival offer."""
    before = note.body[max(0, start - 90) : start]
    if re.match(
        r"(?:interview|conversation|chat|meeting|day|trial|visit|shift)s?\b.* with $",
        note.body[hit.start() : start],
        re.IGNORECASE,
    ):
        return True  # with a person
    return bool((_OTHER_OFFER if _JOINING.match(hit[0]) else _ELSEWHERE).search(before))


def _is_a_person(note: Note, name: str, start: int) -> bool:
    """Whether a single name stands where a person is more likely: thanks to Joost, working with Marta."""
    before = note.body[max(0, start - 40) : start]
    if " " in name:
        return False
    if not before.endswith("with "):
        return bool(_TO_A_PERSON.search(before))
    return is_given_name(name) or bool(_AND_THEIRS.match(note.body, start + len(name)))


def _is_a_desk(name: str, company: str) -> bool:
    """Whether a few capitals more likely mean a post or a standard (the CISO's office) than a company."""
    return name.isupper() and len(name) <= 5 and not company.isupper()


def _is_a_thing(note: Note, name: str, start: int) -> bool:
    """Whether a single name after "the" is more likely a piece, a place or an event: at the Fauré."""
    return " " not in name and note.body[max(0, start - 4) : start].lower() == "the "


def _sibling(name: str, company: str) -> bool:
    """Whether a name shares a word with the company's and is another all the same."""
    return not set(company_words(name)).isdisjoint(company_words(company))


def _trim(hit: re.Match[str]) -> tuple[int, int, str]:
    name = hit[1].rstrip(".")
    start = hit.start(1)
    if name.lower().startswith("the "):
        start, name = start + 4, name[4:]
    name = re.sub(r"['’]s$", "", name)
    return start, start + len(name), name


def _flag(name: str, start: int, end: int, company: str) -> Flag:
    message = _("This goes to {company}, but names {name}.").format(company=company, name=name)
    return Flag(start, end, message=message, mend=company)


def _named(note: Note, company: str) -> bool:
    """Whether the message names the company itself."""
    return any(
        is_ours(hit[0], company) and not is_generic(hit[0])
        for hit in re.finditer(r"\b[A-ZÀ-Þ][\w&'’.-]*\w", note.body[note.start : note.end])
    )


def _misspelt(note: Note, company: str, known: Sequence[str], seen: set[int]) -> Iterator[Flag]:
    for hit in _CAPITAL.finditer(note.body, note.start, note.end):
        if (
            hit.start() not in seen
            and is_slip(hit[0], company)
            and not is_ours(hit[0], company)
            and _looks_like_company(hit[0], known)
        ):
            yield _flag(hit[0], hit.start(), hit.end(), company)
