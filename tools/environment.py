"""The project's own environment in ``.venv``: made once, exactly what the lock files say, quick to check.

Run as a program it only sets up: ``python3 tools/environment.py [--tests]``.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":  # run by its path: let the sibling be found
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools import servers

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
_STAMP = HOME / "afterword.json"
_UNFINISHED = HOME / "afterword.unfinished"
_COMPILED = HOME / "afterword.compiled"
_WINDOWS = sys.platform == "win32"
_SCRIPTS = HOME / ("Scripts" if _WINDOWS else "bin")
PYTHON = _SCRIPTS / ("python.exe" if _WINDOWS else "python")

_LOCKS = {"run": ROOT / "requirements" / "run.txt", "test": ROOT / "requirements" / "test.txt"}
_BUILD_LOCK = ROOT / "requirements" / "build.txt"


class CannotSetUp(Exception):
    """What stands in the way, in one sentence with what to do about it."""


def ensure(*, tests: bool = False) -> Path:
    """Make ``.venv`` hold what the lock files say, and return its Python; at once when nothing changed.

    Raises: CannotSetUp with one sentence for the person.
    """
    wanted = _wanted(tests)
    found = _read_stamp()
    if PYTHON.exists() and all(found.get(key) == value for key, value in wanted.items()):
        _compile_sources()
        return PYTHON
    with _plain_words():
        if not _usable(found):
            _make_anew(may_install=tests)
        _UNFINISHED.touch()
        _install(_LOCKS["test" if tests else "run"])
        _lead_to_sources()
        keep = found if not tests and found.get("root") == str(ROOT) and "test" in found else {}
        _STAMP.write_text(json.dumps({**keep, **wanted}, indent=1), encoding="utf-8")
        _UNFINISHED.unlink()
    _compile_sources()
    return PYTHON


def _compile_sources() -> None:
    """Bytecode for what changed, so that a command starts quickly even where Python may not write it itself."""
    sources = ROOT / "src"
    newest = max((path.stat().st_mtime for path in sources.rglob("*.py")), default=0.0)
    if _COMPILED.exists() and _COMPILED.stat().st_mtime >= newest:
        return
    # A folder that cannot be written to costs time at every start and nothing else.
    with contextlib.suppress(OSError):
        subprocess.run([PYTHON, "-m", "compileall", "-q", sources], check=False, capture_output=True)
        _COMPILED.touch()


def run_afterword(python: Path, words: list[str]) -> int:
    """Run the command with ``words`` in the environment; where the system can, this process becomes it."""
    command = [str(python), "-c", _ENTRY.format(name="afterword"), *words]
    if not _WINDOWS:
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


_ENTRY = "import sys; sys.argv[0] = '{name}'; from afterword.cli.main import main; sys.exit(main())"


def _wanted(tests: bool) -> dict[str, str]:
    """What the stamp says once everything is there."""
    wanted = {"python": sys.version.split()[0], "root": str(ROOT), "run": _hash("run")}
    if tests:
        wanted["test"] = _hash("test")
    return wanted


def _hash(name: str) -> str:
    try:
        return hashlib.sha256(_LOCKS[name].read_bytes()).hexdigest()
    except OSError as error:
        raise CannotSetUp(
            f"{_LOCKS[name].name} in requirements/ cannot be read ({error.strerror}); get the whole project."
        ) from error


def _read_stamp() -> dict[str, str]:
    """What a finished set-up left; nothing where none was finished."""
    if _UNFINISHED.exists():
        return {}
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _usable(found: dict[str, str]) -> bool:
    """Whether ``.venv`` can be kept and only needs its packages brought up to date."""
    if not HOME.exists():
        return False
    same = {key: found.get(key) for key in ("python", "root")} == {
        "python": sys.version.split()[0],
        "root": str(ROOT),
    }
    if found and same:
        return _answers()
    if not found and not _UNFINISHED.exists() and _answers():
        print("There is a .venv here already; I use it and bring it up to date.", flush=True)
        return True
    return False


def _answers() -> bool:
    """Whether the environment's Python runs and has pip."""
    try:
        asked = subprocess.run(
            [str(PYTHON), "-c", "import pip"], capture_output=True, stdin=subprocess.DEVNULL
        )
    except OSError:
        return False
    return asked.returncode == 0


def _make_anew(*, may_install: bool) -> None:
    """An empty environment; one that was left half-made, moved here or made by another Python goes first."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not _makes_environments() and may_install:
        servers.install([servers.Program("venv", package, "an environment of its own")])
        importlib.invalidate_caches()
    if not _makes_environments():
        raise CannotSetUp(
            "This Python cannot make environments, because its venv part is not installed. "
            f"On Debian or Ubuntu: sudo apt install {package}, then run this again."
        )
    if HOME.exists():
        print("The .venv here is not complete or not for this Python; I make it anew.", flush=True)
        shutil.rmtree(HOME)
    print(f"Making an environment of its own in {HOME} …", flush=True)
    import venv

    HOME.mkdir()
    _UNFINISHED.touch()
    # As a process of its own: ensurepip inside this one would take over what was imported here.
    try:
        venv.EnvBuilder(with_pip=True, symlinks=not _WINDOWS).create(HOME)
    except subprocess.CalledProcessError as error:
        said = (error.output or b"").decode(errors="replace").strip().splitlines()
        raise CannotSetUp(
            f"Python could not make the environment in {HOME}: {said[-1] if said else error}"
        ) from error


def _makes_environments() -> bool:
    """Whether Python's parts for that are there; Debian keeps one of them in a package of its own."""
    return all(importlib.util.find_spec(part) is not None for part in ("venv", "ensurepip"))


def _install(lock: Path) -> None:
    """Install exactly the locked versions, each checked against its hash, and drop the build tools again."""
    count = sum(1 for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line[:80])
    print(f"Installing {count} locked packages from {lock.relative_to(ROOT)} …", flush=True)
    _pip("install", "--only-binary", ":all:", "--require-hashes", "--no-deps", "-r", str(_BUILD_LOCK))
    # Without build isolation a package that comes as source only is built with the locked tools just
    # installed; with it pip would fetch whatever is newest.
    _pip(
        "install", "--prefer-binary", "--no-build-isolation", "--require-hashes", "--no-deps", "-r", str(lock)
    )
    # setuptools leaves a .pth file that runs at every start of Python and costs some ten milliseconds.
    _pip("uninstall", "--yes", "setuptools", "wheel")


def _pip(*arguments: str) -> None:
    """One pip call; what it says is shown only where it fails, in the plainest words there are for it."""
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "--retries",
        "3",
        *arguments,
    ]
    environment = {key: value for key, value in os.environ.items() if key not in _NOT_FOR_PIP}
    ran = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        cwd=ROOT,
    )
    if ran.returncode:
        raise CannotSetUp(_reason(ran.stderr + ran.stdout))


_NOT_FOR_PIP = {"PYTHONPATH", "PYTHONHOME", "PIP_REQUIRE_VIRTUALENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}

_REASONS = (
    (
        ("No space left", "Errno 28", "not enough space"),
        "The disk is full; free a gigabyte and run this again.",
    ),
    (
        ("Read-only file system", "Permission denied", "Access is denied"),
        f"I may not write in {ROOT}; copy the project to a folder of your own and run this again.",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "A package that was offered is not the one that was locked, so nothing of it was installed. "
        "Try again later or from another network; if it stays so, please report it.",
    ),
    (
        (
            "NewConnectionError",
            "NameResolutionError",
            "name resolution",
            "Network is unreachable",
            "Connection refused",
            "ConnectTimeout",
            "Max retries exceeded",
            "Connection broken",
            "getaddrinfo failed",
            "ProxyError",
        ),
        "The packages could not be fetched, because the network or the package index does not answer. "
        "Connect to the internet and run this again; nothing that was there is lost.",
    ),
    (
        ("No matching distribution found", "from versions: none"),
        "A locked package is not offered for this Python on this system by your package index. "
        "Check the network, or use Python 3.11 to 3.14.",
    ),
)


def _reason(said: str) -> str:
    """One sentence for what pip said; its own last lines where no sentence fits."""
    for signs, sentence in _REASONS:
        if any(sign in said for sign in signs):
            return sentence
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith("WARNING")]
    return "Installing the packages failed. What pip said last:\n  " + "\n  ".join(lines[-8:])


def _lead_to_sources() -> None:
    """Let the environment find the package in ``src``, and put the command ``afterword`` beside its Python.

    The sources themselves are used, so an edit shows at once and nothing has to be built.
    """
    asked = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    packages = Path(asked.stdout.strip())
    (packages / "afterword.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    entry = "import sys\nfrom afterword.cli.main import main\nsys.exit(main())\n"
    if _WINDOWS:
        (_SCRIPTS / "afterword-script.py").write_text(entry, encoding="utf-8")
        batch = '@"%~dp0python.exe" "%~dp0afterword-script.py" %*\r\n'
        (_SCRIPTS / "afterword.cmd").write_text(batch, encoding="utf-8")
        return
    script = _SCRIPTS / "afterword"
    script.write_text(_first_line() + entry, encoding="utf-8")
    script.chmod(0o755)


def _first_line() -> str:
    """How the system finds Python for a script; through the shell where the plain line would not do."""
    line = f"#!{PYTHON}\n"
    if len(line) <= 127 and " " not in str(PYTHON):
        return line
    return f"#!/bin/sh\n'''exec' \"{PYTHON}\" \"$0\" \"$@\"\n' '''\n"


@contextlib.contextmanager
def _plain_words() -> Iterator[None]:
    """Turn what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise CannotSetUp(_reason(f"{error} {error.strerror}")) from error


if __name__ == "__main__":
    try:
        ensure(tests="--tests" in sys.argv[1:])
    except CannotSetUp as why:
        sys.exit(str(why))
    print("Ready: python3 start.py runs Afterword, python3 start.py test runs the tests.")
