"""How the drafts of some steps begin, so that a card can quote them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from afterword.desk.faults import DeskFault
from afterword.desk.values import Card
from afterword.desk.write import draft_text, written_as
from afterword.store import fold, log
from afterword.store.models import CaseRecord, DraftText, Owner
from afterword.store.writing import in_words
from afterword.writing.compose import MESSAGES

LONGEST = 180
"""Characters of a quotation; a card is no letter."""


def opening_lines(owner: Owner, cards: Iterable[Card], now: datetime) -> Mapping[str, str]:
    """By the step's reference, how its note begins; steps without a note, or with a blank there, are left out."""
    wanted = [card for card in cards if _has_a_note(card)]
    with in_words():
        rows = list(CaseRecord.objects.filter(owner=owner, slug__in={c.case for c in wanted}))
        keys = [row.pk for row in rows]
        facts, unlooked = log.facts_of_many(keys), fold.unlooked_of(keys)
        drafts: dict[int, list[DraftText]] = {key: [] for key in keys}
        for draft in DraftText.objects.filter(case__in=keys):
            drafts[draft.case_id].append(draft)
    found: dict[str, str] = {}
    for row in rows:
        row.owner = owner
        case = fold.case_of(row, facts=facts[row.pk], unlooked=unlooked.get(row.pk, []))
        for card in (c for c in wanted if c.case == row.slug):
            with suppress(DeskFault):  # nobody to write to yet: the page of the note says so
                found[card.ref] = opening_of(draft_text(case, card, now, drafts[row.pk]))
    return {ref: line for ref, line in found.items() if line}


def _has_a_note(card: Card) -> bool:
    return written_as(card) in MESSAGES and card.channels[:1] not in (("phone",), ("voicemail",), ())


def opening_of(text: str) -> str:
    """The first words after the greeting, whole sentences where they are short enough; empty where a blank is open."""
    paragraphs = [" ".join(p.split()) for p in text.split("\n\n") if p.strip()]
    if len(paragraphs) < 2:
        return ""
    line = _shortened(paragraphs[1])
    return "" if "⟦" in line else line


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    sentence = max(text.rfind(end, 0, LONGEST) for end in (". ", "! ", "? "))
    if sentence > LONGEST // 3:
        return text[: sentence + 1]
    return text[:LONGEST].rpartition(" ")[0].rstrip(" ,;:–-") + "…"
