"""The two ends of a letter: how it greets, and how it takes its leave."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from itertools import pairwise

from afterword.core.names import GENERIC, TITLES, means, name_words, plain, same_name
from afterword.core.record import NamedTuple

_OPENERS = frozenset(
    "dear dearest hi hiya hello hey heya heyya heyy heyyy hallo greetings morning afternoon evening gday gidday howdy yo "
    "yoo sup respected talofa bula malo aloha namaste namaskar vanakkam salaam salam assalamualaikum shalom hola estimado "
    "estimada querido querida bonjour bonsoir salut cher chere moin servus gruezi liebe lieber liebes hej hei dag beste "
    "geachte ciao buongiorno buonasera gentile egregio egregia caro cara ola prezado prezada czesc szanowna szanowny ahoj "
    "privet zdravstvuyte merhaba selam sayin sveiki labas tere szia tisztelt jambo habari sawubona dumela molo halo kumusta "
    "konnichiwa annyeong annyeonghaseyo shwmae annwyl hiii hii".split()
)
_OPENER_PAIRS = frozenset(
    "good morning|good afternoon|good evening|good day|g day|kia ora|tena koe|as salaam|assalamu alaikum|asalaam alaikum|"
    "buenos dias|buenas tardes|guten tag|guten morgen|gruss gott|god dag|sehr geehrte|sehr geehrter|bom dia|boa tarde|"
    "dzien dobry|dobry den|selamat pagi|selamat siang|selamat sore|xin chao|ni hao|haere mai|dia dhuit|a chara|to the|"
    "to whom|to all|to my|wa alaikum|salaam alaikum|salam alaikum".split("|")
)
_HEAD = re.compile(r"\s*([^\W\d_]+(?:['’-][^\W\d_]+)*)[ \t]*([^\W\d_]+)?")
_NAME_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bMx)(?<!\bSt)(?<! \w)\.(?=\s|$)|[,!:;?\n\u2600-\u27bf\U0001f000-\U0001faff]|\s[-–—]+\s|[—–]|$"
)
_VOCATIVE = re.compile(r"\s*((?:[^\W\d_]+(?:[-'’.][^\W\d_]*)*\s?){1,4}?)(?:[,!:]|[—–]|\s-\s|\n|$)")
_NOT_A_NAME = frozenset(
    (
        "yesterday today thanks thank many firstly first well hello ok okay sorry honestly again finally "
        "actually please congratulations so and but just also after before when while since as if in on at "
        "last this that these it i we my your our the a an no yes oh wow great good lovely huge much "
        "sincerely regards best cheers hooray bravo wonderful following further apologies belated now then "
        "still monday tuesday wednesday thursday friday saturday sunday obviously frankly look listen "
        "seriously really quick hopefully sadly unfortunately however truly warmly fair what happy merry hi "
        "dear ta kindly attention subject re ref date january february march april may june july august "
        "september october november december"
    ).split()
)
_CORE = frozenset(
    "regards regard wishes sincerely respectfully faithfully truly cordially gratefully best cheers yours thanks thank ta "
    "gratitude appreciation warmly warmth later laters bye goodbye peace love x xx xxx xo xoxo blessings hugs onwards mahalo "
    "arohanui fondly respect cordialement saludos atentamente abrazos amicalement saluti groeten hilsen ciao adios slan "
    "hochachtungsvoll br kr rgds shalom namaste tschuss from ever greetings mihi thx tks thanking toodles".split()
)
_CORE_PAIRS = frozenset(
    "take care|god bless|stay well|be well|talk soon|speak soon|see you|see ya|until then|until soon|looking forward|freundlichen "
    "grussen|freundlichen grußen|freundliche gruße|viele gruße|liebe gruße|un saludo|cordiali saluti|vriendelijke groet|vanlig "
    "halsning|varma halsningar|a bientot|hasta luego|all best|te wa|kon a|hei kona|na mihi|nga mihi|sent from|have a|talk to|"
    "cofion gorau|le meas|mit freundlichen|med vanlig|met vriendelijke|catch you|many thanks".split("|")
)
_FILLING = frozenset(
    "with ma my all our many kind kindest warm warmest best every very you and in most cordial heartfelt good high sincere "
    "friendly the sunny again so much a lot advance for everything once more kindly now bless great lovely nice day week "
    "weekend one evening rest of your to soon well care take te wa maori nui forward seeing hearing this that indeed deepest "
    "highest esteem sincerest fond dearest season's compliments good-bye mit met med freundlichen".split()
)
_MOST_PARTING_WORDS = 9
_FIRST = _CORE | _FILLING | frozenset(pair.split()[0] for pair in _CORE_PAIRS) | {""}


def _parting(text: str) -> bool:
    """Whether every word belongs to a farewell, and one at least makes it one: "with my best wishes"."""
    words = [plain(word) for word in re.split(r"[\s,&]+", text.strip(" ,.!-–—~*")) if word]
    if not words or len(words) > _MOST_PARTING_WORDS:
        return False
    pairs = any(f"{a} {b}" in _CORE_PAIRS for a, b in pairwise(words))
    if not pairs and _CORE.isdisjoint(words):
        return False
    in_pairs = {word for a, b in pairwise(words) if f"{a} {b}" in _CORE_PAIRS for word in (a, b)}
    return all(word in _CORE or word in _FILLING or word in in_pairs for word in words)


def _begins_parting(text: str) -> bool:
    """Whether a line begins with a farewell and goes on with four words at most."""
    words = text.split()
    if not words or plain(words[0].strip(",.!&")) not in _FIRST:
        return False
    return any(_parting(" ".join(words[:cut])) for cut in range(len(words), max(0, len(words) - 5), -1))


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
    parts = re.split(r"&|\band\b|\bund\b|\by\b|\bet\b|[/,+]", text)
    return tuple(tuple(words) for part in parts if (words := name_words(part)))


def find_greeting(body: str, recipient: str) -> Greeting | None:
    """The greeting at the head of ``body``, or nothing."""
    at = _opened(body)
    return _after_opener(body, at, recipient) if at else _vocative(body, recipient)


def _opened(body: str) -> int:
    """Where the words of greeting end, or 0 where there are none."""
    head = _HEAD.match(body)
    if not head:
        return 0
    first, second = plain(head[1]), plain(head[2] or "")
    pair = f"{first} {second}" in _OPENER_PAIRS
    if not pair and first not in _OPENERS:
        return 0
    end = head.end() if pair else head.end(1)
    rest = re.compile(r"[ \t]*(?:(?:there|again|yo|hey|hi|hello)\b[ \t]*)?", re.IGNORECASE).match(body, end)
    return max(rest.end() if rest else end, 1)


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
    talk = _TALK.search(name)
    if talk and name[:1].isupper():  # "Hey Leila what's up!!", "HI TASHA THANKS FOR TODAY,"
        stop = end = at + talk.start()
        name = body[at:stop]
    return Greeting(0, end, at, stop, _people(name))


_TALK = re.compile(
    r"(?<=\w) (?:(?!(?:and|und|y|et|von|van|de|der|den|la|le|di|da|al|el|bin|ibn|of|the|if)\b)[a-z][\w'’]*"
    r"|(?:THANKS?|JUST|FOR|I|IT|HOW|WHAT|HOPE|SO|WAS|THIS|THAT|WE|YOU|SORRY|REALLY|MANY|ANY|IS|HAVE)\b(?=.*[A-Z]{2}))"
)


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
    if "@" in line or any(c.isdigit() for c in line):
        return False
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
        if (
            len(bare.split()) <= 8
            and _begins_parting(bare)
            and all(_is_contact(other) or _is_name(other, names) for other in rest)
        ):
            return Closing(
                start, True, any(_is_name(other, names) for other in rest) or _ends_named(bare, names)
            )
        if _is_name(line, names) and len(bare.split()) <= 8 and all(_is_contact(other) for other in rest):
            return _signed_after(text, lines, start)
    return None


def _ends_named(bare: str, names: list[str]) -> bool:
    last = name_words(bare)[-1:]
    return bool(last) and any(same_name(last[0], name) for name in names)


def _signed_after(text: str, lines: list[tuple[int, str]], start: int) -> Closing:
    """The line above a name may be the parting phrase, at the end of a paragraph even."""
    above = [line for line in lines if line[0] < start]
    if above and len(above[-1][1].split()) <= 8 and _begins_parting(above[-1][1].strip(" ,.!")):
        return Closing(above[-1][0], True, True)
    return Closing(start, False, True)


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
        parting = hit and _parting(hit[1]) and "forward" not in hit[1]
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
            if _parting(piece):
                return Closing(floor + hit.start(1) + max(hit[1].rfind(piece), 0), True, True)
    if not before or before[-1] in ".!?…,;:)–—-\n" or not before[-1].isalnum():
        return Closing(start, False, True)
    return None
