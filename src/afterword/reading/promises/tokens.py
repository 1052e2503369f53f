"""Words of a text with their places, contractions undone, and where one sentence ends.

Everything later works on these tokens, so a slice of tokens is always a span of the original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from afterword.core.record import NamedTuple

LONGEST_TEXT = 60_000
"""Characters looked at in one message: no promise is found after so much text, but no time is lost either."""

LONGEST_SENTENCE = 240
"""Words after which a sentence without a full stop is cut."""


class Token(NamedTuple):
    """One word, number or mark: ``low`` is its plain lower-case form, ``raw`` what stood in the text."""

    low: str
    raw: str
    start: int
    end: int


_TOKEN = (
    r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*"
    r"|\n[ \t\r]*\n"
    r"|\d{4}-\d{1,2}-\d{1,2}(?!\d)"
    r"|\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d)"
    r"|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|AM|PM)(?![a-zA-Z])"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d{1,2}[:.h/]\d{1,2}(?![\d])"
    r"|\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH|TH)(?![a-zA-Z])"
    r"|\d+"
    r"|[wW]/[cbeCBE](?![a-zA-Z])"
    r"|[pP]\.[mM]\.|[aA]\.[mM]\."
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)

_WORD_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
_IS_AFTER = frozenset("it that there here he she who what where this everything".split())
_NEGATED = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "is", "cannot": "can"}
_RUN_TOGETHER = {
    "dont": ("do", "not"), "wont": ("will", "not"), "cant": ("can", "not"), "havent": ("have", "not"),
    "hasnt": ("has", "not"), "didnt": ("did", "not"), "doesnt": ("does", "not"), "isnt": ("is", "not"),
    "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "youll": ("you", "will"),
    "itll": ("it", "will"), "theyll": ("they", "will"), "im": ("i", "am"), "ive": ("i", "have"),
    "weve": ("we", "have"), "lets": ("let", "us"), "gonna": ("going", "to"), "gotta": ("got", "to"),
    "wanna": ("want", "to"), "lemme": ("let", "me"), "gimme": ("give", "me"), "cannot": ("can", "not"),
    "shouldve": ("should", "have"), "gis": ("give", "us"), "gizza": ("give", "us"),
}  # fmt: skip
SPELT = {
    "u": "you", "ur": "your", "yer": "your", "ye": "you", "yous": "you", "youse": "you", "pls": "please",
    "plz": "please", "plse": "please", "txt": "text", "msg": "message", "tmrw": "tomorrow", "tmr": "tomorrow",
    "tmw": "tomorrow", "tomoz": "tomorrow", "tomo": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow", "tonite": "tonight",
    "2nite": "tonight", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months", "mnth": "month",
    "hrs": "hours", "hr": "hour", "yr": "year", "yrs": "years", "mins": "minutes", "b4": "before",
    "nxt": "next", "thru": "through", "til": "until", "till": "until", "w/end": "weekend", "wkend": "weekend",
    "wknd": "weekend", "biz": "business", "bus": "business", "aft": "afternoon", "arvo": "afternoon",
    "s'arvo": "afternoon", "e-mail": "email", "colour": "color", "fri-day": "friday", "prob": "probably",
    "defo": "definitely", "def": "definitely", "ya": "you", "yez": "you", "latests": "latest",
    "cuppla": "couple",
    "morra": "tomorrow", "2day": "today", "shld": "should", "wud": "would", "wil": "will", "hv": "have",
    "shd": "should", "cud": "could", "cld": "could", "wld": "would", "ans": "answer", "ppl": "people",
    "nite": "night", "thee": "you", "tha": "you",
    "hav": "have", "hae": "have", "kno": "know", "noe": "know", "thx": "thanks", "wkds": "weekdays",
    "thurs": "thursday", "abt": "about", "decison": "decision", "recieve": "receive", "fornight": "fortnight",
}  # fmt: skip


_ONE_WORD = {"o'clock": "o'clock", "hallowe'en": "halloween", "se'nnight": "sennight"}
_COUNTS_HOURS = frozenset("an a one half per every another next the".split())


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled at first use, so that importing the reader stays cheap."""
    return re.compile(_TOKEN)


def tokenise(text: str, parts: Iterable[tuple[int, int]]) -> list[Token]:
    """The words and marks in those ``parts`` of a text; an empty line is one token ``¶``. Quote marks are left out."""
    found: list[Token] = []
    for begin, end in parts:
        for match in _pattern().finditer(text, begin, end):
            raw, start = match.group(), match.start()
            low = raw.lower()
            if low.isascii() and low.isalnum() and low not in _RUN_TOGETHER:
                found.append(Token(SPELT.get(low, low), raw, start, start + len(raw)))
            elif raw[0] == "\n":
                found.append(Token("¶", raw, start, match.end()))
            elif raw not in _QUOTES:
                found.extend(_plain(low.replace("’", "'"), raw, start, match.end()))
    return _join_up(found)


_QUOTES = "'’‘\"“”*_"


def _plain(low: str, raw: str, start: int, end: int) -> Iterator[Token]:
    if not low.isascii() and any(
        c.isdigit() for c in low
    ):  # other scripts' digits and "²" are no numbers here
        low = "□"
    if low in _RUN_TOGETHER:
        parts = _RUN_TOGETHER[low]
        middle = min(start + len(parts[0]), end)
        yield Token(parts[0], raw, start, middle)
        yield Token(parts[1], "", middle, end)
    elif "'" in low:
        yield from _undo(low, raw, start, end)
    else:
        yield Token(SPELT.get(low, low), raw, start, end)


def _undo(low: str, raw: str, start: int, end: int) -> Iterator[Token]:
    """A contraction as its two words; ``'s`` stays a word of its own unless it can only be "is"."""
    stem, _, ending = low.rpartition("'")
    ending = "'" + ending
    middle = start + len(stem)
    if stem == "t" and len(ending) > 4:  # "by t'weekend", in Yorkshire
        yield Token("the", raw, start, middle)
        yield Token(ending[1:], "", middle, end)
        return
    if low in _ONE_WORD:
        yield Token(_ONE_WORD[low], raw, start, end)
        return
    if ending == "'t" and stem.endswith("n"):
        yield Token(_NEGATED.get(low, stem[:-1]), raw, start, middle)
        yield Token("not", "", middle, end)
        return
    if low == "let's":
        second = "us"
    elif ending == "'s":
        second = "is" if stem in _IS_AFTER else "'s"
    else:
        second = _WORD_ENDINGS.get(ending, ending)
    if stem:
        yield Token(SPELT.get(stem, stem), raw, start, middle)
    yield Token(second, "", middle, end)


def _join_up(tokens: list[Token]) -> list[Token]:
    """Settle what only the words beside it tell: "'d" is had or would, "let u no" is "let you know"."""
    for i, token in enumerate(tokens):
        if token.low == "hour" and token.raw.lower() == "hr":  # "HR will ring" against "within 1 hr"
            counted = i and (tokens[i - 1].low[:1].isdigit() or tokens[i - 1].low in _COUNTS_HOURS)
            tokens[i] = token._replace(low="hour" if counted and token.raw != "HR" else "hr")
        if (
            token.low == "no"
            and i > 1
            and (tokens[i - 2].low, tokens[i - 1].low) in (("let", "you"), ("lets", "you"), ("you", "will"))
            and (i + 1 == len(tokens) or tokens[i + 1].low != "longer")
        ):
            tokens[i] = token._replace(low="know")
        if token.low == "'d":
            after = tokens[i + 1].low if i + 1 < len(tokens) else ""
            had = after.endswith("ed") or after in ("been", "told", "said", "meant", "better", "got")
            tokens[i] = token._replace(low="had" if had else "would")
    return tokens


ABBREVIATED = frozenset(
    "mon tue tues wed weds thu thur fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec approx dr "
    "mr mrs ms "
    "prof inst prox ult no st rev capt lt sgt e.g i.e asst dept hon vs etc".split()
)


def sentences(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, as token numbers (end exclusive, the full stop included)."""
    begin = 0
    for i, token in enumerate(tokens):
        if i - begin >= LONGEST_SENTENCE or _ends_sentence(tokens, i, token):
            yield begin, i + 1
            begin = i + 1
    if begin < len(tokens):
        yield begin, len(tokens)


def _ends_sentence(tokens: list[Token], i: int, token: Token) -> bool:
    if token.low in ("!", "?", "¶"):
        return True
    if token.low != ".":
        return False
    if i + 1 == len(tokens):
        return True
    after = tokens[i + 1]
    if after.start == token.end and after.low != ".":
        return False
    if (
        i
        and tokens[i - 1].raw.lower() in ABBREVIATED
        and (len(tokens[i - 1].raw) > 3 or not after.raw[:1].isupper())
    ):
        return False
    return not (
        i
        and tokens[i - 1].raw.lower()
        in ("dr", "mr", "mrs", "ms", "prof", "st", "rev", "capt", "lt", "sgt", "no")
    )
