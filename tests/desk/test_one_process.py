"""The main command runs pages, mailbox and sending together, and a second process beside it does nothing twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.desk.full_outbox import fill_outbox
from tests.desk.smtp_sink import quick_sink, taken
from tests.services.processes import free_port

PROGRAM = str(Path(sys.executable).parent / "afterword")


def test_open_and_worker_on_one_store(django_db_blocker: Any, tmp_path: Path) -> None:
    from afterword.mailbox.credentials import keep
    from afterword.store.location import data_folder
    from afterword.store.opening import close_store, open_store

    with quick_sink() as port:
        with django_db_blocker.unblock():
            ids = fill_outbox(open_store(), 12, port, datetime.now(UTC))
            keep(data_folder(), "sam@example.org", "unused")
            close_store()
        said = tmp_path / "said.log"
        with said.open("wb") as log:
            commands = (["open", "--no-browser", "--port", str(free_port())], ["worker"])
            plain = {
                k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"
            }  # pytest's, not ours
            running = [subprocess.Popen([PROGRAM, *c], stdout=log, stderr=log, env=plain) for c in commands]
            until = time.monotonic() + 40
            while len(taken(port)) < 12 and time.monotonic() < until:
                time.sleep(0.5)
            time.sleep(1)
            for ran in running:
                ran.send_signal(signal.SIGINT)
            codes = [ran.wait(25) for ran in running]
        assert Counter(taken(port)) == Counter(ids), said.read_text(encoding="utf-8")
        assert set(codes) <= {0, 130}, said.read_text(encoding="utf-8")
        assert "Traceback" not in said.read_text(encoding="utf-8")
