"""One JSON object a line in, one a line out: how other programs drive the stateless commands."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterable
from datetime import datetime

from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any, TextIO, TypeAlias

Answer: TypeAlias = "Callable[[dict[str, Any]], dict[str, Any]]"
Decode: TypeAlias = "Callable[[bytes], Any]"
Encode: TypeAlias = "Callable[[dict[str, Any]], bytes]"

WORTH_THE_QUICKER = 30
"""From this line on the quicker JSON library pays for its loading."""


def answer_lines(answer: Answer, lines: Iterable[bytes] | None = None, out: TextIO | None = None) -> int:
    """Answer each line in order, ``id`` echoed; a bad line answers with an error and the rest goes on.

    Returns the exit status: 1 when a line was bad, otherwise 0.
    """
    source: Iterable[bytes] = sys.stdin.buffer if lines is None else lines
    sink = out or sys.stdout
    sink.flush()
    write = sink.buffer.write if hasattr(sink, "buffer") else lambda line: sink.write(line.decode())
    status = 0
    # Nothing that a line leaves behind refers back to itself: looking for cycles is a sixth of the time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    decode: Decode = json.loads
    encode: Encode = _encode
    for number, line in enumerate(source, 1):
        if number == WORTH_THE_QUICKER:
            decode, encode = _quicker()
        if not line.strip():
            continue
        known: dict[str, Any] = {}
        try:
            given = _object(line, number, decode)
            if "id" in given:
                known["id"] = given["id"]
            reply = {**known, **answer(given)}
        except Fault as fault:
            status = 1
            reply = {**known, "error": {"message": fault.message, "where": fault.where or f"line {number}"}}
        except Exception as error:  # a bug of ours must not take the lines behind it along
            status = 1
            message = _("This line could not be answered ({what}).").format(
                what=f"{type(error).__name__}: {error}"
            )
            reply = {**known, "error": {"message": message, "where": f"line {number}"}}
        write(encode(reply) + b"\n")
    sink.flush()
    return status


def _encode(reply: dict[str, Any]) -> bytes:
    return json.dumps(reply, ensure_ascii=False, default=_said).encode()


def _said(value: object) -> str:
    """What JSON does not know, as text: moments as RFC 3339 has them."""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _quicker() -> tuple[Decode, Encode]:
    """The quick JSON library: loading it costs more than a few lines save."""
    import orjson

    return orjson.loads, lambda reply: orjson.dumps(reply, default=str)


def _object(line: bytes, number: int, decode: Decode) -> dict[str, Any]:
    try:
        given = decode(line)
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", _("it cannot be read"))
        raise Fault(_("This line is no valid JSON: {why}.").format(why=why), f"line {number}") from error
    if not isinstance(given, dict):
        raise Fault(_("This line should be a JSON object."), f"line {number}")
    return given


def text_of(given: dict[str, Any], key: str, *, needed: bool = True) -> str:
    """The text under ``key``. Raises :class:`Fault` where it is missing or no text."""
    value = given.get(key)
    if isinstance(value, str):
        return value
    if value is None and not needed:
        return ""
    raise Fault(_("“{key}” should be text.").format(key=key), key)


def print_json(value: object, out: TextIO | None = None) -> None:
    """``value`` as readable JSON on standard output."""
    (out or sys.stdout).write(json.dumps(value, ensure_ascii=False, indent=2, default=_said) + "\n")
