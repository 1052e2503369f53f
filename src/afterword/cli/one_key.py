"""One key as an answer, without Enter, where the terminal can do that."""

from __future__ import annotations

import sys


def one_key() -> str:
    """The key that the person presses, in lower case; Enter is an empty text, an arrow or the like is ``?``.

    Where keys cannot be read one by one, the first letter of a line. Raises KeyboardInterrupt at the end of input.
    """
    try:
        key = _pressed()
    except ImportError:
        key = sys.stdin.readline()[:1] or "\x04"
    if key in ("\x03", "\x04"):
        raise KeyboardInterrupt
    return "" if key in "\r\n" else key.lower()


if sys.platform == "win32":

    def _pressed() -> str:
        import msvcrt

        key = msvcrt.getwch()
        if key in ("\x00", "\xe0"):  # the first half of an arrow or function key
            msvcrt.getwch()
            return "?"
        return key

else:

    def _pressed() -> str:
        import os
        import select
        import termios
        import tty

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal, termios.TCSADRAIN)  # what was typed ahead counts
            key = os.read(terminal, 1)
            if key == b"\x1b" or key >= b"\x80":  # the rest of an arrow key or of a letter with an accent
                while select.select([terminal], [], [], 0.02)[0]:
                    os.read(terminal, 16)
                return "?"
            return key.decode("ascii") or "\x04"
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
