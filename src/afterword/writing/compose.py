"""Drafts: from the facts of a case to a message that could go out as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from importlib import import_module

from afterword.core.case import Case
from afterword.core.events import ACTIONS
from afterword.core.faults import Fault
from afterword.core.message import VOICES, Message, Part
from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.words import _
from afterword.writing.choose import Taken, in_turn
from afterword.writing.facts import Facts, american, gather
from afterword.writing.naming import one_line
from afterword.writing.thread import thread_of
from afterword.writing.voice import CLOSINGS, americanised, greeting, spoken_hello

if TYPE_CHECKING:
    from typing import Any

    from afterword.writing.templates import Templates

LINKEDIN_LONGEST = 300
"""Characters that LinkedIn allows in a note beside an invitation to connect."""

MESSAGES = tuple(action for action in ACTIONS if action not in ("prepare", "debrief", "review"))
"""Actions that have something to write or say."""


class CannotCompose(Fault):
    """There is nothing to write: no such message or person; the text says so in one sentence."""


class Draft(NamedTuple):
    """A message ready to be read over.

    ``to`` is the person's id, ``in_reply_to`` the Message-ID of the message it answers. ``blanks`` are the
    questions whose answers only the person knows; each stands in the text between ⟦ and ⟧.
    """

    subject: str
    body: str
    channel: str
    to: str
    in_reply_to: str | None
    blanks: tuple[str, ...]


@lru_cache(maxsize=32)
def message_for(action: str) -> Message:
    """The message of that kind. Raises :class:`CannotCompose` when there is none."""
    if action not in MESSAGES:
        raise CannotCompose(
            _("There is no message for “{action}”; choose one of: {actions}.").format(
                action=action[:60], actions=", ".join(MESSAGES)
            )
        )
    found: Message = import_module(f"afterword.advice.messages.{action}").MESSAGE
    return found


def compose(
    case: Case,
    action: str,
    to: str,
    now: datetime,
    *,
    channel: str | None = None,
    voice: str | None = None,
    spelling: str | None = None,
    taken: Sequence[str] = (),
    templates: Templates | None = None,
) -> Draft:
    """The message of kind ``action`` to the person ``to``, as it should read when it is sent at ``now``.

    ``taken`` holds texts already sent or drafted to colleagues: this one avoids their wording. ``templates``
    are the person's own texts, which win over the built-in ones. Raises :class:`CannotCompose`.
    """
    added = templates is not None and action not in MESSAGES and action in templates.names
    message = _OWN._replace(action=action) if added else message_for(action)
    if to not in case.people:
        raise CannotCompose(
            _("“{who}” is not among the people of this case ({known}).").format(
                who=to[:60], known=", ".join(sorted(case.people)) or _("nobody yet")
            )
        )
    channel = channel or _usual_channel(case, message, to)
    voice = voice if voice in VOICES else case.me.voice if case.me.voice in VOICES else "warm"
    us = american(case, spelling)
    facts = gather(case, action, to, now, channel, us)
    facts.values["hello"] = spoken_hello(facts.name, voice, us)
    writer = _Writer(
        message, facts, voice, us, Taken([*taken, *_already_sent(case)]), f"{case.id}/{action}/{channel}"
    )
    subject, in_reply_to = _subject(writer, case, to, now, channel)
    writer.facts = facts
    own = templates.render(action, channel, voice, facts) if templates is not None else None
    if added and own is None:
        assert templates is not None
        raise CannotCompose(str(templates.mistakes[-1]))
    body = own.body if own is not None else _body(writer, channel)
    if own is not None and own.subject and in_reply_to is None:
        subject = one_line(own.subject)
    return Draft(subject, body, channel, to, in_reply_to, blanks_of(subject + body))


def blanks_of(text: str) -> tuple[str, ...]:
    """The questions between ⟦ and ⟧ in ``text``, each once, in order."""
    found = [piece.partition("⟧")[0] for piece in text.split("⟦")[1:]]
    return tuple(dict.fromkeys(found))


def _usual_channel(case: Case, message: Message, to: str) -> str:
    person = case.people[to]
    if message.channel != "email" or person.email:
        return message.channel
    if person.linkedin:
        return "linkedin"
    return "letter" if person.address else "email"


def _already_sent(case: Case) -> list[str]:
    return [s.fact.text for s in case.sent if s.fact.text]


_OWN = Message("", "", "", (), Part("subject", "My message"), (), Part("short"))
"""What stands behind a message that only the person's own template knows."""


class _Writer:
    """Puts the facts into one message's wordings."""

    __slots__ = ("_seed", "_taken", "_us", "_voice", "facts", "message", "voice")

    def __init__(self, message: Message, facts: Facts, voice: str, us: bool, taken: Taken, seed: str) -> None:
        self.message, self.facts, self.voice = message, facts, voice
        self._us, self._taken, self._seed = us, taken, seed

    def say(self, part: Part, longest: int | None = None) -> str:
        """The part in this person's wording, at most ``longest`` characters; empty when it has nothing to say."""
        lines = part.fitting(self.voice, self.facts.values, self.facts.flags)
        if not lines:
            return ""
        best, least = "", 2.0
        facts = self.facts
        for line in in_turn(lines, self._seed, part.name, facts.rank):
            self.facts = facts
            text = self.fill(line.text)
            if longest is not None and len(text) > longest:
                continue
            share = self._taken.share(text)
            if share < 0.3:
                return text
            if share < least:
                best, least = text, share
        return best

    def fill(self, wording: str) -> str:
        """The wording with its facts, in the spelling asked for."""
        if self._us:
            wording = americanised(wording)
        text = _tidy(wording.format_map(self.facts.values))
        if "osition}" in wording:
            self._position_is_named()
        return text

    def _position_is_named(self) -> None:
        """Once named, the position is only “the position” in the rest of the message."""
        again = {"position": "the position", "Position": "The position"}
        self.facts = self.facts._replace(values={**self.facts.values, **again})

    def greeting(self) -> str:
        return greeting(self.facts.name, self.voice, self._us, "stranger" in self.facts.flags)


def _tidy(text: str) -> str:
    for wrong, right in (("..", "."), (".,", ","), ("?.", "?"), ("!.", "!"), ("….", "…")):
        if wrong in text and (wrong != ".," or "a.m.," not in text):
            text = text.replace(wrong, right)
    return text[:1].upper() + text[1:]


def _body(writer: _Writer, channel: str) -> str:
    if channel == "linkedin":
        return _note(writer)
    if channel in ("phone", "voicemail") and writer.message.spoken is not None:
        return writer.say(writer.message.spoken)
    paragraphs = [
        " ".join(text for text in [writer.say(part) for part in parts] if text)
        for parts in writer.message.paragraphs
    ]
    name = writer.facts.values["me"]
    closing = writer.say(CLOSINGS)
    return "\n\n".join([writer.greeting(), *[p for p in paragraphs if p], f"{closing}\n{name}"])


def _note(writer: _Writer) -> str:
    """The form for LinkedIn, never longer than it allows."""
    opening = writer.greeting()
    name = writer.facts.values["me_first"] or writer.facts.values["me"]
    left = LINKEDIN_LONGEST - len(opening) - len(name) - 2
    text = writer.say(writer.message.short, left)
    while not text and writer.facts.flags & {"told"}:
        bare = {k: v for k, v in writer.facts.values.items() if k not in _TOPICS}
        facts = writer.facts._replace(values=bare, flags=writer.facts.flags - {"told", "liked"})
        writer.facts = facts
        text = writer.say(writer.message.short, left)
    return f"{opening}\n{text}\n{name}"


_TOPICS = frozenset({"topic", "clause", "that", "mine", "raw", "more", "fit", "news_raw", "news"})


def _subject(writer: _Writer, case: Case, to: str, now: datetime, channel: str) -> tuple[str, str | None]:
    if channel != "email":
        return (
            "" if channel in ("phone", "voicemail", "linkedin") else writer.say(writer.message.subject)
        ), None
    thread = thread_of(writer.message, case, to, now)
    if thread is None:
        return one_line(writer.say(writer.message.subject)), None
    return thread.subject or one_line(writer.say(writer.message.subject)), thread.message_id


def draft_json(case: Case, action: str, to: str, now: datetime, **options: Any) -> dict[str, Any]:
    """The draft as ``afterword draft --json`` prints it, with what the linter finds in it."""
    draft = compose(case, action, to, now, **options)
    return {
        "subject": draft.subject,
        "body": draft.body,
        "channel": draft.channel,
        "to": draft.to,
        "in_reply_to": draft.in_reply_to,
        "blanks": list(draft.blanks),
        "findings": findings_of(draft, case, action, now),
    }


def findings_of(draft: Draft, case: Case, action: str, now: datetime) -> list[dict[str, Any]]:
    """What the linter says about a draft, in the circumstances that the case gives."""
    from typing import cast

    from afterword.writing.circumstances import context_json
    from afterword.writing.lint import lint_json

    answer = lint_json({"body": draft.body, "context": context_json(case, action, draft.to, now)})
    return cast("list[dict[str, Any]]", answer["findings"])
