"""The pages in a process of their own, for the browser's tests: ``python -m tests.e2e.serve``.

Fills the store at AFTERWORD_HOME, lets the clock stand still, prints a one-time link, and another for each line
it reads; ends when its input does.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "afterword.site.web_settings"
    from afterword.site.serving import Serving
    from afterword.store.opening import open_store
    from tests.web import cases

    cases.fill(open_store())
    from afterword.web import clock

    clock.stop_at(cases.NOW)
    serving = Serving(0)
    serving.start()
    print(serving.sign_in_link(), flush=True)
    for _line in sys.stdin:
        print(serving.sign_in_link(), flush=True)
    serving.close()


if __name__ == "__main__":
    main()
