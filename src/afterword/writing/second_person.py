"""Speaking to the person: “how they do code review” told to one of them is “how you do code review”."""

from __future__ import annotations

ASKING = frozenset("how why what where when which whether who".split())
SUBJECTS = {
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
FINITE = frozenset(
    "is are was were am has have had will would can could should does do did isn't aren't wasn't weren't "
    "doesn't don't didn't won't can't".split()
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


def to_you(words: list[str], lower: list[str], at: int) -> str:
    """“how they do code review” told to one of them: “how you do code review”."""
    words = list(words)
    subject = lower[at]
    spoken = subject in SUBJECTS
    if subject in ("she’s", "he’s") and lower[at + 1 : at + 2] and lower[at + 1].endswith(("ed", "en")):
        words[at] = "you’ve"
    elif spoken:
        words[at] = SUBJECTS[subject]
        verb = at + 1
        while verb < len(words) and lower[verb] in _ADVERBS:
            verb += 1
        if subject in ("she", "he") and verb < len(words):
            words[verb] = plain_verb(words[verb], lower[verb])
    for n in range(at, len(words) - 1):
        if lower[n] in ("his", "her") or (lower[n] == "their" and (spoken or n == at)):
            words[n] = "your"
    return " ".join(words)


def plain_verb(word: str, lower: str) -> str:
    """The verb as it follows “you”: runs → run, has → have; anything else as it is."""
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def possessives(words: list[str], lower: list[str]) -> list[str]:
    """The words with “her first job” told as “your first job”, and clauses inside turned likewise."""
    words = list(words)
    for n in range(len(words) - 1):
        if lower[n] in ("his", "her") or (lower[n] == "their" and n <= 2):
            words[n] = "your"
    for n in range(1, len(words) - 1):
        if lower[n] in ("they", "she", "he") and (lower[n - 1] in ASKING or n > 1):
            return to_you(words, [w.lower() for w in words], n).split()
    return words
