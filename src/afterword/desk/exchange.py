"""All of a person's data in open formats: case files, messages, facts as JSON lines, settings. No secrets."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any, Protocol

from afterword.core.case_file import case_to_json
from afterword.core.words import _
from afterword.desk.case_file import case_file_of
from afterword.desk.faults import DeskFault
from afterword.desk.settings import settings_of
from afterword.store import faults
from afterword.store.models import CaseRecord, FactRecord, MailMessage, OutgoingMessage, Owner
from afterword.store.writing import in_words

FACTS = "facts.jsonl"
SETTINGS = "settings.json"

_ABOUT = """This is everything that Afterword keeps about your search, in open formats.

cases/     one case file each (YAML); “afterword import” reads them back
facts.jsonl  every fact that was ever noted, one JSON object a line, struck-out ones included
messages/  the text of messages that belong to a case
sent/      messages as they went out
settings.json  what you have set; no passwords are in this export
"""


class Folder(Protocol):
    """Where files are put: a folder or a zip archive."""

    def put(self, name: str, content: bytes) -> None:
        """Write one file under its name."""


def export(owner: Owner, target: Path) -> int:
    """Write everything into ``target``: a zip archive if it ends in ``.zip``, otherwise a new folder.

    Gives the number of cases. Raises :class:`DeskFault` if it is there already.
    """
    if target.exists() and (target.is_file() or any(target.iterdir())):
        raise DeskFault(_("{path} is there already; choose another name.").format(path=target))
    try:
        with in_words(), _opened(target) as folder:
            return _write(owner, folder)
    except OSError as error:
        raise faults.of_file(error, target) from error


def _write(owner: Owner, folder: Folder) -> int:
    rows = list(CaseRecord.objects.filter(owner=owner, removed=False).order_by("slug"))
    for row in rows:
        row.owner = owner
        folder.put(f"cases/{row.slug}.yaml", case_yaml(owner, row).encode())
    folder.put(FACTS, "".join(_fact_lines(owner)).encode())
    for message in MailMessage.objects.filter(owner=owner, case__isnull=False).select_related("case"):
        case = message.case
        assert case is not None
        folder.put(f"messages/{case.slug}/{message.pk:06d}.eml", _as_mail(message))
    for sent in OutgoingMessage.objects.filter(owner=owner).exclude(raw=None):
        folder.put(f"sent/{sent.pk:06d}.eml", bytes(sent.raw or b""))
    folder.put(SETTINGS, json.dumps(_settings(owner, rows), indent=2, ensure_ascii=False).encode())
    folder.put("README.txt", _ABOUT.encode())
    return len(rows)


def case_yaml(owner: Owner, row: CaseRecord) -> str:
    """The case as a case file."""
    import yaml

    return str(
        yaml.safe_dump(case_to_json(case_file_of(owner, row)), sort_keys=False, allow_unicode=True, width=100)
    )


def _fact_lines(owner: Owner) -> Iterator[str]:
    rows = FactRecord.objects.filter(owner=owner, case__removed=False).select_related("case").order_by("id")
    for row in rows.iterator(chunk_size=500):
        line = {
            "case": row.case.slug,
            "id": row.key,
            "version": row.version,
            "recorded": row.recorded.isoformat(),
            "source": row.source,
            "dedupe": row.dedupe,
            "fact": row.body,
        }
        yield json.dumps(line, ensure_ascii=False) + "\n"


def _settings(owner: Owner, rows: Iterable[CaseRecord]) -> dict[str, Any]:
    accounts = owner.accounts.order_by("id")
    hidden = {
        *("id", "owner_id", "secret_ref", "created"),
        *("checked", "last_error", "watched_until", "facts_known"),
    }
    return {
        "version": 1,
        "me": dict(settings_of(owner)._asdict()),
        "policies": {r.slug: r.policy for r in rows if r.policy},
        "accounts": [
            {k: v for k, v in account.__dict__.items() if k not in hidden and not k.startswith("_")}
            for account in accounts
        ],
    }


def _as_mail(message: MailMessage) -> bytes:
    """The message as far as it was kept: its main headers and its text."""
    mail = EmailMessage(policy=SMTP)
    when = datetime.fromtimestamp(message.sent_at, UTC) if message.sent_at is not None else None
    for name, value in (
        ("From", message.sender),
        ("To", ", ".join(str(r) for r in message.recipients)),
        ("Subject", message.subject),
        ("Message-ID", message.message_id),
        ("In-Reply-To", message.in_reply_to),
    ):
        clean = " ".join(value.split())
        if clean:
            mail[f"X-Afterword-{name}" if not clean.isascii() and name != "Subject" else name] = clean
    if when is not None:
        mail["Date"] = when
    mail.set_content(message.text or "")
    return bytes(mail)


# ---------------------------------------------------------------- folder or archive


@contextmanager
def _opened(target: Path) -> Iterator[Folder]:
    if target.suffix.lower() != ".zip":
        draft = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            draft.mkdir(parents=True)
            yield _Directory(draft)
            if target.exists():
                target.rmdir()  # it is empty; a folder is not put over another everywhere
            os.replace(draft, target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
            yield _Archive(archive)
        os.replace(draft, target)
    finally:
        draft.unlink(missing_ok=True)


class _Directory:
    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, name: str, content: bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class _Archive:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive

    def put(self, name: str, content: bytes) -> None:
        self.archive.writestr(name, content)


def opened_export(source: Path) -> dict[str, io.BytesIO]:
    """The files of an export that an import reads: facts, settings, case files. Raises :class:`DeskFault`."""
    wanted = (FACTS, SETTINGS)
    try:
        if source.is_dir():
            names = [p for p in source.rglob("*") if p.is_file()]
            inside = {p.relative_to(source).as_posix(): p for p in names}
            return {n: io.BytesIO(p.read_bytes()) for n, p in inside.items() if _matters(n, wanted)}
        with zipfile.ZipFile(source) as archive:
            infos = [i for i in archive.infolist() if _matters(i.filename, wanted)]
            if sum(i.file_size for i in infos) > 2_000_000_000:
                raise DeskFault(_("{path} is larger than any export could be.").format(path=source))
            return {i.filename: io.BytesIO(archive.read(i)) for i in infos}
    except (OSError, zipfile.BadZipFile) as error:
        raise DeskFault(_("This is no export of Afterword's; one is made by “afterword export”.")) from error


def _matters(name: str, wanted: Iterable[str]) -> bool:
    return name in wanted or (name.startswith("cases/") and name.endswith((".yaml", ".yml", ".json")))
