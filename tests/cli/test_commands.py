"""The commands as a person types them, one process each, in a home of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NOW = "2026-05-12T09:20:00+01:00"  # a Tuesday


class Shell:
    """Runs ``afterword`` in one home at one moment."""

    def __init__(self, home: Path, now: str = NOW) -> None:
        self.home, self.now = home, now

    def run(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        surroundings = {
            **os.environ,
            "AFTERWORD_HOME": str(self.home),
            "AFTERWORD_NOW": self.now,
            "PYTHONIOENCODING": "utf-8",
        }
        return subprocess.run(
            [sys.executable, "-m", "afterword", *words],
            input=given,
            capture_output=True,
            encoding="utf-8",
            env=surroundings,
        )

    def __call__(self, *words: str, given: str = "") -> str:
        ran = self.run(*words, given=given)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def refused(self, *words: str, given: str = "") -> str:
        ran = self.run(*words, given=given)
        assert ran.returncode == 2, ran.stdout
        assert "Traceback" not in ran.stderr
        assert len(ran.stderr.strip().splitlines()) == 1, ran.stderr
        assert "should not have" not in ran.stderr, ran.stderr
        return ran.stderr

    def json(self, *words: str) -> Any:
        return json.loads(self(*words, "--json"))


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "home")


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A home with one case in it, for what changes nothing."""
    made = Shell(tmp_path_factory.mktemp("used"))
    made("add", "Brightwater", "Nurse")
    return made


def test_a_case_from_the_first_note_to_the_last(shell: Shell) -> None:
    assert "afterword demo" in shell()
    shell("settings", "timezone=Europe/London", "country=GB", "name=Sam Osei")
    shell("add", "Brightwater", "Nurse", "--person", "Ana Ruiz <ana@example.org>", "--country", "GB")
    shell("interview", "bright", "yesterday 10:45", "--held", "--with", "Ana")
    shell("debrief", "bright", "Ana=the night rota", "--promised", "by the end of next week", "--by", "Ana")
    day = shell.json("today")
    assert [c["action"] for c in day["cards"]] == ["thank_you"]
    assert "Thank Ana Ruiz" in shell("today")
    assert "thank_within_a_day" in shell("explain", "1")
    assert "night rota" in shell("draft", "1")
    shell("sent", "bright", "thank_you", "--to", "Ana")
    assert "2026-05-27" in json.dumps(shell.json("show", "bright"))
    shell("heard", "bright", "still_deciding", "--from", "Ana")
    assert shell("undo", "bright").startswith("Taken back: Noted from Ana Ruiz: not decided yet")
    shell("news", "bright", "opened", "a", "second", "site")
    shell("note", "bright", "bring the blue folder")
    shell("reject", "bright", "--by", "Ana", "--via", "phone")
    assert [c["action"] for c in shell.json("today")["cards"]] == ["rejection_thanks"]
    shell("skip", "1")
    assert "Brightwater" in shell("cases")
    assert "Ana Ruiz" in shell("people")
    assert "teal" in json.dumps(shell.json("compare", "bright"))
    assert shell.json("doctor")[0]["fine"]


def test_keeping_bringing_back_and_forgetting(shell: Shell, tmp_path: Path) -> None:
    shell("add", "Brightwater", "Nurse")
    shell("backup", str(tmp_path / "copy.db"))
    shell("export", str(tmp_path / "out"))
    assert (tmp_path / "out" / "facts.jsonl").exists()
    shell("erase", "bright", "--yes")
    assert "Brightwater" not in shell("cases")
    shell("restore", str(tmp_path / "copy.db"), "--yes")
    assert "Brightwater" in shell("cases")
    assert shell.run("erase", "--everything").returncode == 1
    shell("erase", "--everything", "--yes")
    assert "Brightwater" not in shell("cases")


def test_the_demo_is_apart_and_reads_well(shell: Shell) -> None:
    shell("add", "Brightwater of my own", "Nurse")
    shell("demo")
    day = shell("today")
    assert "Thank Ana Ruiz" in day
    assert "Waiting, and rightly so" in day
    assert "of my own" not in shell("cases")
    shell("demo", "--leave")
    assert "of my own" in shell("cases")


@pytest.mark.parametrize("now", ["2026-11-22T07:00:00Z", "2026-12-25T22:00:00Z"])
def test_the_demo_has_something_to_do_on_any_day(tmp_path: Path, now: str) -> None:
    shell = Shell(tmp_path, now)
    shell("demo")
    day = shell.json("today")
    assert len(day["cards"]) >= 3
    assert len(day["waits"]) >= 4
    assert day["review_count"] == 2


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["frobnicate"], "no command"),
        (["show", "nowhere"], "no case"),
        (["done", "7"], "no number"),
        (["interview", "bright", "some day"], "no date"),
        (["interview", "bright", "31 feb 10am"], "no 31 February"),
        (["interview", "bright", "fri"], "hour"),
        (["plan", "missing.yaml"], "no such file"),
        (["plan", "."], "folder"),
        (["plan", "--policy", "grandma"], "nothing in it"),
        (["restore", "missing.db", "--yes"], "missing.db"),
        (["settings", "timezone=Mars/Olympus"], "time zone"),
        (["settings", "nonsense"], "NAME=VALUE"),
        (["debrief", "bright", "Ana"], "Ana=the night rota"),
        (["erase"], "everything"),
        (["guide", "no-such-rule"], "no rule"),
        (["promise", "a", "b", "c"], "quotation"),
        (["interview", "bright", "--minutes", "long"], "afterword interview --help"),
        (["completion"], "afterword completion --help"),
    ],
)
def test_bad_input_gets_one_clear_sentence(used: Shell, words: list[str], about: str) -> None:
    assert about in used.refused(*words)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("", "nothing in it"),
        ("case: [", "line 2"),
        ("{\"case\": ", "line 1"),
        ("version: 1\ncase: {company: {name: B}, role: x}\nevents: [{kind: applied, at: 2026-02-30}]", "2026-02-30"),
        ("version: 9\ncase: {}", "version 9"),
        ("just words", "case file"),
    ],
)  # fmt: skip
def test_a_broken_case_file_says_what_and_where(used: Shell, text: str, about: str) -> None:
    assert about in used.refused("plan", "--now", NOW, given=text)


def test_a_file_that_is_not_utf_8_or_far_too_large_is_refused(used: Shell, tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("case: {role: Bürokraft}".encode("latin-1"))
    assert "UTF-8" in used.refused("plan", str(tmp_path / "latin.yaml"))
    with open(tmp_path / "huge.yaml", "wb") as file:
        file.truncate(100_000_000)
    assert "MB" in used.refused("plan", str(tmp_path / "huge.yaml"))


def test_one_bad_line_does_not_take_the_others_along(used: Shell) -> None:
    good = {"id": "a", "text": "by Friday", "on": "2026-05-12"}
    lines = [json.dumps(good), "{", json.dumps({"id": "b"}), json.dumps({**good, "id": "c"})]
    ran = used.run("promise", "--jsonl", given="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 1
    assert [a.get("id") for a in answers] == ["a", None, "b", "c"]
    assert answers[0]["promise"]["to"] == "2026-05-15"
    assert answers[2]["error"]["where"] == "text"
    assert answers[3]["promise"] == answers[0]["promise"]


def test_completion_and_help_know_every_command(used: Shell) -> None:
    for name in ("bash", "zsh", "fish"):
        assert "debrief" in used("completion", name)
    assert "debrief" in used("help")
    assert "usage" in used("debrief", "--help")


def test_json_is_answered_wherever_it_is_asked_for(shell: Shell) -> None:
    assert "fourteen" in shell.json("demo")["sentence"]
    assert "sentence" in shell.json("calendar", "--no-address")
    assert "Thank" in shell.json("remind", "--show")["text"]
    assert shell.json("help")["today"]
    assert shell.json()["cards"]
    assert shell.json("worker", "--once") == []
    assert "own" in shell.json("demo", "--leave")["sentence"]


def test_a_date_needs_no_quotation_marks(shell: Shell) -> None:
    shell("add", "Brightwater", "Nurse", "--country", "GB")
    assert "Friday 15 May 15:00" in shell("interview", "bright", "fri", "3pm", "--with", "Ana")
    assert "cannot" not in shell("interview", "bright", "yesterday", "at", "half", "past", "2", "--held")
