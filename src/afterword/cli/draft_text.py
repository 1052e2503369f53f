"""A draft and how it reads, in the terminal."""

from __future__ import annotations

from afterword.cli.screen import line, say, styled
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.write import Desk


def print_desk(desk: Desk) -> None:
    """To whom, the text, what to mend, what is still blank."""
    line()
    line(styled(desk.card.title, "bold"))
    line(styled(_("To: {name} {address}").format(name=desk.name, address=desk.email), "dim"))
    if desk.subject:
        line(styled(_("Subject: {subject}").format(subject=desk.subject), "dim"))
    line()
    for paragraph in desk.body.split("\n"):
        say(paragraph, 2)
    line()
    for finding in desk.reading.findings:
        if finding.level != "hint":
            say(f"{finding.message} ({', '.join(finding.sources)})", 2)
    if desk.too_soon:
        say(desk.too_soon, 2, "due")
    for blank in desk.reading.blanks:
        say(_("Still open: {question}").format(question=blank), 2)
