"""Typefaces for Chinese, Japanese and Korean names, which the bundled face does not hold.

They are taken from the system. Where it has none, a clear sentence is better than empty boxes on paper.
"""

from __future__ import annotations

import re

from afterword.core.faults import Fault
from afterword.core.words import _

_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3041-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff01-\uffee\U00020000-\U000323af]+"
)
_KOREAN = re.compile("[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]")
_JAPANESE = re.compile("[\u3041-\u30ff]")

# Names under which systems and distributions carry such faces; some hold all three scripts.
_FACES = {
    "ko": re.compile(r"Noto \w+ KR|Malgun|Apple SD Gothic|Nanum|Batang|Gulim|UnDotum|Baekmuk"),
    "ja": re.compile(
        r"Noto \w+ JP|Hiragino|Yu (?:Gothic|Mincho)|Meiryo|MS P?(?:Gothic|Mincho)|IPA|Takao|VL Gothic"
    ),
    "zh": re.compile(
        r"Noto \w+ (?:SC|TC|HK)|PingFang|Heiti|Songti|YaHei|SimSun|SimHei|JhengHei|MingLiU|WenQuanYi|AR PL"
    ),
}
_OF_ALL = re.compile(r"CJK|Source Han|Droid Sans Fallback|Arial Unicode|Unifont")


def faces_for(text: str, families: list[str] | None = None) -> list[str]:
    """The typefaces of this system to set the East Asian characters of ``text`` in; empty when it has none of them.

    ``families`` are the faces there are (those installed, if None). Raises :class:`Fault` where the text needs
    such a face and there is none.
    """
    found = _EAST_ASIAN.search(text)
    if not found:
        return []
    families = _installed() if families is None else families
    script = "ko" if _KOREAN.search(text) else "ja" if _JAPANESE.search(text) else "zh"
    for pattern in (_OF_ALL, _FACES[script]):
        fitting = sorted(family for family in families if pattern.search(family))
        if fitting:
            return [next((family for family in fitting if "Serif" in family), fitting[0])]
    raise Fault(
        _(
            "No typeface on this machine holds “{characters}”. Install one (Noto CJK, for example), or write the "
            "name in Latin letters."
        ).format(characters=found[0][:20]),
        "body",
    )


def _installed() -> list[str]:
    import typst

    return list(typst.Fonts(include_system_fonts=True).families())
