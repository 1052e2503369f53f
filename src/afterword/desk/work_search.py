"""The work-search log on paper, for the employment office."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from afterword.core.words import _
from afterword.desk.phrasing import long_day
from afterword.store.models import Owner

_PAGE = """
#let data = json(bytes(sys.inputs.log))
#set page(paper: "a4", flipped: true, margin: 1.6cm, numbering: "1 / 1")
#set text(size: 9pt, lang: "en")
= #data.title
#data.about
#table(columns: (auto, 1.4fr, 1.4fr, auto, auto, 1.2fr, auto), stroke: 0.4pt + luma(70%), inset: 5pt,
  table.header(..data.rows.first().map(c => strong(c))), ..data.rows.slice(1).flatten())
"""


def work_search_pdf(owner: Owner, rows: Sequence[Sequence[str]], now: datetime) -> bytes:
    """The rows, the first one their heads, as a PDF."""
    import typst

    about = _("{name}, as of {day} {year}").format(
        name=owner.name or _("Name"), day=long_day(now.date()), year=now.year
    )
    data = {"title": _("Work search"), "about": about, "rows": [list(row) for row in rows]}
    made = typst.compile(_PAGE.encode(), format="pdf", sys_inputs={"log": json.dumps(data)})
    assert isinstance(made, bytes)
    return made
