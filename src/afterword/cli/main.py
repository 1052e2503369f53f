"""The entry point: find the command's file, parse, run, and say faults in one sentence.

Every command is one module in ``afterword.cli.commands`` with ``HELP``, ``configure(parser)`` and
``run(args)``. Nothing else is imported before it is known which one is wanted, because starting quickly is
part of being kind.

Exit status: 0 all is well; 1 done, but not all of it (a bad line among good ones, a test that failed);
2 the input cannot be taken; 130 stopped by the person.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit status; prints no traceback unless ``AFTERWORD_DEBUG`` is set.

    Without ``argv`` the process is this command's own: its words are taken, and where possible it ends here.
    """
    if argv is not None:
        return _status(argv)
    gc.set_threshold(_FEW_LOOKS)
    status = _status(sys.argv[1:])
    if "threading" not in sys.modules:
        _end_at_once(status)
    return status


_FEW_LOOKS = 50_000
"""New objects between two looks for cycles: a short command comes to its end without any."""


def _end_at_once(status: int) -> None:
    """End without taking the interpreter apart, which is a tenth of a short command's time.

    Only for a process without threads: it holds no framework, no open store and no log to be closed.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            status = status or 2
    os._exit(status)


def _status(words: list[str]) -> int:
    try:
        status = _run(words)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader went away (``afterword cases | head``): not a fault, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 130
    except ValueError as error:
        from afterword.core.faults import Fault

        if not isinstance(error, Fault):
            return _unforeseen(error)
        sys.stderr.write(f"afterword: {error}\n")
        return 2
    except Exception as error:
        return _unforeseen(error)


def _run(words: list[str]) -> int:
    from afterword.cli.command_line import CommandLine
    from afterword.cli.language import speak
    from afterword.core.words import _

    speak()  # before any command is imported: its sentences are looked up as it loads

    if words and words[0] in ("--version", "-V"):
        from afterword import __version__

        sys.stdout.write(f"afterword {__version__}\n")
        return 0
    if not words or words == ["--json"]:
        words = ["home", *words]
    if words[0] in ("-h", "--help", "help"):
        words = ["help", *words[1:]]
    module = _command(words[0])
    if module is None:
        sys.stderr.write(
            _("afterword: there is no command “{word}”; “afterword help” lists them.").format(
                word=words[0][:40]
            )
            + "\n"
        )
        return 2
    line = CommandLine(f"afterword {words[0]}", module.HELP)
    line.add_argument("--json", action="store_true", help=_("answer in JSON"))
    module.configure(line)
    return int(module.run(line.read(words[1:])))


_FILES = {"import": "import_"}
"""Commands whose name is a word of Python's own."""


def _command(word: str) -> Any:
    if not word.replace("-", "").isalnum() or word.startswith("-"):
        return None
    name = f"afterword.cli.commands.{_FILES.get(word, word.replace('-', '_'))}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name == name:
            return None
        raise


def _unforeseen(error: Exception) -> int:
    if os.environ.get("AFTERWORD_DEBUG"):
        raise error
    from afterword.core.words import _

    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    sys.stderr.write(
        _(
            "afterword: something went wrong that should not have ({what}). Nothing was half-done. "
            "Set AFTERWORD_DEBUG=1 and try again to see where."
        ).format(what=what)
        + "\n"
    )
    return 2
