"""Spreadsheets of applications: CSV in any common dialect, and XLSX."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.columns import Mapping, recognised

KIND = "table"
MOST_ROWS = 100_000
MOST_BYTES = 100_000_000
_HEADINGS_WITHIN = 20
_MOST_COLUMNS = 100
_LONGEST = 20_000

Cell = str | date | datetime | float | int | None


class Table(NamedTuple):
    """A list of applications: ``rows()`` begins it anew each time; ``first`` is the number of its first row."""

    name: str
    mapping: Mapping
    rows: Callable[[], Iterator[tuple[Cell, ...]]]
    first: int
    sample: tuple[tuple[Cell, ...], ...]


def identify(path: Path) -> bool:
    """A file that ends in ``.csv``, ``.tsv`` or ``.xlsx``."""
    return path.is_file() and path.suffix.lower() in (".csv", ".tsv", ".xlsx", ".xlsm")


def read(path: Path) -> Table:
    """The table with its columns recognised. Raises :class:`Fault` where it is no list of applications."""
    if path.stat().st_size > MOST_BYTES:
        raise Fault(
            _("This file has {size} MB, far more than expected here; is it the right one?").format(
                size=path.stat().st_size // 1_000_000
            ),
            str(path),
        )
    sheets = _workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else [_text_rows(path)]
    for rows in sheets:
        for number, cells in enumerate(islice(rows(), _HEADINGS_WITHIN), 1):
            mapping = recognised([_heading(c) for c in cells])
            if mapping.fits:
                sample = tuple(islice(_after(rows, number), 50))
                return Table(str(path), mapping, lambda r=rows, n=number: _after(r, n), number + 1, sample)  # type: ignore[misc]
    raise Fault(
        _(
            "No column for the company was found; the first row should name the columns "
            "(company, role, applied, status …)."
        ),
        str(path),
    )


def _heading(cell: Cell) -> str:
    return str(cell) if isinstance(cell, str) else ""


def _after(rows: Callable[[], Iterator[tuple[Cell, ...]]], skip: int) -> Iterator[tuple[Cell, ...]]:
    return islice(rows(), skip, skip + MOST_ROWS)


# ---------------------------------------------------------------- text


def _text_rows(path: Path) -> Callable[[], Iterator[tuple[Cell, ...]]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Fault(_("This file cannot be read ({why}).").format(why=error), str(path)) from error
    text = _decoded(data)
    if not text.strip():
        raise Fault(_("There is nothing in it."), str(path))
    if "\x00" in text:
        raise Fault(_("This is no text; save the spreadsheet as CSV or XLSX and try again."), str(path))
    between = _separator(text)
    import csv
    import io

    csv.field_size_limit(1_000_000)
    line = _unclosed(text, between)
    if line:
        raise Fault(
            _("A quotation mark is opened at line {line} and never closed; close it or take it out.").format(
                line=line
            ),
            str(path),
        )

    def rows() -> Iterator[tuple[Cell, ...]]:
        try:
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=between):
                yield tuple(cell.strip()[:_LONGEST] for cell in row[:_MOST_COLUMNS])
        except csv.Error as error:
            raise Fault(_("This is no valid CSV ({why}).").format(why=error), str(path)) from error

    return rows


def _unclosed(text: str, between: str) -> int:
    """The line where a quotation begins that swallows the rest of the text; 0 where there is none."""
    import csv
    import io

    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    begins = 1
    try:
        for _row in reader:
            begins = reader.line_num + 1
    except csv.Error as error:
        return begins if "end of data" in str(error) else 0
    return 0


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _separator(text: str) -> str:
    """The character that divides the first lines most evenly."""
    lines = [line for line in text[:20_000].splitlines()[:10] if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return lines[0][4]
    scores = {mark: sum(line.count(mark) for line in lines) for mark in (",", ";", "\t", "|")}
    return max(scores, key=lambda mark: scores[mark]) if any(scores.values()) else ","


# ---------------------------------------------------------------- workbooks


def _workbook(path: Path) -> list[Callable[[], Iterator[tuple[Cell, ...]]]]:
    import warnings
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > 10 * MOST_BYTES:
            raise Fault(_("This workbook is far larger than it looks; it was left alone."), str(path))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, EOFError) as error:
        if isinstance(error, Fault):
            raise
        raise Fault(
            _("This is no workbook that can be read; save it again as XLSX or CSV."), str(path)
        ) from error
    return [_sheet_rows(sheet, path) for sheet in book.worksheets]


def _sheet_rows(sheet: Any, path: Path) -> Callable[[], Iterator[tuple[Cell, ...]]]:
    from zipfile import BadZipFile

    def rows() -> Iterator[tuple[Cell, ...]]:
        try:
            for row in sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS):
                yield tuple(c.strip()[:_LONGEST] if isinstance(c, str) else c for c in row)
        except (ValueError, KeyError, TypeError, BadZipFile, SyntaxError) as error:
            raise Fault(_("This workbook is damaged; save it again as XLSX or CSV."), str(path)) from error

    return rows
