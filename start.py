#!/usr/bin/env python3
"""Set Afterword up and run it, with nothing but Python.

    python3 start.py            install everything locked in requirements/run.txt and open Afterword
    python3 start.py WORDS      the same, then run `afterword WORDS`
    python3 start.py test       install what the tests need as well, and run them all

This file is kept in words that every Python understands, so that an old one can be told that it is too old.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Afterword needs Python 3.11 or newer, and this is Python %d.%d (%s). "
        "Install a newer one from your system's packages or python.org and run it with start.py."
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from tools import checks, environment  # noqa: E402  (only a new enough Python can read these)


def main(words):
    """Run the words given after start.py; the exit status is that of what was run."""
    try:
        if words[:1] == ["test"]:
            return checks.test(words[1:])
        python = environment.ensure()
        return environment.run_afterword(python, words or ["open"])
    except environment.CannotSetUp as why:
        sys.stderr.write("%s\n" % why)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
