"""A plan as a person reads it in the terminal."""

from __future__ import annotations

import sys

from afterword.core.case_file import CaseFile
from afterword.core.spoken import spoken_day, spoken_list
from afterword.core.step import Plan, Step
from afterword.core.words import _


def print_plan(file: CaseFile, plan: Plan) -> None:
    """The plan as plain lines: what to do now, what is being waited for, what comes later."""
    names = {p.id: p.name for p in file.people}
    write = sys.stdout.write
    write(f"{file.company.name}: {file.role}\n")
    headings = {
        "act": _("There is something to do."),
        "wait": _("Nothing to do now; waiting is right."),
        "done": _("Nothing more to do here."),
    }
    write(headings[plan.verdict] + "\n")
    for step in plan.steps:
        write("\n" + _line(step, names) + "\n  " + step.reason + "\n")
        write("  " + ", ".join((*step.rules, *step.sources)) + "\n")


def _line(step: Step, names: dict[str, str]) -> str:
    who = spoken_list([names.get(p, p) for p in step.to])
    when = {
        "now": _("now, due {day}").format(day=spoken_day(step.due.date())),
        "late": _("late, was due {day}").format(day=spoken_day(step.due.date())),
        "held": _("on hold: {why}").format(why=step.held),
        "later": _("from {day}").format(day=spoken_day(step.opens.date())),
    }[step.status]
    what = step.action.replace("_", " ")
    return f"{what}: {who} ({when})" if who else f"{what} ({when})"
