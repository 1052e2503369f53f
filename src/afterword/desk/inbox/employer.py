# ruff: noqa: E501  (tables of wordings)
"""Which employer and which position a message is about, from the words in it and the domain it comes from."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from afterword.desk.inbox import senders
from afterword.reading.patterns import IGNORE_CASE, Pattern

_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŽ0-9][\w&'’+-]*(?:\.(?:com|io|ai|co|org|net))?"
_LINK = r"(?:\s+(?:(?:&|and|of|the|for|de|und|et|y)\s+){0,2}|\s*&\s*)"
_NAME = rf"({_WORD}(?:{_LINK}{_WORD}){{0,4}})"

_IN_TEXT = (
    Pattern(rf"(?i:\bour client,?)\s+{_NAME}"),
    Pattern(
        r"(?i:\bthank(?:s| you)(?: very much| so much)? for (?:your (?:interest|application)|applying|the interest)"
        r"(?: (?:in|to|for|with|at))?(?: (?:joining|working (?:at|for|with)|the team at|a (?:career|role|position|job) (?:at|with)))?)"
        rf"\s+{_NAME}"
    ),
    Pattern(
        r"(?i:\b(?:application|interest|candidacy|applying|applied|interview(?:ing)?|conversation|role|position|post|job|vacancy|opening|"
        r"opportunit(?:y|ies)|offer|career|joining|working|join|welcome)\b)[^.!?\n]{0,80}?\s(?i:at|with|to|join|joining)\s+"
        rf"(?:the\s+)?{_NAME}"
    ),
    Pattern(rf"(?i:\b(?:here at|we at|on behalf of|all of us at|everyone at|join|team at|behind))\s+{_NAME}"),
    Pattern(rf"(?m:^\s*(?i:the)\s+{_NAME}\s+(?i:(?:recruit\w*|talent|hiring|people|hr)(?: \w+)? team)\b)"),
)
_IN_SUBJECT = (
    Pattern(rf"(?i:\b(?:at|with|to|from|bei|chez))\s+(?:the\s+)?{_NAME}"),
    Pattern(
        rf"^\s*(?:(?i:re|fw|fwd|aw)\s*:\s*)*\[?{_NAME}\]?\s*(?:[-–—:|]|(?i:application|interview|recruit\w*|careers)\b)"
    ),
    Pattern(rf"[-–—|@:]\s*{_NAME}\s*$"),
)
_BESIDE_NAME = (
    Pattern(rf"(?i:\bat|\bfrom|\bvia|@|\||,|-|–)\s*{_NAME}\s*$"),
    Pattern(rf"\({_NAME}\)\s*$"),
    Pattern(
        rf"^{_NAME}\s+(?i:(?:talent|recruit\w*|careers?|hiring|people|hr|jobs|human resources|candidate)\b.*|team)$"
    ),
)
_NO_NAME = Pattern(
    r"^(?:the|this|that|our|your|we|i|you|us|it|an?|my|me|hi|hello|dear|re|fwd?|aw|wg|interview\w*|application\w*|invitation|update|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|next|thank|thanks|"
    r"hr|talent|recruit\w*|careers?|hiring|team|zoom|teams|google|microsoft teams|google meet|video|phone|call|meeting|online|"
    r"status|feedback|confirmation|confirmed|offer|job|role|position|vacancy|please|kind|best|regards|cv|"
    r"follow\w*|news|about|\d[\d:.,-]*|am|pm|gmt|bst|utc|est|pst|cet)$",
    IGNORE_CASE,
)
_TRAILING = Pattern(
    r"(?:\s+(?:team|recruit\w*|careers?|talent|hiring|hr|jobs|people|human resources|acquisition|via|on|for|and|the|"
    r"greenhouse|lever|workday|workable|ashby|we|i|you|your|our|as|is|has|have|in|application))+$|['’]s$",
    IGNORE_CASE,
)
_LEGAL = Pattern(
    r"[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh(?: & co\.? kg)?|ag|se|bv|b\.v|nv|sa|s\.a|sas|srl|oy|ab|as|pty|"
    r"corp|corporation|co|company|group|holdings?)\.?$",
    IGNORE_CASE,
)

_SMALL_WORDS = Pattern(r"\band\b|&|\bthe\b")
_NOT_PLAIN = Pattern(r"[^a-z0-9]+")

_NOUN = (
    r"(?:manager|engineer|developer|analyst|designer|assistant|co-?ordinator|nurse|teacher|officer|director|lead|leader|specialist|"
    r"consultant|administrator|executive|technician|representative|accountant|scientist|architect|buyer|planner|supervisor|clerk|"
    r"associate|advis[eo]r|editor|writer|researcher|driver|chef|therapist|pharmacist|partner|owner|master|strategist|marketer|"
    r"producer|recruiter|trainer|tutor|lecturer|professor|librarian|lawyer|solicitor|paralegal|counsel|secretary|receptionist|"
    r"operator|mechanic|electrician|plumber|carpenter|surveyor|agent|broker|trader|controller|auditor|bookkeeper|programmer|tester|"
    r"intern|trainee|apprentice|graduate|fellow|curator|journalist|copywriter|photographer|worker|carer|midwife|physician|doctor|"
    r"surgeon|dentist|paramedic|psychologist|counsel+or|host|steward|cook|baker|barista|gardener|ranger|superintendent|principal|"
    r"president|chief|head|scheduler|merchandiser|estimator|inspector|foreman|captain|pilot|dispatcher|ambassador|evangelist|"
    r"biologist|chemist|physicist|statistician|economist|actuary|underwriter|handler|keeper|warden|cleaner|packer|picker|"
    r"entwickler(?:in)?|leiter(?:in)?|referent(?:in)?|sachbearbeiter(?:in)?|ingenieur(?:in)?)s?"
)
_ROLE_TEXT = r"((?:[\w&/+#.'’-]+[ ,]+){0,7}?[\w&/+#.'’()-]+)"
_TITLE = r"[A-Z][\w&/+#'’-]*(?:[ ,]+(?:(?:of|and|&|for|to|the|in)[ ]+)?[A-Z(][\w&/+#'’()-]*){0,6}"
_ROLES = (
    Pattern(
        r"(?:position|role|post|vacancy|job|opening) (?:of|as)(?: an?| the| our)? "
        + _ROLE_TEXT
        + r"(?= at\b| with\b| in\b| \(|[.,;:!?\n]|$|"
        r" (?:and|which|that|we|you|has|is|was|here|on|team)\b)",
        IGNORE_CASE,
    ),
    Pattern(
        r"\b(?:the|our|an?|for|as) ((?:[\w&/+#.'’-]+ ){0,5}?[\w&/+#.'’-]*"
        + _NOUN
        + r"(?: of [A-Z]\w+| \([^)\n]{1,30}\))?) (?:position|role|post|vacancy|opening|job|opportunity)\b",
        IGNORE_CASE,
    ),
    Pattern(
        r"(?i:\b(?:the|our|an?))\s(" + _TITLE + r") (?i:position|role|post|vacancy|opening|job|opportunity)\b"
    ),
    Pattern(
        r"\b(?:application|apply|applying|applied|interview|candidacy|considered|candidate|cv|résumé|resume|invitation) (?:for|as|:)(?: the| an?| our| your)?(?: (?:position|role|post|vacancy|job) (?:of|as))? "
        r"((?:[\w&/+#.'’-]+ ){0,5}?[\w&/+#.'’-]*"
        + _NOUN
        + r"(?: of [A-Z]\w+)?(?:,? (?-i:[A-Z])[\w&]+){0,3})\b",
        IGNORE_CASE,
    ),
)
_ROLE_IN_SUBJECT = (
    Pattern(
        r"(?:^|[-–—:|,(\[]|\bfor\b|\bas\b|\byour\b|\bthe\b)\s*((?:[\w&/+#.'’-]+ ){0,5}?[\w&/+#.'’-]*"
        + _NOUN
        + r"(?:,? (?-i:[A-Z])[\w&]+){0,3}?)(?=\s*(?:$|[-–—:|,)\]]|\bat\b|\bwith\b|\brole\b|\bposition\b|\binterview\b|\bapplication\b|\bin\b))",
        IGNORE_CASE,
    ),
    Pattern(r"\b((?:Head|Director|VP|Vice President|Chief) of [A-Z][\w&]+(?: (?:and|&)? ?[A-Z][\w&]+){0,3})"),
)
_ROLE_NOISE = Pattern(
    r"^(?:re|fwd?|aw|the|an?|our|your|this|that|open|current|new|interview|application|invitation|for|of|as|role|position|"
    r"job|hiring|recruiting|update|thanks?|you|about|regarding|to|and|with|on|first|second|third|final|round|apply|applying|applied|"
    r"received|confirmation|confirmed|status|next|steps?|feedback|offer|congratulations|candidate|screening|phone|video|call|"
    r"vacancy|post|opening|is|was|has|been|in|at|we|i|am|writing|it|please|reschedul\w+|updated|cancel\w+|chat|meeting)\b[:\s]*|^\W+",
    IGNORE_CASE,
)
_NOT_A_ROLE = Pattern(
    r"^(?:hiring manager|recruiter|manager|team|lead|interview\w*|candidate|next|successful candidate|same|above|following|"
    r"right|perfect|ideal|best|full[- ]time|part[- ]time|permanent|remote|representative|owner|head|director|chief|associate|"
    r"hiring (?:lead|partner)|talent (?:partner|lead))$",
    IGNORE_CASE,
)


ENOUGH = 5
"""Letters that a name must have for a longer one that begins with it to be the same employer's."""


class About(NamedTuple):
    """What a message is about: empty where it does not say."""

    company: str
    role: str


@lru_cache(maxsize=16_384)
def squashed(name: str) -> str:
    """A name for comparing: letters and digits alone, without accents, “and” and the legal form."""
    while (shorter := _LEGAL.sub("", name)) != name:
        name = shorter
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_PLAIN.sub("", _SMALL_WORDS.sub(" ", plain))


def same_company(one: str, other: str) -> bool:
    """Whether two names are of one company: equal, or one the longer form of the other."""
    a, b = squashed(one), squashed(other)
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= ENOUGH and long.startswith(short)


def cleaned(name: str) -> str:
    """A company's name without what stood around it; empty where nothing is left that could be one."""
    name = " ".join(name.split()).strip(" .,:;-–—|'’\"")
    while (shorter := _TRAILING.sub("", name)) != name:
        name = shorter.strip(" .,:;-–—|")
    words = name.split()
    while words and _NO_NAME.match(words[0].rstrip(".,")):
        words = words[1:]
    while words and words[-1].lower() in ("&", "and", "of", "the", "for", "de"):
        words = words[:-1]
    name = " ".join(words)
    return "" if len(name) < 2 or _NO_NAME.match(name) or len(name) > 60 else name


@lru_cache(maxsize=4_096)
def label_of(domain: str) -> str:
    """The part of a domain that names its organisation: ``brightwater`` of ``mail.brightwater.co.uk``."""
    return senders.organisation(domain).partition(".")[0]


def name_for_domain(domain: str, text: str) -> str:
    """How the organisation of a domain writes its name, looked for in ``text``; else made from the domain."""
    label = label_of(domain).replace("-", "").replace("_", "")
    best = ""
    for found in _candidates(text[:6_000]):
        key = squashed(found)
        if key == label or (
            len(label) >= 5 and (key.startswith(label) or (len(key) >= 5 and label.startswith(key)))
        ):
            if key == label:
                return found
            if not best or len(key) > len(squashed(best)):
                best = found
    if best and abs(len(squashed(best)) - len(label)) <= 12:
        return best
    return " ".join(part.capitalize() for part in re.split(r"[-_]", label_of(domain)) if part)


_CAPITALS = Pattern(rf"{_WORD}(?:{_LINK}{_WORD}){{0,5}}")


def _candidates(text: str) -> list[str]:
    """Every run of up to four capitalised words, as it stands."""
    found: list[str] = []
    for match in _CAPITALS.finditer(text):
        words = match[0].split()
        for start in range(len(words)):
            for stop in range(start + 1, min(start + 5, len(words)) + 1):
                found.append(" ".join(words[start:stop]).strip("'’.,").removesuffix("'s").removesuffix("’s"))
        if len(found) > 2_000:
            break
    return found


def company_in(subject: str, text: str, sender_name: str = "") -> str:
    """The employer that a message names, where its sender's domain does not tell."""
    sender = cleaned(sender_name)
    if sender and _is_named_as_employer(sender, f"{subject}\n{text[:3_000]}"):
        return sender
    for pattern in _BESIDE_NAME:
        match = pattern.search(sender_name)
        if match and (name := cleaned(match[1])):
            return name
    for pattern in _IN_TEXT[:2]:
        match = pattern.search(text[:3_000])
        if match and (name := cleaned(match[1])):
            return name
    for pattern in (*_IN_SUBJECT[:1], *_IN_TEXT[2:]):
        match = pattern.search(subject if pattern in _IN_SUBJECT else text[:3_000])
        if match and (name := cleaned(match[1])) and not _looks_like_role(name):
            return name
    for pattern in _IN_SUBJECT[1:]:
        match = pattern.search(subject)
        if (
            match
            and (name := cleaned(match[1]))
            and not _looks_like_role(name)
            and squashed(name) in squashed(text)
        ):
            return name
    return ""


def _is_named_as_employer(name: str, text: str) -> bool:
    """Whether the sender's name stands in the message as that of an employer: “at Northwind Traders”."""
    return name in text and bool(
        re.search(rf"\b(?:at|to|with|from|in|join|joining)\s+(?:the\s+)?{re.escape(name)}\b", text)
    )


_ROLE_LIKE = Pattern(rf"\b{_NOUN}\b", IGNORE_CASE)


def _looks_like_role(name: str) -> bool:
    return bool(_ROLE_LIKE.search(name))


def role_in(subject: str, text: str, company: str = "") -> str:
    """The position that a message is about; empty where it does not say."""
    for pattern in _ROLE_IN_SUBJECT:
        for match in pattern.finditer(subject):
            if role := _role(match[1], company):
                return role
    for pattern in _ROLES:
        for match in pattern.finditer(text[:3_000]):
            if role := _role(match[1], company):
                return role
    return ""


def _role(found: str, company: str) -> str:
    role = " ".join(found.split()).strip(" .,:;-–—|'’\"")
    while (shorter := _ROLE_NOISE.sub("", role)) != role:
        role = shorter.strip(" .,:;-–—|'’\"")
    if company and role.lower().startswith(company.lower() + " "):
        role = role[len(company) :].strip(" .,:;-–—|")
    if not 3 <= len(role) <= 70 or _NOT_A_ROLE.match(role) or not _ROLE_LIKE.search(role):
        return ""
    if company and squashed(role) == squashed(company):
        return ""
    return role[0].upper() + role[1:]


def same_role(one: str, other: str) -> bool:
    """Whether two wordings may mean one position: one unknown, or one contained in the other."""
    a, b = _role_words(one), _role_words(other)
    return not a or not b or a <= b or b <= a


def _role_words(role: str) -> set[str]:
    return {
        w
        for w in re.findall(r"[a-z0-9+#]+", role.lower())
        if w not in ("the", "of", "and", "a", "for", "m", "f", "d", "w", "x")
    }
