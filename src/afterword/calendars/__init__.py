"""Public holidays from the ``holidays`` library, a country at a time, remembered between runs."""

from afterword.calendars.days_off import business_calendar

__all__ = ["business_calendar"]
