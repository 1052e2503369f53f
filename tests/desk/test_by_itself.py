"""What happens by itself, and only as far as the person allowed it: automatic sending, reminders, the feed."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes
from typing import Any

import pytest

from tests.desk.sending_cases import account, by_smtp, met_ana, nothing_new, sink_running
from tests.store.fixtures import NOW

EVENING = NOW.replace(hour=18)
MORNING = NOW + timedelta(days=1)


def waiting() -> list[str]:
    from afterword.store.models import OutgoingMessage

    return list(OutgoingMessage.objects.filter(case__isnull=False).values_list("state", flat=True))


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text is as it should be, so that what is tested is the permission."""
    from afterword.desk import automatic

    real = automatic._coming

    def mended(owner: Any, step: Any, now: Any) -> Any:
        coming = real(owner, step, now)
        return coming and coming._replace(asks="", body=coming.body.replace("⟦", "").replace("⟧", ""))

    monkeypatch.setattr(automatic, "_coming", mended)


@pytest.fixture
def met(owner: Any) -> Any:
    account(owner, 1, NOW)
    met_ana(owner, NOW)
    return owner


def test_nothing_leaves_by_itself_unless_allowed(met: Any, whole: None) -> None:
    from afterword.desk.automatic import approve_due, show_tomorrow

    show_tomorrow(met, NOW)
    assert approve_due(met, NOW) == []


def test_what_was_shown_the_evening_before_may_leave(met: Any, whole: None) -> None:
    from afterword.desk.automatic import allow_automatic, approve_due, show_tomorrow

    allow_automatic(met, "thank_you", 3, NOW)
    assert approve_due(met, NOW) == []  # not shown yet
    assert [c.action for c in show_tomorrow(met, NOW)] == ["thank_you"]
    assert len(approve_due(met, NOW + timedelta(minutes=1))) == 1
    assert approve_due(met, NOW + timedelta(minutes=2)) == []  # once


def test_a_text_with_a_blank_asks(met: Any) -> None:
    from afterword.desk.automatic import allow_automatic, approve_due, show_tomorrow

    allow_automatic(met, "thank_you", 3, NOW)
    (coming,) = show_tomorrow(met, NOW)
    assert "⟦" in coming.body
    assert coming.asks
    assert approve_due(met, NOW) == []


def test_the_daily_cap_holds(owner: Any, whole: None) -> None:
    from afterword.desk.automatic import allow_automatic, approve_due, show_tomorrow

    account(owner, 1, NOW)
    met_ana(owner, NOW, people=3)
    allow_automatic(owner, "thank_you", 2, NOW)
    assert len(show_tomorrow(owner, NOW)) == 3
    assert len(approve_due(owner, NOW)) == 2
    assert approve_due(owner, NOW + timedelta(minutes=5)) == []


def test_a_stop_works_at_once(met: Any, whole: None) -> None:
    from afterword.desk.automatic import allow_automatic, approve_due, permissions, show_tomorrow
    from afterword.desk.outbox import hold_all

    allow_automatic(met, "thank_you", 3, NOW)
    show_tomorrow(met, NOW)
    approve_due(met, NOW)
    assert waiting() == ["scheduled"]
    hold_all(met, NOW)
    assert waiting() == ["held"]
    assert not any(yes for yes, _cap in permissions(met).values())


def test_answers_may_never_leave_by_themselves(met: Any) -> None:
    from afterword.core.faults import Fault
    from afterword.desk.automatic import allow_automatic

    with pytest.raises(Fault):
        allow_automatic(met, "answer_offer", 3, NOW)


def test_the_digest_is_written_once_a_day_and_to_oneself(owner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import remind
    from afterword.desk.worker import run_once
    from afterword.store.models import Owner

    shown: list[str] = []
    monkeypatch.setattr(remind, "notify", lambda title, text: shown.append(text) is None)
    with sink_running() as sink:
        account(owner, sink.port, NOW)
        met_ana(owner, NOW)
        remind.change_reminders(owner, NOW, digest=True)
        for minute in range(3):
            remind.remind(NOW + timedelta(minutes=minute))
        states = [
            w.state for w in run_once(NOW + timedelta(minutes=5), channels=by_smtp(sink), look=nothing_new)
        ]
        assert states == ["sent"]
        message = message_from_bytes(sink.taken[0])
    assert message["To"] == "Sam Osei <sam@example.org>"
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert "Thank Ana" in body.decode()
    assert shown == [next(iter(shown))]
    assert Owner.objects.get().preferences["reminders"]["digest"] is True


def test_without_a_wish_nothing_is_mailed(met: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import remind
    from afterword.store.models import OutgoingMessage

    monkeypatch.setattr(remind, "notify", lambda title, text: True)
    remind.remind(NOW)
    remind.remind(EVENING)
    assert not OutgoingMessage.objects.exists()


def test_the_evening_shows_what_would_leave(met: Any, whole: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import remind
    from afterword.desk.automatic import allow_automatic
    from afterword.store.models import OutgoingMessage

    monkeypatch.setattr(remind, "notify", lambda title, text: True)
    allow_automatic(met, "thank_you", 3, NOW)
    remind.remind(EVENING)
    text = OutgoingMessage.objects.get(action="digest").text
    assert "Dear Ana" in text or "Hi Ana" in text
    assert "hold --all" in text


def test_a_notification_never_takes_words_for_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import notify

    monkeypatch.setenv("DISPLAY", ":9")
    for system, program in (("linux", "notify-send"), ("darwin", "osascript"), ("win32", "powershell")):
        monkeypatch.setattr(notify.sys, "platform", system)
        monkeypatch.setattr(notify.shutil, "which", lambda name: f"/bin/{name}")
        command = notify._command('--version "$(rm)"', "`x`")
        assert program in command[0]
        assert system == "win32" or command.index('--version "$(rm)"') > 1
        assert system != "linux" or "--" in command[: command.index('--version "$(rm)"')]
    monkeypatch.setattr(notify.shutil, "which", lambda name: None)
    assert notify.notify("a", "b") is False


def test_the_feed_has_stable_entries_and_a_private_address(met: Any) -> None:
    from icalendar import Calendar

    from afterword.desk.calendar_address import (
        forget_calendar_address,
        new_calendar_token,
        owner_of_calendar,
    )
    from afterword.desk.calendar_feed import calendar_feed
    from afterword.store.models import SignInLink

    first, again = (Calendar.from_ical(calendar_feed(met, NOW + timedelta(minutes=n))) for n in (0, 1))
    ids = [str(e["UID"]) for e in first.walk("VEVENT")]
    assert ids
    assert ids == [str(e["UID"]) for e in again.walk("VEVENT")]
    assert first.walk("VALARM")
    token = new_calendar_token(met, NOW)
    assert owner_of_calendar(token) == met
    assert token not in str(list(SignInLink.objects.values()))
    other = new_calendar_token(met, NOW)
    assert owner_of_calendar(token) is None
    assert forget_calendar_address(met)
    assert owner_of_calendar(other) is None
