"""``afterword promise``: which days a sentence such as “by the end of next week” means."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from afterword.calendars import business_calendar
from afterword.cli.jsonl import answer_lines, print_json, text_of
from afterword.core.json_fields import day
from afterword.core.spoken import spoken_day
from afterword.core.words import _

HELP = _("which days a promise of news means")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", metavar="TEXT", help=_("the sentence, in quotation marks"))
    parser.add_argument("--on", metavar="DATE", help=_("the day it was said, such as 2026-05-15"))
    parser.add_argument("--country", metavar="CC", help=_("whose holidays count, such as GB or US"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: argparse.Namespace) -> int:
    if args.jsonl:
        return answer_lines(lambda given: {"promise": _read(given)})
    import sys
    from datetime import date

    text = args.text if args.text is not None else sys.stdin.read(100_000)
    on = args.on or date.today().isoformat()
    found = _read({"text": text, "on": on, "country": args.country})
    if args.json or not sys.stdout.isatty():
        print_json(found)
    elif found is None:
        sys.stdout.write(_("No promise of news in it.") + "\n")
    else:
        start, end = day(found["from"], "from"), day(found["to"], "to")
        sys.stdout.write(
            (
                spoken_day(end)
                if start == end
                else _("{start} to {end}").format(start=spoken_day(start), end=spoken_day(end))
            )
            + "\n"
        )
    return 0


def _read(given: Mapping[str, Any]) -> dict[str, str] | None:
    from afterword.reading.promises import read_promise

    text = text_of(dict(given), "text")
    on = day(given.get("on"), "on")
    promise = read_promise(text, on, business_calendar(str(given.get("country") or "")))
    if promise is None:
        return None
    return {"from": promise.start.isoformat(), "to": promise.end.isoformat(), "text": promise.text}
