"""Shared by the checks: names with capitals that a message holds, and whether they mean the case's own company."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from functools import lru_cache

from afterword.core.names import distance, plain

_WORDS_OF_ANY_COMPANY = frozenset(
    "the and of for ltd limited inc llc plc gmbh ag co corp corporation company group holdings partners partnership "
    "services service solutions international global uk usa us school primary secondary college university hospital "
    "trust clinic centre center bank capital games foods food land energy charity health care council academy hotel "
    "bakery kitchen garden gardens house studio studios labs lab systems technologies technology tech media digital "
    "logistics consulting associates institute foundation society church nhs city county north south east west new estate estates "
    "coffee books interiors theatre theater museum gallery law legal motors autos homes dental vets veterinary lines campus "
    "rail buses haulage brewery brewing farm farms shop store stores press publishing records films film engineering "
    "construction builders building buildings insurance finance financial wealth property properties design designs "
    "limited team head main branch store national international central royal".split()
)


@lru_cache(maxsize=256)
def company_words(name: str) -> tuple[str, ...]:
    """The words of a company's name, plain, without apostrophe-s."""
    return tuple(_bare(word) for word in re.findall(r"[^\W_]+(?:['’.&-][^\W_]+)*", name))


def _bare(word: str) -> str:
    return plain(re.sub(r"['’]s?$", "", word)).replace("-", "").replace("&", "")


def is_ours(written: str, company: str) -> bool:
    """Whether a written name can stand for the company: a telling word in common, initials, or run together."""
    theirs, ours = company_words(written), company_words(company)
    if not theirs or not ours:
        return True
    if _other_of_its_kind(theirs, ours):
        return False
    telling = [word for word in ours if word not in _WORDS_OF_ANY_COMPANY] or list(ours)
    called = [word for word in theirs if word not in _WORDS_OF_ANY_COMPANY] or list(theirs)
    if any(_same(a, b) for a in called for b in telling):
        return True
    initials = "".join(word[0] for word in ours)
    joined, whole = "".join(theirs), "".join(ours)
    return joined in (initials, whole, "".join(w[0] for w in ours if w not in ("and", "of", "the"))) or (
        len(joined) > 3 and (joined in whole or whole in joined)
    )


def _other_of_its_kind(theirs: tuple[str, ...], ours: tuple[str, ...]) -> bool:
    """Whether two names share a word but differ in the one that tells: Perch Coffee, Roost Coffee."""
    if len(theirs) != len(ours):
        return _ends_alike(theirs, ours)
    if len(ours) < 2 or theirs == ours:
        return False
    apart = [(a, b) for a, b in zip(theirs, ours, strict=True) if not _same(a, b)]
    return (
        0 < len(apart) < len(ours)
        and all(a not in _WORDS_OF_ANY_COMPANY and b not in _WORDS_OF_ANY_COMPANY for a, b in apart)
        and all(len(a) > 2 for a, _b in apart)
    )


def _ends_alike(theirs: tuple[str, ...], ours: tuple[str, ...]) -> bool:
    """Whether both end in the same trade, and all else differs: Calder Coaches, Colne Valley Coaches."""
    if len(theirs) < 2 or len(ours) < 2 or not _same(theirs[-1], ours[-1]):
        return False
    mine, yours = ours[:-1], theirs[:-1]
    telling = [word for word in yours if word not in _WORDS_OF_ANY_COMPANY]
    return (
        bool(telling)
        and any(word not in _WORDS_OF_ANY_COMPANY for word in mine)
        and not any(_same(a, b) for a in yours for b in mine)
    )


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if one == other or one + "s" == other or other + "s" == one:
        return True
    return len(short) >= 4 and long.startswith(short)


def is_generic(word: str) -> bool:
    """Whether a word stands in the names of many companies: Coffee, Trust, Group."""
    return all(part in _WORDS_OF_ANY_COMPANY for part in company_words(word))


def is_slip(written: str, company: str) -> bool:
    """Whether the written name is the company's with a letter or two wrong."""
    a, b = "".join(company_words(written)), "".join(company_words(company))
    return len(b) >= 6 and 0 < distance(a, b) <= 2
