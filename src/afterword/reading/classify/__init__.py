"""Which of the thirteen kinds of message this is, how sure the reader is, and the words that show it.

A linear model weighs the text as written, and what it says in words, concept chains and cues; every point it gives to
a label lies in some words, so the evidence can always be shown as spans. See training/README.md for the weights.
"""

from __future__ import annotations

from afterword.core.record import NamedTuple
from afterword.reading.classify.evidence import Evidence, evidence_for, labels_beside
from afterword.reading.classify.features import read_features
from afterword.reading.classify.model import chances, scores, trained
from afterword.reading.classify.patterns import LABELS

__all__ = ["LABELS", "Classification", "Evidence", "classify"]

_KNOWN_SENDER = 1.5
_MACHINES = (LABELS.index("auto_reply"), LABELS.index("bounce"))
_SURE_OF_A_MACHINE = 0.75
"""In cross-validation 92 of 94 messages of machines were read as such with at least this confidence."""
_NEVER = -1e9


class Classification(NamedTuple):
    """`label` is the main thing the message says; `also` are further things it says; `confidence` is 0 to 1."""

    label: str
    confidence: float
    evidence: tuple[Evidence, ...]
    also: tuple[str, ...]


def classify(
    subject: str,
    text: str,
    sender_name: str = "",
    sender_email: str = "",
    *,
    known_sender: bool = False,
    no_machine_seen: bool = False,
) -> Classification:
    """Label a message by its new text. `known_sender`: this person is part of a case, so chatter is less likely.

    `no_machine_seen`: nothing about the message's structure speaks of a machine, so that it takes clear words
    to make it an automatic reply or a failed delivery.
    """
    features = read_features(subject, text, f"{sender_name} {sender_email}")
    known = trained()
    given = scores(features, known)
    if known_sender:
        given[LABELS.index("unrelated")] -= _KNOWN_SENDER
    likely = chances(given, known.heat)
    best = max(range(len(LABELS)), key=likely.__getitem__)
    if no_machine_seen and best in _MACHINES and likely[best] < _SURE_OF_A_MACHINE:
        for machine in _MACHINES:
            given[machine] = _NEVER
        likely = chances(given, known.heat)
        best = max(range(len(LABELS)), key=likely.__getitem__)
    return Classification(
        LABELS[best],
        round(likely[best], 3),
        evidence_for(features, text, best, known),
        labels_beside(features, text, best, known),
    )
