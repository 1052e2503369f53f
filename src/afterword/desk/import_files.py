"""Take files in: case files, spreadsheets, calendars, exports and mail. The same file twice changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from afterword.core.faults import Fault
from afterword.core.words import _, ngettext
from afterword.core.worktime import zone
from afterword.desk import who_is_who
from afterword.desk.bring_in import Report, sync, tell_letters
from afterword.desk.case_file import import_case_file
from afterword.desk.inbox.letter import Letter
from afterword.desk.naming import slug_of
from afterword.desk.sources import source_at
from afterword.desk.take_in import import_export
from afterword.importers import applications_table
from afterword.importers.chooser import importer_for
from afterword.importers.spreadsheet import Table
from afterword.reading.headers import NOBODY, Address
from afterword.reading.invitations import CalendarEvent
from afterword.reading.message import Reading
from afterword.store.fold import me_of
from afterword.store.models import Owner
from afterword.store.writing import writing

Progress = Callable[[str, int, int], None]


_AT_ONCE = 500
"""So many cases are written all or none; others may write between."""


class Opened(NamedTuple):
    """A file that was looked at: its kind and, of a spreadsheet, how its columns are understood."""

    path: Path
    kind: str
    content: Any


class Imported(NamedTuple):
    """What a file brought: new cases, new facts, proposals to answer, and it in sentences.

    ``partly`` where something in the file could not be read.
    """

    cases: int
    facts: int
    proposed: int
    sentences: tuple[str, ...]
    partly: bool = False


def look_into(path: Path) -> Opened:
    """What kind of file it is, with its content where that is quick to have. Raises a Fault."""
    if _is_export(path):
        return Opened(path, "export", None)
    module = importer_for(path)
    kind = str(module.KIND)
    return Opened(path, kind, None if kind == "mail" else module.read(path))


def _is_export(path: Path) -> bool:
    if path.is_dir():
        return (path / "facts.jsonl").is_file() or (path / "cases").is_dir()
    return path.suffix.lower() == ".zip"


def take(owner: Owner, opened: Opened, now: datetime, progress: Progress | None = None) -> Imported:
    """Take in what was looked at. Raises a Fault, with nothing half-taken."""
    if opened.kind == "export":
        told = import_export(owner, opened.path, now)
        return Imported(told.cases, told.facts, 0, (_cases_and_facts(told.cases, told.facts),))
    if opened.kind == "mail":
        report = sync(owner, [source_at(owner, opened.path, now)], now, progress=progress)
        return Imported(0, 0, report.proposed, _mail_sentences(report))
    if opened.kind == "calendar":
        done = take_events(owner, opened.content.events, now)
        problems = opened.content.problems
        return done._replace(sentences=(*done.sentences, *problems), partly=bool(problems))
    if opened.kind == "table":
        return take_table(owner, opened.content, now, progress)
    return _take_cases(owner, opened.content, now, progress)


def _cases_and_facts(cases: int, facts: int) -> str:
    if not cases and not facts:
        return _("Nothing new in it.")
    if not cases:
        more = ngettext(
            "{n} new fact about known applications", "{n} new facts about known applications", facts
        )
        return _("Taken in: {facts}.").format(facts=more.format(n=facts))
    some = ngettext("{n} new application", "{n} new applications", cases).format(n=cases)
    more = ngettext("{n} new fact", "{n} new facts", facts).format(n=facts)
    return _("Taken in: {cases}, {facts}.").format(cases=some, facts=more)


def _mail_sentences(report: Report) -> tuple[str, ...]:
    found = ngettext("{n} thing waits for your yes.", "{n} things wait for your yes.", report.proposed)
    read = _("Looked at {seen} messages, kept {kept}.").format(seen=report.seen, kept=report.kept)
    return (read, *([found.format(n=report.proposed)] if report.proposed else ()), *report.problems)


def _take_cases(owner: Owner, files: Sequence[Any], now: datetime, progress: Progress | None) -> Imported:
    cases = facts = taken = 0
    warnings: dict[str, None] = {}
    for begin in range(0, len(files), _AT_ONCE):
        try:
            with writing():
                for n, file in enumerate(files[begin : begin + _AT_ONCE], begin + 1):
                    done = import_case_file(owner, file, now=now)
                    cases += done.new
                    facts += done.facts
                    warnings.update(dict.fromkeys(file.warnings))
                    if progress is not None:
                        progress(done.case, n, len(files))
        except Fault as fault:
            raise _after_some(fault, taken, len(files)) from fault
        taken = min(begin + _AT_ONCE, len(files))
    return Imported(cases, facts, 0, (_cases_and_facts(cases, facts), *warnings))


def _after_some(fault: Fault, taken: int, count: int) -> Fault:
    if not taken:
        return fault
    some = _("The first {n} of {count} were taken in before; import the file again for the rest.")
    return Fault(f"{fault.message} {some.format(n=taken, count=count)}", fault.where)


# ---------------------------------------------------------------- spreadsheets


_FIELDS = {
    "role": _("position"),
    "applied": _("applied on"),
    "updated": _("last change"),
    "interview": _("interview on"),
}
"""Fields of a table whose names in the program are not those that people use."""


def describe_table(table: Table) -> list[tuple[str, str, str]]:
    """How the columns are understood: field, heading, an example. For showing before anything is written."""
    lines = []
    for field, n in table.mapping.columns.items():
        found = next((row[n] for row in table.sample if n < len(row) and row[n] not in (None, "")), "")
        example = str(found).removesuffix(" 00:00:00")  # a workbook's day
        lines.append((_(_FIELDS.get(field, field)), table.mapping.headings[n], example[:40]))
    return lines


def take_table(owner: Owner, table: Table, now: datetime, progress: Progress | None = None) -> Imported:
    """Every row with a company becomes a case, or adds to it."""
    place = zone(owner.timezone or "UTC")
    rows = applications_table.cases_in(table, me_of(owner), now, slug_of, place)
    done = _take_cases(owner, rows.files, now, progress)
    said = list(done.sentences)
    if rows.left_out:
        numbers = _some([str(n) for n in rows.left_out])
        said.append(_("No company stands in row {rows}; left out.").format(rows=numbers))
    if rows.undated:
        cells = _some([_("“{text}” in row {n}").format(text=text[:30], n=n) for n, text in rows.undated])
        said.append(
            _("No date could be read from {cells}; what else stands there was taken in.").format(cells=cells)
        )
    return done._replace(sentences=tuple(said), partly=bool(rows.left_out or rows.undated))


def _some(texts: Sequence[str]) -> str:
    return ", ".join(texts[:10]) + (" …" if len(texts) > 10 else "")


# ---------------------------------------------------------------- calendars


def take_events(owner: Owner, events: Sequence[CalendarEvent], now: datetime) -> Imported:
    """Interviews in a calendar become proposals: cases and people to confirm."""
    mine = who_is_who.own_addresses(owner)
    letters = [_as_letter(event, mine, now) for event in events]
    report = tell_letters(owner, letters, now)
    if not report.proposed:
        return Imported(0, 0, 0, (_("There is no new interview in it."),))
    text = ngettext(
        "{n} interview waits for your yes: “afterword review”.",
        "{n} interviews wait for your yes: “afterword review”.",
        report.proposed,
    )
    return Imported(0, 0, report.proposed, (text.format(n=report.proposed),))


def _as_letter(event: CalendarEvent, mine: set[str], now: datetime) -> Letter:
    """A calendar entry as if it had come by mail from whoever else is in it."""
    others = [a for a in event.people if a.email and a.email not in mine]
    organizer = event.organizer if event.organizer and event.organizer.email not in mine else None
    sender = organizer or (Address(others[0].name, others[0].email) if others else NOBODY)
    text = f"{event.summary}\n\n{event.description}"
    sent = min(event.stamp or event.last_modified or event.start, event.start - timedelta(minutes=1), now)
    key = sha256(
        f"{event.uid} {event.recurrence_id} {event.sequence} {event.cancelled}".encode()
    ).hexdigest()[:32]
    label = "scheduling_change" if event.cancelled else "interview_invitation"
    reading = Reading(label, 0.9, (), text, automatic=True, events=(event,))
    return Letter(
        key,
        "",
        f"<{key}@calendar.invalid>",
        sent.astimezone(UTC),
        False,
        sender,
        (),
        event.summary,
        text,
        "",
        reading,
        (),
        False,
        len(text),
    )
