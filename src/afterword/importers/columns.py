# ruff: noqa: E501  (tables of wordings)
"""Which column of a spreadsheet of applications holds what, by the many names that people give them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from afterword.reading.patterns import Pattern

_NAMES: dict[str, str] = {
    "company": r"company|employer|organi[sz]ation|firm|business|company name|name of company|employer name|where|firma|unternehmen|"
    r"arbeitgeber|entreprise|empresa|societ[ae]|azienda|bedrijf|trust|school|agency client|client",
    "role": r"role|position|job|job title|title|post|vacancy|job role|role title|position title|job position|opening|stelle|"
    r"berufsbezeichnung|poste|puesto|ruolo|functie|position applied for|applied for",
    "applied": r"applied|date applied|applied on|application date|date of application|applied date|date|application sent|sent|"
    r"submitted|date submitted|applied at|when|bewerbungsdatum|beworben am|datum|date de candidature|fecha|data",
    "status": r"status|state|stage|outcome|result|application status|current status|response|progress|phase|ergebnis|statut|estado|stato",
    "updated": r"updated|last update|last updated|response date|date of response|last contact|last activity|status date|decision date|"
    r"date heard|heard back|reply date|rejected on|letzter kontakt",
    "interview": r"interview|interview date|date of interview|interviewed|interview on|first interview|1st interview|interview 1|"
    r"interview time|interview date and time|vorstellungsgespräch|entretien|entrevista|colloquio",
    "person": r"contact|contact name|contact person|person|recruiter|hiring manager|interviewer|recruiter name|name of contact|"
    r"point of contact|poc|ansprechpartner|kontakt|interviewers|contact persons?",
    "email": r"email|e mail|contact email|email address|recruiter email|e mail address|mail|contact e mail",
    "phone": r"phone|telephone|tel|mobile|contact phone|phone number|contact number|telefon",
    "website": r"website|url|link|job link|posting|job posting|job url|web|listing|advert|ad|job ad|posting url|company website|homepage",
    "country": r"country|land|pays|pais",
    "notes": r"notes?|comments?|remarks?|details|next steps?|description|notizen|bemerkungen?|kommentar|remarques?|notas",
}
_PATTERNS = {field: Pattern(rf"(?:{names})") for field, names in _NAMES.items()}
_LOOSE = {
    "company": Pattern(r"\b(?:company|employer|organi[sz]ation)\b"),
    "role": Pattern(r"\b(?:role|position|job title|vacancy)\b"),
    "applied": Pattern(r"\bappl(?:ied|ication)\b.*\b(?:date|on|when)\b|\bdate\b.*\bappl"),
    "status": Pattern(r"\b(?:status|outcome|stage)\b"),
    "interview": Pattern(r"\binterview\b.*\b(?:date|time|when|on)\b|\bdate\b.*\binterview\b"),
    "email": Pattern(r"\be ?mail\b"),
    "person": Pattern(r"\b(?:contact|recruiter|hiring manager|interviewer)\b"),
    "website": Pattern(r"\b(?:url|link|website)\b"),
    "notes": Pattern(r"\b(?:notes?|comments?)\b"),
}


class Mapping(NamedTuple):
    """Which column is what: ``columns`` gives the index for each field; ``unused`` are headings left out."""

    columns: dict[str, int]
    headings: tuple[str, ...]

    @property
    def unused(self) -> list[str]:
        """The headings of columns that mean nothing here."""
        used = set(self.columns.values())
        return [h for n, h in enumerate(self.headings) if n not in used and h.strip()]

    @property
    def fits(self) -> bool:
        """Whether this is a list of applications."""
        return "company" in self.columns and len(self.columns) >= 2


def recognised(headings: Sequence[str]) -> Mapping:
    """What the headings mean. The exact names win over those that only contain a word."""
    plain = [_plain(h) for h in headings]
    columns: dict[str, int] = {}
    for patterns, whole in ((_PATTERNS, True), (_LOOSE, False)):
        for field, pattern in patterns.items():
            if field in columns:
                continue
            for n, name in enumerate(plain):
                if (
                    n not in columns.values()
                    and name
                    and (pattern.fullmatch(name) if whole else pattern.search(name))
                ):
                    columns[field] = n
                    break
    return Mapping(columns, tuple(str(h) for h in headings))


def _plain(heading: str) -> str:
    text = unicodedata.normalize("NFKC", str(heading or "")).lower().strip()
    return " ".join(re.sub(r"[^\w]+|_", " ", text).split())[:80]
