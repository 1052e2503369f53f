"""Train the message classifier: `python training/train.py` (a minute; needs requirements/train.txt).

Reads training/messages/*.txt, one message a line: `label+also | subject | from | body`, with ¶ for a line break, and
training/sentences/LABEL.txt, single telling sentences. Cross-validates over the messages, prints what came out, then
trains on all of them and writes src/afterword/reading/classify/knowledge.txt and model.bin.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from math import log
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from knowledge import write_knowledge  # noqa: E402

from afterword.reading.classify.features import read_features  # noqa: E402
from afterword.reading.classify.model import Groups, groups, pack, share  # noqa: E402
from afterword.reading.classify.patterns import LABELS  # noqa: E402

MODEL = ROOT / "src/afterword/reading/classify/model.bin"
FOLDS = 5
LOOSENESS = {"said": 0.2, "written": 1.0}
"""How far the weights of each of the two models may go from nothing (C of the logistic regression)."""
LEAST_SEEN = 2
LEAST_WEIGHT = 0.05
_ONLY_THANKS = 80
_NOT_IN_LETTERS = ("auto_reply", "bounce", "unrelated")
INDEX = {label: place for place, label in enumerate(LABELS)}
Values = dict[str, float]
Table = np.ndarray


class Message(NamedTuple):
    """A labelled message of our own writing."""

    label: str
    subject: str
    sender: str
    body: str


class Example(NamedTuple):
    """A message as features, and the place of the right label."""

    groups: Groups
    right: int


class Weights(NamedTuple):
    """A row of weights, one for each label, by feature; `always` is what a label has from the start."""

    rows: dict[str, Table]
    always: Table


def read_messages(folder: Path = ROOT / "training/messages") -> list[Message]:
    """Every message of the corpus, in file order. Raises ValueError naming a line that is not one."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found.append(_message(line, f"{path.name}:{number}"))
    return found


def _message(line: str, where: str) -> Message:
    fields = line.split(" | ", 3)
    if len(fields) != 4:
        raise ValueError(f"{where}: not `label | subject | from | body`")
    labels = fields[0].strip().split("+")
    if not set(labels) <= set(INDEX):
        raise ValueError(f"{where}: no label {fields[0]!r}")
    return Message(labels[0], fields[1], fields[2], fields[3].replace("¶", "\n"))


def read_sentences(folder: Path = ROOT / "training/sentences") -> list[Message]:
    """Single telling sentences, one a line, in a file for each label; they are only ever trained on."""
    return [
        Message(path.stem, "", "", line)
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def letters(sentences: list[Message], path: Path = ROOT / "training/courtesies.txt") -> list[Message]:
    """Each sentence once more as an everyday letter, in courtesies that say nothing by themselves.

    Without them the messages, many of which avoid the stock turns, teach that a letter of thanks is a receipt. A
    letter of nothing but thanks is one.
    """
    courtesies: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = courtesies.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            kind.append(line)
    chance = random.Random(1)
    thanks = [line for line in courtesies["openings"] if line.startswith(("Thank", "Many thanks"))]
    said = [(each.label, each.body) for each in sentences if each.label not in _NOT_IN_LETTERS]
    said += [("acknowledgement", chance.choice(thanks)) for _ in range(_ONLY_THANKS)]
    return [_letter(label, sentence, courtesies, chance) for label, sentence in said]


def _letter(label: str, sentence: str, courtesies: dict[str, list[str]], chance: random.Random) -> Message:
    opening, closing, subject = (
        chance.choice(courtesies[kind]) for kind in ("openings", "closings", "subjects")
    )
    first = "" if sentence in courtesies["openings"] else f"{opening} "
    body = f"Dear Sam,\n\n{first}{sentence}\n\n{closing}\nAna"
    return Message(label, subject, "Ana Ruiz <ana@brightwater.example>", body)


def example(message: Message) -> Example:
    """The message as the model sees it; a lone sentence has no subject and no sender to learn from."""
    features = read_features(message.subject, message.body, message.sender)
    if not message.sender:
        features = features._replace(outside=[], outside_cues=[])
    return Example(groups(features), INDEX[message.label])


def said(shown: Groups, _rarity: Values) -> Values:
    """The values of what is said: words and concepts by their share, a cue always one."""
    of_plain = share(shown.plain)
    return dict.fromkeys(shown.plain, of_plain) | dict.fromkeys(shown.cues, 1.0)


def written(shown: Groups, rarity: Values) -> Values:
    """The values of the text as written: rare words count more."""
    part = share(shown.written)
    return {name: part * rarity[name] for name in shown.written if name in rarity}


def rarities(examples: list[Example]) -> Values:
    """The inverse document frequency of every written feature that was seen often enough."""
    seen = Counter(name for shown in examples for name in shown.groups.written)
    return {name: log(len(examples) / count) / 10 for name, count in seen.items() if count >= LEAST_SEEN}


def fit(values: list[Values], right: list[int], looseness: float) -> Weights:
    """Multinomial logistic regression over features seen at least twice."""
    vectors = DictVectorizer(dtype=np.float64)
    table = vectors.fit_transform(values)
    kept = np.asarray((table != 0).sum(axis=0)).ravel() >= LEAST_SEEN
    names = np.asarray(vectors.feature_names_)[kept]
    model = LogisticRegression(C=looseness, max_iter=300, tol=1e-3).fit(table[:, kept], right)
    return Weights(dict(zip(names.tolist(), model.coef_.T, strict=True)), model.intercept_)


def train(examples: list[Example]) -> Weights:
    """Two models, one of what is said and one of the text as written; their scores are added."""
    right = [shown.right for shown in examples]
    rarity = rarities(examples)
    of_said = fit([said(e.groups, rarity) for e in examples], right, LOOSENESS["said"])
    of_written = fit([written(e.groups, rarity) for e in examples], right, LOOSENESS["written"])
    rows = of_said.rows | {name: row * rarity[name] for name, row in of_written.rows.items()}
    return Weights(rows, of_said.always + of_written.always)


def points(shown: Groups, weights: Weights) -> Table:
    """The score of each label, as the package computes it."""
    total = weights.always.copy()
    for names, part in (
        (shown.plain, share(shown.plain)),
        (shown.cues, 1.0),
        (shown.written, share(shown.written)),
    ):
        for name in names & weights.rows.keys():
            total += weights.rows[name] * part
    return total


def cross_validate(examples: list[Example], always: list[Example]) -> Table:
    """The scores of each message by a model that never saw it."""
    judged = np.zeros((len(examples), len(LABELS)))
    for known, unseen in KFold(FOLDS, shuffle=True, random_state=1).split(examples):
        weights = train([examples[place] for place in known] + always)
        for place in unseen:
            judged[place] = points(examples[place].groups, weights)
    return judged


def report(messages: list[Message], examples: list[Example], judged: Table, show: bool) -> None:
    """Print how many were right, label by label."""
    best = judged.argmax(axis=1)
    right = best == np.asarray([each.right for each in examples])
    for label, place in INDEX.items():
        of_label = np.asarray([each.right == place for each in examples])
        print(f"{label:28} {right[of_label].sum():4} of {of_label.sum():4}")
    print(f"cross-validated: {right.sum()} of {len(right)} = {right.mean():.3f}")
    for message, guess, good in zip(messages, best, right, strict=True):
        if show and not good:
            print(f"  {message.label} read as {LABELS[guess]}: {message.subject} / {message.body[:230]!r}")


def best_heat(examples: list[Example], judged: Table) -> float:
    """The temperature at which confidences are most honest on messages the model had not seen."""
    right = [each.right for each in examples]

    def loss(heat: float) -> float:
        cooled = judged / heat
        cooled -= np.logaddexp.reduce(cooled, axis=1, keepdims=True)
        return -float(cooled[np.arange(len(right)), right].mean())

    return min((step / 10 for step in range(5, 41)), key=loss)


def main() -> None:
    """Cross-validate, report, train on everything, write the model."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true", help="list what was misread")
    chosen = options.parse_args()
    write_knowledge()
    messages = read_messages()
    examples = [example(each) for each in messages]
    sentences = read_sentences()
    always = [example(each) for each in sentences + letters(sentences)]
    judged = cross_validate(examples, always)
    report(messages, examples, judged, chosen.show)
    heat = best_heat(examples, judged)
    weights = train(examples + always)
    kept = {name: row for name, row in weights.rows.items() if np.abs(row).max() > LEAST_WEIGHT}
    kept["<always>"] = kept.get("<always>", 0) + weights.always
    MODEL.write_bytes(pack({name: row.tolist() for name, row in kept.items()}, heat))
    print(f"heat {heat}, {len(kept)} features, {MODEL.stat().st_size} bytes")


if __name__ == "__main__":
    main()
