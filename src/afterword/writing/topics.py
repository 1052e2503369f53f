"""Topics as people jot them down, made fit to stand in a sentence to the one they talked with.

"what she said about triage", "night shifts!!" and "how they do code review" come out as a phrase and its
*shape*, so that a message can choose a sentence in which it is grammatical. What resists comes out as
``raw``: it is shown after a colon, where anything can stand. Nothing is added to what the person wrote.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from afterword.writing.naming import one_line

LONGEST = 110
"""Letters of a topic that a sentence bears; longer ones are cut at a comma or shown as they begin."""


class Woven(NamedTuple):
    """A topic to put in a sentence.

    ``shape`` is ``topic`` (fits after “about”: a noun phrase or -ing form), ``clause`` (how you do code
    review), ``that`` (that you let apprentices plan), ``mine`` (my years on the wards) or ``raw``.
    """

    shape: str
    text: str


_SUBJECTS = {
    "they": "you",
    "she": "you",
    "he": "you",
    "they’re": "you’re",
    "they’ve": "you’ve",
    "they’d": "you’d",
    "they’ll": "you’ll",
    "she’s": "you’re",
    "he’s": "you’re",
    "she’d": "you’d",
    "he’d": "you’d",
    "she’ll": "you’ll",
    "he’ll": "you’ll",
}
_ASKING = frozenset("how why what where when which whether who".split())
_SPEAKER = frozenset("she he they you we i ana".split())
_TOLD = frozenset(
    "said says told mentioned explained described thinks thought talked talks spoke discussed asked shared "
    "chatted".split()
)
_TALK = frozenset(
    "talk talked talking spoke speaking chat chatted chatting discussion discussed conversation conversations "
    "discussions discussing told said asked asking mentioned question questions thoughts view views opinion "
    "ideas bit lots stuff everything something things advice comments remarks passion passionate honest honesty "
    "frank open enthusiastic enthusiasm excited keen long good great nice lovely interesting brief short quick "
    "had have a the an our my we i she he they you his her their me us really very some lot of "
    "about also to in on with and how".split()
)
_DIRECT = frozenset("discussed mentioned explained described covered discussing covering".split())
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
_DETERMINERS = frozenset(
    "a an the this that these those my your our their his her its some any every each no all both one two three "
    "four five six seven eight nine ten many several".split()
)
_PREPOSITIONS = frozenset(
    "of for in on at to with from by about between among across after before during without within against over "
    "under into through since until as than like behind per versus vs and or near around inside outside".split()
)
_FINITE = frozenset(
    "is are was were am has have had will would can could should does do did isn't aren't wasn't weren't "
    "doesn't don't didn't won't can't".split()
)
_COMMON = frozenset(
    "the a an how why what where when which whether who their his her its my our your this that these those night "
    "day team code shift shifts new old working work training moving being having going running using building "
    "work-life hybrid remote flexible project projects office customer client clients patient patients staff "
    "career growth culture school class classes teaching data design product sales marketing support service "
    "they she he we you i it there all some no more less early late weekend weekly daily monthly on in at from for "
    "crane crisis donor watering opening charge telemetry rota roster budget pay onboarding triage apprentices "
    "apprenticeships safety quality plans planning testing research software hardware migration migrations "
    "deadlines meetings feedback mentoring mentorship management leadership stock store shop kitchen menu".split()
)
_ADVERBS = frozenset(
    "always never often usually still now also really actually only just even mostly rarely".split()
)
_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn’t": "aren’t",
    "wasn’t": "weren’t",
    "hasn’t": "haven’t",
    "doesn’t": "don’t",
}
_REMARKED = frozenset("liked loved enjoyed met saw learned learnt heard like love remember".split())
_MARKUP = frozenset("{}<>[]|\\`#*_~^$%=@⟦⟧")


@lru_cache(maxsize=512)
def weave(written: str) -> Woven | None:
    """The topic fit for a sentence to the person it was talked about with; None when nothing is left of it."""
    text = _plain(written)
    if not any(c.isalpha() for c in text):
        return None
    if _foreign(text):
        return Woven("raw", f"“{_short(text)}”")
    text = _subject_matter(_first_sentence(text))
    words = text.split()
    words = [w for w in words if len(w) <= 45]
    if not words:
        return None
    words[0] = _small(words[0], words)
    return _shaped(words)


def _plain(written: str) -> str:
    """Without markup, template syntax, quotation marks around it, bullets and shouting."""
    text = one_line(written, 400)
    for opening, closing in (("{{", "}}"), ("{%", "%}"), ("<", ">")):
        while opening in text and closing in text[text.index(opening) :]:
            before, _open, rest = text.partition(opening)
            inside, _close, after = rest.partition(closing)
            if inside.lower().startswith(("script", "style")):
                after = after.partition("</")[2].partition(">")[2]
            text = f"{before} {after}"
    text = "".join(" " if c in _MARKUP or unicodedata.category(c) == "So" else c for c in text)
    text = " ".join(text.split())
    text = text.strip(" \t-–—•·.,;:!?\"'“”‘’()/")
    return _quiet(text.replace("'", "’"))


def _quiet(text: str) -> str:
    letters = [w for w in text.split() if w.isalpha()]
    shouted = len(letters) > 1 and text.isupper()
    return text.lower() if shouted else text


def _foreign(text: str) -> bool:
    """Whether the topic is in another script, or holds a function word that only other languages have."""
    if any(ord(c) > 0x24F and c.isalpha() for c in text):
        return True
    if text[:4] in ("die ", "den ", "des ", "Die ", "Den ", "Des ") and text[4:5].isupper():
        return True
    words = {w.strip(",.;:").lower() for w in text.split()}
    return bool(words & _OTHER_TONGUES)


_OTHER_TONGUES = frozenset(
    "und der die das dem den ein eine einer wie warum über mit für nicht ich sie wir ihr ist les des une sur avec "
    "pour dans leur comment pourquoi nous vous est et los las el una con por para cómo qué sobre sus il gli della "
    "delle che con sono perché het een van voor och att är som".split()
) - {"die", "den", "van", "con", "los", "las", "des", "est", "para", "as", "sus", "pour", "el"}


def _first_sentence(text: str) -> str:
    for mark in (". ", "! ", "? ", "; ", " – ", " — ", " - ", "..."):
        head, found, _rest = text.partition(mark)
        if (
            found
            and len(head) > 8
            and not head.lower().endswith((" e.g", " i.e", " vs", " dr", " st", " mr", " ms"))
        ):
            text = head
    return text.strip(" .!?,;:")


def _subject_matter(text: str) -> str:
    """“what she said about triage” is about triage: the talk around it goes."""
    words = text.split()
    lower = [w.lower().strip(",") for w in words]
    if len(lower) > 2 and lower[0] in ("what", "how", "that") and lower[1] in _SPEAKER and lower[2] in _TOLD:
        return _after_about(words, lower, 3) or text
    for n in range(1, min(len(words) - 1, 8)):
        if (
            lower[n] in ("about", "regarding", "around", "on")
            and set(lower[:n]) <= _TALK
            and _talks(lower[:n])
        ):
            return " ".join(words[n + 1 :])
        if lower[n] not in _TALK:
            break
    for n, word in enumerate(lower[:5]):
        if word in _DIRECT and set(lower[:n]) <= _TALK and n + 1 < len(words):
            return " ".join(words[n + 1 :])
    if len(words) > 2 and lower[0] in _REMARKED and lower[1] in _DETERMINERS:
        return " ".join(words[1:])
    return " ".join(words[1:]) if lower[0] == "about" and len(words) > 1 else text


def _talks(before: list[str]) -> bool:
    filler = {
        "a",
        "the",
        "an",
        "our",
        "my",
        "his",
        "her",
        "their",
        "on",
        "in",
        "to",
        "of",
        "and",
        "how",
        "i",
        "we",
    }
    return any(w not in filler for w in before)


def _after_about(words: list[str], lower: list[str], start: int) -> str:
    for n in range(start, min(start + 3, len(words) - 1)):
        if lower[n] in ("about", "regarding", "on", "of"):
            return " ".join(words[n + 1 :])
    return ""


def _small(word: str, words: list[str]) -> str:
    """The first word as it stands inside a sentence: names, initials and the word I keep their capital."""
    if word[1:].lower() != word[1:] or not word[0].isupper() or word in ("I", "I’m", "I’ve", "I’d"):
        return word
    plain = word.lower().strip(",:")
    if plain in _COMMON or plain.endswith(
        ("ing", "ment", "ness", "tion", "ship", "ility", "ties", "ours", "shops")
    ):
        return word.lower() if not _named(words) else word
    return word


def _named(words: list[str]) -> bool:
    """Whether the first words read like a title that is capitalised throughout (Night Owl Project)."""
    return len(words) > 1 and words[1][:1].isupper() and words[0].lower() not in _ASKING | _DETERMINERS


# ---------------------------------------------------------------- shapes


def _shaped(words: list[str]) -> Woven:
    lower = [w.lower().strip(",") for w in words]
    first = lower[0]
    if first in _ASKING and len(words) > 2:
        return _clause(words, lower)
    if (
        first == "that"
        and len(words) > 2
        and lower[1] in (*_SUBJECTS, "the", "there", "everyone", "we", "you")
    ):
        return _sized("that", _to_you(words, lower, 1))
    if first in _SUBJECTS and len(words) > 1:
        return _sized("that", "that " + _to_you(words, lower, 0))
    if first == "my" and len(words) > 1 and not _has_verb(lower):
        return _sized("mine", " ".join(words))
    if first in ("i", "we", "to", "it", "there", "you", "not", "if", "because", "as") or _has_verb(lower):
        return Woven("raw", _short(" ".join(words)))
    return _sized("topic", with_article(_possessives(words, lower)))


def _clause(words: list[str], lower: list[str]) -> Woven:
    if lower[0] == "how" and lower[1] in ("to", "many", "much", "long"):
        return _sized("clause", " ".join(words))
    if (
        lower[0] in ("what", "which", "who", "when", "where")
        and lower[1] in _FINITE | {"to"}
        and lower[0] != "what"
    ):
        return Woven("raw", _short(" ".join(words)))
    if lower[1] in {"do", "does", "did", "is", "are", "can", "will", "would"} and lower[0] in (
        "how",
        "why",
        "what",
    ):
        return Woven("raw", _short(" ".join(words)))
    return _sized("clause", _to_you(words, lower, 1))


def _to_you(words: list[str], lower: list[str], at: int) -> str:
    """“how they do code review” told to one of them: “how you do code review”."""
    words = list(words)
    subject = lower[at]
    spoken = subject in _SUBJECTS
    if subject in ("she’s", "he’s") and lower[at + 1 : at + 2] and lower[at + 1].endswith(("ed", "en")):
        words[at] = "you’ve"
    elif spoken:
        words[at] = _SUBJECTS[subject]
        verb = at + 1
        while verb < len(words) and lower[verb] in _ADVERBS:
            verb += 1
        if subject in ("she", "he") and verb < len(words):
            words[verb] = _second_person(words[verb], lower[verb])
    for n in range(at, len(words) - 1):
        if lower[n] in ("his", "her") or (lower[n] == "their" and (spoken or n == at)):
            words[n] = "your"
    return " ".join(words)


def _second_person(word: str, lower: str) -> str:
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _possessives(words: list[str], lower: list[str]) -> list[str]:
    words = list(words)
    for n in range(len(words) - 1):
        if lower[n] in ("his", "her") or (lower[n] == "their" and n <= 2):
            words[n] = "your"
    for n in range(1, len(words) - 1):
        if lower[n] in ("they", "she", "he") and (lower[n - 1] in _ASKING or n > 1):
            return _to_you(words, [w.lower() for w in words], n).split()
    return words


def _has_verb(lower: list[str]) -> bool:
    """Whether a finite verb stands in it outside a clause of its own: then it is a sentence, not a thing."""
    for n, word in enumerate(lower):
        if word in _ASKING or word in ("that", "they", "she", "he", "we", "you", "i"):
            return False
        if n and word in _FINITE:
            return True
        if word.endswith(("n’t", "’re", "’ll", "’ve")):
            return True
    return False


def with_article(words: list[str]) -> str:
    """“crane schedule” is jotted down without its article; a sentence needs “the crane schedule”."""
    text = " ".join(words)
    lower = [w.lower().strip(",") for w in words]
    if lower[0] in _DETERMINERS or lower[0].endswith(("’s", "’")) or words[0].isdigit():
        return text
    head = next((n for n, w in enumerate(lower) if n and w in _PREPOSITIONS), len(words)) - 1
    noun = lower[head]
    if lower[0].endswith("ing") and len(words) > 1 and lower[1] in _DETERMINERS | _PREPOSITIONS:
        return text  # moving to nights, rebuilding the rota
    capital = words[head][:1].isupper()
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    if capital or plural or noun in _MASS or noun.endswith(_MASS_ENDINGS) or not noun.isalpha():
        return text
    return f"the {text}"


def _sized(shape: str, text: str) -> Woven:
    if len(text) <= LONGEST:
        return Woven(shape, text)
    head = text[:LONGEST]
    for mark in (", ", " and ", " which ", " because "):
        if mark in head[24:]:
            return Woven(shape, head[: head.rindex(mark)])
    return Woven("raw", _short(text))


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
