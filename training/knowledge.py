"""Digest training/lexicon.txt and training/cues/*.txt into the knowledge.txt that the package ships."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from afterword.reading.classify.patterns import LABELS, compile_pattern  # noqa: E402
from afterword.reading.classify.tokens import sentences, stem  # noqa: E402

KNOWLEDGE = ROOT / "src/afterword/reading/classify/knowledge.txt"
NUMBERLIKE = {
    "<num>": "NUM",
    "<clock>": "CLOCK",
    "<date>": "WHEN",
    "<money>": "MONEY",
    "<pct>": "PCT",
    "<url>": "LINK",
    "<mail>": "MAIL",
    "<gap>": "GAP",
    "not": "NEG",
}
COUNTED = "one two three four five six seven eight nine ten twelve couple few"
Concepts = dict[str, list[str]]


def read_lexicon() -> Concepts:
    """The concepts of every form, in the order in which lexicon.txt names them."""
    concepts: Concepts = {form: [name] for form, name in NUMBERLIKE.items()}
    for line in (ROOT / "training/lexicon.txt").read_text("utf-8").splitlines():
        name, found, words = line.partition(": ")
        if found and not line.startswith("#"):
            for word in words.split():
                _add(concepts, "_".join(stem(part) for part in word.split("_")), name)
    for word in COUNTED.split():
        _add(concepts, word, "NUM")
    return concepts


def _add(concepts: Concepts, form: str, name: str) -> None:
    names = concepts.setdefault(form, [])
    if name not in names:
        names.append(name)


def digest(text: str, concepts: Concepts) -> str:
    """A pattern with its words in common form and the lexicon's phrases as one word."""
    parts = [_alternatives(part) for part in text.split()]
    joined: list[str] = []
    while parts:
        length = next((n for n in range(min(5, len(parts)), 1, -1) if "_".join(parts[:n]) in concepts), 1)
        joined.append("_".join(parts[:length]))
        parts = parts[length:]
    return " ".join(joined)


def _alternatives(part: str) -> str:
    mark = "?" if part.endswith("?") else ""
    names = (name if name.isupper() else _form(name) for name in part.rstrip("?").split("|"))
    return "|".join(names) + mark


def _form(name: str) -> str:
    return "_".join(stem(each) for each in name.split("_"))


def how_common(concepts: Concepts) -> Counter[str]:
    """How often each form and concept stands in training/sentences/."""
    counts: Counter[str] = Counter()
    for path in sorted((ROOT / "training/sentences").glob("*.txt")):
        for sentence in sentences(path.read_text("utf-8")):
            for word in sentence:
                counts.update((word.form, *concepts.get(word.form, ("NAME",) if word.name else ())))
    return counts


def anchor(family: str, text: str, common: Counter[str]) -> str:
    """The atoms of the rarest element that a pattern must have: it is tried only where one of them stands."""
    required = [each.atoms for each in compile_pattern(family, text).elements if not each.optional]
    rarest = min(required, key=lambda atoms: (sum(common[atom] for atom in atoms), sorted(atoms)))
    return "|".join(sorted(rarest))


def cue_lines(concepts: Concepts) -> list[str]:
    """One line a family (name and label), then one a pattern (family, anchors, pattern)."""
    lines: list[str] = []
    common = how_common(concepts)
    for label in LABELS:
        family = ""
        for line in (ROOT / f"training/cues/{label}.txt").read_text("utf-8").splitlines():
            if line.startswith("["):
                family = line[1:].rstrip("]")
                lines.append(f"[{family}\t{label}\t")
            elif line and not line.startswith("#"):
                text = digest(line, concepts)
                lines.append(f"{family}\t{anchor(family, text, common)}\t{text}")
    return list(dict.fromkeys(lines))


def knowledge_text() -> str:
    """The whole of knowledge.txt."""
    concepts = read_lexicon()
    words = "\n".join(f"{form} {' '.join(names)}" for form, names in sorted(concepts.items()))
    return words + "\n\n" + "\n".join(cue_lines(concepts)) + "\n"


def write_knowledge() -> None:
    """Write knowledge.txt."""
    KNOWLEDGE.write_text(knowledge_text(), "utf-8", newline="\n")


if __name__ == "__main__":
    write_knowledge()
