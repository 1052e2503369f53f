"""Calendar messages: invitations, moves, cancellations, counter-proposals and answers (iCalendar, iTIP)."""

from afterword.reading.invitations.events import Attendee, CalendarEvent, calendar_events
from afterword.reading.invitations.itip import events_in_mail, label_of, newest
from afterword.reading.invitations.links import meeting_link

__all__ = [
    "Attendee",
    "CalendarEvent",
    "calendar_events",
    "events_in_mail",
    "label_of",
    "meeting_link",
    "newest",
]
