"""Facts: the small frozen values that a case is made of.

A case is an append-only list of these; everything else is derived from it. A fact says what happened
("interview held"), never how something changed ("status 2 to 3"). A mistake is mended by a
:class:`Retracted` fact and a new one.

``at`` is when it happened: an aware datetime, or a plain date where only the day is known. ``id`` names the
fact within its case once it has been recorded; it is empty for a fact that was only read from a file.
"""

from __future__ import annotations

from datetime import date, datetime

from afterword.core.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias

Moment: TypeAlias = datetime | date

ROLES = ("interviewer", "hiring_manager", "recruiter", "hr", "other")
FORMATS = ("phone_screen", "video", "onsite", "panel")
CHANNELS = ("email", "letter", "phone", "voicemail", "linkedin", "in_person")
ROUTES = ("email", "phone", "letter", "in_person")
SIZES = ("small", "medium", "large")

ACTIONS = (
    "ask_timeline",
    "thank_you",
    "check_in",
    "second_check_in",
    "phone_call",
    "reply_to_not_decided",
    "feedback_request",
    "rejection_thanks",
    "keep_in_touch",
    "congratulate",
    "connect",
    "prepare",
    "debrief",
    "review",
    "answer_invitation",
    "answer_request",
    "answer_offer",
    "withdraw",
    "decline_offer",
)

LABELS = (
    "rejection",
    "offer",
    "interview_invitation",
    "scheduling_change",
    "still_deciding",
    "timeline_given",
    "request_for_information",
    "acknowledgement",
    "feedback_given",
    "position_closed_or_on_hold",
    "auto_reply",
    "bounce",
    "unrelated",
)

NOT_FROM_A_PERSON = frozenset({"auto_reply", "bounce", "unrelated"})
"""Labels of messages that are no answer: machines, failed deliveries, mail about something else."""


class Topic(NamedTuple):
    """One thing talked about with one person, as told in the debrief."""

    person: str
    topic: str
    liked: bool = False


class Window(NamedTuple):
    """Days from ``start`` to ``end``, both included."""

    start: date
    end: date


class Applied(NamedTuple):
    """The application was sent."""

    at: Moment
    id: str = ""


class InterviewScheduled(NamedTuple):
    """An interview was fixed, or moved when the same ``interview`` was scheduled before."""

    at: Moment
    interview: str
    starts: datetime
    ends: datetime | None = None
    format: str = "onsite"
    people: tuple[str, ...] = ()
    place: str = ""
    id: str = ""


class InterviewCancelled(NamedTuple):
    """A scheduled interview will not take place."""

    at: Moment
    interview: str
    id: str = ""


class InterviewHeld(NamedTuple):
    """An interview took place; ``at`` is when it ended."""

    at: Moment
    interview: str
    format: str = "onsite"
    people: tuple[str, ...] = ()
    debrief: tuple[Topic, ...] = ()
    id: str = ""


class Debriefed(NamedTuple):
    """What was talked about in an interview, told after it was recorded as held."""

    at: Moment
    interview: str
    topics: tuple[Topic, ...] = ()
    id: str = ""


class PromiseMade(NamedTuple):
    """Somebody said when news would come; ``days`` is the window they named."""

    at: Moment
    by: str
    days: Window
    text: str = ""
    id: str = ""


class MessageSent(NamedTuple):
    """The person wrote, called or spoke to somebody at the employer."""

    at: Moment
    action: str
    to: tuple[str, ...] = ()
    channel: str = "email"
    text: str = ""
    subject: str = ""
    message_id: str = ""
    id: str = ""


class MessageReceived(NamedTuple):
    """Something came in; of a bounce, ``sender`` is the person whose address failed.

    An empty ``label`` means that nobody has understood it yet.
    """

    at: Moment
    sender: str = ""
    label: str = ""
    channel: str = "email"
    text: str = ""
    subject: str = ""
    promise: Window | None = None
    returns_on: date | None = None
    no_longer_there: bool = False
    message_id: str = ""
    id: str = ""


class Rejected(NamedTuple):
    """The employer said no."""

    at: Moment
    by: str = ""
    via: str = "email"
    id: str = ""


class OfferMade(NamedTuple):
    """The employer offered the job."""

    at: Moment
    by: str = ""
    via: str = "email"
    id: str = ""


class StandingChanged(NamedTuple):
    """``accepted``, ``declined``, ``withdrew`` (the person's doing) or ``on_hold`` (the employer's)."""

    at: Moment
    standing: str
    id: str = ""


class CompanyNews(NamedTuple):
    """Something public happened at the company that one may congratulate on."""

    at: Moment
    text: str = ""
    id: str = ""


class Noted(NamedTuple):
    """A note of the person's own; it changes nothing in the plan."""

    at: Moment
    text: str = ""
    id: str = ""


class StepSkipped(NamedTuple):
    """The person decided not to take a step, or did it in a way that leaves no message (``done``)."""

    at: Moment
    step: str
    done: bool = False
    id: str = ""


class StepSnoozed(NamedTuple):
    """The person put a step off until ``until``."""

    at: Moment
    step: str
    until: Moment
    id: str = ""


class AdviceOverruled(NamedTuple):
    """The person was told what the advisers say and decided otherwise for one step."""

    at: Moment
    step: str
    text: str = ""
    id: str = ""


class PersonDescribed(NamedTuple):
    """Who somebody at the employer is; the latest description counts."""

    at: Moment
    person: Person
    id: str = ""


class CaseDescribed(NamedTuple):
    """What the application is: company, position, how much it is wanted; the latest description counts."""

    at: Moment
    company: Company
    role: str
    really_wanted: bool = False
    archived: bool = False
    id: str = ""


class Retracted(NamedTuple):
    """An earlier fact of the case was wrong and no longer counts; ``fact`` is its id."""

    at: Moment
    fact: str
    id: str = ""


class Person(NamedTuple):
    """Somebody at the employer. ``id`` is a slug that is unique in the case."""

    id: str
    name: str
    role: str = "interviewer"
    email: str = ""
    phone: str = ""
    title: str = ""
    linkedin: str = ""
    address: str = ""
    country: str = ""
    timezone: str = ""


class Company(NamedTuple):
    """The employer; ``size`` is small, medium, large or unknown (empty)."""

    name: str
    size: str = ""
    country: str = ""
    timezone: str = ""
    region: str = ""
    address: str = ""
    website: str = ""


class Me(NamedTuple):
    """The person who was interviewed."""

    name: str = ""
    email: str = ""
    timezone: str = "UTC"
    country: str = ""
    phone: str = ""
    address: str = ""
    linkedin: str = ""
    spelling: str = ""
    voice: str = "warm"


Fact: TypeAlias = (
    Applied
    | InterviewScheduled
    | InterviewCancelled
    | InterviewHeld
    | Debriefed
    | PromiseMade
    | MessageSent
    | MessageReceived
    | Rejected
    | OfferMade
    | StandingChanged
    | CompanyNews
    | Noted
    | StepSkipped
    | StepSnoozed
    | AdviceOverruled
    | PersonDescribed
    | CaseDescribed
    | Retracted
)
