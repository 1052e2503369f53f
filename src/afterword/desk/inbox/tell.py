"""What one message adds to its application: facts, and the sentence that asks the person about them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from afterword.core import events as ev
from afterword.core.spoken import spoken_day, spoken_list, spoken_window
from afterword.core.words import _
from afterword.desk.inbox import senders
from afterword.desk.inbox.interviews import ASK_FOR_A_TIME, clock_of, dates_in
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.meeting_times import format_in, meetings_in
from afterword.desk.inbox.own_words import action_of, is_application
from afterword.desk.inbox.people import Met, role_from, sender_of, tidy_name
from afterword.desk.inbox.story import Story
from afterword.reading.headers import Address

MOST_TEXT = 4_000
_HEARD = {
    "rejection": _("{company} — {who} says no"),
    "offer": _("{company} — {who} makes you an offer"),
    "interview_invitation": _("{company} — {who} invites you to an interview"),
    "scheduling_change": _("{company} — {who} changes the date"),
    "still_deciding": _("{company} — {who} says it is not decided yet"),
    "timeline_given": _("{company} — {who} says when you will hear"),
    "request_for_information": _("{company} — {who} asks you for something"),
    "acknowledgement": _("{company} — {who} confirms that your application arrived"),
    "feedback_given": _("{company} — {who} gives you feedback"),
    "position_closed_or_on_hold": _("{company} — {who} says that the position is on hold or closed"),
    "auto_reply": _("{company} — an automatic reply from {who}"),
    "bounce": _("{company} — your message to {who} did not arrive"),
    "unrelated": _("{company} — {who} wrote: “{subject}”"),
}
_WROTE = {
    "thank_you": _("{company} — you thanked {who}"),
    "check_in": _("{company} — you asked {who} for news"),
    "second_check_in": _("{company} — you asked {who} for news again"),
    "reply_to_not_decided": _("{company} — you answered {who}"),
    "feedback_request": _("{company} — you asked {who} for feedback"),
    "rejection_thanks": _("{company} — you thanked {who} after the no"),
    "answer_invitation": _("{company} — you answered {who} about the interview"),
    "answer_request": _("{company} — you sent {who} what was asked for"),
    "answer_offer": _("{company} — you answered the offer"),
    "accept": _("{company} — you accepted the offer"),
    "decline_offer": _("{company} — you turned the offer down"),
    "withdraw": _("{company} — you withdrew"),
    "congratulate": _("{company} — you congratulated {who}"),
    "keep_in_touch": _("{company} — you kept in touch with {who}"),
    "ask_timeline": _("{company} — you asked {who} when they decide"),
    "note": _("{company} — you wrote to {who}"),
}


class Told(NamedTuple):
    """What a message tells. ``people`` are the ids that its facts name; ``certain``: no reading was needed."""

    kind: str
    facts: tuple[ev.Fact, ...]
    sentence: str
    evidence: str
    confidence: float
    people: tuple[str, ...]
    certain: bool


def tell(letter: Letter, story: Story, place: tzinfo, mine: frozenset[str], *, agency: bool = False) -> Told:
    """What ``letter`` adds to ``story``, which then knows it. Times without a zone are in ``place``."""
    told = _written(letter, story, place) if letter.own else _heard(letter, story, place, mine, agency)
    for fact in told.facts:
        story.note(fact)
    return told


# ---------------------------------------------------------------- what came in


def _heard(letter: Letter, story: Story, place: tzinfo, mine: frozenset[str], agency: bool) -> Told:
    reading = letter.reading
    sender = _sender(letter, story, agency)
    facts: list[ev.Fact] = []
    dates, sentence, certain = dates_in(letter, story, place, mine, sender)
    if letter.label == "acknowledgement" and not story.applied and not story.met_before(letter.sent):
        story.applied = True
        facts.append(ev.Applied(letter.sent))
    facts += dates
    promise = reading.promise
    # A calendar entry that a newer one has overtaken says nothing any more; told as it is, it would end the interview.
    overtaken = not dates and any(event.uid in story.uids for event in reading.events)
    label = "unrelated" if overtaken and letter.label in ASK_FOR_A_TIME else letter.label
    back = reading.absence.returns_on if reading.absence else None
    facts.append(
        ev.MessageReceived(
            letter.sent,
            sender,
            label,
            "email",
            (promise.text if promise else _quote(letter))[:600],
            letter.subject[:300],
            ev.Window(promise.start, promise.end) if promise and letter.label != "rejection" else None,
            back,
            bool(reading.absence and reading.absence.no_longer_there),
            letter.message_id,
        )
    )
    who = story.people[sender].name if sender else story.company
    said = sentence or _heard_sentence(letter, story, who)
    certain = certain or letter.label in ("auto_reply", "bounce")
    kind = dates[0].__class__.__name__ if dates and certain else letter.label
    named = dict.fromkeys([sender, *[p for f in dates for p in getattr(f, "people", ())]])
    return Told(
        _KINDS.get(kind, kind),
        tuple(facts),
        said,
        _quote(letter),
        reading.confidence,
        tuple(p for p in named if p),
        certain,
    )


_KINDS = {"InterviewScheduled": "interview", "InterviewCancelled": "interview_cancelled"}


def _sender(letter: Letter, story: Story, agency: bool) -> str:
    """The id of who is meant: the writer, or of a bounce the one whom it did not reach."""
    failure = letter.reading.failure
    if letter.label == "bounce":
        failed = failure.failed if failure else ()
        return next(
            (p.id for p in story.people.values() if p.email.lower() in [f.lower() for f in failed]), ""
        )
    if senders.is_tracking_system(letter.domain) and (
        senders.is_machine(letter.sender.email) or not letter.human
    ):
        return ""
    met = sender_of(letter.sender, letter.text, agency=agency)
    return story.person(met) if met else ""


def _heard_sentence(letter: Letter, story: Story, who: str) -> str:
    text = _(_HEARD.get(letter.label, _HEARD["unrelated"])).format(
        company=story.company, who=who or story.company, subject=letter.subject[:80]
    )
    promise = letter.reading.promise
    if promise and letter.label != "rejection":
        text += _(": news {window}").format(window=spoken_window(promise.start, promise.end))
    absence = letter.reading.absence
    if absence and absence.returns_on:
        text += _(", back on {day}").format(day=spoken_day(absence.returns_on))
    return text


def _quote(letter: Letter) -> str:
    """The words that show it, or the beginning of the text."""
    pieces = [" ".join(e.text.split()) for e in letter.reading.evidence[:3] if e.text.strip()]
    return " … ".join(pieces)[:500] or " ".join(letter.new_text.split())[:200]


# ---------------------------------------------------------------- what the person sent


def _written(letter: Letter, story: Story, place: tzinfo) -> Told:
    to = _recipients(letter, story)
    who = spoken_list([story.people[p].name for p in to]) or story.company
    applies = is_application(letter.subject, letter.new_text)
    if applies and not story.applied and not story.met_before(letter.sent):
        story.applied = True
        text = _("{company} — you applied as {role}") if story.role else _("{company} — you applied")
        sentence = text.format(company=story.company, role=story.role)
        return Told("applied", (ev.Applied(letter.sent),), sentence, _first_line(letter), 0.95, to, False)
    action = action_of(letter.subject, letter.new_text, letter.sent, story.before)
    facts: list[ev.Fact] = [*_chosen(letter, story, place), *_held(letter, story, action, to)]
    told = "answer_offer" if action == "accept" else action
    if action == "accept":
        facts.append(ev.StandingChanged(letter.sent, "accepted"))
    facts.append(
        ev.MessageSent(
            letter.sent,
            told,
            to,
            "email",
            letter.new_text[:MOST_TEXT],
            letter.subject[:300],
            letter.message_id,
        )
    )
    sentence = _(_WROTE.get(action, _WROTE["note"])).format(company=story.company, who=who)
    named = tuple(dict.fromkeys([*to, *[p for f in facts for p in getattr(f, "people", ())]]))
    return Told("sent", tuple(facts), sentence, _first_line(letter), 0.9, named, True)


def _first_line(letter: Letter) -> str:
    lines = [line.strip() for line in letter.new_text.splitlines() if line.strip()]
    return " ".join(lines[1:3] if len(lines) > 2 else lines[:2])[:300]


def _recipients(letter: Letter, story: Story) -> tuple[str, ...]:
    ids: list[str] = []
    for address in letter.to[:10]:
        met = _recipient(address, story)
        if met is not None:
            ids.append(story.person(met))
    return tuple(dict.fromkeys(ids))


def _recipient(address: Address, story: Story) -> Met | None:
    if not address.email or senders.is_machine(address.email):
        return None
    if any(p.email.lower() == address.email for p in story.people.values()):
        return Met(tidy_name(address.name, address.email) or address.local, address.email)
    name = tidy_name(address.name, address.email)
    if senders.is_office(address.email):
        return Met(name or _("Hiring team"), address.email, "", "other")
    return Met(name or address.local.replace(".", " ").title(), address.email, "", role_from(address.name))


def _chosen(letter: Letter, story: Story, place: tzinfo) -> list[ev.Fact]:
    """The interview that the person fixed by choosing one of the times offered."""
    if not story.offered_times:
        return []
    said = meetings_in(letter.new_text, letter.sent, clock_of(letter, place))
    offered = {m.starts: m for m in story.offered_times}
    picked = [offered[m.starts] for m in said if m.starts in offered]
    if len(picked) != 1:
        return []
    story.offered_times = []
    people = _recipients(letter, story)
    key = story.upcoming(letter.sent) if story.before.label == "scheduling_change" else ""
    return [
        ev.InterviewScheduled(
            letter.sent,
            key or story.next_interview(),
            picked[0].starts,
            picked[0].ends,
            format_in(letter.text),
            people,
        )
    ]


def _held(letter: Letter, story: Story, action: str, to: tuple[str, ...]) -> list[ev.Fact]:
    """That the interview took place for which the person says thank you."""
    if action != "thank_you":
        return []
    key = story.last_interview(letter.sent)
    known = story.interviews.get(key)
    if isinstance(known, ev.InterviewHeld):
        return []
    if isinstance(known, ev.InterviewScheduled):
        end = known.ends or known.starts + timedelta(hours=1)
        return [ev.InterviewHeld(end, key, known.format, known.people)]
    day: date = letter.sent.date()
    if "yesterday" in letter.new_text.lower():
        day -= timedelta(days=1)
    return [ev.InterviewHeld(day, story.next_interview(), "video", to)]


def earliest(facts: tuple[ev.Fact, ...], fallback: datetime) -> datetime:
    """The first moment among the facts, for ordering."""
    moments = [f.at for f in facts if isinstance(f.at, datetime)]
    return min(moments, default=fallback)
