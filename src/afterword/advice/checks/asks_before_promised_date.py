"""Nothing is asked before the promised time is over."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._asking import asks, questions
from afterword.advice.checks._kinds import CHECK_INS
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_UNASKED = frozenset(("thank_you", "connect", "keep_in_touch", "congratulate"))
"""Kinds beside the check-ins that should not ask for the decision while the time asked for runs."""

_KNOWS_BETTER = Pattern(
    r"\b(?:I (?:know|realise|realize|understand|remember|recall)|even though|although|though|I['’]m aware)\b[^.?!\n]{0,25}"
    r"\b(?:you|it|they|we|she|he)(?:['’](?:d|ve|s))?\s+(?:\w+\s)?(?:said|told|mentioned|asked|promised|agreed|is(?:n['’]t)?|were|was|won['’]t|wouldn['’]t)\b"
    r"[^.?!\n]{0,80}\bbut\b(?![^.?!\n]{0,20}\b(?:past|over|gone|passed)\b)",
    IGNORE_CASE,
)
# In a message of another kind, what asks for the decision itself, not after a colleague's news or the next step's papers.
_PRESSING = Phrases(
    """
    any|some|the (more|further) news|update|updates|word|decision|idea|outcome|result|verdict
    have|'ve|has|had you|they|anyone|somebody|anybody|it|panel|team (guys|all) (already|yet|been|perhaps|maybe) decided|chosen|picked|made|reached|settled
    did|do i get|have
    decision yet|already|made
    when|how ..4 hear|decide|deciding|decision|choose|choosing|know|told|announce|expect
    how soon|long ..4 hear|take|takes|until|before|decide|decision|know
    have|did|has|am i (got|been) got|get|made|passed|selected|chosen|successful
    where i|we|things|it stand|stands
    my|the chances|odds
    what are my
    am i still|in|through
    status|timeline|timeframe|eta
    """
)


@check(
    code="asks_before_promised_date",
    level="error",
    says=_("The time they asked for is not over yet. Keep this until it is."),
    because=_("Asking early looks like not having listened; the day after the date is soon enough."),
    cites=[cite("medix.4"), cite("teal.8"), cite("careers-advice.2"), cite("cnstaffing.2")],
    must_flag=[
        sample(
            "Hi Ana, thanks for Tuesday. Is there any news? Sam",
            kind="check_in",
            promised_until="2026-05-22",
            today="2026-05-15",
        ),
        sample("Hi Ana, I know you said next week, but have you decided? Sam", kind="check_in"),
    ],
    must_pass=[
        sample(
            "Hi Ana, thanks for Tuesday. Is there any news? Sam",
            kind="check_in",
            promised_until="2026-05-22",
            today="2026-05-26",
        ),
        sample(
            "Dear Ana, thanks for the talk. I'd love to join. Sam",
            kind="thank_you",
            promised_until="2026-05-22",
            today="2026-05-15",
        ),
        sample("Hi Ana, I know you said you're busy, but thank you for seeing me. Sam", kind="thank_you"),
    ],
)
def asks_before_promised_date(note: Note) -> Iterator[Flag]:
    context = note.context
    until, today = context.promised_until, context.today
    early = until is not None and today is not None and today <= until
    if note.kind in CHECK_INS or not note.kind:
        excuse = _KNOWS_BETTER.search(note.body, note.start, note.end) if until is None else None
        if (early or excuse) and asks(note):
            yield _asked(note, until.isoformat() if early and until else "")
    elif early and until and note.kind in _UNASKED:
        pressing = note.sentences_with(_PRESSING)
        if any(note.sentences.index(question) in pressing for question in questions(note)):
            yield _asked(note, until.isoformat())


def _asked(note: Note, until: str) -> Flag:
    where = questions(note)
    start, end = (where[0].start, where[0].end) if where else (0, 0)
    if not until:
        return Flag(start, end)
    message = _("They asked for time until {until}. Keep this question until that day is over.").format(
        until=until
    )
    return Flag(start, end, message=message)
