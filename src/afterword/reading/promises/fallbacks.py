"""A second day for the case that the first fails: "Wednesday or, failing that, Friday"."""

from __future__ import annotations

Gap = tuple[str, ...]

LONGEST = 22
"""Tokens that the condition between two days may take."""

_HEADS = frozenset(
    "if should failing in at worst unless when where barring provided assuming depending".split()
)
_ENDS = frozenset(", ) – — -".split())
_CLOSED = frozenset(". ; : ! ? ¶".split())
_PARTS_OF_DAY = frozenset("morning evening afternoon night lunchtime".split())


def falls_back(gap: Gap) -> bool:
    """Whether the words between two days only name the case in which it will be the second.

    The case is set off by a mark on both sides or after "or" ("or, if the vote is put off, Monday"); what goes on
    without one is a clause of its own ("or if you call on Monday").
    """
    gap = plainly(gap)
    if gap[:1] == ("if",) and (gap[-1] == "otherwise" or gap[-2:] == ("or", "else")):
        return _CLOSED.isdisjoint(gap)  # "Wednesday if the vote goes quickly, otherwise Thursday"
    for lead in ((), (",",), ("–",), ("—",), ("(",)):
        if gap[: len(lead)] == lead and gap[len(lead) : len(lead) + 1] == ("or",):
            case = gap[len(lead) + 1 :]
            break
    else:
        return False
    if case[:1] and case[0] in _ENDS:
        case = case[1:]
    if len(case) < 3 or case[0] not in _HEADS or not _CLOSED.isdisjoint(case):
        return False
    return case[-1] in _ENDS and not _ENDS & set(case[1:-1])


def plainly(gap: Gap) -> Gap:
    """The words between two days without the parts of the day that belong to them."""
    if gap[-2:] == ("first", "thing"):
        gap = gap[:-2]
    return gap[1:] if gap[:1] and gap[0] in _PARTS_OF_DAY else gap
