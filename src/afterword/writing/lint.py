"""Reading a message before it leaves: every check of the advice, in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from afterword.core.check import Check, Finding
from afterword.core.context import Context
from afterword.core.note import Note
from afterword.core.words import _

__all__ = ["LONGEST", "Context", "checks", "lint", "lint_json"]

LONGEST = 50_000
"""How many characters are read; beyond that a message is too long anyway."""

_SHARP = frozenset(("impatient_tone", "rude", "demands", "blames_employer", "desperate_tone"))
_ORDER = {"error": 0, "warning": 1, "hint": 2}


@lru_cache(maxsize=1)
def checks() -> tuple[Check, ...]:
    """All checks, as found in their folder."""
    from afterword.advice import checks as folder
    from afterword.core.discover import instances

    return tuple(instances(folder, Check))


def lint(body: str, context: Context) -> list[Finding]:
    """What the advice has to say about a message: errors first, then in the order of the text.

    Places are characters of ``body``; something missing is reported at (0, 0) or at the end.
    """
    from afterword.writing.compare import copied
    from afterword.writing.spelling import misspelt

    note = Note(body[:LONGEST], context, copied, misspelt)
    found = [finding for check in checks() for finding in check(note)]
    if _SHARP & {finding.code for finding in found} and context.kind == "check_in":
        found = [finding for finding in found if finding.code != "no_thanks"]  # the tone is what to mend
    if len(body) > LONGEST:
        found.append(_cut_short(len(body)))
    return sorted(found, key=lambda f: (_ORDER[f.level], f.start, f.end, f.code))


def _cut_short(length: int) -> Finding:
    message = _("Only the first {read} of {length} characters were read.").format(read=LONGEST, length=length)
    return Finding("cut_short", "hint", message, LONGEST, length, ("cnstaffing.4",), None)


def lint_json(obj: object) -> dict[str, object]:
    """The answer to one line of ``lint --jsonl``: ``{"findings": […]}``.

    Raises ValueError, with a sentence that says where, for an input of another shape.
    """
    if not isinstance(obj, Mapping):
        raise ValueError("input: must be an object with a body and a context.")
    body = obj.get("body")
    if not isinstance(body, str):
        raise ValueError("body: must be text.")
    findings = lint(body, Context.from_json(obj.get("context")))
    return {"findings": [_json(finding) for finding in findings]}


def _json(finding: Finding) -> dict[str, object]:
    answer: dict[str, object] = {**finding._asdict(), "sources": list(finding.sources)}
    if finding.mend is None:
        del answer["mend"]
    return answer
