"""Greetings, closings, and the words in which British and American English differ."""

from __future__ import annotations

from afterword.core.message import Part
from afterword.writing.naming import Name, greeting_name

OPENINGS = {"warm": "Dear", "plain": "Hello", "formal": "Dear"}

CLOSINGS = Part(
    "closing",
    plain="""
    Best wishes,
    All the best,
    With best wishes,
    Kind regards,
    With kind regards,
    """,
    warm="""
    [stranger] With best wishes,
    [stranger] Kind regards,
    [stranger] All good wishes,

    With warm wishes,
    All good wishes,
    With very best wishes,
    Warmly,
    With every good wish,
    Warm regards,
    """,
    formal="""
    [british letter] Yours sincerely,
    [american letter] Sincerely yours,

    Kind regards,
    With kind regards,
    [british] Yours sincerely,
    [american] Sincerely,
    With best regards,
    Best regards,
    """,
)

_AMERICAN = {
    "organisation": "organization",
    "favour": "favor",
    "favourite": "favorite",
    "favourable": "favorable",
    "honour": "honor",
    "honoured": "honored",
    "keener still on": "still more excited about",
    "keener on": "more excited about",
    "keener": "more eager",
    "keen on": "excited about",
    "keen": "eager",
    "diary": "calendar",
    "learnt": "learned",
    "programme": "program",
    "realise": "realize",
    "recognise": "recognize",
    "apologise": "apologize",
    "whilst": "while",
    "ring": "call",
    "fortnight": "two weeks",
    "enquire": "inquire",
    "reach me on": "reach me at",
    "at short notice": "on short notice",
    "in future.": "in the future.",
    "I should very much like": "I would very much like",
    "at the weekend": "over the weekend",
}


def americanised(text: str) -> str:
    """Our own words in American spelling and use; applied to a wording before any fact is put in."""
    for british, american in _AMERICAN.items():
        if british in text:
            text = _replaced(text, british, american)
    return text


def _replaced(text: str, word: str, other: str) -> str:
    pieces = text.split(word)
    out = pieces[0]
    for piece in pieces[1:]:
        whole = not out[-1:].isalpha() and not piece[:1].isalpha()
        out += (other if whole else word) + piece
    return out


def greeting(name: Name, voice: str, us: bool, stranger: bool = False) -> str:
    """The line that opens a message, such as “Dear Ana,”; a stranger is not called by the first name alone."""
    if stranger:
        voice = "formal"
    called = greeting_name(name, voice, us)
    if not called:
        return "Dear hiring team," if name.shared else "Dear ⟦What is the name of the person you write to?⟧,"
    return f"{_opening(name, voice)} {called},"


def _opening(name: Name, voice: str) -> str:
    polite = name.shared or (name.title and not (name.given and voice == "plain")) or not name.given
    return "Dear" if polite else OPENINGS[voice]


def spoken_hello(name: Name, voice: str, us: bool) -> str:
    """How a call begins: “Hello Ana”; only “Hello” to an office, or when the name is not known."""
    called = "" if name.shared else greeting_name(name, voice, us)
    return f"Hello {called}" if called else "Hello"
