"""The words by which automatic replies are known, language beside language.

Each pattern holds one kind of sign; :mod:`afterword.reading.autoreply` counts them.
"""

from __future__ import annotations

from afterword.reading.patterns import MULTILINE, Pattern, phrases, words

SUBJECT = phrases("absence", "subject", r"^\W*(?:\[?external\]?\W+)?(?:{})")
ABSENT = phrases("absence", "absent")
LEFT = phrases("absence", "left")
BOT = phrases("absence", "bot")
TICKET = phrases("absence", "ticket")
APPLICATION_RECEIPT = phrases("absence", "application_receipt")
LATER = phrases("absence", "later")
MEANWHILE = phrases("absence", "meanwhile")
THANKS = phrases("absence", "thanks")
BACK = phrases("absence", "back")
RETURNS = phrases("absence_dates", "returns")
AUTOMATIC_REPLY = phrases("absence", "automatic_reply")
AUTOMATIC = words(r"automat(?:ed|ic|ically)|do not reply|no-?reply|unmonitored")
GREETING = phrases(
    "absence",
    "greeting",
    r"^[ \t]*(?i:{})\s+((?:(?i:mr|mrs|ms|mx|dr|prof|herr|frau|mme|m|sr|sra|mevrouw|de heer)\.?\s+)*"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+)"
    r"[^\n]{0,30}?(?:[,!.:–-]|\n|$)",
    flags=MULTILINE,
)
ADDRESSED = Pattern(r"^\s*(?:[A-ZÀ-ÖØ-Þ][\w’']{1,9}\s+)?([A-ZÀ-ÖØ-Þ][\w’'-]+)\s*[,–—-]\s*(?=[a-zà-ÿ\n])")
GENERIC_NAME = phrases("absence", "generic_name", r"^(?:{})\b")
YOU = words(r"\b(?:you|your|yours|u|ur)\b")
BOILERPLATE_YOU = phrases("absence", "boilerplate_you")
ABOUT_YOU = phrases("absence", "about_you")
TAKING_OVER = phrases("absence", "taking_over")
