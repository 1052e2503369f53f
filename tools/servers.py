"""The distribution's servers that the tests drive: where they are, and how they come onto a fresh machine.

Only Debian and Ubuntu as root are installed for; elsewhere a missing program is named together with the
package that has it, and the tests that need it say so when they are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Program(NamedTuple):
    """One program that tests start, the Debian package that carries it, and what it is for."""

    name: str
    package: str
    purpose: str
    places: tuple[str, ...] = ()


PROGRAMS = (
    Program("dovecot", "dovecot-imapd", "reading mail over IMAP", ("/usr/sbin", "/usr/local/sbin")),
    Program(
        "lmtp", "dovecot-lmtpd", "delivering mail to Dovecot", ("/usr/lib/dovecot", "/usr/libexec/dovecot")
    ),
    Program("postfix", "postfix", "sending mail over SMTP", ("/usr/sbin", "/usr/local/sbin")),
    Program(
        "postgres", "postgresql", "the store on PostgreSQL", ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin")
    ),
    Program("chromium", "chromium", "the pages in a browser"),
    Program("pdftoppm", "poppler-utils", "looking at the letters' PDF"),
)
# Files that a program needs on Linux without saying so in its package: any one of the places will do.
COMPANIONS = (
    Program(
        "libatomic",
        "libatomic1",
        "driving the browser",
        ("/usr/lib*/libatomic.so.1", "/usr/lib/*/libatomic.so.1"),
    ),
    Program("a font", "fonts-dejavu-core", "text on the pages", ("/usr/share/fonts/**/*.[to]tf",)),
)
_OTHER_NAMES = {"chromium": ("chromium-browser", "google-chrome", "google-chrome-stable")}


def find(name: str) -> Path | None:
    """Where the program ``name`` is, also outside ``PATH``; the highest version where there are several."""
    for spelling in (name, *_OTHER_NAMES.get(name, ())):
        found = shutil.which(spelling)
        if found:
            return Path(found)
    for program in PROGRAMS:
        if program.name == name:
            candidates = [hit for place in program.places for hit in _in_place(place, name)]
            return max(candidates, key=_version, default=None)
    return None


def _in_place(place: str, name: str) -> list[Path]:
    """The files called ``name`` in a folder given with wildcards."""
    return [hit for hit in Path("/").glob(place.lstrip("/") + "/" + name) if os.access(hit, os.X_OK)]


def _version(path: Path) -> tuple[int, ...]:
    """The numbers in a path, so that 15 sorts above 9."""
    return tuple(int(part) for part in path.parts if part.isdigit())


def missing() -> list[Program]:
    """The programs that tests want and this machine does not have."""
    lacking = [program for program in PROGRAMS if find(program.name) is None]
    if sys.platform == "linux":
        lacking += [one for one in COMPANIONS if not any(_lies_at(place) for place in one.places)]
    return lacking


def _lies_at(place: str) -> bool:
    return next(Path("/").glob(place.lstrip("/")), None) is not None


def install(programs: Iterable[Program]) -> bool:
    """Install the packages of ``programs`` with apt-get, saying so; False where this machine cannot."""
    packages = sorted({program.package for program in programs})
    if not packages or not _may_install():
        return not packages
    print("Installing the servers that the tests use, with apt-get: " + " ".join(packages), flush=True)
    _apt(["update"])
    with _ServicesStayOff():
        _preseed("postfix postfix/main_mailer_type select No configuration\n")
        # A package may be named differently elsewhere: then each is tried alone.
        if _apt(["install", "--no-install-recommends", *packages]):
            return True
        done = [_apt(["install", "--no-install-recommends", package]) for package in packages]
        return all(done)


def _may_install() -> bool:
    """Root on a machine with apt-get, unless the person said no."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None and os.environ.get("AFTERWORD_INSTALL") != "no"


def _apt(arguments: list[str]) -> bool:
    """One apt-get call without questions; its last lines are shown when it fails."""
    environment = {
        **os.environ,
        "DEBIAN_FRONTEND": "noninteractive",
        "APT_LISTCHANGES_FRONTEND": "none",
        "RUNLEVEL": "1",  # keeps older maintainer scripts from starting services
    }
    command = ["apt-get", "-y", "-q", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300", *arguments]
    ran = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace"
    )
    if ran.returncode:
        print("apt-get " + " ".join(arguments) + " failed:", file=sys.stderr)
        print("\n".join((ran.stdout + ran.stderr).splitlines()[-15:]), file=sys.stderr, flush=True)
    return ran.returncode == 0


def _preseed(answers: str) -> None:
    """Answer a package's questions beforehand; without debconf there are none to answer."""
    if shutil.which("debconf-set-selections"):
        subprocess.run(["debconf-set-selections"], input=answers, text=True, check=False)


class _ServicesStayOff:
    """While packages are installed, none of them may start a service of the system's own.

    The tests start their own instances; a Postfix on port 25 of a developer's machine is nobody's wish.
    """

    _policy = Path("/usr/sbin/policy-rc.d")

    def __enter__(self) -> None:
        self._ours = not self._policy.exists()
        if self._ours:
            self._policy.write_text("#!/bin/sh\nexit 101\n")
            self._policy.chmod(0o755)

    def __exit__(self, *_: object) -> None:
        if self._ours:
            self._policy.unlink(missing_ok=True)


def ensure() -> None:
    """Install what is missing where that is possible, and say what stays missing and what that means."""
    install(missing())
    still = missing()
    if still:
        print("Not on this machine, so the tests that need them are skipped (or fail, where CI is set):")
        for program in still:
            print(f"  {program.name:9} {program.purpose}; Debian's package: {program.package}", flush=True)
