"""Setting up: quick when nothing changed, made anew when half-made, and one plain sentence when it cannot."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tools import environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with lock files and nothing installed; what pip was asked is kept in ``pip.json``."""
    locks = tmp_path / "requirements"
    locks.mkdir()
    (tmp_path / "src").mkdir()
    for name in ("run", "test", "build"):
        (locks / f"{name}.txt").write_text(f"{name}==1 --hash=sha256:00\n", encoding="utf-8")
    home = tmp_path / ".venv"
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    for name, value in {
        "ROOT": tmp_path,
        "HOME": home,
        "_STAMP": home / "afterword.json",
        "_UNFINISHED": home / "afterword.unfinished",
        "_SCRIPTS": scripts,
        "PYTHON": scripts / environment.PYTHON.name,
        "_LOCKS": {name: locks / f"{name}.txt" for name in ("run", "test")},
        "_BUILD_LOCK": locks / "build.txt",
    }.items():
        monkeypatch.setattr(environment, name, value)
    # The real thing takes seconds; the project's own environment was made by it.
    real = venv.EnvBuilder
    monkeypatch.setattr(venv, "EnvBuilder", lambda **words: real(**{**words, "with_pip": False}))
    monkeypatch.setattr(environment, "_answers", lambda: environment.PYTHON.exists())
    asked: list[list[str]] = []

    def pip(*arguments: str) -> None:
        asked.append(list(arguments))
        (tmp_path / "pip.json").write_text(json.dumps(asked), encoding="utf-8")

    monkeypatch.setattr(environment, "_pip", pip)
    return tmp_path


def asked_of_pip(project: Path) -> list[list[str]]:
    kept = project / "pip.json"
    return json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []


def test_the_second_time_nothing_is_installed(project: Path) -> None:
    environment.ensure()
    first = asked_of_pip(project)
    assert any(
        "--require-hashes" in words and str(project / "requirements/run.txt") in words for words in first
    )
    environment.ensure()
    assert asked_of_pip(project) == first


def test_a_changed_lock_is_installed_into_the_same_environment(project: Path) -> None:
    environment.ensure()
    (project / ".venv" / "kept").touch()
    first = len(asked_of_pip(project))
    (project / "requirements" / "run.txt").write_text("run==2 --hash=sha256:00\n", encoding="utf-8")
    environment.ensure()
    assert len(asked_of_pip(project)) > first
    assert (project / ".venv" / "kept").exists()


def test_what_the_tests_need_is_installed_once_and_stays_known(project: Path) -> None:
    environment.ensure(tests=True)
    first = asked_of_pip(project)
    environment.ensure()
    environment.ensure(tests=True)
    assert asked_of_pip(project) == first


def test_a_half_made_environment_is_made_anew(project: Path) -> None:
    environment.ensure()
    (project / ".venv" / "afterword.unfinished").touch()
    (project / ".venv" / "rest").touch()
    environment.ensure()
    assert not (project / ".venv" / "rest").exists()
    assert not (project / ".venv" / "afterword.unfinished").exists()


def test_an_interrupted_installation_is_seen_as_half_made(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: str) -> None:
        raise environment.CannotSetUp("no network")

    with monkeypatch.context() as patched:
        patched.setattr(environment, "_pip", cut)
        with pytest.raises(environment.CannotSetUp):
            environment.ensure()
    environment.ensure()
    assert asked_of_pip(project)


def test_the_environment_finds_the_sources_and_has_the_command(project: Path) -> None:
    package = project / "src" / "afterword" / "cli"
    package.mkdir(parents=True)
    (package / "main.py").write_text("import sys\ndef main(): print(sys.argv[1:])\n", encoding="utf-8")
    python = environment.ensure()
    said = subprocess.run(
        [str(python), "-c", "import afterword.cli.main as m; m.main()", "hello"],
        capture_output=True,
        text=True,
    )
    assert said.stdout.strip() == "['hello']"
    if sys.platform != "win32":
        command = subprocess.run([str(project / ".venv/bin/afterword"), "x"], capture_output=True, text=True)
        assert command.stdout.strip() == "['x']", command.stderr


def test_without_ensurepip_the_package_to_install_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_makes_environments", lambda: False)
    with pytest.raises(environment.CannotSetUp, match=r"sudo apt install python3\.\d+-venv"):
        environment.ensure()
    assert not (project / ".venv").exists()


def test_for_the_tests_the_missing_part_is_installed_where_that_is_possible(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(
        environment.servers, "install", lambda programs: installed.extend(one.package for one in programs)
    )
    monkeypatch.setattr(environment, "_makes_environments", lambda: bool(installed))
    environment.ensure(tests=True)
    assert installed == [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: Could not install: [Errno 30] Read-only file system: 'x'", "may not write"),
        ("Max retries exceeded with url (Caused by NewConnectionError('Temporary failure'))", "network"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
            "not the one that was locked",
        ),
        ("ERROR: No matching distribution found for lxml==9", "not offered for this Python"),
        ("ERROR: something new", "something new"),
    ],
)
def test_each_obstacle_has_its_sentence(said: str, sentence: str) -> None:
    assert sentence in environment._reason(said)


def test_a_long_or_spaced_path_still_starts_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "PYTHON", Path("/a folder/python"))
    assert environment._first_line().startswith("#!/bin/sh\n")
    monkeypatch.setattr(environment, "PYTHON", Path("/venv/bin/python"))
    assert environment._first_line() == "#!/venv/bin/python\n"


def test_an_old_python_can_read_start_py() -> None:
    text = (ROOT / "start.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 4))
    assert " f'" not in text
    assert ' f"' not in text


def test_continuous_integration_runs_the_readmes_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 start.py test </dev/null" in script
