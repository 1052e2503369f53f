"""``afterword read``: what a message is, what it promises and what is new in it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from afterword.calendars import business_calendar
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.jsonl import answer_lines, print_json, text_of
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any

HELP = _("what a message is, what it promises and what is new in it")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help=_("a message (.eml), or JSON; else standard input")
    )
    parser.add_argument("--case", metavar="FILE", help=_("the case file it belongs to"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: Given) -> int:
    if args.jsonl:
        return answer_lines(answer)
    from afterword.importers.documents import as_text, parse_document, read_bytes
    from afterword.reading import mime

    country, known = "", []
    if args.case:
        from afterword.core.case_file import case_from_json

        data, name = read_bytes(args.case)
        file = case_from_json(parse_document(as_text(data, name), name))
        country = file.company.country or file.me.country
        known = [person.email for person in file.people]
    data, name = read_bytes(args.file, most=100_000_000)
    if data.lstrip()[:1] == b"{":
        given = parse_document(as_text(data, name), name)
        mail = mime.from_json(_message(given))
    else:
        mail = mime.parse(data)
    found = _reading(mail, country, known)
    if args.json or not sys.stdout.isatty():
        print_json(found)
    else:
        _say(found)
    return 0


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """One line of ``read --jsonl``: a message as fields, or as base64 under ``eml``."""
    from afterword.reading import mime

    if "eml" in given:
        import base64
        import binascii

        try:
            raw = base64.b64decode(text_of(dict(given), "eml"), validate=False)
        except (binascii.Error, ValueError) as error:
            raise Fault(_("“eml” should be a message in base64."), "eml") from error
        mail = mime.parse(raw)
    else:
        mail = mime.from_json(_message(given))
    return _reading(mail, str(given.get("country") or ""))


def _message(given: Mapping[str, Any]) -> dict[str, Any]:
    known = {k: text_of(dict(given), k, needed=k == "body") for k in ("from", "subject", "sent", "body")}
    if known["sent"]:
        from afterword.core.json_fields import moment

        moment(known["sent"], "sent")
    return known


def _reading(mail: Any, country: str, known: Sequence[str] = ()) -> dict[str, Any]:
    from afterword.calendars.likely_country import likely_calendar
    from afterword.reading.message import read_message

    calendar = business_calendar(country) if country else likely_calendar(mail.sent, mail.from_.email)
    return dict(read_message(mail, calendar, known).as_json())


def _say(found: Mapping[str, Any]) -> None:
    write = sys.stdout.write
    write(
        _("{label} ({sure} % sure)").format(
            label=str(found["label"]).replace("_", " "), sure=round(100 * float(found["confidence"]))
        )
        + "\n"
    )
    for piece in found["evidence"]:
        write(f"  “{' '.join(str(piece['text']).split())[:100]}”\n")
    if found["promise"]:
        promise = found["promise"]
        write(_("Promised: {start} to {end}").format(start=promise["from"], end=promise["to"]) + "\n")
    if found["returns_on"]:
        write(_("Back on {day}").format(day=found["returns_on"]) + "\n")
