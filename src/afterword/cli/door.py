"""The way from a command to the desk: the store opened, the clock read, the answer shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime

from afterword.cli.command_line import Given
from afterword.cli.screen import line, say
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any
    from zoneinfo import ZoneInfo

    from afterword.core.events import Moment
    from afterword.desk.values import Done
    from afterword.store.models import Owner


def the_owner() -> Owner:
    """The person whose store this is; the store is made or brought up to date first."""
    from afterword.store.opening import open_store

    return open_store(progress=_planning_anew())


_MANY = 1_000
"""From so many cases on it takes long enough to say so."""


def _planning_anew() -> Callable[[int, int], None]:
    """After an upgrade every plan is made again: how far it is, on standard error; once, where that is a file."""
    import sys

    told: list[int] = []

    def show(done: int, total: int) -> None:
        if total < _MANY or (told and not sys.stderr.isatty()):
            return
        told.append(done)
        said = _("After the update every plan is made again: {done} of {total}").format(
            done=done, total=total
        )
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{said}" + ("\r\x1b[K" if done >= total else ""))
            sys.stderr.flush()
        else:
            sys.stderr.write(said + "\n")

    return show


def clock() -> datetime:
    """The moment; ``AFTERWORD_NOW`` stands in for it where a past or future day is to be looked at."""
    given = os.environ.get("AFTERWORD_NOW")
    if given:
        from afterword.core.json_fields import instant

        return instant(given, "AFTERWORD_NOW")
    return datetime.now().astimezone()


def place_of(owner: Owner) -> ZoneInfo:
    """The person's own time zone."""
    from afterword.core.worktime import zone

    return zone(owner.timezone or "UTC")


def typed(owner: Owner, text: str | None, *, past: bool = False) -> Moment | None:
    """The moment that ``text`` means to this person; ``None`` for none. Raises a :class:`Fault`."""
    if not text:
        return None
    from afterword.core.typed_dates import typed_moment

    return typed_moment(text, clock(), place_of(owner), past=past)


def show_done(done: Done, args: Given) -> int:
    """What a recording verb did, in one sentence or as JSON."""
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(done))
    else:
        say(done.sentence)
    return 0


def plain(value: Any) -> Any:
    """Any value of the desk as what JSON knows."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        if hasattr(value, "at") and type(value).__module__ == "afterword.core.events":
            from afterword.core.facts_json import fact_to_json

            return fact_to_json(value)
        return {k: plain(v) for k, v in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


def blank() -> None:
    """An empty line."""
    line()
