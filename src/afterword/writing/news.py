"""Company news as people jot it down, made fit to be congratulated on."""

from __future__ import annotations

from afterword.writing.naming import one_line
from afterword.writing.topics import Woven, with_article


def news_phrase(written: str, company: str) -> Woven:
    """Company news as jotted down, for after “that {company} has” (``news_did``) or “on” (``news``)."""
    text = one_line(written, 160).strip(" .!?,;:-–—\"“”'")
    text = "".join(c for c in text if c not in "{}<>[]|\\`#*_~^$%=⟦⟧").replace("'", "’").strip()
    if not any(c.isalpha() for c in text):
        return Woven("no_news", "")
    if text.lower().startswith(company.lower() + " "):
        text = text[len(company) + 1 :]
        if text.lower().startswith("has "):
            text = text[4:]
    for opening in ("they ", "we ", "the company ", "company ", "have ", "has ", "they’ve "):
        if text.lower().startswith(opening):
            text = text[len(opening) :]
    word = text.split()[0].lower()
    if word in ("was", "were") and len(text.split()) > 1:
        return Woven("news_did", f"been {text.split(' ', 1)[1]}")
    if word in _DONE_TO:
        return Woven("news_did", f"been {_low(text)}")
    if any(ord(c) > 0x24F and c.isalpha() for c in text):
        return Woven("news_raw", f"“{text}”")
    if word in _PAST:
        return Woven("news_did", _low(text))
    if word in ("is", "are", "will", "was", "were") or any(
        w in text.split() for w in ("is", "are", "was", "has")
    ):
        return Woven("news_raw", _low(text) if word in ("is", "are", "will", "was", "were") else text)
    if word.endswith("ing") or word in ("the", "a", "an", "new", "their", "its", "your", "second", "first"):
        text = _low(text)
        for own in ("their ", "its "):
            if text.startswith(own):
                text = "your " + text[len(own) :]
        if word in ("new", "second", "first") and not text.rstrip().endswith("s"):
            text = f"the {text}"
        return Woven("news", text)
    if word.endswith("ed") or word in _PAST_OR_NOUN:
        return Woven("news_did", _low(text))
    if word in ("the", "a", "an", "our") or text.endswith("ed"):
        return Woven("news_raw", text)
    return Woven("news", with_article(text.split()))


def _low(text: str) -> str:
    first = text.split()[0]
    return text[0].lower() + text[1:] if first[1:].islower() or len(first) == 1 else text


_PAST = frozenset(
    "opened won launched raised bought built begun started hired moved grown doubled tripled expanded acquired "
    "signed published released reached joined merged received earned gained made taken become gone given got "
    "celebrated announced completed finished unveiled introduced secured landed closed broken set been been named "
    "awarded appointed promoted delivered created founded added extended passed chosen partnered".split()
)
_DONE_TO = frozenset(
    "named awarded chosen appointed listed shortlisted rated voted ranked selected recognised recognized honoured "
    "honored accredited nominated featured given".split()
)
_PAST_OR_NOUN = frozenset("won built grown bought begun".split())
