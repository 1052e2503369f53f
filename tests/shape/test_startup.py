"""Stateless commands start fast because they load little: no framework, no library that they do not need."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = (
    *(
        "django",
        "rich",
        "click",
        "httpx",
        "icalendar",
        "holidays",
        "typst",
        "liquid",
        "jinja2",
        "lxml",
        "openpyxl",
    ),
    *(
        "keyring",
        "imapclient",
        "yaml",
        "asyncio",
        "ssl",
        "http.client",
        "sqlite3",
        "unittest",
        "multiprocessing",
    ),
    *("spellchecker", "quotequail", "mailparser_reply", "cryptography", "pkg_resources", "setuptools"),
)
_RUN = """
import json, sys
from afterword.cli.main import main
try:
    status = main(json.loads(sys.argv[1]))
except SystemExit as end:
    status = end.code
print()
print(json.dumps([status or 0, sorted(set(sys.modules))]))
"""
_CASE = json.dumps(
    {
        "version": 1,
        "me": {"name": "Sam Osei", "email": "sam@example.org", "timezone": "Europe/London"},
        "case": {
            "id": "b",
            "company": {"name": "Brightwater", "timezone": "Europe/London"},
            "role": "Manager",
        },
        "people": [{"id": "ana", "name": "Ana Ruiz", "role": "hiring_manager", "email": "ana@example.com"}],
        "events": [
            {
                "kind": "interview_held",
                "at": "2026-05-11T10:45:00+01:00",
                "interview": "i1",
                "format": "video",
                "people": ["ana"],
            }
        ],
    }
)
_MAIL = (
    "From: Ana <ana@example.com>\nSubject: Hello\nDate: Mon, 11 May 2026 10:00:00 +0100\n\n"
    "We will let you know.\n"
)


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (["plan", "-", "--now", "2026-05-11T12:00:00+01:00", "--json"], _CASE),
        (["read", "-", "--json"], _MAIL),
        (["lint", "-", "--json"], "Dear Ana,\n\nthank you for your time.\n\nSam\n"),
        (["draft", "--case", "-", "--action", "thank_you", "--to", "ana", "--json"], _CASE),
        (["promise", "by Friday", "--on", "2026-05-11", "--json"], ""),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_stateless_command_loads_nothing_heavy(words: list[str], given: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _RUN, json.dumps(words)],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    status, modules = json.loads(ran.stdout.splitlines()[-1])
    assert status in (0, 1), ran.stderr
    assert [name for name in HEAVY if name in modules] == []
