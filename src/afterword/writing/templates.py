"""The person's own templates: text files that take the place of a built-in message, or add one.

A file ``thank_you.txt`` in the templates folder is used instead of the built-in thank-you; with a voice or a
channel in its name (``thank_you.formal.txt``, ``thank_you.letter.txt``) only for that. Any other name adds a
message of that name. A first line ``Subject: …`` sets the subject; the rest is the body, with facts between
two braces, such as ``{{ name }}``. The language is Liquid: it can choose and repeat, but runs no code and
reads no file. Where a file has a mistake, the built-in message is used and the mistake can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.words import _
from afterword.writing.facts import Facts
from afterword.writing.voice import greeting

if TYPE_CHECKING:
    from liquid import Environment

LONGEST = 64_000
"""Characters of a template file that are read."""

FACTS: Mapping[str, str] = {
    "name": "What is the person called?",
    "greeting": "How do you greet them?",
    "me": "What name do you sign with?",
    "company": "What is the company called?",
    "position": "Which position is it?",
    "role": "Which position is it?",
    "day": "When was the interview?",
    "date": "On which date was the interview?",
    "topic": "What did the two of you talk about that stayed with you?",
    "promise_day": "By which day did they hope to decide?",
    "wrote": "When did you last write?",
    "heard": "When did they last write?",
    "news": "What is the news?",
    "next": "When is the next interview?",
    "phone": "What is your telephone number?",
}
"""The facts that a template may name, and the question asked where the case does not know one."""

_TOPIC_SHAPES = ("topic", "clause", "that", "mine", "raw")


class Mistake(NamedTuple):
    """What is wrong in a template, and where; line and column begin at 1 (0: the whole file)."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{where}: {self.message}"


class Rendered(NamedTuple):
    """What a template gave; an empty subject leaves the built-in one."""

    subject: str
    body: str


class Templates:
    """The templates of one folder, read when they are needed. ``mistakes`` holds what was wrong so far."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = dict(sources)
        self.mistakes: list[Mistake] = []

    @classmethod
    def in_folder(cls, folder: Path) -> Templates:
        """The templates in ``folder``; none when there is no such folder."""
        sources: dict[str, str] = {}
        mistakes = []
        if folder.is_dir():
            for path in sorted(folder.glob("*.txt")):
                try:
                    sources[path.stem] = path.read_text(encoding="utf-8-sig")[: LONGEST + 1]
                except (OSError, UnicodeDecodeError):
                    mistakes.append(Mistake(path.name, 0, 0, _("This file cannot be read as UTF-8 text.")))
        found = cls(sources)
        found.mistakes += mistakes
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all templates, such as ``thank_you.formal``."""
        return tuple(self._sources)

    def name_for(self, action: str, channel: str, voice: str) -> str | None:
        """The template that fits best: for voice and channel, for the channel, for the voice, for all."""
        wanted = (f"{action}.{channel}.{voice}", f"{action}.{voice}.{channel}", f"{action}.{channel}")
        for name in (*wanted, f"{action}.{voice}", action):
            if name in self._sources:
                return name
        return None

    def render(self, action: str, channel: str, voice: str, facts: Facts) -> Rendered | None:
        """The message from the person's own template; None when there is none, or when it has a mistake."""
        name = self.name_for(action, channel, voice)
        if name is None:
            return None
        text = self._text(name, facts_for_templates(facts, voice))
        if text is None:
            return None
        subject, body = split_subject(text)
        if not body:
            self._note(name, 0, 0, _("This template gives an empty message."))
            return None
        return Rendered(subject, body)

    def check(self, name: str) -> Mistake | None:
        """The first mistake in a template, found by filling it with made-up facts; None when it is sound."""
        before = len(self.mistakes)
        self._text(name, dict.fromkeys(FACTS, "x"))
        return self.mistakes[before] if len(self.mistakes) > before else None

    def _text(self, name: str, facts: Mapping[str, str]) -> str | None:
        from liquid.exceptions import LiquidError, TemplateNotFoundError

        source = self._sources[name]
        if len(source) > LONGEST:
            self._note(name, 0, 0, _("This template is too long; keep it under 64,000 characters."))
            return None
        try:
            return _environment().from_string(source).render(**facts)
        except TemplateNotFoundError as error:
            place = error.context()
            line, column = (place[0], place[1] + 1) if place else (0, 0)
            self._note(name, line, column, _("A template cannot take in another file."))
        except LiquidError as error:
            try:
                place = error.context()
            except (ValueError, IndexError):
                place = None
            line, column = (place[0], place[1] + 1) if place else (0, 0)
            self._note(name, line, column, _explained(str(error.message)))
        except (RecursionError, ValueError, TypeError, ArithmeticError, OverflowError) as error:
            self._note(name, 0, 0, _explained(str(error)))
        return None

    def _note(self, name: str, line: int, column: int, message: str) -> None:
        mistake = Mistake(f"{name}.txt", line, column, message)
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)


def facts_for_templates(facts: Facts, voice: str) -> dict[str, str]:
    """The facts under the names that templates use; what the case does not know is left out."""
    values = facts.values
    found = {key: values.get(key, "") for key in FACTS}
    found["name"] = facts.name.given or facts.name.full
    found["greeting"] = greeting(facts.name, voice, "american" in facts.flags, "stranger" in facts.flags)
    found["me"] = facts.me
    found["topic"] = next((values[s] for s in _TOPIC_SHAPES if values.get(s)), "")
    found["news"] = next((values[s] for s in ("news", "news_did", "news_raw") if values.get(s)), "")
    return {key: value for key, value in found.items() if value}


def split_subject(text: str) -> tuple[str, str]:
    """The subject of a leading ``Subject:`` line, and the body without it."""
    first, _newline, rest = text.lstrip("\ufeff\r\n ").partition("\n")
    if first.lower().startswith("subject:"):
        return first[8:].strip(), rest.strip("\r\n ")
    return "", text.strip("\r\n ")


def _explained(message: str) -> str:
    if "is undefined" in message:
        unknown = message.split("'")[1] if "'" in message else message
        return _("“{name}” is no fact that can be put in; these can: {facts}.").format(
            name=unknown[:40], facts=", ".join(FACTS)
        )
    if "limit" in message:
        return _("This template repeats too much or grows too long.")
    return _("This cannot be understood: {message}").format(message=message[:200])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Liquid with nothing to reach: no files, no includes, few repetitions, little output."""
    import liquid
    from liquid import DictLoader, Environment, Token, Undefined

    class KnownOrWrong(Undefined):
        """A fact that the case does not know becomes a blank; a name that is no fact is a mistake."""

        __slots__ = ()

        def __init__(
            self, name: str, *, token: Token | None = None, obj: object = None, hint: str | None = None
        ) -> None:
            if name not in FACTS and name not in ("forloop", "parentloop", "tablerowloop"):
                raise liquid.exceptions.UndefinedError(f"'{name}' is undefined", token=token)
            super().__init__(name, token=token, hint=hint)

        def __str__(self) -> str:
            return f"⟦{FACTS[self.name]}⟧" if self.name in FACTS else ""

    class Small(Environment):
        loop_iteration_limit = 200
        local_namespace_limit = 20_000
        output_stream_limit = 40_000
        context_depth_limit = 5

    return Small(loader=DictLoader({}), undefined=KnownOrWrong, autoescape=False)
