"""Rules and limits: one small piece of advice each, with its reasons and its sources.

A rule maps a situation to the steps it calls for; a limit moves, holds or drops a step and leaves its reason
on it. Neither ever sees a clock. A rule's settings are its keyword arguments: their defaults are what
``standard`` does, and an adviser's policy takes the values that this adviser's citations give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.sources import ADVISERS, Citation
from afterword.core.step import Step

if TYPE_CHECKING:
    from typing import Any, TypeAlias

STANDARD = "standard"
POLICIES: tuple[str, ...] = (STANDARD, *ADVISERS)

Overrides: TypeAlias = "Mapping[str, Mapping[str, Any]]"


class Setting(NamedTuple):
    """A value that a rule goes by under a policy; ``source`` is its row, or empty where it is inherited."""

    name: str
    value: Any
    source: str


class Advice:
    """What rules and limits share: an id, what it says and why, its citations, its settings."""

    __slots__ = ("_settings", "because", "cites", "defaults", "id", "says", "sources")

    def __init__(
        self, name: str, says: str, because: str, cites: Sequence[Citation], defaults: Mapping[str, Any]
    ) -> None:
        self.id = name
        self.says = says
        self.because = because
        self.cites = tuple(cites)
        self.sources = tuple(dict.fromkeys(c.key for c in cites))
        self.defaults = dict(defaults)
        self._settings: dict[str, dict[str, Any]] = {}

    def settings(self, policy: str, overrides: Overrides | None = None) -> Mapping[str, Any]:
        """The values to go by: the person's own, else the adviser's, else the default."""
        known = self._settings.get(policy)
        if known is None:
            known = self._settings[policy] = {s.name: s.value for s in self.explain_settings(policy)}
        own = overrides.get(self.id) if overrides else None
        return {**known, **{k: v for k, v in own.items() if k in known}} if own else known

    def explain_settings(self, policy: str) -> list[Setting]:
        """Each value under ``policy`` with the row that gives it."""
        found = []
        for name, default in self.defaults.items():
            said = [c for c in self.cites if name in c.values]
            mine = [c for c in said if c.adviser == policy]
            if mine:
                found.append(Setting(name, mine[-1].values[name], mine[-1].key))
            else:
                backing = next((c.key for c in said if c.values[name] == default), "")
                found.append(Setting(name, default, backing if policy == STANDARD else ""))
        return found


class Rule(Advice):
    """A rule: ``propose`` yields the steps that a situation calls for."""

    __slots__ = ("propose",)

    def __init__(
        self,
        name: str,
        says: str,
        because: str,
        cites: Sequence[Citation],
        propose: Callable[..., Iterable[Step]],
    ) -> None:
        super().__init__(name, says, because, cites, _defaults(propose))
        self.propose = propose

    def step(
        self,
        action: str,
        to: tuple[str, ...],
        channels: tuple[str, ...],
        *,
        opens: datetime,
        due: datetime,
        reason: str,
        key: str,
        ideal: datetime | None = None,
        closes: datetime | None = None,
        about: str = "",
        office_days: bool = False,
        unsolicited: bool = False,
        in_thread: bool = False,
    ) -> Step:
        """A step of this rule, signed with its id and sources."""
        return Step(
            action,
            to,
            channels,
            opens,
            opens if ideal is None else ideal,
            due,
            closes,
            (self.id,),
            self.sources,
            reason,
            key,
            about,
            office_days,
            unsolicited,
            in_thread,
        )


class Limit(Advice):
    """A limit: ``trim`` gives the step back, moved or held, or ``None`` where it must not be."""

    __slots__ = ("trim",)

    def __init__(
        self,
        name: str,
        says: str,
        because: str,
        cites: Sequence[Citation],
        trim: Callable[..., Step | None],
    ) -> None:
        super().__init__(name, says, because, cites, _defaults(trim))
        self.trim = trim

    def moved(self, step: Step, opens: datetime, reason: str) -> Step:
        """``step`` no earlier than ``opens``, with this limit's reason on it; it stays open until it is due."""
        later = opens - step.opens
        due = step.due + later if step.due < opens + later else step.due
        return step._replace(
            opens=opens,
            ideal=max(step.ideal, opens),
            due=due,
            closes=None if step.closes is None else max(step.closes, due),
            rules=(*step.rules, self.id),
            sources=tuple(dict.fromkeys((*step.sources, *self.sources))),
            reason=f"{step.reason} {reason}",
        )

    def holding(self, step: Step, reason: str) -> Step:
        """``step`` on hold for ``reason``, with this limit's signature on it."""
        return step._replace(
            held=reason,
            rules=(*step.rules, self.id),
            sources=tuple(dict.fromkeys((*step.sources, *self.sources))),
        )


def _defaults(function: Callable[..., Any]) -> dict[str, Any]:
    """The keyword arguments with their defaults; asked of the function itself, as ``inspect`` is slow to load."""
    return dict(getattr(function, "__kwdefaults__", None) or {})


def rule(
    *, says: str, because: str, cites: Sequence[Citation]
) -> Callable[[Callable[..., Iterator[Step]]], Rule]:
    """Make a generator of steps a rule; its id is the name of the file it stands in."""

    def made(propose: Callable[..., Iterator[Step]]) -> Rule:
        return Rule(propose.__module__.rpartition(".")[2], says, because, cites, propose)

    return made


def limit(
    *, says: str, because: str, cites: Sequence[Citation]
) -> Callable[[Callable[..., Step | None]], Limit]:
    """Make a function a limit; its id is the name of the file it stands in."""

    def made(trim: Callable[..., Step | None]) -> Limit:
        return Limit(trim.__module__.rpartition(".")[2], says, because, cites, trim)

    return made
