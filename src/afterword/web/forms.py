"""What a form says, read kindly: each field as its type, a sentence beside every one that cannot be taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.http import QueryDict

from afterword.core.words import _
from afterword.core.worktime import zone

LONGEST = 20_000


class Given:
    """The fields of one form; ``wrong`` collects what to mend, field by field (the empty name: the whole)."""

    def __init__(self, data: QueryDict, timezone: str = "UTC") -> None:
        self._data = data
        self._place: ZoneInfo = zone(timezone or "UTC")
        self.wrong: dict[str, str] = {}

    def get(self, name: str, default: str = "") -> str:
        """The field as it was typed, to be shown again."""
        return str(self._data.get(name, default))

    def text(self, name: str, needed: str = "", longest: int = LONGEST) -> str:
        """The words of a field; ``needed`` is what to say when there are none."""
        found = self.get(name).replace("\r\n", "\n").replace("\0", "").strip()
        if len(found) > longest:
            self.wrong[name] = _("This is longer than {n} characters; please shorten it.").format(n=longest)
        if needed and not found:
            self.wrong[name] = needed
        return found[:longest]

    def choice(self, name: str, among: Sequence[str], default: str = "") -> str:
        """One of the words offered; ``default`` for any other."""
        found = self.get(name)
        return found if found in among else default

    def flag(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.get(name))

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; ``default`` for anything else."""
        found = self.get(name).strip()
        return int(found) if found.removeprefix("-").isdecimal() and len(found) < 16 else default

    def each(self, name: str) -> list[str]:
        """Every value of a field that may stand several times, in its place, empty ones too."""
        return [str(text).strip()[:2000] for text in self._data.getlist(name)]

    def many(self, name: str) -> list[str]:
        """Every value of a field that may stand several times, empty ones left out."""
        return [text.strip() for text in self._data.getlist(name) if text.strip()]

    def lines(self, name: str) -> list[str]:
        """One value a line."""
        return [line.strip() for line in self.text(name).split("\n") if line.strip()]

    def day(self, name: str, needed: str = "") -> date | None:
        """A day, as the browser's own field writes it."""
        found = self.get(name).strip()
        if not found:
            if needed:
                self.wrong[name] = needed
            return None
        try:
            return date.fromisoformat(found)
        except ValueError:
            self.wrong[name] = _("Please give the day as year-month-day, such as 2026-05-22.")
            return None

    def clock(self, name: str) -> time | None:
        """An hour, as the browser's own field writes it."""
        found = self.get(name).strip()
        if not found:
            return None
        try:
            return time.fromisoformat(found).replace(tzinfo=None)
        except ValueError:
            self.wrong[name] = _("Please give the time as hours and minutes, such as 14:30.")
            return None

    def moment(self, name: str, needed: str = "") -> datetime | None:
        """Day and hour from ``name_day`` and ``name_clock``, in the person's zone."""
        day = self.day(f"{name}_day", needed)
        clock = self.clock(f"{name}_clock")
        if day is None:
            return None
        if clock is None:
            if needed:
                self.wrong.setdefault(f"{name}_clock", _("At what time?"))
            return None
        return datetime.combine(day, clock, self._place)

    def moment_or_day(self, name: str) -> datetime | date | None:
        """Day and hour where both are known, the day alone where only that is."""
        day = self.day(f"{name}_day")
        clock = self.clock(f"{name}_clock")
        return datetime.combine(day, clock, self._place) if day and clock else day

    def past(self, name: str, now: datetime) -> datetime | date | None:
        """As :meth:`moment_or_day`; today without an hour is ``None``, which verbs take for “just now”."""
        found = self.moment_or_day(name)
        return None if found == now.date() else found

    @property
    def fine(self) -> bool:
        """Whether every field could be taken."""
        return not self.wrong
