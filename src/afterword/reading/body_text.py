"""The words of a body: HTML as plain text, flowed lines joined.

Reading HTML takes one pass over the text, whatever it holds; nothing is fetched and nothing is run. What the
sender hid from the reader's eye (``display:none``) is left out, so that hidden words cannot speak for a mail.
Quoted history (``blockquote``) comes out as lines that begin with ``>``.
"""

from __future__ import annotations

from afterword.reading.patterns import Pattern

MAX_HTML = 1_000_000
MAX_TEXT = 1_000_000
MAX_LINK = 200
MAX_TAGS = 25_000
_MAX_NESTING = 20

_SKIPPED = frozenset({"script", "style", "head", "title", "template", "svg", "noscript", "object", "select"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source"})
_PARAGRAPH = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "pre", "form"})
_BLOCK = frozenset(
    [
        "div",
        "tr",
        "li",
        "blockquote",
        "section",
        "article",
        "header",
        "footer",
        "center",
        "address",
        "dt",
        "dd",
        "main",
        "nav",
        "aside",
        "tbody",
        "thead",
        "body",
        "html",
        "fieldset",
        "figure",
    ]
)
_TAG_NAME = Pattern(r"/?([A-Za-z][A-Za-z0-9:_-]{0,30})")
_HREF = Pattern(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", 2)
_HIDDEN = Pattern(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*[;\"'!]|\bhidden\b",
    2,
)
_INDENT_ONLY = Pattern(r"webkit-indent-blockquote|border\s*:\s*none|border-width\s*:\s*0", 2)


def looks_like_html(text: str) -> bool:
    """Whether a body that claims to be plain text is HTML after all."""
    start = text[:200].lstrip().lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        start.startswith(("<div", "<p>", "<p ", "<table", "<span", "<meta")) and "</" in text
    )


def from_html(source: str) -> str:
    """The visible words of an HTML body as plain text, links after their words in angle brackets."""
    reader = _Reader(source[:MAX_HTML])
    reader.run()
    return reader.result()


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


class _Open:
    """An element that changes how its content is read, until its end tag."""

    __slots__ = ("hides", "name", "nested", "quotes")

    def __init__(self, name: str, *, hides: bool, quotes: bool) -> None:
        self.name, self.hides, self.quotes, self.nested = name, hides, quotes, 1


class _Reader:
    __slots__ = (
        "_gt",
        "_line",
        "_links",
        "_lower",
        "_open",
        "_out",
        "_source",
        "_unclosed",
        "blank_due",
        "hidden",
        "quoted",
        "size",
    )

    def __init__(self, source: str) -> None:
        self._source, self._lower = source, source.lower()
        self._out: list[str] = []
        self._line: list[str] = []
        self._open: list[_Open] = []
        self._links: list[tuple[str, int]] = []
        self._unclosed: set[str] = set()
        self._gt = -2
        self.hidden = self.quoted = self.size = 0
        self.blank_due = False

    def run(self) -> None:
        source, at = self._source, 0
        for _number in range(MAX_TAGS):
            start = source.find("<", at)
            if start < 0 or self.size > MAX_TEXT:
                self._words(source[at : at + MAX_TEXT])
                break
            if start > at:
                self._words(source[at:start])
            at = self._tag(start)

    def result(self) -> str:
        self._end_line()
        return "\n".join(self._out).strip("\n")[:MAX_TEXT]

    def _words(self, raw: str) -> None:
        if self.hidden or not raw:
            return
        text = _unescaped(raw)
        text = text.replace("\xa0", " ").replace("\u200b", "").replace("\u200c", "").replace("\xad", "")
        words = " ".join(text.split())
        if text[:1].isspace() and self._line and not self._line[-1].endswith(" "):
            self._line.append(" ")
        if words:
            self._line.append(words)
            if text[-1:].isspace():
                self._line.append(" ")

    def _tag(self, start: int) -> int:
        """Read the markup at ``start``; where reading goes on."""
        source = self._source
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4) if "!--" not in self._unclosed else -1
            if end >= 0:
                return end + 3
            self._unclosed.add("!--")
        end = self._after_gt(start)
        match = _TAG_NAME.compiled.match(source, start + 1)
        if not match or end < 0:
            if source[start + 1 : start + 2] in "!?":
                return end if end > 0 else len(source)
            self._words("<")
            return start + 1
        name = match[1].lower()
        if source[start + 1] == "/":
            self._close(name)
            return end
        attributes = source[match.end() : min(end - 1, match.end() + 4000)]
        if name in _SKIPPED:
            return self._skip(name, end)
        self._start(name, attributes)
        return end

    def _after_gt(self, start: int) -> int:
        """The place after the next ``>``; -1 when there is none. Remembered, to stay linear."""
        if self._gt != -1 and self._gt <= start:
            self._gt = self._source.find(">", start)
        return self._gt + 1 if self._gt >= 0 else -1

    def _skip(self, name: str, at: int) -> int:
        end = self._lower.find(f"</{name}", at) if name not in self._unclosed else -1
        if end < 0:
            self._unclosed.add(name)
            return at
        gt = self._source.find(">", end)
        return gt + 1 if gt >= 0 else len(self._source)

    def _start(self, name: str, attributes: str) -> None:
        for element in self._open:
            if element.name == name:
                element.nested += 1
        self._break(name)
        if name == "a":
            href = _HREF.search(attributes)
            target = next((g for g in href.groups() if g), "") if href else ""
            self._links.append((_unescaped(target).strip(), len(self._line)))
            del self._links[:-20]
        elif name == "li":
            self._words("- ")
        elif name == "hr":
            self._words("________________________________")
            self._end_line()
        elif name in ("td", "th"):
            self._words(" ")
        if name not in _VOID and attributes and len(self._open) < _MAX_NESTING:
            self._open_special(name, attributes)
        elif name == "blockquote" and len(self._open) < _MAX_NESTING:
            self._push(_Open(name, hides=False, quotes=True))

    def _open_special(self, name: str, attributes: str) -> None:
        hides = bool(_HIDDEN.search(attributes))
        quotes = name == "blockquote" and not _INDENT_ONLY.search(attributes)
        if hides or quotes:
            self._push(_Open(name, hides=hides, quotes=quotes))

    def _push(self, element: _Open) -> None:
        self._open.append(element)
        self.hidden += element.hides
        self.quoted += element.quotes

    def _close(self, name: str) -> None:
        if name == "a" and self._links:
            self._link(*self._links.pop())
        self._break(name)
        for element in self._open[:]:
            if element.name == name:
                element.nested -= 1
                if not element.nested:
                    self._open.remove(element)
                    self.hidden -= element.hides
                    self.quoted -= element.quotes

    def _link(self, target: str, since: int) -> None:
        if (
            self.hidden
            or not target[:8].lower().startswith(("http://", "https://"))
            or len(target) > MAX_LINK
        ):
            return
        words = "".join(self._line[since:])
        if target.rstrip("/") not in words and words.strip():
            self._line.append(f" <{target}>")

    def _break(self, name: str) -> None:
        if name == "br":
            self._end_line(keep_empty=True)
        elif name in _PARAGRAPH:
            self._end_line()
            self.blank_due = True
        elif name in _BLOCK:
            self._end_line()

    def _end_line(self, *, keep_empty: bool = False) -> None:
        line = "".join(self._line).strip()
        self._line = []
        self._links = [(target, 0) for target, _since in self._links]
        if self.hidden:
            return
        prefix = "> " * min(self.quoted, 10)
        if line:
            if self.blank_due and self._out and self._out[-1].strip("> "):
                self._add(prefix.rstrip())
            self.blank_due = False
            self._add(prefix + line)
        elif keep_empty and self._out and self._out[-1].strip("> "):
            self._add(prefix.rstrip())

    def _add(self, line: str) -> None:
        self._out.append(line)
        self.size += len(line) + 1


def unflow(text: str, *, delete_space: bool) -> str:
    """Join the soft line breaks of ``format=flowed`` text (RFC 3676), quoted lines with their own kind."""
    out: list[str] = []
    depth_before, open_before = 0, False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:]
        if content[:1] == " ":
            content = content[1:]
        soft = content.endswith(" ") and content != "-- "
        kept = content[:-1] if soft and delete_space else content
        if open_before and depth == depth_before and content != "-- ":
            out[-1] += kept
        else:
            out.append(">" * depth + (" " if depth else "") + kept)
        depth_before, open_before = depth, soft
    return "\n".join(out)
