# ruff: noqa: E501  (tables of wordings)
"""Rows of a spreadsheet as cases: dates in the order the sheet writes them, outcomes by their many names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, tzinfo
from typing import NamedTuple

from afterword.core import events as ev
from afterword.core.case_file import CaseFile
from afterword.core.worktime import at_time
from afterword.importers.spreadsheet import Cell, Table
from afterword.reading.patterns import IGNORE_CASE, Pattern

_NUMBERS = Pattern(r"^\s*(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,]+(\d{1,2}):(\d{2}))?")
_WORDED = Pattern(
    r"^\s*(?:\w{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})|([A-Za-z]{3,9})[ .-]+(\d{1,2})(?:st|nd|rd|th)?)"
    r"[, .-]*(\d{4}|\d{2})?(?:[ T,]+(?:at )?(\d{1,2}):(\d{2})\s*(am|pm)?)?",
    IGNORE_CASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_OUTCOMES = (
    ("rejected", r"reject|declined by|unsuccessful|not successful|turned down by|no thanks|regret|absage|refus|failed|not selected|closed - no|^no$"),
    ("accepted", r"accepted|hired|started|signed|angenommen|won"),
    ("declined", r"declined|i declined|turned down"),
    ("withdrew", r"withdr|pulled out|cancelled by me|zurückgezogen"),
    ("offer", r"offer|angebot|offre|oferta"),
    ("on_hold", r"hold|paused|frozen|postponed|role closed|position closed|cancelled"),
)  # fmt: skip


class Rows(NamedTuple):
    """What the rows amount to: the cases, the numbers of rows in which no company stands, and what is no date."""

    files: tuple[CaseFile, ...]
    left_out: tuple[int, ...]
    undated: tuple[tuple[int, str], ...]


def month_first(samples: Iterable[Cell], american: bool) -> bool:
    """Whether dates such as 5/4/2026 begin with the month: told by days beyond 12, else by the country."""
    for cell in samples:
        found = _NUMBERS.match(cell) if isinstance(cell, str) else None
        if found and len(found[1]) <= 2:
            if int(found[1]) > 12:
                return False
            if int(found[2]) > 12:
                return True
    return american


def cases_in(table: Table, me: ev.Me, now: datetime, slug_of: object, place: tzinfo) -> Rows:
    """Every row with a company as a case file. ``slug_of(text, taken)`` makes the name of a case."""
    columns = table.mapping.columns
    dated = [n for field, n in columns.items() if field in ("applied", "updated", "interview")]
    first = month_first((_cell(row, n) for row in table.sample for n in dated), me.country == "US")
    taken: list[str] = []
    files: list[CaseFile] = []
    left_out: list[int] = []
    undated: list[tuple[int, str]] = []
    for number, row in enumerate(table.rows(), table.first):
        if not any(cell not in (None, "") for cell in row):
            continue
        cells = _Row(row, columns, first, place)
        file = _case(cells, me, now, slug_of, taken)
        if file is None:
            left_out.append(number)
        else:
            files.append(file)
            undated.extend((number, text) for text in dict.fromkeys(cells.undated))
    return Rows(tuple(files), tuple(left_out), tuple(undated))


def _cell(row: Sequence[Cell], n: int | None) -> Cell:
    return row[n] if n is not None and n < len(row) else None


class _Row:
    """One row, its fields by name."""

    def __init__(
        self, cells: Sequence[Cell], columns: dict[str, int], month_first: bool, place: tzinfo
    ) -> None:
        self.cells, self.columns, self.month_first, self.place = cells, columns, month_first, place
        self.undated: list[str] = []

    def text(self, field: str, longest: int = 300) -> str:
        cell = _cell(self.cells, self.columns.get(field))
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return " ".join(str(cell).split())[:longest] if cell not in (None, "") else ""

    def moment(self, field: str) -> ev.Moment | None:
        found = moment_of(_cell(self.cells, self.columns.get(field)), self.month_first, self.place)
        text = self.text(field)
        if found is None and any(c.isdigit() for c in text):
            self.undated.append(text)
        return found


def moment_of(cell: Cell, month_first: bool, place: tzinfo) -> ev.Moment | None:
    """A day, or an instant where an hour stands with it; ``None`` for what is no date."""
    if isinstance(cell, datetime):
        return _placed(cell.date(), cell.time().replace(microsecond=0), place)
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str) or not cell.strip():
        return None
    try:
        return _from_numbers(cell, month_first, place) or _from_words(cell, place)
    except (ValueError, OverflowError):
        return None


def _from_numbers(text: str, month_first: bool, place: tzinfo) -> ev.Moment | None:
    found = _NUMBERS.match(text)
    if not found:
        return None
    a, b, c = int(found[1]), int(found[2]), int(found[3])
    if len(found[1]) == 4:
        day = date(a, b, c)
    else:
        year = c if c >= 100 else 2000 + c
        day = date(year, a, b) if month_first else date(year, b, a)
    return _placed(day, time(int(found[4]), int(found[5])) if found[4] else time(0), place)


def _from_words(text: str, place: tzinfo) -> ev.Moment | None:
    found = _WORDED.match(text)
    name = (found[2] or found[3])[:3].lower() if found else ""
    if found is None or name not in _MONTHS or not found[5]:
        return None
    year = int(found[5]) if len(found[5]) == 4 else 2000 + int(found[5])
    day = date(year, _MONTHS.index(name) + 1, int(found[1] or found[4]))
    hour = int(found[6] or 0)
    if found[8]:
        hour = hour % 12 + (12 if found[8].lower() == "pm" else 0)
    return _placed(day, time(hour, int(found[7] or 0)), place)


def _placed(day: date, clock: time, place: tzinfo) -> ev.Moment | None:
    if not 1990 <= day.year <= 2100:
        return None
    if clock == time(0):
        return day
    from zoneinfo import ZoneInfo

    return at_time(day, clock, place) if isinstance(place, ZoneInfo) else datetime.combine(day, clock, place)


def _case(row: _Row, me: ev.Me, now: datetime, slug_of: object, taken: list[str]) -> CaseFile | None:
    company = row.text("company")
    if not company:
        return None
    assert callable(slug_of)
    role = row.text("role")
    slug = str(slug_of(f"{company} {role}".strip(), taken))
    taken.append(slug)
    country = row.text("country")
    website = row.text("website")
    about = ev.Company(company, country=country.upper() if len(country) == 2 else "", website=website)
    people = _people(row)
    return CaseFile(me, slug, about, role, False, False, people, tuple(_facts(row, people, now)))


def _people(row: _Row) -> tuple[ev.Person, ...]:
    name, email = row.text("person", 200), row.text("email", 320)
    if "@" in name and not email:
        name, email = "", name
    if not name and "@" in email:
        name = email.partition("@")[0].replace(".", " ").title()
    if not name:
        return ()
    heading = row.columns.get("person")
    first = re.sub(r"[^a-z0-9]+", "", name.split()[0].lower()) or "contact"
    role = "recruiter" if heading is not None and "recruit" in name.lower() else "other"
    return (ev.Person(first, name, role, email.lower() if "@" in email else "", row.text("phone", 60)),)


def _facts(row: _Row, people: tuple[ev.Person, ...], now: datetime) -> list[ev.Fact]:
    facts: list[ev.Fact] = []
    ids = tuple(p.id for p in people)
    applied = row.moment("applied")
    if applied is not None and not _ahead(applied, now):
        facts.append(ev.Applied(applied))
    interview = row.moment("interview")
    if interview is not None:
        if isinstance(interview, datetime):
            facts.append(ev.InterviewScheduled(applied or interview, "i1", interview, None, "video", ids))
        elif not _ahead(interview, now):
            facts.append(ev.InterviewHeld(interview, "i1", "video", ids))
    outcome = _outcome(row.text("status"))
    at = row.moment("updated") or interview or applied
    if outcome and at is not None and not _ahead(at, now):
        facts.append(_outcome_fact(outcome, at))
    notes = row.text("notes", 2_000)
    if notes:
        facts.append(
            ev.Noted(applied or now.date(), notes) if applied else ev.Noted(date(now.year, 1, 1), notes)
        )
    return facts


def _ahead(at: ev.Moment, now: datetime) -> bool:
    return at > now if isinstance(at, datetime) else at > now.date()


def _outcome(text: str) -> str:
    low = text.lower()
    for name, words in _OUTCOMES:
        if low and re.search(words, low):
            return name
    return ""


def _outcome_fact(outcome: str, at: ev.Moment) -> ev.Fact:
    if outcome == "rejected":
        return ev.Rejected(at)
    if outcome == "offer":
        return ev.OfferMade(at)
    return ev.StandingChanged(at, outcome)
