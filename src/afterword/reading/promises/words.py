"""The words of time: numbers, units, weekdays, months and the names for parts of a period."""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
TENS["fourty"] = 40

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1
    )
}
ORDINALS |= {"last": -1, "final": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}

DAY_ORDINALS = {
    word: value
    for value, word in enumerate(
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        11,
    )
} | {"thirtieth": 30}
"""Days of the month in words beyond the tenth; the twenty-first and on are read from their two words."""

UNITS = {
    "day": "day", "days": "day", "sleep": "day", "sleeps": "day", "week": "week", "weeks": "week",
    "fortnight": "fortnight", "fortnights": "fortnight", "month": "month", "months": "month", "year": "year",
    "years": "year", "hour": "hour", "hours": "hour", "minute": "minute", "minutes": "minute", "h": "hour",
    "workdays": "day", "workday": "day", "weekdays": "day", "d": "day", "sennight": "week",
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0, "mondays": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "weds": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6,
    "sun": 6, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6, "wednsday": 2, "thursdy": 3, "firday": 4, "tuesaday": 1,
}  # fmt: skip

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

PARTS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""First word of the name of a part of a period → (the name, which part), longest first."""
for _part, _names in {
    "early": "early, earlier, beginning, begin, start, front end, early part, first part, "
    "earlier part, opening part, top, first third",
    "first": "first few days, first days, opening days, first couple of days",
    "mid": "mid, half, halfway point, middle, midway through, mid way through, midpoint, mid part, half way through, "
    "halfway through, midway, second third, middle third",
    "late": "late, later, latter part, later part, last part, latter end, back end, back half, tail end, "
    "closing days, dying days, last days, last few days, final days, final part, last bit, fag end, rear end, hind end, far end, last third, "
    "final third, back of",
    "end": "end, close of, ending, very end, final day",
    "turn": "turn of, cusp of",
    "half1": "first half, front half",
    "half2": "second half, latter half, last half, other half",
}.items():
    for _name in _names.split(", "):
        _words = tuple(_name.split())
        PARTS.setdefault(_words[0], []).append((_words, _part))
for _list in PARTS.values():
    _list.sort(key=lambda entry: -len(entry[0]))

EVENT_WORDS = {
    "close": "close", "closes": "close", "closing": "close", "closed": "close", "deadline": "close",
    "interview": "interview", "interviews": "interview", "panel": "meeting", "board": "meeting",
    "meeting": "meeting", "meets": "meeting", "meet": "meeting", "committee": "meeting", "vote": "meeting",
    "sits": "meeting", "test": "test", "tests": "test", "assessment": "test", "assessments": "test", "exam": "test",
    "trial": "test", "presentation": "test", "conversation": "interview", "chat": "interview", "visit": "interview",
    "interviewing": "interview", "interviewed": "interview", "governors": "meeting", "council": "meeting",
    "offsite": "meeting", "review": "meeting", "shift": "test", "launch": "launch", "conference": "meeting",
    "submission": "close", "date": "close", "trustees": "meeting", "partners": "meeting",
}  # fmt: skip

MOVING = frozenset(
    "moved pushed changed slipped extended postponed delayed put shifted bumped deferred went gone rescheduled move push kicked "
    "moves shifts slips slides slid goes changes drifted drifts slipping sliding moving behind".split()
)
"""What is said of a date that becomes a later one."""
