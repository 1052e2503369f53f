"""The words after a command: taken here where they are plain, by ``argparse`` where they are not.

Loading ``argparse`` and describing a command to it takes longer than planning a case does. So what a command
describes is only kept, and words that fit it exactly are taken at once. All else (``--help``, abbreviations,
mistakes) goes to ``argparse``, which alone judges and explains; a test holds the two against each other.
"""

from __future__ import annotations

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from typing import Any, NoReturn


class Given:
    """What a command was given, under the names of its arguments."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

        def __setattr__(self, name: str, value: Any) -> None: ...


class CommandLine:
    """What a command can be given: ``add_argument`` takes what ``argparse`` takes."""

    def __init__(self, program: str, says: str) -> None:
        self.program = program
        self.says = says
        self._asked: list[tuple[tuple[str, ...], Mapping[str, Any]]] = []

    def add_argument(self, *names: str, **about: Any) -> None:
        """One more argument, as ``argparse`` has it described."""
        self._asked.append((names, about))

    def read(self, words: Sequence[str]) -> Given:
        """What the words mean. Ends the process, as ``argparse`` does, with help or a sentence of what is wrong."""
        try:
            return _Plain(self._asked).take(words)
        except _NotPlain:
            return self.parser().parse_args(words, Given())

    def parser(self) -> argparse.ArgumentParser:
        """The same description as ``argparse`` knows it."""
        from argparse import ArgumentParser

        from afterword.core.words import _

        class OneSentence(ArgumentParser):
            def error(self, message: str) -> NoReturn:
                said = _("{message}; “{program} --help” shows what it takes.")
                self.exit(2, f"afterword: {said.format(message=message, program=self.prog)}\n")

        made = OneSentence(prog=self.program, description=self.says)
        for names, about in self._asked:
            made.add_argument(*names, **about)
        return made


class _NotPlain(Exception):
    """``argparse`` must look at these words."""


class _Plain:
    """One reading of plain words."""

    def __init__(self, asked: Sequence[tuple[tuple[str, ...], Mapping[str, Any]]]) -> None:
        self.given = Given()
        self.options: dict[str, tuple[str, Mapping[str, Any]]] = {}
        self.places: list[tuple[str, Mapping[str, Any]]] = []
        for names, about in asked:
            dest = about.get("dest") or names[0].lstrip("-").replace("-", "_")
            self.given.__dict__[dest] = about.get("default", False if "action" in about else None)
            if names[0].startswith("-"):
                self.options.update(dict.fromkeys(names, (dest, about)))
            else:
                self.places.append((dest, about))

    def take(self, words: Sequence[str]) -> Given:
        plain: list[str] = []
        last_plain = at = 0
        while at < len(words):
            if words[at] == "-" or not words[at].startswith("-"):
                if plain and last_plain != at - 1:
                    raise _NotPlain  # what belongs to whom is for argparse to say
                last_plain = at
                plain.append(words[at])
                at += 1
            else:
                at += self._option(words, at)
        self._in_their_places(plain)
        return self.given

    def _option(self, words: Sequence[str], at: int) -> int:
        """Take the option at ``at``; how many words it took."""
        name, joined, value = words[at].partition("=")
        if name not in self.options:
            raise _NotPlain
        dest, about = self.options[name]
        known = self.given.__dict__
        action = about.get("action", "store")
        if action == "store_true" and not joined:
            known[dest] = True
            return 1
        if action not in ("store", "append") or "nargs" in about:
            raise _NotPlain
        if not joined:
            value = words[at + 1] if at + 1 < len(words) else "--"
            if value.startswith("-") and value != "-":
                raise _NotPlain
        taken = _value(value, about)
        known[dest] = [*known[dest], taken] if action == "append" else taken
        return 1 if joined else 2

    def _in_their_places(self, plain: list[str]) -> None:
        known = self.given.__dict__
        for number, (dest, about) in enumerate(self.places, 1):
            many = about.get("nargs")
            if many in ("*", "+"):
                if number < len(self.places) or (many == "+" and not plain):
                    raise _NotPlain
                known[dest] = [_value(word, about) for word in plain]
                plain = []
            elif plain:
                if many is None and number > 1 and self.places[number - 2][1].get("nargs") is not None:
                    raise _NotPlain
                known[dest] = _value(plain.pop(0), about)
            elif many != "?":
                raise _NotPlain
        if plain:
            raise _NotPlain


def _value(word: str, about: Mapping[str, Any]) -> Any:
    try:
        value = about["type"](word) if "type" in about else word
    except (ValueError, TypeError) as error:
        raise _NotPlain from error
    if "choices" in about and value not in about["choices"]:
        raise _NotPlain
    return value
