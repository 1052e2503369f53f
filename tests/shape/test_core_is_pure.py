"""The core is a function of what it is given: standard library only, no clock, no file, no socket."""

from __future__ import annotations

import sys

from tests.shape.sources import Source, calls, expect_nothing, imported, sources

# Modules that reach outside the process, or tell the time.
OUTSIDE = {
    *("socket", "ssl", "subprocess", "http", "urllib", "smtplib", "imaplib", "asyncio", "threading"),
    *("time", "random", "secrets", "tempfile", "shutil", "sqlite3", "os", "glob", "logging"),
}
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter", "localtime"}
CLOCK_OWNERS = {"datetime", "date", "time", "dt"}
FILES = {"open", "input", "print", "read_text", "read_bytes", "write_text", "write_bytes"}


def core() -> list[Source]:
    return [source for source in sources() if source.room == "core"]


def test_the_core_imports_the_standard_library_only() -> None:
    found = []
    for source in core():
        for node, name in imported(source):
            first = name.split(".")[0]
            if not (name.startswith("afterword.core") or first in sys.stdlib_module_names):
                found.append(f"{source.place}:{node.lineno} imports {name}")
            # Finding the rules means listing our own package's folder: that one module may.
            if first in OUTSIDE and source.path.name != "discover.py":
                found.append(f"{source.place}:{node.lineno} imports {name}, which reaches outside")
    expect_nothing(found)


def test_the_core_asks_no_clock_and_opens_nothing() -> None:
    found = []
    for source in core():
        for node, name in calls(source):
            *owner, last = name.split(".")
            asks_clock = last in CLOCKS and bool(owner) and owner[-1] in CLOCK_OWNERS
            if asks_clock or last in FILES:
                found.append(f"{source.place}:{node.lineno} calls {name}")
    expect_nothing(found)
