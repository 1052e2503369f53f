"""Topics as people jot them down, made fit to stand in a sentence to the one they talked with.

"what she said about triage", "night shifts!!" and "how they do code review" come out as a phrase and its
*shape*, so that a message can choose a sentence in which it is grammatical. What resists comes out as
``raw``: it is shown after a colon, where anything can stand. Nothing is added to what the person wrote.
"""

from __future__ import annotations

from functools import lru_cache

from afterword.core.record import NamedTuple
from afterword.writing.jotting import DETERMINERS, foreign, listed, plain, small, subject_matter
from afterword.writing.second_person import ASKING, FINITE, SUBJECTS, plain_verb, possessives, to_you

LONGEST = 110
"""Letters of a topic that a sentence bears; longer ones are cut at a comma or shown as they begin."""


class Woven(NamedTuple):
    """A topic to put in a sentence.

    ``shape`` is ``topic`` (fits after “about”: a noun phrase or -ing form), ``clause`` (how you do code
    review), ``that`` (that you let apprentices plan), ``mine`` (my years on the wards) or ``raw``.
    """

    shape: str
    text: str


_MASS = frozenset(
    "research software care work culture equipment safety data triage information feedback maths math art budget "
    "news progress travel homework hardware traffic music science history law finance compliance machinery "
    "teamwork paperwork furniture food water energy health help advice knowledge trust security recruitment "
    "retention attendance maintenance insurance governance performance quality flexibility sustainability "
    "diversity inclusion accessibility english german french spanish python rust java excel sql agile scrum "
    "kanban devops growth pay childcare healthcare aftercare parking leave time space money staff nursing "
    "fundraising outreach marketing onboarding mentoring ai".split()
)
_MASS_ENDINGS = (
    "ing",
    "ity",
    "ness",
    "ance",
    "ence",
    "ship",
    "ism",
    "ics",
    "ware",
    "work",
    "care",
    "logy",
    "ry",
)
_PREPOSITIONS = frozenset(
    "of for in on at to with from by about between among across after before during without within against over "
    "under into through since until as than like behind per versus vs and or near around inside outside".split()
)
_VERBS = frozenset(
    "introduce keep make give improve reduce increase create develop hire grow rebuild replace migrate teach let "
    "promote encourage recruit".split()
)
"""Doings that are hardly ever things: not run, train or support, as in “support team”."""
_RAW = frozenset("i we to there you not if because as".split())


@lru_cache(maxsize=512)
def weave(written: str) -> Woven | None:
    """The topic fit for a sentence to the person it was talked about with; None when nothing is left of it."""
    text = plain(written)
    about = subject_matter(written)
    if not about:
        return None
    if foreign(text):
        return Woven("raw", f"“{_short(text)}”")
    several = listed(written)
    if several:
        return _sized("topic", several)
    words = about.split()
    words[0] = small(words[0], words)
    return _shaped(words)


def _shaped(words: list[str]) -> Woven:
    lower = [w.lower().strip(",") for w in words]
    first = lower[0]
    if first in ASKING and len(words) > 2:
        return _clause(words, lower)
    if (
        first == "that"
        and len(words) > 2
        and (lower[1] in (*SUBJECTS, "the", "there", "everyone", "we", "you") or set(lower[2:]) & FINITE)
    ):
        return _sized("that", to_you(words, lower, 1))
    if first in SUBJECTS and len(words) > 1:
        return _sized("that", "that " + to_you(words, lower, 0))
    if first == "my" and len(words) > 1 and not _has_verb(lower):
        return _sized("mine", " ".join(words))
    if first in _VERBS and len(words) > 1 and lower[1] not in _PREPOSITIONS - {"from", "with", "to"}:
        return _sized("topic", " ".join([_doing(words[0]), *words[1:]]))
    if len(words) > 1 and plain_verb(first, first) in _VERBS and first not in _VERBS:
        rest = ["that", "you", plain_verb(first, first), *words[1:]]
        return _sized("that", " ".join(rest))
    if lower[:3] == ["both", "of", "us"] or lower[0] in _RAW or (_has_verb(lower)):
        return Woven("raw", _short(" ".join(words)))
    return _sized("topic", with_article(possessives(words, lower)))


def _doing(word: str) -> str:
    """introduce → introducing, run → running."""
    low = word.lower()
    if low in ("run", "set", "let"):
        return low + low[-1] + "ing"
    return (low[:-1] if low.endswith("e") else low) + "ing"


def _clause(words: list[str], lower: list[str]) -> Woven:
    if lower[0] == "how" and lower[1] in ("to", "many", "much", "long"):
        return _sized("clause", " ".join(words))
    if (
        lower[0] in ("what", "which", "who", "when", "where")
        and lower[1] in FINITE | {"to"}
        and lower[0] != "what"
    ):
        return Woven("raw", _short(" ".join(words)))
    if lower[1] in {"do", "does", "did", "is", "are", "can", "will", "would"} and lower[0] in (
        "how",
        "why",
        "what",
    ):
        return Woven("raw", _short(" ".join(words)))
    return _sized("clause", to_you(words, lower, 1))


def _has_verb(lower: list[str]) -> bool:
    """Whether a finite verb stands in it outside a clause of its own: then it is a sentence, not a thing."""
    for n, word in enumerate(lower):
        if word in ASKING or word in ("that", "they", "she", "he", "we", "you", "i"):
            return False
        if n and word in FINITE:
            return True
        if word.endswith(("n’t", "’re", "’ll", "’ve")):
            return True
    return False


def with_article(words: list[str]) -> str:
    """“crane schedule” is jotted down without its article; a sentence needs “the crane schedule”."""
    text = " ".join(words)
    lower = [w.lower().strip(",") for w in words]
    if lower[0] in DETERMINERS or lower[0].endswith(("’s", "’")) or words[0].isdigit():
        return text
    head = next((n for n, w in enumerate(lower) if n and w in _PREPOSITIONS), len(words)) - 1
    noun = lower[head]
    if lower[0].endswith("ing") and len(words) > 1 and lower[1] in DETERMINERS | _PREPOSITIONS:
        return text  # moving to nights, rebuilding the rota
    capital = words[head][:1].isupper()
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    if capital or plural or noun in _MASS or noun.endswith(_MASS_ENDINGS) or not noun.isalpha():
        return text
    return f"the {text}"


def _sized(shape: str, text: str) -> Woven:
    if len(text) <= LONGEST:
        return Woven(shape, text)
    head = _up_to_a_joint(text)
    return Woven(shape, head) if head else Woven("raw", _short(text))


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return _up_to_a_joint(text) or text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _up_to_a_joint(text: str) -> str:
    """The beginning of a long topic, as far as it makes sense alone; empty where there is no joint to cut at."""
    head = text[:LONGEST]
    for mark in (", ", " and ", " which ", " because "):
        if mark in head[24:]:
            return head[: head.rindex(mark)]
    return ""
