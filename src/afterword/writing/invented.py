"""Whether a text says things that nobody told: names, numbers, days and achievements of its own."""

from __future__ import annotations

from collections.abc import Iterable

from afterword.core.spoken import MONTHS, WEEKDAYS

_PLAIN = frozenset(
    "i i’m i’d i’ve i’ll i'm i'd i've i'll re e-mail dear hello hi thank thanks ps p.s ok yes no".split()
)
_CALENDAR = frozenset(w.lower() for w in (*WEEKDAYS, *MONTHS))
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen "
    "dozens hundreds thousands decade decades percent half double twice".split()
)
_CLAIMS = frozenset(
    "led managed built founded ran launched designed supervised coached trained increased reduced saved won "
    "graduated qualified certified specialised specialized published developed directed headed delivered "
    "implemented negotiated degree diploma certificate award awards experience expertise years".split()
)
_DAY_WORDS = frozenset("today yesterday tomorrow morning afternoon evening tonight".split())
_ENDS = ".!?:⟧"


def invented(text: str, told: Iterable[str]) -> list[str]:
    """Words of ``text`` that state something which stands nowhere in ``told``, in order, each once.

    Looked at are names (capitals inside a sentence), anything with a digit, web and mail addresses, days and
    months, numbers in words, and the words in which people claim achievements.
    """
    known = _words(" ".join(told))
    found: list[str] = []
    for line in text.splitlines():
        begins = True
        for raw in line.split():
            word = raw.strip(".,;:!?()[]{}\"“”'‘’…–—-*_⟦⟧")
            if word and not _told(word, begins, known) and word not in found:
                found.append(word)
            begins = raw.rstrip('"”’)')[-1:] in _ENDS or (begins and not word)
    return found


def _words(text: str) -> set[str]:
    known: set[str] = set()
    for raw in text.split():
        word = raw.strip(".,;:!?()[]{}\"“”'‘’…–—-*_⟦⟧").lower()
        known.add(word)
        known.add(_bare(word))
        known.update(word.split("-"))
    return known


def _bare(word: str) -> str:
    return word.replace("’s", "").replace("'s", "").rstrip(".")


def _told(word: str, begins: bool, known: set[str]) -> bool:
    low = word.lower()
    if low in known or _bare(low) in known or low in _PLAIN:
        return True
    if any(c.isdigit() for c in low) or "@" in low or "://" in low or low.startswith("www."):
        return False
    if low in _CALENDAR and word[:1].isupper():
        return begins and low == "may"  # “May I ask …” is no month
    if low in _NUMBERS or low in _CLAIMS or low in _DAY_WORDS:
        return False
    if word[:1].isupper() and not begins:
        return all(part in known for part in low.split("-"))
    return True
