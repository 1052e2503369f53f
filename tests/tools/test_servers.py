"""Finding and installing the distribution's servers: only where that is wanted, and said plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import servers

ONE = servers.Program("dovecot", "dovecot-imapd", "reading mail over IMAP")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What apt-get was asked on a machine where root may install."""
    calls: list[list[str]] = []
    monkeypatch.setattr(servers, "_apt", lambda words: calls.append(words) or True)
    monkeypatch.setattr(servers, "_preseed", lambda answers: None)
    monkeypatch.setattr(servers._ServicesStayOff, "_policy", Path(__file__))  # exists, so stays as it is
    monkeypatch.setattr(servers.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(servers.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("AFTERWORD_INSTALL", raising=False)
    return calls


def test_root_on_debian_installs_and_says_what(
    asked: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert servers.install([ONE])
    assert asked == [["update"], ["install", "--no-install-recommends", "dovecot-imapd"]]
    assert "dovecot-imapd" in capsys.readouterr().out


def test_nothing_missing_asks_nothing(asked: list[list[str]]) -> None:
    assert servers.install([])
    assert not asked


def test_a_person_may_say_no(asked: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_INSTALL", "no")
    assert not servers.install([ONE])
    assert not asked


def test_anyone_but_root_is_told_the_package(
    asked: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(servers.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(servers, "missing", lambda: [ONE])
    servers.ensure()
    assert not asked
    assert "dovecot-imapd" in capsys.readouterr().out


def test_services_stay_off_while_installing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = tmp_path / "policy-rc.d"
    monkeypatch.setattr(servers._ServicesStayOff, "_policy", policy)
    with servers._ServicesStayOff():
        assert "101" in policy.read_text(encoding="utf-8")
    assert not policy.exists()


def test_the_newest_of_several_versions_is_taken() -> None:
    places = [Path(f"/usr/lib/postgresql/{version}/bin/postgres") for version in (9, 15, 13)]
    assert max(places, key=servers._version).parts[4] == "15"
