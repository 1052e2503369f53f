"""Calendar text (RFC 5545) as a tree of components; bounded, and strict about what begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from afterword.core.words import _
from afterword.reading.charsets import clean
from afterword.reading.patterns import Pattern

MAX_TEXT = 2_000_000
MAX_LINES = 50_000
MAX_COMPONENTS = 5_000
MAX_DEPTH = 8

_NAME = Pattern(r"([A-Za-z0-9-]{1,60})((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):")
_PARAMETER = Pattern(r";([A-Za-z0-9-]{1,60})=((?:\"[^\"]*\"|[^;\"]*)*)")
_ESCAPE = Pattern(r"\\(.)")


class Property(NamedTuple):
    """One line: its name in upper case, its parameters (names in upper case) and its raw value."""

    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        """The value with its escapes read."""
        if "\\" not in self.value:
            return self.value
        return _ESCAPE.compiled.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)


class Component:
    """``BEGIN:NAME`` … ``END:NAME`` with the lines and components between."""

    __slots__ = ("children", "name", "properties")

    def __init__(self, name: str) -> None:
        self.name = name
        self.properties: list[Property] = []
        self.children: list[Component] = []

    def get(self, name: str) -> Property | None:
        """The first line of that name."""
        return next((found for found in self.properties if found.name == name), None)

    def get_all(self, name: str) -> Iterator[Property]:
        return (found for found in self.properties if found.name == name)

    def value(self, name: str) -> str:
        """The text of the first line of that name; empty when there is none."""
        found = self.get(name)
        return found.text().strip() if found else ""


def read_calendars(text: str) -> list[Component]:
    """Every VCALENDAR in a text.

    Raises ``ValueError`` with a sentence for the person when there is none, or one is cut off or too long.
    """
    if len(text) > MAX_TEXT:
        raise ValueError(_("The calendar is too long to be read."))
    text = clean(text)
    if "BEGIN:VCALENDAR" not in text[:10_000].upper():
        raise ValueError(_("This is no calendar: it does not begin with BEGIN:VCALENDAR."))
    unfolded = text.replace("\n ", "").replace("\n\t", "").split("\n")
    if len(unfolded) > MAX_LINES:
        raise ValueError(_("The calendar is too long to be read."))
    return _tree(unfolded)


def _tree(lines: list[str]) -> list[Component]:
    calendars: list[Component] = []
    open_: list[Component] = []
    count = 0
    for line in lines:
        found = _property(line)
        if found is None:
            continue
        if found.name == "BEGIN":
            count += 1
            if count > MAX_COMPONENTS or len(open_) >= MAX_DEPTH:
                raise ValueError(_("The calendar holds more than can be read."))
            component = Component(found.value.strip().upper())
            if open_:
                open_[-1].children.append(component)
            elif component.name == "VCALENDAR":
                calendars.append(component)
            open_.append(component)
        elif found.name == "END":
            if not open_ or open_[-1].name != found.value.strip().upper():
                raise ValueError(_("The calendar is broken: an entry ends that did not begin."))
            open_.pop()
        elif open_:
            open_[-1].properties.append(found)
    if open_:
        raise ValueError(_("The calendar is cut off: its last entry is not complete."))
    return calendars


def _property(line: str) -> Property | None:
    match = _NAME.match(line)
    if not match:
        return None
    parameters = {}
    if match[2]:
        for one in _PARAMETER.finditer(match[2][:5000]):
            parameters[one[1].upper()] = one[2].strip('"')
    return Property(match[1].upper(), parameters, line[match.end() :])
