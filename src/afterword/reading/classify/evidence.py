"""The words that made the reader decide, as spans of the text."""

from __future__ import annotations

from afterword.core.record import NamedTuple
from afterword.reading.classify.features import Features, Part, written
from afterword.reading.classify.model import SCALE, Model, chances, cue_names, scores, total
from afterword.reading.classify.patterns import LABELS, cues

_MOST = 3
_ENOUGH_BESIDE = 0.6
_NEVER_BESIDE = frozenset(("unrelated", "auto_reply", "bounce", "acknowledgement"))


class Evidence(NamedTuple):
    """`text` is what the message says from `start` to `end`."""

    text: str
    start: int
    end: int


def evidence_for(features: Features, text: str, label: int, known: Model) -> tuple[Evidence, ...]:
    """The strongest spans for a label, in reading order: cues where there are some, else the best sentence."""
    weighed = sorted(_cue_spans(features, label, known), reverse=True)
    chosen: list[tuple[int, int]] = []
    for _, start, end in weighed:
        if len(chosen) < _MOST and all(end <= a or b <= start for a, b in chosen):
            chosen.append((start, end))
    if not chosen and features.parts:
        best = max(features.parts, key=lambda part: _favour(total(part.plain, known), label))
        chosen.append((best.start, best.end))
    return tuple(Evidence(text[start:end], start, end) for start, end in sorted(chosen))


def _cue_spans(features: Features, label: int, known: Model) -> list[tuple[float, int, int]]:
    spans = []
    for part in features.parts:
        for cue in part.cues:
            strength = _favour(total(cue_names(cue.feature, cue.hit.pattern.text), known), label)
            if strength > SCALE / 2:
                spans.append((strength, cue.start, cue.end))
    return spans


def _favour(row: list[int], label: int) -> float:
    """How much a row of weights speaks for the label against the average of all."""
    return row[label] - sum(row) / len(row)


def labels_beside(features: Features, text: str, best: int, known: Model) -> tuple[str, ...]:
    """Further labels: those that one sentence on its own carries with an outright cue."""
    beside: dict[str, None] = {}
    if len(features.parts) == 1:
        return ()
    for part in features.parts:
        label = _said_by(part, text, known)
        if label is not None and label != LABELS[best]:
            beside[label] = None
    return tuple(beside)


def _said_by(part: Part, text: str, known: Model) -> str | None:
    """The label that a sentence would have by itself, if an outright cue in it says so too."""
    families = cues().families
    outright = {families[cue.feature] for cue in part.cues if "~" not in cue.feature}
    outright -= _NEVER_BESIDE
    if not outright:
        return None
    alone = Features([part], [], [], written(text[part.start : part.end]))
    likely = chances(scores(alone, known), known.heat)
    best = max(range(len(LABELS)), key=likely.__getitem__)
    return LABELS[best] if likely[best] >= _ENOUGH_BESIDE and LABELS[best] in outright else None
