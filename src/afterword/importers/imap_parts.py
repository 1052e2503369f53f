"""A large message over IMAP without what makes it large: its structure, its texts, and of attachments the names.

The message is put together again from the pieces that the server gives, part by part as it was built, so that
it is read like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

LARGE = 1_000_000
"""Bytes from which a message is fetched in pieces."""

MOST_OF_A_PART = 1_000_000
_MOST_PARTS = 100
_DEEPEST = 12
_TEXTS = ("text", "message")
_READ_ALL = ("application/ics", "application/ms-tnef")


class Leaf(NamedTuple):
    """A part without parts: its number in the message (``1.2``), and whether its content is wanted."""

    number: str
    wanted: bool


class Branch(NamedTuple):
    """Parts of one kind (``alternative``, ``mixed``, …)."""

    kind: str
    parts: tuple[Branch | Leaf, ...]


Tree = Branch | Leaf


def tree_of(structure: Any) -> Tree:
    """What a BODYSTRUCTURE says, as ``imapclient`` reads it."""
    return _branch(structure, "", 0) if structure.is_multipart else Leaf("1", _wanted(structure))


def _branch(structure: Any, number: str, depth: int) -> Branch:
    parts: list[Tree] = []
    for n, part in enumerate(structure[0][:_MOST_PARTS], 1):
        at = f"{number}.{n}" if number else str(n)
        if part.is_multipart:
            if depth < _DEEPEST:
                parts.append(_branch(part, at, depth + 1))
        else:
            parts.append(Leaf(at, _wanted(part)))
    return Branch(_text(structure[1]).lower() or "mixed", tuple(parts))


def _wanted(part: Any) -> bool:
    main, kind = _text(part[0]).lower(), _text(part[1]).lower()
    return main in _TEXTS or f"{main}/{kind}" in _READ_ALL


def _text(value: Any) -> str:
    return value.decode("ascii", "replace") if isinstance(value, bytes) else ""


def leaves(tree: Tree) -> Iterator[Leaf]:
    """The parts that hold something, in order, no more than are read of any message."""
    if isinstance(tree, Leaf):
        yield tree
        return
    for part in tree.parts:
        yield from leaves(part)


def items(tree: Tree) -> list[bytes]:
    """What to FETCH: the header, of each part its own header, and of the texts the beginning."""
    wanted = [b"BODY.PEEK[HEADER]"]
    single = isinstance(tree, Leaf)
    for leaf in list(leaves(tree))[:_MOST_PARTS]:
        number = leaf.number.encode()
        if not single:
            wanted.append(b"BODY.PEEK[%b.MIME]" % number)
        if leaf.wanted:
            wanted.append(b"BODY.PEEK[%b]<0.%d>" % (number, MOST_OF_A_PART))
    return wanted


def assembled(tree: Tree, answer: Mapping[bytes, Any]) -> bytes:
    """The message again, from what the server gave for :func:`items`."""
    header = _given(answer, b"BODY[HEADER]")
    if isinstance(tree, Leaf):
        return header.rstrip(b"\r\n") + b"\r\n\r\n" + _given(answer, b"BODY[1]")
    return _without_type(header) + _built(tree, answer, "afterword")


def _built(tree: Tree, answer: Mapping[bytes, Any], mark: str) -> bytes:
    """A part with its header."""
    if isinstance(tree, Leaf):
        number = tree.number.encode()
        head = _given(answer, b"BODY[%b.MIME]" % number).strip(b"\r\n")
        return head + b"\r\n\r\n" + _given(answer, b"BODY[%b]" % number)
    line = b"\r\n--" + mark.encode()
    inner = b"".join(
        line + b"\r\n" + _built(part, answer, f"{mark}.{n}.") for n, part in enumerate(tree.parts)
    )
    kind = f'Content-Type: multipart/{tree.kind}; boundary="{mark}"'.encode("ascii", "replace")
    return kind + b"\r\n\r\n" + inner + line + b"--\r\n"


def _given(answer: Mapping[bytes, Any], name: bytes) -> bytes:
    found = next((v for k, v in answer.items() if k == name or k.startswith(name + b"<")), b"")
    return found if isinstance(found, bytes) else b""


def _without_type(header: bytes) -> bytes:
    """The header without its own Content-Type and encoding, which speak of the message as it was."""
    kept: list[bytes] = []
    leave_out = False
    for line in header.replace(b"\r\n", b"\n").rstrip(b"\n").split(b"\n"):
        if line[:1] not in b" \t":
            leave_out = line.lower().startswith((b"content-type:", b"content-transfer-encoding:"))
        if line and not leave_out:
            kept.append(line)
    return b"".join(line + b"\r\n" for line in kept)
