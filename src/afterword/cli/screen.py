"""What a terminal shows: a little colour, aligned columns, plain text when piped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from afterword.core.words import _

_STYLES = {"bold": "1", "dim": "2", "accent": "36", "due": "33", "italic": "3"}


def colourful() -> bool:
    """Whether standard output is a terminal that wants colour (https://no-color.org is honoured)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return False
    if sys.platform == "win32":
        os.system("")  # switches the old console to understand colour
    return True


def styled(text: str, style: str) -> str:
    """``text`` in that style on a terminal; as it is elsewhere."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colourful() else text


def width() -> int:
    """Columns to write in, between 40 and 100."""
    import shutil

    return max(40, min(100, shutil.get_terminal_size((80, 24)).columns))


def say(text: str = "", indent: int = 0, style: str = "") -> None:
    """Paragraphs, each wrapped to the terminal; as they are when piped."""
    pad = " " * indent
    for paragraph in text.split("\n"):
        for part in _wrapped(paragraph, width() - indent) if sys.stdout.isatty() else [paragraph]:
            line(pad + (styled(part, style) if style else part) if part else "")


def _wrapped(text: str, room: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, room, break_on_hyphens=False) or [""]


def headline(text: str, after: str, style: str = "accent", lead: str = "") -> None:
    """A bold line with a word about it behind; below it, where the terminal has no room for both."""
    if not sys.stdout.isatty() or len(f"{lead}{text}  {after}") <= width():
        line(
            f"{lead}{styled(text, 'bold')}  {styled(after, style)}" if after else lead + styled(text, "bold")
        )
        return
    for number, part in enumerate(_wrapped(text, width() - len(lead))):
        line((lead if not number else " " * len(lead)) + styled(part, "bold"))
    say(after, len(lead), style)


def pairs(rows: Sequence[tuple[str, str]], indent: int = 2, style: str = "") -> None:
    """Names with what belongs to each, side by side; long texts are wrapped beside their name."""
    longest = max((len(name) for name, _text in rows), default=0)
    for name, text in rows:
        start, before = " " * indent, f"{name:<{longest}}"
        taken = indent + longest + 2
        parts = _wrapped(text, max(20, width() - taken)) if sys.stdout.isatty() else [text]
        line(f"{start}{styled(before, style) if style else before}  {parts[0]}")
        for part in parts[1:]:
            line(" " * taken + part)


def line(text: str = "") -> None:
    """One line as it is."""
    sys.stdout.write(text + "\n")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Aligned columns on a terminal, tab-separated text when piped."""
    rows = [tuple(row) for row in rows]
    if not sys.stdout.isatty():
        for row in rows:
            line("\t".join(cell.replace("\t", " ") for cell in row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for heading in headings:
        shown.add_column(heading, overflow="fold")
    for row in rows:
        shown.add_row(*[cell.replace("[", "\\[") for cell in row])
    Console(width=width(), no_color=not colourful(), highlight=False).print(shown)


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, default: str = "") -> str:
    """The person's answer at the terminal. Raises :class:`Fault` where nobody can be asked."""
    from afterword.core.faults import Fault

    if not can_ask():
        raise Fault(_("Something is missing: {question} Give it as an argument.").format(question=question))
    shown = f" [{default}]" if default else ""
    try:
        return input(f"{question}{shown} ").strip() or default
    except EOFError:
        raise KeyboardInterrupt from None


def sure(question: str, yes: bool) -> bool:
    """Whether the person says yes; ``yes`` (from ``--yes``) answers for them. Nobody to ask means no."""
    if yes:
        return True
    if not can_ask():
        return False
    return ask(question + " " + _("(yes/no)"), _("no")).lower() in ("y", "yes", _("yes"))
