"""Imports point one way through the rooms; the contracts stand in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys

from tests.shape.sources import ROOT


def test_imports_point_one_way() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = ran.stdout[ran.stdout.find("Contracts") :]
    assert ran.returncode == 0, said + ran.stderr
