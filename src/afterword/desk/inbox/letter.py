# ruff: noqa: E501  (tables of wordings)
"""One message that was read whole, with what is needed of it to find its application."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.desk.inbox import senders
from afterword.reading.headers import Address
from afterword.reading.message import Reading
from afterword.reading.patterns import IGNORE_CASE, Pattern

_HIRING = Pattern(
    r"\binterview|\bapplicat|\bapplied\b|\bapplying\b|\bcandida|\bvacanc|\brecruit|\bhiring\b|\bshortlist|\bjob offer\b|\bonboarding\b|"
    r"\bselection (?:process|panel)\b|\b(?:the|this|our|your|a|new|current|for|open) (?:\w+ ){0,4}(?:role|position|opening)\b|"
    r"\byour (?:cv|résumé|resume)\b|\bhiring manager\b|\bstart date\b|\bnotice period\b|\bsalary\b|\bbewerb|\bvorstellungsgespr|\bstelle\b|"
    r"\bentretien\b|\bcandidature\b|\bposte\b|\bentrevista\b|\bcolloquio\b|\boffer (?:of employment|letter)\b|\bjoin (?:us|our team|the team)\b",
    IGNORE_CASE,
)
_SOMETHING_ELSE = Pattern(
    r"\b(?:credit card|loan|mortgage|visa application|passport|insurance|planning (?:permission|application)|membership|overdraft|"
    r"rental|tenancy|landlord|letting|school place|council tax|grant application|bank account|your order|parcel|subscription|"
    r"mobile app(?:lication)?|web application|user interview|customer interview|podcast|survey|webinar|unsubscribe from job alerts)\b",
    IGNORE_CASE,
)
_YOURS = Pattern(
    r"\byour (?:\w+ ){0,2}(?:application|candidacy|interview|cv|résumé|resume)\b|\byou (?:\w+ )?applied\b|\bfor applying\b",
    IGNORE_CASE,
)
"""What goes to many and still speaks of the reader's own application."""

_TELLS_OF_AN_APPLICATION = frozenset(
    {
        "acknowledgement",
        "rejection",
        "offer",
        "interview_invitation",
        "scheduling_change",
        "still_deciding",
        "timeline_given",
        "request_for_information",
        "feedback_given",
        "position_closed_or_on_hold",
    }
)


class Letter(NamedTuple):
    """A message. ``own``: the person sent it. ``key`` and ``folder`` find it again in its source."""

    key: str
    folder: str
    message_id: str
    sent: datetime
    own: bool
    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    html: str
    reading: Reading
    references: tuple[str, ...]
    bulk: bool
    size: int

    @property
    def new_text(self) -> str:
        """The text without quotes and signature."""
        return self.reading.new_text

    @property
    def label(self) -> str:
        """The kind of message that the reader takes it for."""
        return self.reading.label

    @property
    def domain(self) -> str:
        """The domain of the sender."""
        return self.sender.domain

    @property
    def human(self) -> bool:
        """Whether a person wrote it, as far as can be told."""
        if self.reading.automatic or self.label in ("auto_reply", "bounce") or self.bulk:
            return False
        return bool(self.sender.email) and not senders.is_machine(self.sender.email)

    @property
    def everything(self) -> str:
        """Subject and new text, for searching."""
        return f"{self.subject}\n{self.new_text}"

    @property
    def speaks_of_hiring(self) -> bool:
        """Whether the words are those of an application for work, not only of some appointment or form."""
        events = " ".join(event.summary for event in self.reading.events)
        told = f"{self.everything[:6_000]}\n{events}"
        if not _HIRING.search(told):
            return False
        return not _SOMETHING_ELSE.search(told[:2_000]) or len(list(_HIRING.finditer(told[:4_000]))) >= 3

    @property
    def begins_a_case(self) -> bool:
        """Whether it is enough to conclude that there is an application."""
        return (
            self.label in _TELLS_OF_AN_APPLICATION
            and self.speaks_of_hiring
            and self.reading.confidence >= 0.4
            and (
                not self.bulk
                or senders.is_tracking_system(self.domain)
                or bool(_YOURS.search(self.everything))
            )
        )
