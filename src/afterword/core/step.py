"""Steps and plans: what a history calls for, and when.

A step says what to do, whom with and in which window. It knows no "now": :func:`afterword.core.agenda.agenda`
brings the clock and turns steps into a :class:`Plan`.
"""

from __future__ import annotations

from datetime import datetime

from afterword.core.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Step(NamedTuple):
    """Something that a history calls for.

    ``opens`` to ``closes`` is when it may be done (no end when ``closes`` is ``None``), ``ideal`` the best
    moment, ``due`` the moment after which it is late. ``office_days`` is true for what goes out on the
    recipient's business days only. ``unsolicited`` is true for a message nobody asked for. Of the
    steps that are ``spaced`` only one is live at a time. ``key`` names the
    step for as long as it is the same step; ``about`` is the id of the interview it belongs to.
    """

    action: str
    to: tuple[str, ...]
    channels: tuple[str, ...]
    opens: datetime
    ideal: datetime
    due: datetime
    closes: datetime | None
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    reason: str
    key: str
    about: str = ""
    office_days: bool = False
    unsolicited: bool = False
    in_thread: bool = False
    spaced: bool = False
    status: str = "later"
    held: str = ""


class Wait(NamedTuple):
    """What is being waited for: until when, why, and who advises it."""

    until: datetime
    reason: str
    rules: tuple[str, ...]
    sources: tuple[str, ...]


class Plan(NamedTuple):
    """The next moves of one case at one moment."""

    now: datetime
    policy: str
    verdict: str
    steps: tuple[Step, ...]
    waits: tuple[Wait, ...]


def step_json(step: Step) -> dict[str, Any]:
    """The step as ``afterword plan --json`` prints it; its moments are left to whoever writes the JSON."""
    return {
        "action": step.action,
        "to": step.to,
        "channels": step.channels,
        "opens": _moment(step.opens),
        "ideal": _moment(step.ideal),
        "due": _moment(step.due),
        "closes": _moment(step.closes) if step.closes is not None else None,
        "status": step.status,
        "rules": step.rules,
        "sources": step.sources,
        "reason": step.reason,
        "key": step.key,
        "about": step.about,
        "held": step.held or None,
        "in_thread": step.in_thread,
    }


def plan_json(plan: Plan) -> dict[str, Any]:
    """The plan as ``afterword plan --json`` prints it; its moments are left to whoever writes the JSON."""
    return {
        "now": plan.now.isoformat(),
        "policy": plan.policy,
        "verdict": plan.verdict,
        "steps": [step_json(s) for s in plan.steps],
        "waits": [
            {"until": _moment(w.until), "reason": w.reason, "rules": w.rules, "sources": w.sources}
            for w in plan.waits
        ],
    }


_WHOLE_MINUTES = 1972
"""The last year in which a country was some minutes and seconds apart from UTC."""


def _moment(value: datetime) -> datetime | str:
    """A moment as it is, since a JSON library writes it far quicker; of an odd offset it would cut the seconds."""
    return value if value.year > _WHOLE_MINUTES else value.isoformat()
