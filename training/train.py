"""Train the message classifier: `python training/train.py` (about a minute, standard library only).

Reads training/messages/*.txt, one message a line: `label+also | subject | from | body`, with ¶ for a line break.
A sixth of the messages, picked by a checksum of their text, never enters training; `--folds 5` cross-validates on the
rest. training/sentences/LABEL.txt holds single telling sentences, which are only ever trained on. Writes
src/afterword/reading/classify/knowledge.txt and src/afterword/reading/classify/model.bin.
"""

from __future__ import annotations

import argparse
import random
import sys
import zlib
from math import exp, log, sqrt
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from knowledge import write_knowledge  # noqa: E402

from afterword.reading.classify.features import read_features  # noqa: E402
from afterword.reading.classify.model import PLAIN_WEIGHT, groups, pack  # noqa: E402
from afterword.reading.classify.patterns import LABELS, cues  # noqa: E402

MODEL = ROOT / "src/afterword/reading/classify/model.bin"
ROUNDS = 16
RATE = 0.1
KEEP = 0.5
LEAST_WEIGHT = 0.08
DEFAULT_HEAT = 0.9
SEEDS = (7, 8, 9)
PRIOR_SHARE = 0.4
SHRINK_PLAIN = 0.0015
SHRINK_CUES = 0.0008
COMMON = (15, 4, 11, 5, 11, 12, 6, 6, 3, 7, 7, 4, 11)
"""How many of a hundred messages around an application are of each kind, in the order of LABELS: our estimate."""
COMMON_SHARE = 0.7
INDEX = {label: place for place, label in enumerate(LABELS)}


class Message(NamedTuple):
    """A labelled message of our own writing."""

    label: str
    also: tuple[str, ...]
    subject: str
    sender: str
    body: str


class Example(NamedTuple):
    """Feature names with their values, and the place of the right label."""

    values: list[tuple[str, float]]
    right: int


def read_messages(folder: Path = ROOT / "training/messages") -> list[Message]:
    """Every message of the corpus, in file order. Raises ValueError naming a line that is not one."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found.append(_message(line, f"{path.name}:{number}"))
    return found


def read_sentences(folder: Path = ROOT / "training/sentences") -> list[Message]:
    """Single telling sentences, one a line, in a file for each label; they are only ever trained on."""
    return [
        Message(path.stem, (), "", "", line)
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def _message(line: str, where: str) -> Message:
    fields = line.split(" | ", 3)
    if len(fields) != 4:
        raise ValueError(f"{where}: not `label | subject | from | body`")
    label, *also = fields[0].strip().split("+")
    if label not in INDEX or not set(also) <= set(INDEX):
        raise ValueError(f"{where}: no label {fields[0]!r}")
    return Message(label, tuple(also), fields[1], fields[2], fields[3].replace("¶", "\n"))


def is_held_out(message: Message) -> bool:
    """Whether the message is kept for the final test."""
    return zlib.crc32(message.body.encode()) % 6 == 0


def example(message: Message) -> Example:
    """The message as the model sees it."""
    features = read_features(message.subject, message.body, message.sender)
    if not message.sender:
        features = features._replace(outside=[], outside_cues=[])
    plain, found = groups(features)
    factor = PLAIN_WEIGHT / sqrt(len(plain) + 10)
    values = [(name, factor) for name in sorted(plain)] + [(name, 1.0) for name in sorted(found)]
    return Example(values, INDEX[message.label])


def prior() -> dict[str, list[float]]:
    """The weights before training: a cue said outright speaks for its label."""
    rows = {}
    for name, family in cues().families.items():
        row = [0.0] * len(LABELS)
        row[INDEX[family.label]] = family.weight * PRIOR_SHARE
        rows[name] = row
        rows[name + "~h"] = [each * 0.3 for each in row]
    return rows


class Trainer:
    """Multinomial logistic regression by AdaGrad, drawn towards the prior rather than towards nothing."""

    def __init__(self, names: set[str]) -> None:
        start = prior()
        width = len(LABELS)
        self.rows = {name: list(start.get(name, [0.0] * width)) for name in names | set(start)}
        self.start = {name: tuple(row) for name, row in self.rows.items()}
        self.steps = {name: [1.0] * width for name in self.rows}

    def chances(self, shown: Example) -> list[float]:
        """The probability of each label."""
        sums = [0.0] * len(LABELS)
        for name, value in shown.values:
            row = self.rows.get(name)
            if row is not None:
                for place, weight in enumerate(row):
                    sums[place] += weight * value
        top = max(sums)
        raw = [exp(each - top) for each in sums]
        whole = sum(raw)
        return [each / whole for each in raw]

    def learn(self, shown: Example, chance: random.Random) -> None:
        """One step on one example, shown with half of its features hidden, so that no word leans on another."""
        values = [(name, value / KEEP) for name, value in shown.values if chance.random() < KEEP]
        likely = self.chances(Example(values, shown.right))
        likely[shown.right] -= 1.0
        moved = [(place, slope) for place, slope in enumerate(likely) if abs(slope) > 0.004]
        for name, value in values:
            row = self.rows.get(name)
            if row is None:
                continue
            start, steps = self.start[name], self.steps[name]
            shrink = SHRINK_CUES if value * KEEP == 1.0 else SHRINK_PLAIN
            for place, slope in moved:
                pull = slope * value + shrink * (row[place] - start[place])
                steps[place] += pull * pull
                row[place] -= RATE * pull / sqrt(steps[place])


def train(examples: list[Example]) -> Trainer:
    """A trainer that has seen the examples ROUNDS times: the mean of three, each with its own luck."""
    first, *others = [one_run(examples, seed) for seed in SEEDS]
    for name, row in first.rows.items():
        first.rows[name] = [
            sum(each) / len(SEEDS) for each in zip(row, *(o.rows[name] for o in others), strict=True)
        ]
    lean(first, examples)
    return first


def one_run(examples: list[Example], seed: int) -> Trainer:
    """One run over the examples in an order, and with features hidden, that the seed decides."""
    trainer = Trainer({name for shown in examples for name, _ in shown.values})
    order = list(examples)
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for shown in order:
            trainer.learn(shown, chance)
    return trainer


def lean(trainer: Trainer, examples: list[Example]) -> None:
    """Correct for kinds that are rarer or more common among the examples than in a real mailbox."""
    for place, common in enumerate(COMMON):
        shown = sum(each.right == place for each in examples) / max(1, len(examples))
        trainer.rows["<always>"][place] += COMMON_SHARE * log_of(common / sum(COMMON) / max(shown, 0.01))


def cross_validate(
    messages: list[Message], examples: list[Example], always: list[Example], folds: int
) -> list[tuple[Message, list[float]]]:
    """Each message with the chances given by a model that never saw it."""
    judged = []
    for fold in range(folds):
        known = [e for place, e in enumerate(examples) if place % folds != fold]
        trainer = train(known + always)
        judged += [(messages[p], trainer.chances(examples[p])) for p in range(fold, len(examples), folds)]
    return judged


def report(judged: list[tuple[Message, list[float]]], show: bool) -> float:
    """Print how many were right, label by label, and return the share."""
    tally = {label: [0, 0] for label in LABELS}
    right = 0
    for message, likely in judged:
        guess = LABELS[max(range(len(LABELS)), key=likely.__getitem__)]
        good = guess == message.label
        right += good
        tally[message.label][0] += good
        tally[message.label][1] += 1
        if show and not good:
            print(
                f"  {message.label} read as {guess} ({max(likely):.2f}): {message.subject} / {message.body[:230]!r}"
            )
    print("; ".join(f"{label} {good}/{all_}" for label, (good, all_) in tally.items() if all_))
    print(f"{right} of {len(judged)} = {right / max(1, len(judged)):.3f}")
    return right / max(1, len(judged))


def best_heat(judged: list[tuple[Message, list[float]]]) -> float:
    """The temperature at which confidences are most honest on messages the model had not seen."""

    def loss(heat: float) -> float:
        whole = 0.0
        for message, likely in judged:
            cooled = [max(each, 1e-9) ** (1 / heat) for each in likely]
            whole -= log_of(cooled[INDEX[message.label]] / sum(cooled))
        return whole

    return min((step / 10 for step in range(5, 31)), key=loss)


def log_of(chance: float) -> float:
    """Natural logarithm, with a floor."""
    return log(max(chance, 1e-9))


def main() -> None:
    """Train, report on the held-out messages, write the model."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folds", type=int, default=0)
    options.add_argument("--show", action="store_true", help="list what was misread")
    chosen = options.parse_args()
    write_knowledge()
    every = read_messages()
    messages = [m for m in every if not is_held_out(m)]
    held_out = [m for m in every if is_held_out(m)]
    examples = [example(m) for m in messages]
    always = [example(m) for m in read_sentences()]
    heat = DEFAULT_HEAT
    if chosen.folds:
        judged = cross_validate(messages, examples, always, chosen.folds)
        heat = best_heat(judged)
        print(f"cross-validated, {chosen.folds} folds, heat {heat}:")
        report(judged, chosen.show)
    trainer = train(examples + always)
    print("held out:")
    report([(m, trainer.chances(example(m))) for m in held_out], chosen.show)
    kept = {n: row for n, row in trainer.rows.items() if any(abs(w) > LEAST_WEIGHT for w in row)}
    MODEL.write_bytes(pack(kept, heat))
    print(f"{len(kept)} features, {MODEL.stat().st_size} bytes")


if __name__ == "__main__":
    main()
