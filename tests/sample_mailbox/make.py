"""Write the sample mailbox: a whole job search among thousands of messages about anything else.

``python -m tests.sample_mailbox.make FOLDER [--unrelated N]`` writes a Maildir with a Sent folder. Everything is
made from a seed: the same call writes the same bytes.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Any

from tests.sample_mailbox.everyday import everyday
from tests.sample_mailbox.search import LONDON, ME, NOW, STORIES, Note

Message = tuple[datetime, bytes, bool]
"""When it was sent, its bytes, and whether the person sent it."""


def job_search(names: tuple[str, ...] = ()) -> list[Message]:
    """The messages of all stories (or of those named), in the order of their times."""
    found: list[Message] = []
    for company, notes in STORIES.items():
        if names and company not in names:
            continue
        slug = "".join(ch for ch in company.lower() if ch.isalnum())
        for n, note in enumerate(notes):
            found.append((note.sent, as_bytes(note, slug, n, notes), note.sender == ME))
    return sorted(found)


def as_bytes(note: Note, slug: str, n: int, notes: list[Note]) -> bytes:
    """The note as a message of the wire, with a calendar part or a delivery report where it has one."""
    headers = [
        (
            "Received",
            f"from mx.{slug}.example by mail.example.org with ESMTPS id {slug}{n}; {format_datetime(note.sent)}",
        ),
        ("From", note.sender),
        ("To", note.to),
        ("Subject", note.subject),
        ("Date", format_datetime(note.sent)),
        ("Message-ID", message_id(slug, n)),
        *note.extra,
        ("MIME-Version", "1.0"),
    ]
    if note.answers:
        chain = thread(notes, n)
        headers.append(("In-Reply-To", message_id(slug, chain[-1])))
        headers.append(("References", " ".join(message_id(slug, m) for m in chain)))
    body = note.body
    if note.answers and not note.report:
        body += "\n\n" + quoted(notes[n - note.answers])
    text = "Content-Type: text/plain; charset=utf-8\n\n" + body
    if note.event is not None:
        headers.append(("Content-Type", f'multipart/mixed; boundary="{slug}-{n}"'))
        method = note.event.get("method", "REQUEST")
        calendar = f"Content-Type: text/calendar; charset=utf-8; method={method}\n\n" + ics(
            note.event, note.sent
        )
        whole = f"--{slug}-{n}\n{text}\n--{slug}-{n}\n{calendar}\n--{slug}-{n}--\n"
    elif note.report:
        headers.append(
            ("Content-Type", f'multipart/report; report-type=delivery-status; boundary="{slug}-{n}"')
        )
        status = (
            "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
            f"Final-Recipient: rfc822; {note.report}\nAction: failed\nStatus: 5.1.1\n"
        )
        back = f"Content-Type: text/rfc822-headers\n\nMessage-ID: {message_id(slug, n - note.answers)}\n"
        whole = f"--{slug}-{n}\n{text}\n--{slug}-{n}\n{status}\n--{slug}-{n}\n{back}\n--{slug}-{n}--\n"
    else:
        headers.append(("Content-Type", "text/plain; charset=utf-8"))
        whole = body + "\n"
    head = "".join(f"{name}: {value}\n" for name, value in headers)
    return f"{head}\n{whole}".encode()


def message_id(slug: str, n: int) -> str:
    """The Message-ID of the n-th message of a story."""
    return f"<{slug}.{n}@sample.example>"


def thread(notes: list[Note], n: int) -> list[int]:
    """The messages that the n-th one follows, oldest first."""
    chain: list[int] = []
    while notes[n].answers:
        n -= notes[n].answers
        chain.insert(0, n)
    return chain


def quoted(note: Note) -> str:
    """A message as the answer to it quotes it."""
    name, _address = parseaddr(note.sender)
    lines = "".join(f"> {line}\n" for line in note.body.splitlines())
    return f"On {note.sent:%a, %d %b %Y at %H:%M}, {name} wrote:\n{lines}"


def ics(event: dict[str, Any], sent: datetime) -> str:
    """A calendar entry as Google and Outlook send it, times in UTC."""

    def stamp(clock: str) -> str:
        hour, minute = clock.split(":")
        day = datetime(2026, 5, 1, int(hour), int(minute), tzinfo=LONDON) + timedelta(days=event["day"] - 1)
        return f"{day.astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def person(kind: str, text: str, more: str = "") -> str:
        name, address = parseaddr(text)
        return f'{kind};CN="{name}"{more}:mailto:{address}'

    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//sample//EN",
        f"METHOD:{event.get('method', 'REQUEST')}",
        "BEGIN:VEVENT",
        f"UID:{event['uid']}",
        f"SEQUENCE:{event.get('sequence', 0)}",
        f"DTSTAMP:{sent.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{stamp(event['start'])}",
        f"DTEND:{stamp(event['end'])}",
        f"SUMMARY:{event['what']}",
        person("ORGANIZER", event["organizer"]),
        *[person("ATTENDEE", p, ";PARTSTAT=ACCEPTED") for p in event["people"]],
        person("ATTENDEE", ME, ";PARTSTAT=NEEDS-ACTION"),
    ]
    if event.get("link"):
        lines.append(f"DESCRIPTION:Join: {event['link']}")
    if event.get("place"):
        lines.append("LOCATION:" + event["place"].replace(",", "\\,"))
    if event.get("method") == "CANCEL":
        lines.append("STATUS:CANCELLED")
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def everything(unrelated: int, seed: int = 1) -> Iterator[Message]:
    """The job search and everything else, in the order of time."""
    chance = random.Random(seed)
    yield from sorted([*job_search(), *everyday(unrelated, chance, NOW)])


def write_maildir(folder: Path, messages: list[Message] | Iterator[Message]) -> int:
    """Write messages into a Maildir: the person's own into ``.Sent``. Gives how many."""
    for place in (folder, folder / ".Sent"):
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True, exist_ok=True)
    count = 0
    for count, (sent, raw, own) in enumerate(messages, 1):
        name = f"{int(sent.timestamp())}.M{count:06}P1.sample:2,S"
        if sys.platform == "win32":
            name = name.replace(":", ";")
        (folder / ".Sent" / "cur" / name if own else folder / "cur" / name).write_bytes(raw)
    return count


def write_mbox(path: Path, messages: list[Message] | Iterator[Message]) -> int:
    """Write messages into one mbox file. Gives how many."""
    count = 0
    with path.open("wb") as file:
        for sent, raw, _own in messages:
            count += 1
            file.write(f"From sample@example.org {sent:%a %b %d %H:%M:%S %Y}\n".encode())
            file.write(raw.replace(b"\nFrom ", b"\n>From ") + b"\n")
    return count


def main() -> None:
    """Write a Maildir from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--unrelated", type=int, default=2_000)
    args = parser.parse_args()
    sys.stdout.write(f"{write_maildir(args.folder, everything(args.unrelated))} messages in {args.folder}\n")


if __name__ == "__main__":
    main()
