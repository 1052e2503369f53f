"""Calls: the employer's people ring round, we talk again, and the candidate may ring with a question."""

from __future__ import annotations

from itertools import pairwise

from afterword.reading.promises.gist import CANDIDATES, OUTCOME, Words

_RINGS = frozenset(
    "rings phones calls telephones emails texts messages writes ringing phoning calling".split()
)
_ALL = CANDIDATES | frozenset("round around people both each them you back folks".split())
_DOES = frozenset("does do doing makes make making".split())
_THE = frozenset("the her his their our its my all".split())
_CALLS = frozenset("calls phoning ringing calling telephoning call-backs callbacks rounds".split())
_NOT_OURS = frozenset("you your not if sales".split())


def rings_round(words: Words) -> bool:
    """ "The office manager rings round", "the matron telephones everybody", "Brenda does the phoning"."""
    if _NOT_OURS & set(words[:4]):
        return False
    for k, word in enumerate(words[1:-1], 1):
        after = words[k + 1]
        if word in _RINGS and words[k - 1] not in _THE and after in _ALL:
            return True
        if word in _DOES and after in _THE and _CALLS & set(words[k + 2 : k + 4]):
            return True
    return False


_MAKES_THEM = frozenset("make do place send post write".split())


def calls_meant(words: Words, before: Words) -> bool:
    """ "(She makes her calls herself and) will make them": the calls are those of the clause before."""
    if not {"calls", "letters", "offers", "emails"} & set(before):
        return False
    made = any(a in _MAKES_THEM and b == "them" for a, b in pairwise(words))
    return made and bool({"will", "shall"} & set(words))


_TALKS = frozenset("talk speak chat".split())
_LEADS = frozenset("and we i will shall let us then so right okay ok to hopefully probably".split())
_TRAILS = frozenset(
    "again more further properly then soon first thing so mate lads bye cheers thanks sometime "
    "about with on hopefully probably latest".split()
)
_TOPICS = OUTCOME | frozenset("news it this that where how what answer next things everything".split())


def talks(words: Words) -> bool:
    """ "Talk to you (Sunday)", "speak (Monday)", "chat (Thursday) then": plain speech for news on that day."""
    k = 0
    while words[k : k + 1] and words[k] in _LEADS:
        k += 1
    if words[:k] in (("to",), ("i",), ("we",)) or (words[:1] == ("and",) and "you" not in words[k:]):
        return False
    if words[k : k + 2] in (("catch", "you"), ("catch", "ye")):
        return set(words[k + 2 :]) <= _TRAILS
    if not words[k : k + 1] or words[k] not in _TALKS:
        return False
    rest = words[k + 1 :]
    if rest[:1] in (("to",), ("with",)):
        if rest[1:2] not in (("you",), ("ye",)):
            return False
        rest = rest[2:]
    return set(rest) <= _TRAILS or bool(rest and rest[0] in ("about", "with") and _TOPICS & set(rest[1:4]))


_QUERIES = frozenset(
    "question questions query queries concern concerns doubts clarification clarifications".split()
)
_HEARING = OUTCOME | frozenset(
    "heard hear nothing silence received receive word news know find rung called contacted written anything".split()
)
_UNCLEAR = frozenset("unclear wrong confusing missing else".split())


def asks_back(words: Words) -> bool:
    """Whether a clause, or the condition beside it, has the candidate ring for a reason of their own."""
    if _QUERIES & set(words):
        return True
    if words[:1] not in (("if",), ("should",), ("when",), ("in",)):
        return False
    if _UNCLEAR & set(words):
        return True
    return "you" in words[1:4] and not _HEARING & set(words)
