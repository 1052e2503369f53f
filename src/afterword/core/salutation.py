"""The two ends of a letter: how it greets, and how it takes its leave."""

from __future__ import annotations

import re
from typing import NamedTuple

from afterword.core.names import GENERIC, TITLES, means, name_words, plain, same_name

_OPENERS = (
    r"dear(?:est)?|hi(?:ya)?|hello|hey(?:a|ya)?|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|"
    r"evening|g[’']?day|gidday|howdy|yo+|sup|respected|to|kia ora|t[eē]n[aā] koe|talofa|bula|m[aā]l[oō]|aloha|"
    r"namaste|namaskar|vanakkam|salaam|salam|as-?salaa?mu? ?alaikum|assalamu alaikum|peace be upon you|shalom|hola|"
    r"buen[oa]s (?:d[ií]as|tardes)|estimad[oa]|querid[oa]|bonjour|bonsoir|salut|ch[eè]re?|guten (?:tag|morgen)|hallo|"
    r"moin|servus|grüezi|gr[uü](?:ß|ss) gott|sehr geehrte[rs]?|liebe[rs]?|hej|hei|hey|god dag|goddag|dag|beste|geachte|"
    r"ciao|buongiorno|buonasera|gentile|egregi[oa]|car[oa]|ol[aá]|prezad[oa]|bom dia|boa tarde|cześć|dzień dobry|"
    r"szanown[aiy]|ahoj|dobrý den|privet|zdravstvuyte|merhaba|selam|say[ıi]n|sveiki|labas|tere|szia|tisztelt|jambo|"
    r"habari|sawubona|dumela|molo|halo|selamat (?:pagi|siang|sore)|kumusta|xin ch[aà]o|ni hao|konnichiwa|annyeong"
    r"(?:haseyo)?|haere mai|dia dhuit|a chara|shwmae|annwyl|how'?s it going"
)
_OPENER = re.compile(rf"\s*(?:{_OPENERS})\b[ \t]*(?:there\b|again\b)?[ \t]*", re.IGNORECASE)
_NAME_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bMx)(?<!\bSt)(?<! \w)\.(?=\s|$)|[,!:;?\n]|\s[-–—]+\s|[—–]|$"
)
_VOCATIVE = re.compile(r"\s*((?:[^\W\d_]+(?:[-'’.][^\W\d_]*)*\s?){1,4}?)(?:[,!:]|[—–]|\s-\s|\n|$)")
_NOT_A_NAME = frozenset(
    [
        "yesterday",
        "today",
        "thanks",
        "thank",
        "many",
        "firstly",
        "first",
        "well",
        "hello",
        "ok",
        "okay",
        "sorry",
        "honestly",
        "again",
        "finally",
        "actually",
        "please",
        "congratulations",
        "so",
        "and",
        "but",
        "just",
        "also",
        "after",
        "before",
        "when",
        "while",
        "since",
        "as",
        "if",
        "in",
        "on",
        "at",
        "last",
        "this",
        "that",
        "these",
        "it",
        "i",
        "we",
        "my",
        "your",
        "our",
        "the",
        "a",
        "an",
        "no",
        "yes",
        "oh",
        "wow",
        "great",
        "good",
        "lovely",
        "huge",
        "much",
        "sincerely",
        "regards",
        "best",
        "cheers",
        "hooray",
        "bravo",
        "wonderful",
        "following",
        "further",
        "apologies",
        "belated",
        "now",
        "then",
        "still",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "obviously",
        "frankly",
        "look",
        "listen",
        "seriously",
        "really",
        "quick",
        "hopefully",
        "sadly",
        "unfortunately",
        "however",
        "truly",
        "warmly",
        "fair",
        "what",
        "happy",
        "merry",
        "hi",
        "dear",
        "ta",
        "kindly",
        "attention",
        "subject",
        "re",
        "ref",
        "date",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_PARTING = re.compile(
    r"(?:(?:with|my|all|our|many|kind(?:est)?|warm(?:est)?|best|every|very|yours|thank(?:s| you)(?: again)?,? and|"
    r"in gratitude and|most|cordial|heartfelt|good|high|sincere|friendly|and|&|the|sunny|greetings?|thanks|again|so much)[ ,]+)*"
    r"(?:regards?|wishes|sincerely(?: yours)?|respectfully(?: yours)?|faithfully|truly|cordially|gratefully(?: yours)?|"
    r"best|cheers|yours|thanks?(?: you)?(?: again| so much| very much| kindly| a lot| in advance| for everything| once more)*|"
    r"gratitude|appreciation|warmly|warmth|ta|laters?|take care|bye(?: for now)?|goodbye|ng[aā] mihi(?: nui)?|m[aā] te w[aā]|"
    r"hei kon[aā]|peace|love|xx+|xoxo|god bless(?: you)?|stay well|be well|have a (?:great|good|lovely|nice) "
    r"(?:day|week|weekend|one|evening|rest of (?:the|your) (?:day|week))|talk (?:to you )?soon|speak soon|see you(?: soon)?|"
    r"until (?:then|soon)|looking forward|mit freundlichen gr[uü](?:ß|ss)en|freundliche gr[uü](?:ß|ss)e|viele gr[uü](?:ß|ss)e|"
    r"cordialement|saludos|atentamente|abrazos|amicalement|un saludo|cordiali saluti|saluti|met vriendelijke groet|groeten|"
    r"med vänlig hälsning|hilsen|ciao|adios|hochachtungsvoll|slán|hugs|blessings|greetings|br|kr|rgds|later|shalom|namaste|"
    r"onwards|à bientôt|hasta luego|tschüss|from|ever|mahalo|arohanui|respect|fondly|sent from my \w+)",
    re.IGNORECASE,
)


class Greeting(NamedTuple):
    """The greeting line: its place, the place of the name in it, and the words of each name called."""

    start: int
    end: int
    name_start: int
    name_end: int
    people: tuple[tuple[str, ...], ...]

    @property
    def named(self) -> bool:
        """Whether someone is called by a name rather than as Sir, Madam or Hiring Team."""
        return any(any(word not in GENERIC for word in person) for person in self.people)


class Closing(NamedTuple):
    """The end of a letter: where it begins, whether it has a parting phrase, and whether it is signed."""

    start: int
    parting: bool
    signed: bool


def _people(text: str) -> tuple[tuple[str, ...], ...]:
    parts = re.split(r"\s*(?:&|\band\b|\bund\b|\by\b|\bet\b|/|,|\+)\s*", text)
    return tuple(tuple(words) for part in parts if (words := name_words(part)))


def find_greeting(body: str, recipient: str) -> Greeting | None:
    """The greeting at the head of ``body``, or nothing."""
    opener = _OPENER.match(body)
    if (opener and opener[0].strip().lower() not in ("to", "morning", "evening", "afternoon", "yo")) or (
        opener
        and re.match(r"\s*to (?:the|whom|all|my)\b|\s*(?:yo+|\w+ing|afternoon)\b[ ,]", body, re.IGNORECASE)
    ):
        return _after_opener(body, opener.end(), recipient)
    return _vocative(body, recipient)


def _after_opener(body: str, at: int, recipient: str) -> Greeting:
    ending = _NAME_END.search(body, at)
    stop = ending.start() if ending else len(body)
    name = body[at:stop]
    if len(name.split()) > 7:  # no comma came: the name is what is written with capitals
        words = re.match(r"(?:[A-ZÀ-ÞŁŚŻ][\w'’.-]*\s?){0,4}", name)
        stop = at + len(words[0].rstrip() if words else "")
        name, end = body[at:stop], stop
    else:
        end = ending.end() if ending else len(body)
        again = re.match(r"\s*([^,!.\n]{2,30})[,!]", body[end:]) if ending and ending[0] == "," else None
        if (
            again and _calls(again[1], recipient) and not _calls(name, recipient)
        ):  # "Hello, Ana," and "Dear Ana, Tom,"
            at, stop, end = end + again.start(1), end + again.end(1), end + again.end()
            name = body[at:stop]
    while end < len(body) and body[end] in "!,.":
        end += 1
    talk = re.search(
        r"(?<=\w) (?!(?:and|und|y|et|von|van|de|der|den|la|le|di|da|al|el|bin|ibn|of|the|if)\b)[a-z][\w'’]*",
        name,
    )
    if talk and name[:1].isupper():  # "Hey Leila what's up!!"
        stop = end = at + talk.start()
        name = body[at:stop]
    return Greeting(0, end, at, stop, _people(name))


def _calls(text: str, recipient: str) -> bool:
    words = name_words(text)
    return bool(words) and any(means(words, name_words(part)) for part in (recipient,) if name_words(part))


def _vocative(body: str, recipient: str) -> Greeting | None:
    """A greeting without a greeting word: "Whitney, I appreciate …"."""
    hit = _VOCATIVE.match(body)
    if not hit or not hit[1].strip():
        return None
    words = name_words(hit[1])
    title = plain(hit[1].split()[0]) in TITLES
    if not words or (not title and any(word in _NOT_A_NAME for word in words)):
        return None
    known = _calls(hit[1], recipient)
    capitals = all(part[:1].isupper() for part in hit[1].split())
    if not known and not (capitals and len(words) <= 2 and _speaks_after(body, hit.end())):
        return None
    return Greeting(0, hit.end(), hit.start(1), hit.start(1) + len(hit[1].rstrip()), _people(hit[1]))


def _speaks_after(body: str, at: int) -> bool:
    """Whether a line, or an address to "you", begins here, as after a name called."""
    return body[at - 1 : at] == "\n" or bool(
        re.match(
            r"\s*(?:I|I['’]\w+|thank|thanks|it|just|many|could|can|any|please|you|what|cheers|so|we)\b",
            body[at:],
            re.I,
        )
    )


def find_closing(body: str, candidate: str, floor: int) -> Closing | None:
    """The closing at the foot of ``body`` after place ``floor``, or nothing."""
    text = body.rstrip()
    names = name_words(candidate)
    lines = [(hit.start(), hit[0]) for hit in re.compile(r"[^\n]*[^\s][^\n]*").finditer(text, floor)]
    if not lines:
        return None
    return _by_lines(text, lines, names) or _inline(text, max(floor, lines[-1][0]), names)


def _is_name(line: str, names: list[str]) -> bool:
    words = name_words(re.split(r"[,|(]", line.strip(" -–—~.*\t"))[0])
    return 0 < len(words) <= 4 and any(_own(word, names) for word in words)


def _own(word: str, names: list[str]) -> bool:
    initials = "".join(name[0] for name in names)
    return word in (initials, initials[:1]) or (
        len(word) > 1 and any(same_name(word, name) for name in names)
    )


def _is_contact(line: str) -> bool:
    return (
        bool(re.search(r"@|\d{3}|https?:|www\.|linkedin|sent from|^\W*$|^ps\b|^p\.s\.?", line, re.IGNORECASE))
        or len(line.split()) <= 4
    )


def _by_lines(text: str, lines: list[tuple[int, str]], names: list[str]) -> Closing | None:
    """A closing on lines of its own: a parting phrase, a name, or both, perhaps with contact lines below."""
    tail = lines[-7:] if len(lines) > 1 else []
    for place in reversed(range(len(tail))):
        start, line = tail[place]
        if start == lines[0][0]:
            break
        rest = [other for _, other in tail[place + 1 :]]
        bare = line.strip(" \t,.!-–—~*")
        if _parting_line(bare) and all(_is_contact(other) or _is_name(other, names) for other in rest):
            return Closing(
                start, True, any(_is_name(other, names) for other in rest) or _ends_named(bare, names)
            )
        if _is_name(line, names) and len(bare.split()) <= 8 and all(_is_contact(other) for other in rest):
            return _signed_after(text, lines, start)
    return None


def _parting_line(bare: str) -> bool:
    hit = _PARTING.match(bare)
    return bool(hit) and len(bare[hit.end() :].split()) <= 4 and len(bare.split()) <= 8 if hit else False


def _ends_named(bare: str, names: list[str]) -> bool:
    last = name_words(bare)[-1:]
    return bool(last) and any(same_name(last[0], name) for name in names)


def _signed_after(text: str, lines: list[tuple[int, str]], start: int) -> Closing:
    """The line above a name may be the parting phrase, at the end of a paragraph even."""
    above = [line for line in lines if line[0] < start]
    if above and _parting_line(above[-1][1].strip(" ,.!")):
        return Closing(above[-1][0], True, True)
    return Closing(start, False, True)


_INLINE = re.compile(r"(?:^|[.!?…,;)\n]|\s[-–—]|[^\w\s,.!?'’-])\s*([^.!?\n]{1,60})[\W_]*$")


def _inline(text: str, floor: int, names: list[str]) -> Closing | None:
    """A closing at the end of a running line: "… no rush. Cheers, Liam", "Still keen. Clay"."""
    words = list(re.finditer(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text[floor:]))
    if not words:
        return None
    for count in (1, 2, 3, 4):
        if count <= len(words) and _is_name(text[floor + words[-count].start() :], names):
            start = floor + words[-count].start()
            break
    else:
        hit = re.search(r"(?:[.!?,…]\s+|^)([^.!?,…]{2,40})[\W_]*$", text[floor:])
        parting = hit and _PARTING.fullmatch(hit[1].strip(" ,")) and "forward" not in hit[1]
        return Closing(floor + hit.start(1), True, False) if hit and parting else None
    return _before_name(text, floor, start, names)


def _before_name(text: str, floor: int, start: int, names: list[str]) -> Closing | None:
    """The name found at the end is a signature where a stop, a dash or a parting phrase stands before it."""
    while (
        start > floor
        and (back := re.search(r"([^\W\d_]+)[ .]*$", text[floor:start]))
        and _own(plain(back[1]), names)
    ):
        start = floor + back.start()
    before = text[floor:start].rstrip(" ")
    hit = re.search(r"(?:^|[.!?…,;)\n]|[^\w\s,'’-])\s*([^.!?…;\n]{2,60}?)[\s,–—-]*$", before)
    phrase = hit[1].strip(" ,") if hit else ""
    if hit and phrase:
        for piece in (phrase, *(phrase[at.end() :] for at in re.finditer(r"[,\s]\s*", phrase))):
            if _PARTING.fullmatch(piece.strip(" ,")):
                return Closing(floor + hit.start(1) + max(hit[1].rfind(piece), 0), True, True)
    if not before or before[-1] in ".!?…,;:)–—-\n" or not before[-1].isalnum():
        return Closing(start, False, True)
    return None
