"""Write the pages that are made from the rules themselves: docs/guidance.md."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))


def main() -> None:
    """Write every generated page in its place."""
    from afterword.advice.guidance_page import guidance_page

    (ROOT / "docs" / "guidance.md").write_text(guidance_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
