"""What the words around a time expression make of it: by, within, before, after, until, at the latest.

A frame turns the days that an expression names into the window that a promise made of it would have.
"""

from __future__ import annotations

from datetime import date

from afterword.core.record import NamedTuple
from afterword.reading.promises.frame_words import AFTERWORDS, BY_LAST
from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import monday, plus

BY, ON, AFTER, LOWER, FOR, EVERY, NOT = "by", "on", "after", "lower", "for", "every", "not"


class Timed(NamedTuple):
    """A framed expression: tokens ``i`` to ``j``, its window, and the kind of frame.

    BY runs from the day it was said, ON is the days themselves, AFTER begins after them, LOWER is only a
    not-before, FOR is how long something lasts, EVERY recurs, NOT is denied ("not Friday but"). A ``subordinate``
    one is framed by a whole clause ("once we are back on the 4th").
    """

    i: int
    j: int
    first: date
    last: date
    kind: str
    shape: str
    past: bool = False
    firm: bool = False
    subordinate: bool = False


_SKIPPED = frozenset(
    "the about around approximately approx roughly circa at very say maybe perhaps around say ~ ( c latest".split()
)


def framed(scene: Scene, w: When) -> Timed:
    """The expression in its frame."""
    begin, word = _frame_word(scene, w)
    kind, end = _after_words(scene, w, word)
    if end > w.j and (scene.low(end - 1) in _OVER or (kind == "by" and word in ("", "in"))):
        w = w._replace(soft=True)
    firm = kind == "by" and (word in ("by", "within", "before") or end > w.j)
    if word == "before" and kind != "lower":
        kind = "before"
    first, last, kind = _window(scene, w, kind)
    if kind == BY:
        first = min(w.base or scene.on, last)
    whole = begin < w.i - 2 and scene.low(begin + 1) in _CLAUSE_HEADS
    return Timed(begin, end, first, last, kind, w.shape, w.past, firm, whole)


def _subordinate(scene: Scene, w: When) -> tuple[int, str] | None:
    """ "before we break up for half-term", "once we are back on the 4th": the clause frames the date."""
    for k in range(w.i - 2, max(-1, w.i - 11), -1):
        word = scene.low(k)
        if word in (",", ";", ".", ":", "and", "but", ""):
            return None
        if word in ("before", "after", "once") and scene.low(k + 1) in _CLAUSE_HEADS:
            if word == "before" and _denied(scene, k):
                return k, "lower"
            return k, "before" if word == "before" else "after"
        if scene.sees(k, "by", "the", "time") and scene.low(k + 3) in _CLAUSE_HEADS:
            return k, "by"
        if (
            word == "until"
            and scene.low(k + 1) in _CLAUSE_HEADS
            and scene.low(k + 2) in ("have", "has", "am", "are")
        ):
            return k, "not until" if _denied(scene, k) else "by"
    return None


_CLAUSE_HEADS = frozenset("we i you they everyone everybody people he she schools term the it".split())


_RELATIVE = frozenset("on the is are falls begins starts opens which this being".split())


def _relative(scene: Scene, w: When) -> tuple[int, str] | None:
    """ "Before the party, which is on the 18th": the word before the event frames its date."""
    k = w.i - 1
    while scene.low(k) in _RELATIVE and w.i - k < 6:
        k -= 1
    if scene.low(k + 1) != "which" or w.i - k < 3:
        return None
    for n in range(k - (scene.low(k) == ","), max(-1, k - 7), -1):
        if scene.low(n) in ("before", "after", "until"):
            return n, "by" if scene.low(n) == "until" else scene.low(n)
        if scene.low(n) in ("and", "but", ",", ";", "will", "we", "you", "i"):
            return None
    return None


def _frame_word(scene: Scene, w: When) -> tuple[int, str]:
    """Where the frame begins, and which kind of frame the words before the expression are."""
    if w.shape in ("feast", "day", "dayofmonth", "weekday", "part") and (found := _subordinate(scene, w)):
        return found
    if found := _relative(scene, w):
        return found
    k = w.i
    if scene.low(k - 1) in ("-", "–") and scene.low(k - 2) in ("post", "pre"):
        return k - 2, "after" if scene.low(k - 2) == "post" else "before"
    around = False
    while scene.low(k - 1) in _SKIPPED:
        around = around or scene.low(k - 1) in (
            "about",
            "around",
            "approximately",
            "roughly",
            "circa",
            "~",
            "approx",
        )
        k -= 1
    if w.shape == "weekday" and scene.low(w.j - 1)[-4:] == "days":
        return w.i, "every"  # "on Tuesdays"
    if w.shape == "weekday" and scene.low(w.i - 1) in ("a", "an") and scene.low(w.i - 2) == "on":
        return w.i - 2, "every"  # "does the letters on a Thursday"
    through = scene.low(k - 1) == "through" and w.shape not in ("length", "clock", "feast")
    if through and not any(w.i - 3 < known.j < w.i for known in scene.found[-3:]):
        return k - 1, "through"  # "sit tight through the weekend", not "Monday through Friday"
    for start in (w.i, k):
        for words, kind in BY_LAST.get(scene.low(start - 1), ()):
            if all(scene.low(start - len(words) + n) == word for n, word in enumerate(words)):
                if (
                    kind == "by"
                    and words == ("until",)
                    and (_denied(scene, start - 1) or scene.sees(start - 5, "will", "have", "to", "wait"))
                ):
                    return start - 1, "not until"
                if (
                    kind in ("lower", "after")
                    and words[0] in ("more", "longer", "later", "beyond", "past")
                    and _denied(scene, start - len(words))
                ):
                    return start - len(words), "by"
                if kind == "before" and _denied(scene, start - len(words)):
                    return start - len(words), "lower"
                if words == ("after",) and _unheard(scene, start - 1):
                    return start - 1, "by"
                return start - len(words), kind
    return (k, "around") if around else (w.i, "")


_NEGATIVE = frozenset(
    "not no never nothing cannot unlikely without doubt hardly none nobody silence surprised amazed "
    "astonished".split()
)


def _denied(scene: Scene, k: int) -> bool:
    """Whether the clause up to token ``k`` says no: "won't be (done) until", "no news before"."""
    for back in range(k - 1, max(-1, k - 12), -1):
        word = scene.low(back)
        if word in (",", ";", ":", "but", ".", "", "and", "so"):
            return False
        if word in _NEGATIVE:
            return not (
                word == "not" and scene.low(back - 1) in ("if", "whether", "have", "has")
            ) or not _waits(scene, back)
    return False


def _waits(scene: Scene, at: int) -> bool:
    """ "If you have not heard before Friday" denies nothing."""
    return any(scene.low(k) in ("if", "unless", "should", "when") for k in range(max(0, at - 5), at))


def _unheard(scene: Scene, k: int) -> bool:
    """ "If you have not heard (after ten days)": the time is up on that very day."""
    words = scene.words[max(0, k - 8) : k]
    return not {"heard", "hear", "received"}.isdisjoint(words) and not {"if", "unless", "should"}.isdisjoint(
        words
    )


_RUNNING = frozenset("weekend week month period part year fiscal".split())
_OVER = frozenset("out over up done through finished passed behind gone past".split())


def _is_over(scene: Scene, j: int) -> int:
    """ "Before the month is out": the words that only say that the period ends, or 0."""
    if scene.low(j) in ("is", "'s", "are", "has") and scene.low(j + 1) in _OVER:
        return j + 2 + 3 * scene.sees(j + 1, "out", "of", "the", "way") + scene.sees(j + 1, "behind", "us")
    if scene.low(j) in ("ends", "closes", "finishes"):
        return j + 1
    return 0


def _after_words(scene: Scene, w: When, word: str) -> tuple[str, int]:
    j = w.j
    if word in ("before", "by", "until") and w.shape in _RUNNING and (over := _is_over(scene, j)):
        return word, over
    if word == "after" and (over := _is_over(scene, j)):
        return word, over
    if scene.low(j) == "'s" or (scene.low(j) in ("-", "–") and scene.low(j + 1) == "ish"):
        j += 1 + (scene.low(j) != "'s")
        if scene.low(j - 1) == "ish":
            return "around", j
    if (give := j + (scene.low(j) == ",")) and scene.sees(give, "give", "or", "take"):
        more = expression(scene, give + 3)
        return (word if word in ("by", "within") else "around"), more.j if more else give + 3
    if scene.low(j) in ("ish", "thereabouts"):
        return "around", j + 1
    for phrase, kind in AFTERWORDS.get(scene.low(j), ()):
        if scene.sees(j, *phrase):
            return (kind if word not in ("before", "not") else word), j + len(phrase)
    if scene.sees(j, "or", "thereabouts") or scene.sees(j, "or", "so"):
        return (word if word in ("by", "within") else "around"), j + 2
    return word, w.j


def _window(scene: Scene, w: When, kind: str) -> tuple[date, date, str]:
    if kind in ("lower", "for", "every", "not", "since"):
        fixed = {"lower": LOWER, "for": FOR, "every": EVERY, "not": NOT, "since": EVERY}[kind]
        if kind == "for" and w.shape != "length":
            return w.first, w.last, ON
        return w.first, w.last, fixed
    if kind in ("by", "within"):
        return (
            (w.first, _deadline(scene, w), BY)
            if kind == "by" or w.shape == "length"
            else (w.first, w.last, ON)
        )
    if kind == "before":
        return w.first, _eve(scene, w), BY
    if kind == "through":
        return w.first, w.last, BY
    if kind in ("after", "from"):
        return _from_on(scene, w, kind)
    if kind == "not until":
        return w.first, w.last, ON
    if kind == "around" and w.first == w.last and w.shape != "clock":
        return _roughly(w)
    return _bare(scene, w, kind)


def _bare(scene: Scene, w: When, kind: str) -> tuple[date, date, str]:
    if w.shape == "length":
        running = any(scene.low(k) in ("next", "coming", "following", "first") for k in range(w.i, w.i + 3))
        if running or (kind != "in" and (w.first == w.last or kind == "on") and not _is_point(scene, w)):
            return w.first, w.last, BY
        return w.first, w.last, ON
    if w.soft and w.first == w.last and w.shape == "part":
        return w.first, w.last, BY
    return w.first, w.last, ON


def _is_point(scene: Scene, w: When) -> bool:
    """ "Two days after the vote" is a day, where a bare "a fortnight" is time asked for."""
    return w.base is not None or any(
        scene.low(k) in ("from", "later", "hence", "time", "after") for k in range(w.i, w.j)
    )


def _deadline(scene: Scene, w: When) -> date:
    """The last day of "by …": before a feast and a weekend, at the start of a month, inside a part of one."""
    if w.shape == "feast":
        if w.first == w.last and scene.calendar.is_business_day(w.first):
            return w.last
        return scene.calendar.on_or_before(plus(w.first, -1))
    if w.shape == "weekend":
        return w.last if w.soft else plus(w.first, -1)
    if w.shape == "newyear":
        return plus(w.first, -1)
    if w.shape in ("month", "period") and not w.soft:
        return w.first if w.first > scene.on else w.last
    if w.shape == "part" and not w.soft:
        if (
            scene.low(w.i) in ("start", "beginning", "begin", "top")
            or scene.sees(w.i, "the", "start")
            or scene.sees(w.i, "the", "beginning")
        ):
            return scene.calendar.on_or_after(w.first)
        if scene.low(w.i) in ("mid", "middle", "midpoint") or scene.sees(w.i, "the", "middle"):
            return plus(w.first, (w.last - w.first).days // 2)
    return w.last


def _eve(scene: Scene, w: When) -> date:
    """The last day of "before …"."""
    if (
        w.soft
        or w.shape in ("clock", "length")
        or (w.shape in ("month", "period", "week") and w.first <= scene.on)
    ):
        return w.last
    if w.shape in ("feast", "weekend", "week"):
        return max(scene.on, scene.calendar.on_or_before(plus(w.first, -1)))
    return max(scene.on, plus(w.first, -1))


def _from_on(scene: Scene, w: When, kind: str) -> tuple[date, date, str]:
    """After a day: from the next working day to the end of its week, or of the next week on a Friday."""
    if w.shape == "clock":
        return w.first, w.last, ON
    if w.shape == "length" and w.first != w.last:
        return w.first, w.last, AFTER
    first = w.first if kind == "from" else scene.calendar.on_or_after(plus(w.last, 1))
    if w.shape == "weekend":
        return first, scene.calendar.on_or_after(plus(first, 1)), AFTER
    if kind == "from" and w.first != w.last:
        return w.first, w.last, AFTER
    friday = plus(monday(first), 4)
    return first, friday if friday > first else plus(monday(first), 11), AFTER


def _roughly(w: When) -> tuple[date, date, str]:
    if w.shape == "length" and w.base is None:
        return w.first, w.last, BY
    spread = 1 if w.shape == "weekday" else 2
    first, last = plus(w.first, -spread), plus(w.last, spread)
    return first, last, ON
