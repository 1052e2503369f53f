# ruff: noqa: E501  (tables of wordings)
"""Who writes and who will be there: names, what they do, and from that their role in an application."""

from __future__ import annotations

from typing import NamedTuple

from afterword.desk.inbox import senders
from afterword.reading.headers import Address
from afterword.reading.patterns import IGNORE_CASE, Pattern

_RECRUITER = Pattern(
    r"\b(?:talent|recruit\w*|sourc(?:er|ing)|headhunter|staffing|candidate (?:experience|care)|resourcing|acquisition)\b",
    IGNORE_CASE,
)
_HR = Pattern(
    r"\b(?:hr|human resources?|people (?:team|partner|operations|ops|manager|advis[eo]r|officer|and culture|& culture|business partner)|"
    r"head of people|chief people officer|personnel|personal(?:abteilung|referent\w*)|rh|ressources humaines)\b",
    IGNORE_CASE,
)
_MANAGER = Pattern(
    r"\b(?:hiring manager|head of|director|vp\b|vice president|chief|cto|ceo|cfo|coo|cmo|founder|owner|principal|team lead\w*|"
    r"(?:engineering|operations|office|sales|marketing|product|programme|program|finance|design|service|branch|store|site|plant|"
    r"regional|general|department|group|team|practice|ward|clinic\w*) manager|manager,|leiter(?:in)?\b|lead\b|supervisor)",
    IGNORE_CASE,
)
_TITLE_LINE = Pattern(
    r"\b(?:manager|engineer|director|head|officer|partner|lead|recruiter|talent|acquisition|hr|human resources|people|analyst|"
    r"developer|consultant|coordinator|co-ordinator|specialist|executive|assistant|advis[eo]r|founder|ceo|cto|cfo|coo|president|chief|"
    r"supervisor|architect|designer|scientist|administrator|associate|owner|principal|nurse|teacher|surveyor|buyer|planner|editor|"
    r"controller|accountant|leiter(?:in)?|referent(?:in)?|sourcer|matron|sister|foreman)\b",
    IGNORE_CASE,
)
_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w’'-]+(?:\s+(?:van|von|de|der|den|da|di|del|la|le|du|el|al|bin|O['’])){0,2}(?:\s+[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w’'-]+){1,2}"
_ROLE_OF = r"(?:\s*\(([^)\n]{3,60})\)|,\s+(?:our|the)\s+([^,.;:\n]{3,60}))?"
_WITH = Pattern(
    rf"\b(?:with|meet|meeting|mit|join(?:ed)? by|speak(?:ing)? (?:to|with)|talk(?:ing)? to|interviewed by|interviewers?(?: will be| are)?:?|"
    rf"panel(?: will be| is| are| includes| comprises| consists of| members (?:will be|are))?:?)\s+(?:our\s+[a-z][\w ]{{2,40}}?,?\s+)?({_NAME}{_ROLE_OF}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:our\s+[a-z][\w ]{{2,40}}?,?\s+)?{_NAME}(?:\s*\([^)\n]{{3,60}}\)|,\s+(?:our|the)\s+[^,.;:\n]{{3,60}})?){{0,5}})"
)
_ONE = Pattern(rf"(?:our\s+([a-z][\w ]{{2,40}}?),?\s+)?({_NAME}){_ROLE_OF}")
_NO_PERSON = Pattern(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|team|teams|zoom|google|meet|microsoft|interview|limited|ltd|inc|gmbh|plc|street|road|house|office|"
    r"manager|recruit\w*|department|hr|human|talent|regards|wishes|careers?|jobs?|hiring|culture|council|university|college|bank|"
    r"group|company|services?|solutions|software|acquisition|applications?|vacancies)\b",
    IGNORE_CASE,
)
_GREETED = Pattern(
    r"\b(?:regards|wishes|thanks|thank you|sincerely|cheers|best|warmly|grüße|grüßen|cordialement|faithfully)\b[^\n]{0,30}$",
    IGNORE_CASE,
)


class Met(NamedTuple):
    """Somebody at an employer as one message shows them."""

    name: str
    email: str
    title: str = ""
    role: str = ""


def role_from(title: str) -> str:
    """The role in an application that a job title stands for; empty where it says nothing."""
    if not title:
        return ""
    if _HR.search(title):
        return "hr"
    if _RECRUITER.search(title):
        return "recruiter"
    return "hiring_manager" if _MANAGER.search(title) else ""


def sender_of(address: Address, text: str, *, agency: bool = False) -> Met | None:
    """Whoever wrote a message, with the title of their signature; ``None`` for a machine or an office."""
    if not address.email or senders.is_machine(address.email):
        return None
    name = tidy_name(address.name, address.email)
    if not name or (senders.is_office(address.email) and not _is_a_name(name)):
        name = _signed(text) if senders.is_office(address.email) else name
    if not name or not _is_a_name(name):
        return None
    title = title_of(name, text)
    role = role_from(title) or ("recruiter" if agency or senders.is_office(address.email) else "")
    return Met(name, address.email, title, role)


def _is_a_name(name: str) -> bool:
    words = name.split()
    return 1 <= len(words) <= 5 and not any(ch.isdigit() for ch in name) and not _NO_PERSON.search(name)


def tidy_name(name: str, email: str) -> str:
    """A display name as one says it: “Ruiz, Ana (HR)” is Ana Ruiz; made from the address where there is none."""
    for mark in (" (", " |", " - ", " – ", " via ", " at ", " from ", " @"):
        name = name.partition(mark)[0]
    name = " ".join(name.replace('"', "").split()).strip(" ,'")
    if "@" in name:
        name = ""
    last, comma, first = name.partition(",")
    if comma and len(first.split()) <= 2 and len(last.split()) <= 2:
        name = f"{first.strip()} {last.strip()}"
    if not name:
        parts = [p for p in email.partition("@")[0].replace("_", ".").split(".") if p.isalpha()]
        name = " ".join(p.capitalize() for p in parts) if len(parts) >= 2 else ""
    return name.title() if name.isupper() or name.islower() else name


def title_of(name: str, text: str) -> str:
    """The job title under (or beside) a name in a signature; empty where there is none."""
    lines = [line.strip(" \t*_|>") for line in text[-3_000:].splitlines()]
    first = name.split()[0].lower() if name else ""
    for number in range(len(lines) - 1, -1, -1):
        low = lines[number].lower()
        if not low or not (low == name.lower() or low.startswith(name.lower()) or low.rstrip(",.") == first):
            continue
        beside = lines[number][len(name) :].strip(" ,|-–—") if low.startswith(name.lower()) else ""
        for line in [beside, *[following for following in lines[number + 1 : number + 4] if following]][:4]:
            if line and len(line) <= 90 and "@" not in line and _TITLE_LINE.search(line):
                return _without_company(line)
    return ""


def _without_company(line: str) -> str:
    """The title alone: “Head of Operations, Brightwater” and “HR Manager | Brightwater” without the company."""
    for mark in (" | ", " at ", " @ ", " – ", " — ", " - ", ", ", " · "):
        head, found, rest = line.partition(mark)
        if found and _TITLE_LINE.search(head):
            return head.strip() if not _TITLE_LINE.search(rest) else line.strip()
    return line.strip()


def _signed(text: str) -> str:
    """The name under the closing words."""
    lines = [line.strip(" \t*_,") for line in text[-2_000:].splitlines() if line.strip()]
    for number, line in enumerate(lines[:-1]):
        if _GREETED.search(line):
            following = lines[number + 1]
            if _is_a_name(following) and len(following) <= 40 and following[:1].isupper():
                return following
    return ""


def named_in(text: str) -> list[Met]:
    """People whom an invitation announces: “with Ana Ruiz (Head of Operations) and Bo Lind”."""
    found: dict[str, Met] = {}
    for match in _WITH.finditer(text[:6_000]):
        for one in _ONE.finditer(match[1]):
            name = " ".join(one[2].split())
            title = (one[1] or one[3] or one[4] or "").strip()
            if not _NO_PERSON.search(name):
                found.setdefault(name.lower(), Met(name, "", title[:1].upper() + title[1:], role_from(title)))
    return list(found.values())
