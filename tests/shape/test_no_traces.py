"""Nothing in the project tells where it was made: no path of a machine, no registry's address, no secret."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.shape.sources import ROOT, expect_nothing

# Put together here, so that this file does not find itself.
_TRACES = {
    "a path of one machine": r"(?<![\w.])/(work|root|home/[a-z]+)/\w",
    "a registry's address": "|".join(
        re.escape(name)
        for name in (
            *("files.python" + "hosted.org", "py" + "pi.org/simple", "deb." + "debian.org"),
            *("registry." + "npmjs.org", "test.py" + "pi.org"),
        )
    ),
    "an option that names an index": r"--(extra-)?index-url[= ]|--find-links[= ]|--trusted" + "-host[= ]",
    "a private key": "-----BEGIN [A-Z ]*PRIVATE" + " KEY-----",
    "a token": r"\b(ghp_|xox[bp]-|AKIA)[A-Za-z0-9]{12,}",
}


def tracked() -> list[str]:
    """The files that git keeps; where this is not a clone, nothing can be said."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git clone")
    return [name for name in listed.stdout.split("\0") if name]


def test_no_tracked_file_tells_where_it_was_made() -> None:
    found = []
    for name in tracked():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError):
            continue
        for what, pattern in _TRACES.items():
            for hit in re.finditer(pattern, text):
                found.append(f"{name}:{text.count(chr(10), 0, hit.start()) + 1} {what}: {hit.group()[:60]}")
    expect_nothing(found)


def test_every_locked_package_has_its_version_and_hashes() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        entries = re.split(
            r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", lock.read_text(encoding="utf-8"))
        )
        assert entries, lock.name
        for entry in filter(str.strip, entries):
            assert re.match(r"[\w.\[\],-]+==[\w.]+", entry), f"{lock.name}: {entry[:80]}"
            assert "--hash=sha256:" in entry, f"{lock.name}: {entry[:80]}"
