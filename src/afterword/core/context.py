"""What is known about a message: to whom, from whom, about which role, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from afterword.core.record import NamedTuple


class Sent(NamedTuple):
    """A text already sent or drafted to a colleague of the recipient."""

    recipient: str
    body: str


class Context(NamedTuple):
    """The circumstances of a message. Everything may be missing; a check then judges less."""

    recipient: str = ""
    role_title: str = ""
    company: str = ""
    kind: str = ""
    candidate: str = ""
    interview_date: date | None = None
    topics: tuple[str, ...] = ()
    others: tuple[Sent, ...] = ()
    promised_until: date | None = None
    today: date | None = None

    @classmethod
    def from_json(cls, data: object) -> Context:
        """The context in ``data``, a JSON object; unknown fields are passed over.

        Raises ValueError with one sentence that begins with the place of the mistake.
        """
        if data is None:
            return cls()
        if not isinstance(data, Mapping):
            raise ValueError("context: must be an object with fields such as recipient and company.")
        return cls(
            **{
                name: _text(data, name)
                for name in ("recipient", "role_title", "company", "kind", "candidate")
            },
            interview_date=_day(data, "interview_date"),
            topics=_topics(data.get("topics")),
            others=_others(data.get("others")),
            promised_until=_day(data, "promised_until"),
            today=_day(data, "today"),
        )


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"context.{name}: must be text.")
    return value.strip()


def _day(data: Mapping[str, object], name: str) -> date | None:
    value = data.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, date):  # YAML reads dates itself; a datetime is a date too
        return date(value.year, value.month, value.day)
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d(?:$|[T ])", value):
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            pass
    raise ValueError(f"context.{name}: must be a day such as 2026-05-18, not {value!r}.")


def _listed(value: object, name: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list | tuple):
        raise ValueError(f"context.{name}: must be a list.")
    return list(value)


def _topics(value: object) -> tuple[str, ...]:
    found = []
    for number, topic in enumerate(_listed(value, "topics")):
        if isinstance(topic, Mapping):
            topic = topic.get("topic", "")
        if not isinstance(topic, str):
            raise ValueError(f"context.topics[{number}]: must be text.")
        if topic.strip():
            found.append(topic.strip())
    return tuple(found)


def _others(value: object) -> tuple[Sent, ...]:
    found = []
    for number, other in enumerate(_listed(value, "others")):
        if isinstance(other, str):
            found.append(Sent("", other))
        elif isinstance(other, Mapping) and isinstance(other.get("body"), str):
            found.append(Sent(str(other.get("recipient") or ""), other["body"]))
        else:
            raise ValueError(f"context.others[{number}]: must be a text, or an object with a body.")
    return tuple(found)
