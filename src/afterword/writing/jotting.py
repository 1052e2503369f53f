"""Jottings cleaned: what people typed about a conversation, without markup, praise and the talk about talking.

"!! very honest about the night rota" is about the night rota; "none" and "see notes" are about nothing.
"""

from __future__ import annotations

import unicodedata

from afterword.writing.naming import one_line
from afterword.writing.second_person import ASKING, FINITE, SUBJECTS

DETERMINERS = frozenset(
    "a an the this that these those my your our their his her its some any every each no all both one two three "
    "four five six seven eight nine ten many several".split()
)
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
    "about also to in on with and how for ages hours while minutes".split()
)
_DIRECT = frozenset("discussed mentioned explained described covered discussing covering".split())
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
_TOLD_US = frozenset("told said mentioned explained".split())
_REMARKED = frozenset(
    "liked loved enjoyed appreciated met saw learned learnt heard like love remember".split()
)
_MARKUP = frozenset("{}<>[]|\\`#*_~^$%=@⟦⟧")
_OTHER_TONGUES = frozenset(
    "und der die das dem den ein eine einer wie warum über mit für nicht ich sie wir ihr ist les des une sur avec "
    "pour dans leur comment pourquoi nous vous est et los las el una con por para cómo qué sobre sus il gli della "
    "delle che con sono perché het een van voor och att är som".split()
) - {"die", "den", "van", "con", "los", "las", "des", "est", "para", "as", "sus", "pour", "el"}
_FOREIGN_ARTICLES = frozenset("la le el los las les il der das ein eine un una une".split())
_NOTHING = frozenset(
    "ok okay n/a na none nothing no yes tbd tba unknown various misc miscellaneous anything everything stuff things "
    "todo chit-chat chitchat chat hello intro introductions".split()
) | {
    "small talk",
    "chit chat",
    "general chat",
    "not much",
    "not sure",
    "no idea",
    "nothing special",
    "see notes",
}
_NO_ANSWERS = (
    "don’t remember",
    "can’t recall",
    "can’t remember",
    "same as ",
    "see above",
    "not much",
    "nothing much",
    "i forgot",
    "i don’t",
    "i can’t",
    "forgot ",
)


def subject_matter(written: str) -> str:
    """What a jotting is about, cleaned; empty when it is about nothing."""
    text = plain(written)
    low = text.lower()
    if not any(c.isalpha() for c in text) or low in _NOTHING or low.startswith(_NO_ANSWERS):
        return ""
    text = _without_talk(_without_praise(_first_sentence(text)))
    return " ".join(w for w in text.split() if len(w) <= 45)


def plain(written: str) -> str:
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
    text = text.strip(" \t-–—•·.,;:!?/").lstrip(")").rstrip("(")
    return _quiet(_quoted(text))


def _quoted(text: str) -> str:
    """Quotation marks and apostrophes as printers set them; a lone bracket or mark goes."""
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    text = text.strip("“”") if text.count("“") != text.count("”") else text
    if text.count('"') == 2 and not (text[0] == text[-1] == '"'):
        text = text.replace('"', "“", 1).replace('"', "”", 1)
    quoted = {"'", "‘"}
    words = [w.strip("'‘’") if w[:1] in quoted else w for w in text.replace('"', "").split()]
    return " ".join(words).replace("'", "’")


def _quiet(text: str) -> str:
    letters = [w for w in text.split() if w.isalpha()]
    shouted = len(letters) > 1 and text.isupper()
    return text.lower() if shouted else text


def foreign(text: str) -> bool:
    """Whether the topic is in another script, or holds a function word that only other languages have."""
    if any(ord(c) > 0x24F and c.isalpha() for c in text):
        return True
    if text.partition(" ")[0].lower() in _FOREIGN_ARTICLES and " " in text:
        return True
    if text[:4] in ("die ", "den ", "des ", "Die ", "Den ", "Des ") and text[4:5].isupper():
        return True
    words = {w.strip(",.;:").lower() for w in text.split()}
    return bool(words & _OTHER_TONGUES)


def listed(written: str) -> str:
    """“budget; team; timeline” as a list that reads: “budget, team and timeline”; empty for what is no list."""
    text = plain(written)
    for number in "123456789":
        text = text.replace(f"{number}. ", "; ").replace(f"{number}) ", "; ")
    items = [item.strip(" .-•") for item in text.replace(";", ",").split(",")]
    items = [item for item in items if item]
    if len(items) < 2 or (len(items) == 2 and ";" not in text):
        return ""
    if not all(_is_item(item.lower().split()) for item in items):
        return ""
    items = [small(i.split()[0], i.split()) + i[len(i.split()[0]) :] for i in items[:4]]
    last = items[-1].removeprefix("and ")
    return f"{', '.join(items[:-1])} and {last}"


def _is_item(words: list[str]) -> bool:
    if len(words) > 4 or words[0] in _SPEAKER | SUBJECTS.keys() | {"because", "but", "so", "also"}:
        return False
    return not set(words) & (FINITE | ASKING | {"that", "who"})


def _without_praise(text: str) -> str:
    """“I really liked how they train apprentices” is about how they train them."""
    words = text.split()
    low = [w.lower() for w in words]
    n = 0
    while n < len(low) and low[n] in ("i", "we", "really", "also", "very", "much", "particularly"):
        n += 1
    if n >= len(low) - 1 or low[n] not in _REMARKED:
        return text
    n += 1
    if low[n] in ("hearing", "learning", "talking", "speaking") and n < len(low) - 1:
        n += 2 if low[n + 1] in ("about", "of") and n < len(low) - 2 else 1
        return " ".join(words[n:])
    return " ".join(words[n:]) if low[n] in DETERMINERS | ASKING | {"that"} or n > 1 else text


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


def _without_talk(text: str) -> str:
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
    told = _what_was_told(words, lower)
    if told:
        return told
    return " ".join(words[1:]) if lower[0] == "about" and len(words) > 1 else text


def _what_was_told(words: list[str], lower: list[str]) -> str:
    """“she mentioned that the team is growing”: that the team is growing; empty for anything else."""
    at = next((n for n in range(min(3, len(lower) - 2)) if lower[n] in _TOLD_US), -1)
    if at < 0 or not set(lower[:at]) <= {"she", "he", "they"}:
        return ""
    at += 1 + (lower[at + 1] in ("me", "us"))
    at += lower[at] == "that" if at < len(lower) - 1 else 0
    if lower[at] == "about" or lower[at] in ASKING:
        return " ".join(words[at + (lower[at] == "about") :])
    if set(lower[at + 1 :]) & FINITE or lower[at] in SUBJECTS:
        return "that " + " ".join(words[at:])
    return ""


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


def small(word: str, words: list[str]) -> str:
    """The first word as it stands inside a sentence: names, initials and the word I keep their capital."""
    if word[1:].lower() != word[1:] or not word[0].isupper() or word in ("I", "I’m", "I’ve", "I’d"):
        return word
    plain = word.lower().strip(",:")
    if plain in _COMMON or plain.endswith(
        ("ing", "ment", "ness", "tion", "ship", "ility", "ties", "ours", "shops")
    ):
        return word.lower() if not _is_named(words) else word
    return word


def _is_named(words: list[str]) -> bool:
    """Whether the first words read like a title that is capitalised throughout (Night Owl Project)."""
    return len(words) > 1 and words[1][:1].isupper() and words[0].lower() not in ASKING | DETERMINERS


# ---------------------------------------------------------------- shapes
