"""``afterword promise``: which days a sentence such as “by the end of next week” means."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.calendars import business_calendar
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.jsonl import answer_lines, print_json, text_of
from afterword.core.faults import Fault
from afterword.core.json_fields import day
from afterword.core.record import TYPE_CHECKING
from afterword.core.spoken import spoken_day
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any

HELP = _("which days a promise of news means")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "words",
        nargs="*",
        metavar="[CASE] TEXT",
        help=_("the sentence, in quotation marks; with a case it is noted there"),
    )
    parser.add_argument("--by", default="", metavar="NAME", help=_("with a case: who said it"))
    parser.add_argument("--on", metavar="DATE", help=_("the day it was said, such as 2026-05-15"))
    parser.add_argument("--country", metavar="CC", help=_("whose holidays count, such as GB or US"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: Given) -> int:
    if args.jsonl:
        return answer_lines(lambda given: {"promise": _read(given)})
    import sys
    from datetime import date

    if len(args.words) > 2:
        raise Fault(_("Put the sentence in quotation marks."))
    if len(args.words) == 2:
        return _noted(args)
    text = args.words[0] if args.words else sys.stdin.read(100_000)
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


def _noted(args: Given) -> int:
    from afterword.cli.door import clock, show_done, the_owner, typed

    owner = the_owner()
    from afterword.desk.promise import promise

    said_at = typed(owner, args.on, past=True)
    return show_done(
        promise(owner, args.words[0], now=clock(), text=args.words[1], by=args.by, said_at=said_at), args
    )


def _read(given: Mapping[str, Any]) -> dict[str, str] | None:
    from afterword.reading.promises import read_promise

    text = text_of(dict(given), "text")
    on = day(given.get("on"), "on")
    promise = read_promise(text, on, business_calendar(str(given.get("country") or "")))
    if promise is None:
        return None
    return {"from": promise.start.isoformat(), "to": promise.end.isoformat(), "text": promise.text}
