"""``read --jsonl`` on the messages that the classifier was trained with, whole process, and ``promise --jsonl``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bench.figures import ROOT, Figure, lines_a_second

AT_LEAST = 2000


def messages() -> list[bytes]:
    """At least two thousand messages as JSON lines; the same ones come again where there are fewer."""
    rows = []
    for path in sorted((ROOT / "training" / "messages").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = [part.strip() for part in line.split("|")]
            if len(parts) == 4 and not line.startswith("#"):
                rows.append({"from": parts[2], "subject": parts[1], "body": parts[3].replace("¶", "\n")})
    rows *= AT_LEAST // len(rows) + 1
    sent = "2026-05-12T09:20:00+01:00"
    return [json.dumps({"id": n, "sent": sent, **row}).encode() + b"\n" for n, row in enumerate(rows)]


def measure() -> Iterator[Figure]:
    """Messages and sentences a second on one core."""
    lines = messages()
    yield Figure("afterword read --jsonl", lines_a_second("read", lines), "messages/s", 500, ">=")
    sentence = {"text": "We will let you know by the end of next week.", "on": "2026-05-12", "country": "GB"}
    asked = [json.dumps({"id": n, **sentence}).encode() + b"\n" for n in range(4000)]
    yield Figure("afterword promise --jsonl", lines_a_second("promise", asked), "sentences/s")
