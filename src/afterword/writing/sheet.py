"""One page to take to the interview, and one to fill in right after it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from afterword.core.case import Case, Interview
from afterword.core.question import Question
from afterword.core.words import _
from afterword.writing.days import clock, dated
from afterword.writing.facts import american, company_in_prose
from afterword.writing.letter import PAPERS
from afterword.writing.naming import name_of, one_line
from afterword.writing.typefaces import faces_for


class Sheet(NamedTuple):
    """A page of questions. ``people`` are those expected or met; ``kind`` is ``before`` or ``after``."""

    kind: str
    title: str
    about: str
    when: str
    people: tuple[str, ...]
    questions: tuple[Question, ...]
    sources: tuple[str, ...]


def question_sheet(case: Case, now: datetime, interview: str | None = None) -> Sheet:
    """What to ask in the next interview (or the one named)."""
    from afterword.advice.questions.before_interview import QUESTIONS

    meeting = _interview(case, interview, now, ahead=True)
    return _sheet(case, "before", _("Questions to ask"), meeting, now, QUESTIONS)


def debrief_sheet(case: Case, now: datetime, interview: str | None = None) -> Sheet:
    """What to write down after the last interview (or the one named)."""
    from afterword.advice.questions.debrief import QUESTIONS

    meeting = _interview(case, interview, now, ahead=False)
    return _sheet(case, "after", _("While it is fresh"), meeting, now, QUESTIONS)


def _interview(case: Case, key: str | None, now: datetime, *, ahead: bool) -> Interview | None:
    if key is not None:
        return case.interviews.get(key)
    found = [i for i in case.rounds() if (i.end > now) == ahead]
    if not found:
        found = case.rounds()
    return (found[0] if ahead else found[-1]) if found else None


def _sheet(
    case: Case,
    kind: str,
    title: str,
    meeting: Interview | None,
    now: datetime,
    questions: tuple[Question, ...],
) -> Sheet:
    us = american(case, None)
    role, company = one_line(case.role, 80), company_in_prose(case.company.name)
    when = ""
    people: list[str] = []
    if meeting is not None:
        start = meeting.start.astimezone(case.place)
        when = dated(start.date(), case.day(now), us)
        if not meeting.whole_day:
            when += f", {clock(start, us)}"
        place = one_line(meeting.place, 80)
        when += f" · {place}" if place else ""
        people = [name_of(case.people[p].name, "", p).full or one_line(case.people[p].name)
                  for p in meeting.people if p in case.people]  # fmt: skip
    sources = tuple(dict.fromkeys(s for q in questions for s in q.sources))
    return Sheet(
        kind, title, f"{role}, {company}" if role else company, when, tuple(people), questions, sources
    )


def sheet_text(sheet: Sheet) -> str:
    """The sheet as plain text, with room to write after every question."""
    lines = [sheet.title, sheet.about]
    lines += [line for line in (sheet.when, ", ".join(sheet.people)) if line]
    for number, question in enumerate(sheet.questions, 1):
        lines += ["", f"{number}. {question.ask}", f"   {question.because}", "   " + "_" * 60]
    return "\n".join(lines) + "\n"


def sheet_pdf(sheet: Sheet, paper: str = "a4") -> bytes:
    """The sheet as a PDF of one page, with lines to write on."""
    import typst

    page = PAPERS["letter" if paper == "letter" else "a4"]["page"]
    data: dict[str, Any] = {
        "page": page,
        "title": sheet.title,
        "about": sheet.about,
        "when": sheet.when,
        "people": list(sheet.people[:12]),
        "people_word": _("Who is there") if sheet.kind == "before" else _("Who was there"),
        "questions": [
            {"ask": q.ask, "because": q.because, "lines": 3 if q.answer in ("people", "topics") else 2}
            for q in sheet.questions
        ],
    }
    source = Path(__file__).with_name("sheet.typ").read_bytes()
    data["faces"] = faces_for(json.dumps(data, ensure_ascii=False))
    made = typst.compile(source, format="pdf", sys_inputs={"sheet": json.dumps(data)})
    assert isinstance(made, bytes)
    return made
