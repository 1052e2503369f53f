"""``afterword open``: the pages in the browser, signed in."""

from __future__ import annotations

import sys

from afterword.cli.command_line import CommandLine, Given
from afterword.core.words import _

HELP = _("open the pages in your browser")


def configure(parser: CommandLine) -> None:
    """Say which options there are."""
    parser.add_argument("--port", type=int, metavar="N", help=_("the port to use; otherwise a free one"))
    parser.add_argument(
        "--no-browser", action="store_true", help=_("print the address and leave the browser alone")
    )


def run(args: Given) -> int:
    """Serve until stopped."""
    from afterword.core.faults import Fault
    from afterword.site.serving import serve
    from afterword.store.faults import StoreFault

    try:
        serve(port=args.port, open_browser=not args.no_browser, say=_say)
    except StoreFault as error:
        raise Fault(error.message, "") from error
    except OSError as error:
        raise Fault(
            _("The port {port} is taken; choose another with --port, or leave it out.").format(
                port=args.port
            ),
            "--port",
        ) from error
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()
