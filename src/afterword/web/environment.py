"""The templates' surroundings: words, times, addresses, the window line."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from afterword.core.words import _, ngettext
from afterword.core.worktime import zone
from afterword.desk.phrasing import (
    ACTION_NAMES,
    ago,
    exact,
    long_day,
    near_day,
    near_moment,
    role_name,
    short_day,
    span,
)
from afterword.desk.window_line import window_line
from afterword.web import assets, drawing
from afterword.web.shortcuts import SHORTCUTS


def environment(**options: Any) -> Environment:
    """Jinja2 as the pages use it; a name that a view forgot is a fault, not an empty place."""
    made = Environment(**{**options, "undefined": StrictUndefined})
    made.globals.update(
        _=_,
        ngettext=ngettext,
        static=assets.address,
        icon=icon,
        once=once,
        url=url,
        window=drawing.window,
        when=when,
        moment=moment,
        action_name=action_name,
        role_name=role_name,
        shortcuts=SHORTCUTS,
        card_url=card_url,
        entry_line=entry_line,
    )
    made.filters.update(
        short_day=short_day,
        long_day=long_day,
        near_day=near_day,
        near_moment=near_moment,
        span=span,
        capital=_capital,
        lines=_lines,
        value=_value,
    )
    return made


def _value(value: object) -> str:
    """A setting's value as one says it: “yes”, “recruiter, then hr”."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, (tuple, list)):
        return _(", then ").join(str(one).replace("_", " ") for one in value)
    return str(value)


def _lines(text: str) -> Markup:
    """The text with its line breaks kept."""
    return Markup("<br>").join(text.split("\n"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=64)
def icon(name: str) -> Markup:
    """A picture beside a word; it says nothing by itself."""
    return Markup('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>').format(
        assets.address("icons/sprite.svg"), name
    )


def once() -> Markup:
    """The form's own token, by which a second sending is known."""
    return Markup(f'<input type="hidden" name="once" value="{secrets.token_urlsafe(9)}">')


def url(path: str, **fields: Any) -> str:
    """The path with the fields that are set as its query."""
    given = [
        f"{name.rstrip('_')}={quote_plus(str(value))}"
        for name, value in fields.items()
        if value not in (None, "", False)
    ]
    return f"{path}?{'&'.join(given)}" if given else path


def moment(value: datetime | date | None, text: str) -> Markup:
    """The words, with the exact time on hover and in the markup."""
    if value is None:
        return escape(text)
    told = exact(value) if isinstance(value, datetime) else f"{long_day(value)} {value.year}"
    return Markup(f'<time datetime="{value.isoformat()}" title="{escape(told)}">{escape(text)}</time>')


def when(value: datetime | date | None, now: datetime) -> Markup:
    """How long ago or how soon, the exact time with it."""
    if value is None:
        return Markup("")
    if not isinstance(value, datetime):
        return moment(value, near_day(value, now.date()))
    return moment(value, ago(value.astimezone(now.tzinfo), now))


def action_name(action: str) -> str:
    """What kind of message or step that is: “thank-you”."""
    return _(ACTION_NAMES.get(action, action.replace("_", " ")))


def entry_line(entry: Any, now: datetime) -> Any:
    """The window line of a step in the calendar: from when it opens to when it is due."""
    opens, due = int(entry.start.timestamp()), int(entry.end.timestamp())
    place = zone(str(now.tzinfo))
    return window_line([(opens, "open"), (due, "due")], opens, due, int(now.timestamp()), place)


_PLACES = {
    "debrief": "/cases/{case}/debrief",
    "prepare": "/cases/{case}/prepare",
    "ask_timeline": "/cases/{case}/prepare",
    "review": "/review",
}


def card_url(card: Any) -> str:
    """Where the card's main button leads."""
    place = None if card.channels == ("letter",) else _PLACES.get(card.action)
    if place is None:
        return url("/write", step=card.ref)
    where = place.format(case=card.case)
    return url(where, interview=card.about) if card.about and place != "/review" else where
