"""What a message may say: the facts of a case, as words that fit into a sentence.

Only this module reads the case for :mod:`afterword.writing.compose`. Everything here comes from the case or
from the calendar; where the case is silent a value is missing, and lines that need it fall away.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from afterword.core import events as ev
from afterword.core.case import Case, Interview, Promise, Received, Sent
from afterword.core.record import NamedTuple
from afterword.writing.days import clock, dated, day_noun, day_word, month_word, spoken
from afterword.writing.naming import Name, name_of, one_line
from afterword.writing.news import news_phrase
from afterword.writing.topics import Woven, weave

AMERICAN_PLACES = frozenset({"US", "PR", "PH", "LR"})
_CALLS = frozenset({"phone_screen", "video"})
_LEGAL = frozenset(
    "ltd limited inc llc llp plc gmbh ag sa sas srl bv nv ab oy corp corporation co pty".split()
)
_POSITION_WORDS = (
    "position",
    "role",
    "job",
    "post",
    "internship",
    "apprenticeship",
    "placement",
    "traineeship",
)
LATE = timedelta(hours=48)


class Facts(NamedTuple):
    """The words (``values``) and conditions (``flags``) for one message to one person at one moment."""

    values: dict[str, str]
    flags: frozenset[str]
    name: Name
    me: str
    rank: int


def american(case: Case, spelling: str | None) -> bool:
    """Whether to write American English: as asked for, else as the person set it, else by the country."""
    wanted = (spelling or case.me.spelling).lower()
    if wanted:
        return wanted.startswith(("us", "am", "en-us", "en_us"))
    return (case.me.country or case.company.country) in AMERICAN_PLACES


def gather(
    case: Case, action: str, to: str, now: datetime, channel: str, us: bool, used_topics: Sequence[str] = ()
) -> Facts:
    """The facts for a message of that kind to that person, as they read at ``now``."""
    person = case.people[to]
    values: dict[str, str] = {}
    flags: set[str] = {"american" if us else "british", channel, person.role}
    name = name_of(person.name, person.title, person.id)
    me = _me(case)
    _who(values, flags, name, me, case)
    _what(values, case)
    if values["role"]:
        flags.add("has_role")
    meeting = last_meeting(case, to, now)
    if meeting is not None:
        _when(values, flags, case, meeting, to, now, channel, us)
        _topics(values, flags, case, meeting, to, used_topics)
    _next(values, flags, case, to, now, us)
    _promised(values, flags, case, meeting, to, now, us)
    _exchanged(values, flags, case, to, now, channel, us)
    _outcome(values, flags, case, to, now, us)
    if _are_strangers(case, to, now):
        flags.add("stranger")
    return Facts(values, frozenset(flags), name, me, _rank(case, meeting, to))


def _are_strangers(case: Case, to: str, now: datetime) -> bool:
    """Whether the two have neither met nor written to each other yet."""
    if any(to in i.people for i in case.rounds() if i.start <= now):
        return False
    if any(to in s.fact.to for s in case.sent if s.at <= now):
        return False
    return not any(r.fact.sender == to for r in case.received if r.at <= now)


def _me(case: Case) -> str:
    return one_line(case.me.name, 80)


def _who(values: dict[str, str], flags: set[str], name: Name, me: str, case: Case) -> None:
    flags.add("shared" if name.shared else "one")
    values["me"] = me or "⟦What name do you sign with?⟧"
    if me:
        flags.add("has_me")
    values["me_first"] = name_of(me).given or me if me else ""
    values["them"] = name.given or _titled(name) or "this person"
    values["phone"] = one_line(case.me.phone, 40)
    if values["phone"]:
        flags.add("has_phone")


def _titled(name: Name) -> str:
    return f"{name.title} {name.family}" if name.title and name.family else name.full


def _what(values: dict[str, str], case: Case) -> None:
    company = company_in_prose(case.company.name)
    values["company"] = company
    values["position"], values["as_role"] = _position(case.role)
    values["Position"] = values["position"][:1].upper() + values["position"][1:]
    role = one_line(case.role, 80).strip(" .,;:")
    role = role[4:] if role.lower().startswith("the ") else role
    values["role"] = role if len(role) <= 50 else ""


def company_in_prose(written: str) -> str:
    """The company as a sentence names it: without “Ltd” and its like, on one line."""
    name = one_line(written, 80)
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(".,") in _LEGAL:
        words = words[:-1]
    name = " ".join(words).rstrip(",")
    return "the" + name[3:] if name.startswith("The ") else name.rstrip(".") if name.endswith("..") else name


def _position(written: str) -> tuple[str, str]:
    role = one_line(written, 80).strip(" .,;:")
    if not role:
        return "the position", ""
    if role.lower().startswith("the "):
        role = role[4:]
    if any(role.lower().endswith(w) for w in _POSITION_WORDS):
        return f"the {role}", ""
    if any(c in role for c in ",()/–|") or len(role) > 45:
        return f"the position ({role.replace('(', '– ').replace(')', '')})", ""
    return f"the {role} position", f"as {role}"


# ---------------------------------------------------------------- the interview


def last_meeting(case: Case, to: str, now: datetime) -> Interview | None:
    """The last interview with that person; for those who were in none, the last one at all."""
    past = [
        i for i in case.rounds() if i.end <= now or (i.held and i.whole_day and i.end.date() <= now.date())
    ]
    with_them = [i for i in past if to in i.people]
    if with_them:
        return with_them[-1]
    return past[-1] if past else None


def _when(
    values: dict[str, str],
    flags: set[str],
    case: Case,
    meeting: Interview,
    to: str,
    now: datetime,
    channel: str,
    us: bool,
) -> None:
    day, today = case.day(meeting.end), case.day(now)
    on_date = f"on {dated(day, today, us)}"
    far = channel == "letter"  # a letter is read days later: no “yesterday” in it
    values["day"] = on_date if far else day_word(day, today, us)
    values["day_noun"] = on_date[3:] if far else day_noun(day, today, us)
    values["date"] = on_date[3:]
    values["on_date"] = on_date
    values["spoken_date"] = spoken(day, today, us)
    values["month"] = month_word(day, today)
    call = meeting.format in _CALLS
    values["conversation"] = "call" if meeting.format == "phone_screen" else "conversation"
    values["meeting"] = "talking with" if call else "meeting"
    values["met"] = "spoke" if call else "met"
    flags |= {"held", meeting.format}
    if not call:
        flags.add("in_person")
    if to in meeting.people:
        flags.add("met")
        if any(to in i.people for i in case.rounds() if i.end < meeting.end):
            flags.add("again")
    elif case.people[to].role != "interviewer":
        flags.add("helper")
    if len(meeting.people) > 1:
        flags.add("panel")
    if now - meeting.end > LATE and not (meeting.whole_day and (today - day).days <= 2):
        flags.add("late")
    if (today - day).days >= 45:
        flags.add("long_ago")
    others = [n for n in (name_of(case.name(p), "", p) for p in meeting.people if p != to) if n.known]
    values["with"] = (
        _with(others) if others and len(others) == len([p for p in meeting.people if p != to]) else ""
    )


def _with(people: Sequence[Name]) -> str:
    if len(people) > 2:
        return "with the panel"
    return "with " + " and ".join(_titled(p) if p.title else p.full for p in people)


def _topics(
    values: dict[str, str], flags: set[str], case: Case, meeting: Interview, to: str, used: Sequence[str]
) -> None:
    """The topic for this person: liked first, not one that a colleague's note takes up when there is another."""
    told = [t for t in meeting.debrief if t.person == to] or (
        [t for t in meeting.debrief if not t.person] if len(meeting.people) <= 1 else []
    )
    elsewhere = {t.topic.strip().lower() for t in meeting.debrief if t.person not in (to, "")}
    elsewhere.update(t.strip().lower() for t in used)
    ranked = sorted(told, key=lambda t: (t.topic.strip().lower() in elsewhere, not t.liked))
    woven = [(t, w) for t, w in [(t, weave(t.topic)) for t in ranked[:8]] if w is not None]
    if not woven:
        return
    first, chosen = _best(woven)
    values[chosen.shape] = chosen.text
    flags |= {"told", chosen.shape}
    if first.liked:
        flags.add("liked")
    mine = next((w for t, w in woven if w.shape == "mine" and w is not chosen), None)
    if mine is not None:
        values["fit"] = mine.text
    more = next(
        (w for t, w in woven if w.shape == "topic" and w is not chosen and w.text != chosen.text), None
    )
    if more is not None:
        values["more"] = more.text
        flags.add("more")


def _best(woven: Sequence[tuple[ev.Topic, Woven]]) -> tuple[ev.Topic, Woven]:
    """The first that is not raw nor about oneself, unless one like that was liked and no other."""
    for topic, phrase in woven:
        if phrase.shape not in ("raw", "mine"):
            return topic, phrase
    return woven[0]


def _rank(case: Case, meeting: Interview | None, to: str) -> int:
    """The person's place among those of the interview, so that colleagues get different lines."""
    people = list(meeting.people) if meeting is not None and to in meeting.people else []
    people += [p for p in case.people if p not in people]
    return people.index(to) if to in people else 0


# ---------------------------------------------------------------- what is to come, and what was promised


def _next(values: dict[str, str], flags: set[str], case: Case, to: str, now: datetime, us: bool) -> None:
    for interview in case.rounds():
        if interview.start > now and not interview.held:
            day = case.day(interview.start)
            start = interview.start.astimezone(case.place)
            values["next_date"] = dated(day, case.day(now), us)
            values["next_day_noun"] = day_noun(day, case.day(now), us)
            values["next_day"] = f"on {dated(day, case.day(now), us)}"
            values["next"] = f"{values['next_day']} at {clock(start, us)}"
            values["next_cap"] = values["next"][3:]
            values["next_talk"] = "talking with" if interview.format in _CALLS else "meeting"
            values["place"] = one_line(interview.place, 80)
            flags.add("next")
            flags.add(f"next_{interview.format}")
            if to in interview.people:
                flags.add("next_with_them")
            return


def _promised(
    values: dict[str, str],
    flags: set[str],
    case: Case,
    meeting: Interview | None,
    to: str,
    now: datetime,
    us: bool,
) -> None:
    promise = current_promise(case, meeting, now)
    if promise is None:
        return
    values["promise_day"] = dated(promise.days.end, case.day(now), us)
    values["spoken_promise"] = spoken(promise.days.end, case.day(now), us)
    flags.add("promised")
    flags.add("promise_over" if promise.days.end < case.day(now) else "promise_open")
    if promise.by == to:
        flags.add("promise_mine")


def current_promise(case: Case, meeting: Interview | None, now: datetime) -> Promise | None:
    """The last promise of news, unless a later interview overtook it."""
    made = [p for p in case.promises if p.at <= now]
    if not made:
        return None
    last = max(made, key=lambda p: p.at)
    if meeting is not None and last.days.end < case.day(meeting.end) and last.at < meeting.start:
        return None
    return last


# ---------------------------------------------------------------- messages exchanged


def last_sent(case: Case, to: str, now: datetime, *actions: str) -> Sent | None:
    """The person's last message of those kinds: the one to ``to`` if there is one, else to a colleague."""
    found = [s for s in case.sent if s.at <= now and s.to and (not actions or s.fact.action in actions)]
    mine = [s for s in found if to in s.to]
    return (mine or found)[-1] if found else None


def last_received(case: Case, to: str, now: datetime, *labels: str) -> Received | None:
    """The employer's last message of those labels from a person: from ``to`` if there is one."""
    found = [
        r
        for r in case.received
        if r.at <= now and (r.fact.label in labels if labels else r.fact.label not in ev.NOT_FROM_A_PERSON)
    ]
    mine = [r for r in found if r.fact.sender == to]
    return (mine or found)[-1] if found else None


def _exchanged(
    values: dict[str, str], flags: set[str], case: Case, to: str, now: datetime, channel: str, us: bool
) -> None:
    today = case.day(now)
    asked = last_sent(case, to, now, "check_in", "second_check_in", "phone_call")
    if asked is not None:
        values["wrote"] = _on(case.day(asked.at), today, channel, us)
        flags.add("asked")
        flags.add("asked_them" if to in asked.to else "asked_colleague")
        flags.add("asked_by_phone" if asked.fact.channel in ("phone", "voicemail") else "asked_in_writing")
    for sent in case.sent:
        if sent.at <= now and to in sent.to:
            flags.add(f"sent_{sent.fact.action}")
        elif sent.at <= now and sent.fact.action == "feedback_request":
            flags.add("feedback_asked")
    if flags & {"sent_feedback_request", "sent_rejection_thanks"}:
        flags.add("feedback_asked")
    heard = last_received(case, to, now)
    if heard is not None:
        values["heard"] = _on(case.day(heard.at), today, channel, us)
        flags.add("heard")
        flags.add(f"heard_{heard.fact.label or 'something'}")
        if heard.fact.promise is not None and heard.fact.promise.end >= today:
            values["new_date"] = dated(heard.fact.promise.end, today, us)


def _on(day: date, today: date, channel: str, us: bool) -> str:
    if channel == "letter" or (today - day).days > 6:
        return f"on {dated(day, today, us)}"
    return day_word(day, today, us)


def _outcome(values: dict[str, str], flags: set[str], case: Case, to: str, now: datetime, us: bool) -> None:
    today = case.day(now)
    if case.rejection is not None and case.rejection.at <= now:
        flags.add("rejected")
        flags.add("rejected_by_" + (case.rejection.via or "email"))
        if case.rejection.by == to:
            flags.add("rejected_by_them")
        values["told_day"] = day_word(case.day(case.rejection.at), today, us)
    if any(r.fact.label == "feedback_given" and r.at <= now for r in case.received):
        flags.add("feedback_given")
    if case.offer is not None and case.offer.at <= now:
        flags |= {"offered", "offered_by_" + (case.offer.via or "email")}
        values["offer_day"] = day_word(case.day(case.offer.at), today, us)
    for standing in ("accepted", "declined", "withdrew"):
        if getattr(case, standing) is not None and getattr(case, standing) <= now:
            flags.add(standing)
    if any(h.at <= now for h in case.holds):
        flags.add("on_hold")
    news = [n for n in case.news if n.at <= now and n.text.strip()]
    if news:
        phrase = news_phrase(news[-1].text, company_in_prose(case.company.name))
        values[phrase.shape] = phrase.text
