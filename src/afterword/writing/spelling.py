"""Spelling: words that no list knows, and words that are right elsewhere but not here.

British and American are both right. What belongs to the case (names, company, role, topics), a word with a
capital inside a sentence, a word with letters beyond a–z, and slang (another check's matter) are never slips.
A word that is merely unknown is a slip only where a common word lies one letter away (two in a long word):
trades have words that no list holds.
"""

# ruff: noqa: E501 - lists of words read better long
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from afterword.core.names import distance, plain
from afterword.core.note import Misspelt, Note
from afterword.writing.english import commonness, is_word
from afterword.writing.slips import may_be_misplaced, may_begin_wrongly, real_word_slip, run_together

_RAW = re.compile(r"(?<![\w@/.#’'-])([^\W\d_]+(?:['’][^\W\d_]+)*)(?![\w@/]|\.[a-z]{2,}\b|:/)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SUFFIXES = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "ly",
    "y",
    "ish",
    "able",
    "ness",
    "less",
    "ful",
    "ist",
    "ists",
    "like",
    "wise",
)
_PREFIXES = (
    "un",
    "re",
    "non",
    "pre",
    "co",
    "over",
    "under",
    "multi",
    "micro",
    "inter",
    "mis",
    "out",
    "sub",
    "super",
    "anti",
    "post",
)
_ENOUGH = 12  # slips shown in one message


class Raw:
    """The written words of a text in order, with their places."""

    __slots__ = ("_body", "places", "texts")

    def __init__(self, body: str) -> None:
        hits = list(_RAW.finditer(body))
        self.texts = [hit[1].lower().replace("’", "'") for hit in hits]
        self.places = [hit.span(1) for hit in hits]
        self._body = body

    def beside(self, number: int, step: int) -> str:
        """The word before (-1) or after (1), or nothing where a stop or a line's end stands between."""
        other = number + step
        if not 0 <= other < len(self.texts):
            return ""
        first, last = sorted((number, other))
        between = self._body[self.places[first][1] : self.places[last][0]]
        return self.texts[other] if between.strip(" -\"“”'‘’") == "" else ""


def misspelt(note: Note) -> Sequence[Misspelt]:
    """The slips of a message, in the order of the text; those that are only suspected have ``sure`` false."""
    raw = Raw(note.body)
    doubtful = [number for number, text in enumerate(raw.texts) if not _plainly_right(text)]
    known = _of_the_case(note) if doubtful else set()
    found: list[Misspelt] = []
    for number in doubtful:
        slip = _slip(note, raw, number, known)
        if slip is not None:
            found.append(slip)
            if len(found) >= _ENOUGH:
                break
    return found


@lru_cache(maxsize=16384)
def _plainly_right(text: str) -> bool:
    """Whether a word is right wherever it stands."""
    return is_word(text) and not may_be_misplaced(text)


def _of_the_case(note: Note) -> set[str]:
    context = note.context
    texts = [context.recipient, context.candidate, context.company, context.role_title, *context.topics]
    texts += [other.recipient for other in context.others]
    words = {plain(word) for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    return words | {word[:-1] for word in words if word.endswith("s")} | {word + "s" for word in words}


def _slip(note: Note, raw: Raw, number: int, known: set[str]) -> Misspelt | None:
    text, (start, end) = raw.texts[number], raw.places[number]
    meant = _misplaced(raw, number) if may_be_misplaced(text) else None
    if meant is not None:
        return Misspelt(start, end, _cased(note.body[start:end], meant), True)
    if note.greeting and start < note.greeting.end:
        return None
    if len(text) < 3 or is_word(text) or plain(text) in known or not text.replace("'", "").isascii():
        return None
    joined = run_together(text)
    if joined:
        return Misspelt(start, end, _cased(note.body[start:end], joined), True)
    if _is_name_here(note, raw, number) or _is_slang(text) or _is_formed(text):
        return None
    if _among_foreign(note, raw, number, known):
        return None
    near = nearest(text)
    if near:
        return Misspelt(start, end, _cased(note.body[start:end], near), True)
    return Misspelt(start, end, "", False)


def _misplaced(raw: Raw, number: int) -> str | None:
    """What was meant by a real word in the wrong place; the words around it are tried before the stops between."""
    texts, text = raw.texts, raw.texts[number]
    before = texts[number - 1] if number else ""
    after = texts[number + 1] if number + 1 < len(texts) else ""
    if real_word_slip(before, text, after) is None and not may_begin_wrongly(text):
        return None
    return real_word_slip(raw.beside(number, -1), text, raw.beside(number, 1))


def _among_foreign(note: Note, raw: Raw, number: int, known: set[str]) -> bool:
    """Whether one of the two words on either side belongs to no English at all: "diolch o galon"."""
    return any(
        _is_foreign(note, raw, other, known)
        for other in range(max(0, number - 2), min(len(raw.texts), number + 3))
        if other != number
    )


def _is_foreign(note: Note, raw: Raw, number: int, known: set[str]) -> bool:
    text, (start, end) = raw.texts[number], raw.places[number]
    if len(text) < 3:
        return text not in _SMALL and not note.body[start:end].isupper()
    if text in _BORROWED:
        return True
    if note.body[start].isupper() or plain(text) in known or is_word(text) or _is_slang(text):
        return False
    return not text.replace("'", "").isascii() or not (
        _is_formed(text) or run_together(text) or nearest(text)
    )


_SMALL = frozenset(
    "a i am an as at be by do eg go ha he hi hr id ie if im in is it iv me mr ms my no nr of oh ok on or pa pc pm ps re so st "
    "tv uk up us vs we ya ye yo to dr uni la el de da x u r n s d t m y ux ui ai ta tv gp ad ft kg km cm mm ml ph am".split()
)
_BORROWED = frozenset(
    "diolch danke vielen merci gracias grazie obrigado obrigada muito muchas tack tusen takk kiitos dziekuje dziękuję arigato "
    "mahalo mihi nga ngā todah toda shukran dhanyavaad asante salamat terima kasih xiexie sláinte slainte cofion cordialement "
    "saludos saluti groeten hilsen grüße freundlichen liebe herzliche beste kia annwyl".split()
)


def _cased(written: str, meant: str) -> str:
    return meant[:1].upper() + meant[1:] if written[:1].isupper() else meant


def _is_name_here(note: Note, raw: Raw, number: int) -> bool:
    """Whether a capital marks a name: inside a sentence always; at its head unless a common word is very near."""
    start, end = raw.places[number]
    written = note.body[start:end]
    if not written[:1].isupper():
        return False
    if not note.has_case:
        return nearest(raw.texts[number]) == ""
    before = note.body[max(0, start - 3) : start].rstrip(" \"“'‘(")
    if before and before[-1] not in ".!?\n:" and start > 0:
        return True
    if written.isupper():
        return True
    near = nearest(raw.texts[number])
    return not near or commonness(near) < 4 or distance(near, raw.texts[number]) > 1


def _is_slang(text: str) -> bool:
    from afterword.advice.checks.overly_casual import is_slang

    return (
        is_slang(text)
        or bool(re.search(r"(.)\1\1", text))
        or bool(re.fullmatch(r"(?:ha|he|hi){2,}h?|h+m+|a+h+|o+h+|m+", text))
    )


def _is_formed(text: str) -> bool:
    """Whether a known word with a common beginning or ending gives the word."""
    text = re.sub(r"'s?$", "", text)
    if is_word(text):
        return True
    for suffix in _SUFFIXES:
        stem = text[: -len(suffix)] if text.endswith(suffix) else ""
        if len(stem) >= 4 and commonness(stem) >= 2 and _adds(stem, suffix):
            return True
    return any(
        text.startswith(p) and len(text) - len(p) >= 4 and commonness(text[len(p) :]) >= 2 for p in _PREFIXES
    ) or _is_compound(text)


def _adds(stem: str, suffix: str) -> bool:
    """Whether English adds the ending so: no plural of a plural, no y made -ys, no doubled e."""
    if suffix in ("s", "es"):
        return not stem.endswith(("s", "y" if stem[-2:-1] not in "aeiou" else "s"))
    if suffix in ("ed", "ing", "er", "ers"):
        return (
            not stem.endswith(("e", "t", "p", "n", "y", "d"))
            or stem[-3:-1] in ("oo", "ee", "ea", "oa", "ai")
            or stem[-2] not in "aeiou"
        )
    return suffix != "d" or stem.endswith("e")


def _is_compound(text: str) -> bool:
    """Whether two everyday words of four letters or more make the word, as in watercooler."""
    return any(
        commonness(text[:cut]) >= 3 and commonness(text[cut:]) >= 3
        for cut in range(4, len(text) - 3)
        if is_word(text[:cut])
    )


@lru_cache(maxsize=2048)
def nearest(text: str) -> str:
    """The common word that was probably meant, or nothing.

    One letter wrong, missing, too many or swapped; in a word of seven letters or more two, if the result is common.
    """
    best, level = "", -1
    if len(text) <= 4:
        return _nearest_short(text)
    for word in _one_away(text):
        common = commonness(word)
        if common > level and common >= (2 if len(text) <= 6 else 1):
            best, level = word, common
    if best or len(text) < 7:
        return best
    candidates = {two for one in _cheap(text) for two in _cheap(one)}
    for word in candidates:
        common = commonness(word)
        if common > level and common >= 4:
            best, level = word, common
    return best or _same_start(text)


def _nearest_short(text: str) -> str:
    """For three or four letters, where any two words are near: only letters swapped or one left out."""
    swapped = [text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)]
    fuller = [
        text[:at] + letter + text[at:]
        for at in range(1, len(text) + 1)
        for letter in _LETTERS
        if len(text) == 4 or at == len(text) - 1
    ]
    found = [(commonness(word), word) for word in swapped if commonness(word) >= 5]
    found += [(commonness(word), word) for word in fuller if commonness(word) >= 7]
    return max(found, default=(0, ""))[1]


def _one_away(text: str) -> Iterator[str]:
    yield from _cheap(text)
    for at in range(1, len(text) + 1):  # nearly nobody mistakes the first letter
        head, tail = text[:at], text[at:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _cheap(text: str) -> Iterator[str]:
    """The commonest slips only: a letter dropped or doubled, two swapped, one vowel for another, c for s."""
    for at in range(len(text)):
        if at:
            yield text[:at] + text[at + 1 :]
        yield text[:at] + text[at] + text[at:]
        if at + 1 < len(text):
            yield text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        group = _SOUNDS.get(text[at], "")
        for letter in group:
            yield text[:at] + letter + text[at + 1 :]


_SOUNDS = {
    "a": "eiou",
    "e": "aiou",
    "i": "aeouy",
    "o": "aeiu",
    "u": "aeio",
    "y": "i",
    "c": "sk",
    "s": "cz",
    "z": "s",
    "k": "c",
    "f": "v",
    "v": "f",
    "n": "m",
    "m": "n",
}


def _same_start(text: str) -> str:
    """A common word with the same first letters and at most two letters different."""
    from afterword.writing.english import beginning_with

    for keep in (text[:3], text[:2]):
        best = min(
            (
                (distance(text, word), -level, word)
                for word, level in beginning_with(keep)
                if level >= 4 and abs(len(word) - len(text)) <= 2
            ),
            default=(9, 0, ""),
        )
        if best[0] <= 2:
            return best[2]
    return ""
