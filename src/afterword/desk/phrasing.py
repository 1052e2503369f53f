"""How steps, waits and days are said, once, for the pages and the commands alike. Loads no framework."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.core.spoken import spoken_list
from afterword.core.words import _, ngettext
from afterword.core.worktime import zone
from afterword.desk.times_in_words import (
    ago,
    clock,
    exact,
    long_day,
    moment_of,
    near_day,
    near_moment,
    short_day,
    span,
)
from afterword.desk.values import Card, ReviewItem, Today, WaitLine
from afterword.desk.window_line import window_line
from afterword.store.rows import COUNT_UP_TO, DueRow, ReviewRow, TodayRows

__all__ = [
    "ACTION_NAMES",
    "PREPARING",
    "ROLE_NAMES",
    "STANDINGS",
    "ago",
    "button",
    "card",
    "clock",
    "count_word",
    "exact",
    "heading",
    "leaving_line",
    "long_day",
    "moment_of",
    "near_day",
    "near_moment",
    "review_item",
    "role_name",
    "short_day",
    "span",
    "status_of",
    "title",
    "today_of",
    "touch_line",
    "wait_line",
    "when",
    "who_line",
]

_TITLES: Mapping[str, str] = {
    "thank_you": _("Thank {who}"),
    "check_in": _("Ask {company} for news"),
    "second_check_in": _("Ask {company} once more"),
    "phone_call": _("Call {who}"),
    "reply_to_not_decided": _("Answer {who}"),
    "feedback_request": _("Ask {who} for feedback"),
    "rejection_thanks": _("Thank {company} all the same"),
    "keep_in_touch": _("Say hello to {who}"),
    "congratulate": _("Congratulate {who}"),
    "connect": _("Connect with {who}"),
    "prepare": _("Prepare your questions for {company}"),
    "ask_timeline": _("Ask {company} when they will decide"),
    "debrief": _("Tell how it went at {company}"),
    "review": _("Read what {who} wrote"),
    "answer_invitation": _("Answer the invitation from {company}"),
    "answer_request": _("Send {who} what they asked for"),
    "answer_offer": _("Answer the offer from {company}"),
    "withdraw": _("Withdraw from {company}"),
    "decline_offer": _("Decline the offer from {company}"),
}

_BUTTONS: Mapping[str, str] = {
    "phone_call": _("Open the call sheet"),
    "connect": _("Write the note"),
    "prepare": _("See the questions"),
    "ask_timeline": _("See the questions"),
    "debrief": _("Tell how it went"),
    "review": _("Read it"),
    "answer_invitation": _("Answer"),
    "answer_request": _("Answer"),
    "answer_offer": _("Answer"),
}

ROLE_NAMES: Mapping[str, str] = {
    "interviewer": _("interviewer"),
    "hiring_manager": _("hiring manager"),
    "recruiter": _("recruiter"),
    "hr": _("human resources"),
    "other": "",
    "": "",
}

STANDINGS: Mapping[str, str] = {
    "open": _("open"),
    "offer": _("offer made"),
    "accepted": _("accepted"),
    "declined": _("declined"),
    "withdrew": _("withdrawn"),
    "rejected": _("ended"),
    "on_hold": _("on hold"),
}

ACTION_NAMES: Mapping[str, str] = {
    "thank_you": _("thank-you"),
    "check_in": _("check-in"),
    "second_check_in": _("second check-in"),
    "phone_call": _("phone call"),
    "reply_to_not_decided": _("reply to “not decided yet”"),
    "feedback_request": _("request for feedback"),
    "rejection_thanks": _("thanks after a rejection"),
    "keep_in_touch": _("keeping in touch"),
    "congratulate": _("congratulations"),
    "connect": _("connecting"),
    "prepare": _("preparation"),
    "ask_timeline": _("asking for the timeline"),
    "debrief": _("debrief"),
    "review": _("reading"),
    "answer_invitation": _("answer to an invitation"),
    "answer_request": _("answer to a request"),
    "answer_offer": _("answer to an offer"),
    "withdraw": _("withdrawal"),
    "decline_offer": _("declining"),
    "note": _("message"),
}

_COUNTS = (
    _("No"),
    _("One"),
    _("Two"),
    _("Three"),
    _("Four"),
    _("Five"),
    _("Six"),
    _("Seven"),
    _("Eight"),
    _("Nine"),
    _("Ten"),
    _("Eleven"),
    _("Twelve"),
)

PREPARING = frozenset({"prepare", "ask_timeline"})


# ---------------------------------------------------------------- steps


def title(action: str, names: Sequence[str], company: str, channels: Sequence[str] = ()) -> str:
    """What to do: “Thank Ana Ruiz”, “Ask Northwind for news”."""
    who = spoken_list(list(names)) or company
    if list(channels) == ["letter"]:
        return _("Post {who} a letter").format(who=who)
    return _(_TITLES.get(action, "{who}")).format(who=who, company=company or who)


def role_name(role: str) -> str:
    """“hiring manager”; empty where the role says nothing."""
    return _(ROLE_NAMES[role]) if ROLE_NAMES.get(role) else ""


def who_line(row: DueRow) -> str:
    """“Hiring manager · Operations manager at Brightwater”."""
    role = role_name(row.roles[0]) if len(row.roles) == 1 else ""
    if row.action != "thank_you" and row.names and role:
        role = f"{row.names[0]}, {role}"
    elif row.action not in ("thank_you", "phone_call") and row.names:
        role = spoken_list(row.names)
    at = _("{position} at {company}").format(position=row.position, company=row.company)
    parts = [role[:1].upper() + role[1:] if role else "", at if row.position else row.company]
    return " · ".join(p for p in parts if p)


def status_of(row: DueRow, now: int) -> str:
    """``late``, ``now``, ``held`` or ``later``, as :mod:`afterword.core.agenda` has it."""
    if row.held or row.resting:
        return "held"
    if now < row.opens:
        return "later"
    return "late" if now > row.due else "now"


RESTING = _("Nobody is at work there today; it goes out on the next business day.")


def next_working_day() -> str:
    """When a step goes out that is open but rests today."""
    return _("on their next working day")


def when(row: DueRow, now: datetime) -> str:
    """By when, as one says it: “due by 10:45, in 1 h 25 min”, “any time today or tomorrow”."""
    place = zone(str(now.tzinfo)) if not isinstance(now.tzinfo, ZoneInfo) else now.tzinfo
    due = moment_of(row.due, place)
    status = status_of(row, int(now.timestamp()))
    if status == "held":
        return next_working_day() if row.resting else _("on hold")
    if status == "later":
        return _("from {day}").format(day=near_moment(moment_of(row.opens, place), now))
    if status == "late":
        if row.closes is not None:
            until = near_moment(moment_of(row.closes, place), now)
            return _("late, still welcome until {until}").format(until=until)
        return _("overdue since {day}").format(day=near_day(due.date(), now.date()))
    left = row.due - now.timestamp()
    if due.date() == now.date() or left < 6 * 3600:
        return _("due by {clock}, in {span}").format(clock=clock(due), span=span(left))
    if (due.date() - now.date()).days == 1:
        return _("any time until tomorrow {clock}").format(clock=clock(due))
    return _("any time until {day}").format(day=near_day(due.date(), now.date()))


def card(row: DueRow, now: datetime) -> Card:
    """The step in words, for someone whose clock shows ``now``."""
    place = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else zone("UTC")
    due = moment_of(row.due, place)
    body = row.body
    channels = tuple(body.get("channels", ()))
    return Card(
        f"{row.case}:{row.key}",
        row.case,
        row.key,
        row.action,
        tuple(row.to),
        tuple(row.names),
        row.company,
        row.position,
        title(row.action, row.names, row.company, channels),
        who_line(row),
        when(row, now),
        exact(due),
        due.isoformat(),
        row.reason,
        status_of(row, int(now.timestamp())),
        row.held or (_(RESTING) if row.resting else ""),
        moment_of(row.opens, place),
        moment_of(row.ideal, place),
        due,
        moment_of(row.closes, place) if row.closes is not None else None,
        channels,
        tuple(body.get("rules", ())),
        tuple(body.get("sources", ())),
        str(body.get("about", "")),
        bool(body.get("unsolicited")),
        bool(body.get("in_thread")),
        button(row.action, channels),
        window_line(body.get("line", ()), row.opens, row.due, int(now.timestamp()), place),
    )


def button(action: str, channels: Sequence[str] = ()) -> str:
    """The card's main button says what happens."""
    if list(channels) == ["letter"]:
        return _("Read and print")
    return _(_BUTTONS.get(action, "Read and send"))


# ---------------------------------------------------------------- what is waited for


def wait_line(row: DueRow, now: datetime) -> WaitLine:
    """Something that is rightly waited for, and until when."""
    place = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else zone("UTC")
    until = moment_of(max(row.opens, row.ideal) if row.held else row.opens, place)
    text = _wait_text(row, until, now, place)
    return WaitLine(row.case, row.company, text, until, exact(until), row.reason, f"{row.case}:{row.key}")


def _wait_text(row: DueRow, until: datetime, now: datetime, place: ZoneInfo) -> str:
    if row.resting:
        what = title(row.action, row.names, row.company, row.body.get("channels", ()))
        return f"{what} {next_working_day()}"
    if row.held:
        return row.held.rstrip(".")
    day = short_day(until.date())
    if row.action == "ask_timeline":
        meeting = near_day(moment_of(row.due, place).date(), now.date())
        return _("you meet them {when}; ask when they decide").format(when=meeting)
    if row.action in ("check_in", "second_check_in", "phone_call"):
        promised = [at for at, code in row.body.get("line", ()) if code == "promised"]
        if promised and row.action == "check_in":
            end = short_day(moment_of(promised[-1], place).date())
            return _("they said by {end}; ask from {day}").format(end=end, day=day)
        if row.action == "check_in":
            return _("no date given; ask from {day}").format(day=day)
        return _("{title} from {day}").format(title=title(row.action, row.names, row.company), day=day)
    return _("{title} from {day}").format(
        title=title(row.action, row.names, row.company), day=near_day(until.date(), now.date())
    )


def leaving_line(row: DueRow, at: int, now: datetime) -> WaitLine:
    """A step whose message is approved, and when it goes out."""
    place = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else zone("UTC")
    until = moment_of(at, place)
    text = _("{title}: approved, it goes out {when}").format(
        title=title(row.action, row.names, row.company, row.body.get("channels", ())),
        when=near_moment(max(until, now), now),
    )
    return wait_line(row, now)._replace(text=text, until=until, exact=exact(until))


def touch_line(row: DueRow, now: datetime) -> WaitLine:
    """Somebody to stay in touch with: “last spoke in February; next in 9 days”."""
    line = wait_line(row, now)
    name = spoken_list(row.names) or row.company
    last = row.body.get("touched")
    nxt = ago(line.until, now)
    if last is None:
        text = _("next {when}").format(when=nxt)
    else:
        place = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else zone("UTC")
        text = _("last in touch {last}; next {when}").format(last=ago(moment_of(last, place), now), when=nxt)
    return line._replace(company=name, text=text)


# ---------------------------------------------------------------- the day


def count_word(n: int) -> str:
    """“Two”; digits beyond twelve."""
    return _(_COUNTS[n]) if n < len(_COUNTS) else str(n)


def heading(open_count: int, shown: int, cases: int, first_wait: WaitLine | None) -> str:
    """The state of the day in plain words."""
    if open_count > COUNT_UP_TO:
        return _("More than a hundred things to do. Begin with these.")
    if open_count > shown:
        return _("{count} things to do. These come first.").format(count=count_word(open_count))
    if open_count:
        things = ngettext("{count} thing to do.", "{count} things to do.", open_count)
        return f"{things.format(count=count_word(open_count))} {_('Then today is done.')}"
    if not cases:
        return _("Nothing here yet. Begin with the job you applied for last.")
    if first_wait is not None:
        return _("Nothing to do. {company}: {text}.").format(company=first_wait.company, text=first_wait.text)
    return _("Nothing to do, and nothing to wait for.")


def today_of(rows: TodayRows, now: datetime) -> Today:
    """The day in words. ``now`` may be in any zone; what is said is in the person's own."""
    here = now.astimezone(zone(rows.timezone or "UTC"))
    cards = tuple(card(r, here) for r in rows.act)
    leaving = tuple(leaving_line(row, at, here) for row, at in rows.leaving)
    shown = {c.case for c in cards} | {w.case for w in leaving}
    waits = (*leaving, *_one_a_case([*rows.held, *rows.waits], shown, here))
    touch = tuple(touch_line(r, here) for r in rows.touch[:5])
    after = _after([*waits, *touch], here)
    return Today(
        long_day(here.date()),
        heading(rows.open_count, len(cards), rows.cases, waits[0] if waits else None),
        cards,
        rows.open_count,
        max(0, rows.open_count - len(cards)),
        waits,
        touch,
        tuple(review_item(r) for r in rows.review),
        rows.reviews,
        rows.cases,
        after,
        rows.policy,
    )


MOST_WAITS = 8
"""Lines of waiting that one screen shows."""


def _one_a_case(rows: Sequence[DueRow], shown: set[str], now: datetime) -> tuple[WaitLine, ...]:
    found: dict[str, WaitLine] = {}
    for row in rows:
        if row.case not in shown and row.case not in found:
            found[row.case] = wait_line(row, now)
            if len(found) == MOST_WAITS:
                break
    return tuple(found.values())


def _after(waits: Sequence[WaitLine], now: datetime) -> str:
    coming = sorted((w for w in waits if w.until > now), key=lambda w: w.until)
    if not coming:
        return ""
    first = coming[0]
    return _("Next: {company}, {day}.").format(
        company=first.company, day=near_day(first.until.date(), now.date())
    )


def review_item(row: ReviewRow) -> ReviewItem:
    """A proposal as the review list shows it."""
    return ReviewItem(row.id, row.case, row.company, row.kind, row.sentence, row.quote, row.confidence)
