"""A large mailbox for measuring: many job searches under other names among tens of thousands of other messages."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.sample_mailbox.everyday import everyday
from tests.sample_mailbox.make import Message, job_search, write_maildir
from tests.sample_mailbox.search import NOW

_FIRST = (
    "Alder Birch Cedar Dale Elm Fern Glen Hazel Iris Juniper Kestrel Linden Maple Nettle Oak Poplar Quince Rowan "
    "Sorrel Thistle Umber Vine Willow Yarrow Aspen Bramble Clover Drake Eider Finch Grove Heron Ivy Jay Kite Lark "
    "Moss Nuthatch Otter Pine"
).split()
_NAMES = {
    "Brightwater": "brightwater",
    "Copper & Vale": "coppervale",
    "Northgate Foods": "northgatefoods",
    "Harbour Homes": "harbourhomes",
    "Lumen Health": "lumenhealth",
    "Meridian Labs": "meridian-labs",
    "Oakfield School": "oakfieldschool",
    "Kite & Compass": "kitecompass",
    "Tallow Bank": "tallowbank",
    "Fernhill Logistics": "fernhill-logistics",
    "Talentbridge Recruitment": "talentbridge-recruitment",
}


def many_searches(wanted: int) -> Iterator[Message]:
    """About ``wanted`` messages of job searches at invented companies, all different."""
    own = job_search()
    made = 0
    for number in count():
        first = _FIRST[number % len(_FIRST)] + ("" if number < len(_FIRST) else str(number // len(_FIRST)))
        for sent, raw, mine in own:
            if made >= wanted:
                return
            made += 1
            yield sent, _padded(_renamed(raw, first)), mine


def _renamed(raw: bytes, first: str) -> bytes:
    text = raw.decode()
    for name, label in _NAMES.items():
        text = text.replace(name, f"{first} {name}").replace(
            f"{label}.example", f"{first.lower()}-{label}.example"
        )
    for mark in ("@sample.example>", "@talentbridge-recruitment.example\nSEQUENCE"):
        text = text.replace(mark, "." + first.lower() + mark)
    return text.encode()


def _padded(raw: bytes, size: int = 9_000) -> bytes:
    """With a header as large mail systems add it, so that the message is as long as mail usually is."""
    missing = max(0, size - len(raw))
    filler = base64.b64encode(random.Random(len(raw)).randbytes(missing * 3 // 4)).decode()
    lines = "\n\t".join(filler[n : n + 76] for n in range(0, len(filler), 76))
    return raw.replace(b"\n\n", f"\nX-Report-Data: {lines}\n\n".encode(), 1)


def large(total: int, interesting: float = 0.05, seed: int = 7) -> Iterator[Message]:
    """``total`` messages of about 9 kB, the share ``interesting`` of them about applications, by time."""
    chance = random.Random(seed)
    wanted = int(total * interesting)
    others = everyday(total - wanted, chance, NOW, length=7_600)
    yield from sorted([*many_searches(wanted), *others])


def write_large(folder: Path, total: int) -> int:
    """Write it as a Maildir."""
    return write_maildir(folder, large(total))
