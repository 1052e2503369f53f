"""What holds for every importer: it knows its own files, refuses others', and says every fault in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.core.faults import Fault
from afterword.importers.chooser import importer_for, importers_there

KINDS = {"mail", "cases", "table", "calendar"}
IMPORTERS = list(importers_there())
MESSAGE = (
    "From: Ana <ana@example.com>\nTo: sam@example.org\nSubject: Hi\nMessage-ID: <1@example.com>\n\nText\n"
)
SAMPLES = {
    "case_file": ("case.yaml", "version: 1\ncase: {id: a, company: {name: A}, role: B}\n"),
    "spreadsheet": ("jobs.csv", "Company,Role,Date applied\nBrightwater,Manager,2026-05-01\n"),
    "calendar": (
        "a.ics",
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260512T100000Z\nSUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR\n",
    ),
    "eml": ("a.eml", MESSAGE),
    "mbox": ("box", "From a@example.com Mon May 11 10:00:00 2026\n" + MESSAGE + "\n"),
    "maildir": ("mail/cur/1.a:2,S", MESSAGE),
}


def sample(folder: Path, name: str) -> Path:
    file, content = SAMPLES[name]
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return folder / file.split("/")[0]


def test_every_importer_has_a_sample() -> None:
    assert {m.__name__.rpartition(".")[2] for m in IMPORTERS} == set(SAMPLES)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_right_one_is_chosen_and_reads(tmp_path: Path, name: str) -> None:
    path = sample(tmp_path, name)
    module = importer_for(path)
    assert module.__name__.endswith("." + name)
    assert module.KIND in KINDS
    content = module.read(path)
    if module.KIND != "mail":
        assert content
        return
    folder = content.folders()[0]
    batch = next(iter(content.batches(folder, {})))
    assert [h.raw.startswith((b"From: Ana", b"From a@")) for h in batch.heads] == [True]
    assert [key for key, _raw in content.bodies(folder, [batch.heads[0].key])] == [batch.heads[0].key]
    again = [h for b in content.batches(folder, batch.position) for h in b.heads]
    assert again == [] or name == "eml"


@pytest.mark.parametrize("module", IMPORTERS, ids=lambda m: m.__name__.rpartition(".")[2])
def test_identify_never_raises(tmp_path: Path, module: object) -> None:
    for path in (
        tmp_path,
        tmp_path / "missing.csv",
        _file(tmp_path / "x.bin", b"\x00\xff" * 50),
        _file(tmp_path / "e", b""),
    ):
        assert module.identify(path) in (True, False)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name", ["x.yaml", "x.json", "x.csv", "x.xlsx", "x.ics", "x.bin", "empty.csv", "missing.yaml"]
)
@pytest.mark.parametrize(
    "content", [b"\x00\xff\xfe garbage \x80" * 20, b"[[[[", b"a: [b", b"PK\x03\x04 no zip", b";;;;\n\n"]
)
def test_garbage_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    if name != "missing.yaml":
        path.write_bytes(b"" if name == "empty.csv" else content)
    with pytest.raises(Fault) as fault:
        importer_for(path).read(path)
    assert fault.value.message
    assert "\n" not in fault.value.message


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
