"""Interviews fixed, moved and called off: by calendar entries, else by what a message says in words."""

from __future__ import annotations

from datetime import timedelta, tzinfo

from afterword.core import events as ev
from afterword.core.spoken import spoken_day, spoken_list
from afterword.core.words import _
from afterword.desk.inbox import senders
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.meeting_times import Meeting, format_in, meetings_in
from afterword.desk.inbox.people import Met, named_in, tidy_name
from afterword.desk.inbox.story import Story
from afterword.reading.invitations.events import CalendarEvent
from afterword.reading.patterns import IGNORE_CASE, Pattern

ASK_FOR_A_TIME = frozenset({"interview_invitation", "scheduling_change", "acknowledgement"})
"""Labels of messages that may name the hour of an interview."""

_AND_ME = Pattern(r"\b(?:meet|with|and) [^.\n]{0,80}\band (?:me|myself)\b", IGNORE_CASE)
_SHAPES = {
    "phone_screen": _("a phone interview"),
    "video": _("a video interview"),
    "onsite": _("an interview at their place"),
    "panel": _("a panel interview"),
}


def dates_in(
    letter: Letter, story: Story, place: tzinfo, mine: frozenset[str], sender: str
) -> tuple[list[ev.Fact], str, bool]:
    """Interviews fixed, moved or called off; the sentence that says so; whether it is certain."""
    facts: list[ev.Fact] = []
    sentence, certain = "", False
    for event in letter.reading.events:
        fact, known = _from_event(event, letter, story, mine, sender)
        if fact is None:
            continue
        facts.append(fact)
        certain = certain or known
        sentence = sentence or _dated_sentence(fact, story, sender, place, moved=known)
        story.note(fact)
    if not facts and letter.label in ASK_FOR_A_TIME and not letter.reading.events:
        fact, moved = _from_words(letter, story, place, sender)
        if fact is not None:
            facts.append(fact)
            sentence = _dated_sentence(fact, story, sender, place, moved=moved)
    return facts, sentence, certain


def _from_event(
    event: CalendarEvent, letter: Letter, story: Story, mine: frozenset[str], sender: str
) -> tuple[ev.Fact | None, bool]:
    """What one calendar entry does to the story, and whether it is about an interview that was known."""
    key, sequence = story.uids.get(event.uid, ("", -1))
    if event.method in ("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"):
        return None, False
    known = bool(key)
    if event.cancelled:
        if not known or key not in story.interviews:
            return None, False
        story.uids[event.uid] = (key, event.sequence)
        return ev.InterviewCancelled(letter.sent, key), True
    if known and event.sequence < sequence:
        return None, False
    if event.all_day or event.end - event.start > timedelta(hours=12):
        return None, False
    if not known:
        key = _same_time(story, event) or (_moved_by_words(letter, story) or story.next_interview())
    story.uids[event.uid] = (key, event.sequence)
    people = _attending(event, letter, story, mine, sender)
    shape = format_in(f"{event.summary}\n{event.description}\n{letter.new_text}", event.link, event.location)
    if len(people) >= 3 and shape != "phone_screen":
        shape = "panel"
    spot = event.link or event.location
    return ev.InterviewScheduled(letter.sent, key, event.start, event.end, shape, people, spot), known


def _same_time(story: Story, event: CalendarEvent) -> str:
    """The interview that prose had fixed for the same hour: the calendar entry only confirms it."""
    for key, interview in story.interviews.items():
        if isinstance(interview, ev.InterviewScheduled) and abs(interview.starts - event.start) <= timedelta(
            minutes=30
        ):
            return key
    return ""


def _moved_by_words(letter: Letter, story: Story) -> str:
    return story.upcoming(letter.sent) if letter.label == "scheduling_change" else ""


def _attending(
    event: CalendarEvent, letter: Letter, story: Story, mine: frozenset[str], sender: str
) -> tuple[str, ...]:
    """Who will be there: the people invited, without the person and without whoever only arranges it."""
    prose = {m.name.lower(): m for m in named_in(f"{letter.new_text}\n{event.description}")}
    invited: list[str] = []
    organizer = event.organizer.email if event.organizer else ""
    for guest in event.people:
        if not guest.email or guest.email in mine or senders.is_machine(guest.email):
            continue
        name = tidy_name(guest.name, guest.email)
        if not name:
            continue
        known = prose.pop(name.lower(), None)
        met = Met(name, guest.email, known.title if known else "", known.role if known else "")
        if guest.email == organizer and _only_arranges(met, story, sender):
            continue
        invited.append(story.person(met, interviewer=True))
    for met in prose.values():
        invited.append(story.person(met, interviewer=True))
    if not invited and event.organizer and event.organizer.email not in mine:
        name = tidy_name(event.organizer.name, organizer)
        if (
            name
            and not senders.is_machine(organizer)
            and not senders.is_tracking_system(event.organizer.domain)
        ):
            met = Met(name, organizer)
            if not _only_arranges(met, story, sender) or not letter.reading.events:
                invited.append(story.person(met, interviewer=True))
    if not invited and sender:
        invited.append(
            story.person(Met(story.people[sender].name, story.people[sender].email), interviewer=True)
        )
    return tuple(dict.fromkeys(invited))


def _only_arranges(met: Met, story: Story, sender: str) -> bool:
    """Whether somebody invites for others: recruiting or HR, by their title."""
    known = next((p for p in story.people.values() if met.email and p.email == met.email.lower()), None)
    role = met.role or (known.role if known else "")
    return role in ("recruiter", "hr")


def _from_words(
    letter: Letter, story: Story, place: tzinfo, sender: str
) -> tuple[ev.InterviewScheduled | None, bool]:
    """An interview that a message fixes in words; several dates are an offer to choose from."""
    found = meetings_in(letter.new_text, letter.sent, clock_of(letter, place))
    if letter.label == "acknowledgement" and not _speaks_of_a_meeting(letter):
        return None, False
    if letter.label == "scheduling_change" and len(found) == 2:
        # “Instead of Monday at 10 … on Tuesday at 11”: the old date is known, the other one is the new one.
        known = {i.starts for i in story.interviews.values() if isinstance(i, ev.InterviewScheduled)}
        found = [m for m in found if m.starts not in known] or found
    if len(found) != 1:
        story.offered_times = found or story.offered_times
        return None, False
    return _fixed(letter, story, found[0], sender)


def clock_of(letter: Letter, place: tzinfo) -> tzinfo:
    """By whose clock an hour without a zone is meant: the writer's, where theirs is not the person's own.

    Machines write in UTC whatever they mean, so that offset tells nothing.
    """
    theirs = letter.sent.utcoffset()
    if not theirs or letter.sent.tzinfo is None or theirs == letter.sent.astimezone(place).utcoffset():
        return place
    return letter.sent.tzinfo


def _speaks_of_a_meeting(letter: Letter) -> bool:
    low = letter.everything[:3_000].lower()
    return any(word in low for word in ("interview", "meet", "call", "speak"))


def _fixed(letter: Letter, story: Story, meeting: Meeting, sender: str) -> tuple[ev.InterviewScheduled, bool]:
    moved = story.upcoming(letter.sent) if letter.label == "scheduling_change" else ""
    same = next(
        (
            k
            for k, i in story.interviews.items()
            if isinstance(i, ev.InterviewScheduled) and i.starts == meeting.starts
        ),
        "",
    )
    key = same or moved or story.next_interview()
    before = story.interviews.get(key)
    people = tuple(story.person(met, interviewer=True) for met in named_in(letter.new_text))
    if people and sender and _AND_ME.search(letter.new_text[:6_000]):
        people = tuple(dict.fromkeys((*people, sender)))
    if not people and before is not None:
        people = before.people
    elif not people and sender:
        people = (sender,)
        met = Met(story.people[sender].name, story.people[sender].email)
        story.person(met, interviewer=True)
    shape = before.format if before is not None else format_in(letter.everything)
    from afterword.reading.invitations import meeting_link

    spot = meeting_link(letter.new_text) or (getattr(before, "place", "") if before is not None else "")
    fact = ev.InterviewScheduled(letter.sent, key, meeting.starts, meeting.ends, shape, people, spot)
    story.offered_times = []
    return fact, bool(moved)


def _dated_sentence(fact: ev.Fact, story: Story, sender: str, place: tzinfo, *, moved: bool) -> str:
    who = story.people[sender].name if sender else story.company
    if isinstance(fact, ev.InterviewCancelled):
        return _("{company} — {who} calls off the interview").format(company=story.company, who=who)
    assert isinstance(fact, ev.InterviewScheduled)
    starts = fact.starts.astimezone(place)
    when = f"{spoken_day(starts.date())} {starts:%H:%M}"
    beside = fact.people if len(fact.people) > 1 or not sender else [p for p in fact.people if p != sender]
    names = spoken_list([story.people[p].name for p in beside])
    if moved:
        text = _("{company} — {who} moves the interview to {when}").format(
            company=story.company, who=who, when=when
        )
    else:
        text = _("{company} — {who} invites you to {what} on {when}").format(
            company=story.company, who=who, what=_(_SHAPES[fact.format]), when=when
        )
    return text + (_(" with {names}").format(names=names) if names else "")
