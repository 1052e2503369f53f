"""What to call people: the parts of a name as it was typed, and the greeting that follows from them."""

from __future__ import annotations

import unicodedata

from afterword.core.record import NamedTuple

EVERYDAY = {"mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx"}
"""Titles that only a formal note uses when the first name is known too."""

RANKS = {
    "dr": "Dr",
    "doctor": "Dr",
    "prof": "Professor",
    "professor": "Professor",
    "rev": "Rev",
    "reverend": "Reverend",
    "fr": "Fr",
    "father": "Father",
    "sister": "Sister",
    "rabbi": "Rabbi",
    "imam": "Imam",
    "pastor": "Pastor",
    "canon": "Canon",
    "bishop": "Bishop",
    "sir": "Sir",
    "dame": "Dame",
    "lord": "Lord",
    "lady": "Lady",
    "hon": "Hon",
    "judge": "Judge",
    "cllr": "Cllr",
    "councillor": "Councillor",
    "capt": "Capt",
    "captain": "Captain",
    "maj": "Maj",
    "major": "Major",
    "col": "Col",
    "colonel": "Colonel",
    "lt": "Lt",
    "lieutenant": "Lieutenant",
    "cdr": "Cdr",
    "commander": "Commander",
    "cmdr": "Cmdr",
    "brig": "Brig",
    "gen": "Gen",
    "general": "General",
    "sgt": "Sgt",
    "sergeant": "Sergeant",
    "cpl": "Cpl",
    "adm": "Adm",
    "admiral": "Admiral",
    "herr": "Herr",
    "frau": "Frau",
    "monsieur": "Monsieur",
    "madame": "Madame",
    "señor": "Señor",
    "señora": "Señora",
    "shri": "Shri",
    "smt": "Smt",
}
"""Titles that every note uses when they were given."""

_BY_FIRST_NAME = frozenset({"Sir", "Dame", "Sister", "Imam"})
_DOTTED_IN_AMERICAN = frozenset(
    {"Mr", "Mrs", "Ms", "Mx", "Dr", "Rev", "Capt", "Lt", "Col", "Maj", "Gen", "Sgt"}
)
_PARTICLES = frozenset(
    "van von der den de da di del della dos das du la le el al bin binti ibn ben ter ten zu af av st st.".split()
)
_SUFFIXES = frozenset(
    "jr sr ii iii iv phd ph.d md m.d dphil msc bsc ba ma mba esq rn bsn cpa obe mbe cbe kc qc ra frcs mrcp dds "
    "dvm pe cfa fca aca acca pmp shrm-cp phr sphr cipd fcipd mcipd she/her he/him they/them".split()
)
_NOT_PEOPLE = frozenset(
    "team section department dept office desk panel committee board group unit hr recruiting recruitment careers "
    "career jobs personnel resources acquisition admissions hiring recruiters managers talent reception info staff "
    "staffing enquiries inquiries administration admin services service support committee council secretariat "
    "people bureau".split()
)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_KEPT = frozenset("\t\u200c\u200d")  # joiners shape letters of Persian and Indian names; they reorder nothing
_FAMILY_FIRST_SCRIPTS = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")


class Name(NamedTuple):
    """A name taken apart. ``given`` and ``family`` may be empty; ``shared`` marks a mailbox of several people."""

    full: str
    given: str
    family: str
    title: str
    shared: bool = False
    known: bool = True


def one_line(text: str, limit: int = 200) -> str:
    """The first line that says something, without control and direction marks, spaces made single.

    A line break in a name or topic would otherwise begin a new header of the message.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())[:limit].strip()
    for line in text.splitlines():
        kept = "".join([c for c in line if c in _KEPT or unicodedata.category(c) not in _UNSEEN])
        clean = " ".join(kept.split())
        if clean:
            return clean[:limit].strip()
    return ""


def name_of(written: str, title: str = "", key: str = "") -> Name:
    """The parts of a name as typed. ``title`` counts only when it is one people are addressed by.

    ``key`` is the person's id in the case: a name that merely repeats an id such as ``p1`` is not known.
    """
    full = _tidy(written)
    if not full or (full == key and any(c.isdigit() for c in full)):
        return Name("", "", "", "", known=False)
    if "@" in full:
        return Name("", "", "", "", shared=True, known=False)
    if full == key:
        full = full.replace("-", " ").replace("_", " ").replace(".", " ")
    if _is_shared(full):
        return Name(full, "", "", "", shared=True)
    titles, words = _split_titles(_turned_round(full).split())
    if not words:
        return Name(full, "", "", "")
    words = [_cased(w, words) for w in words]
    if not any(c.isalpha() for w in words for c in w):
        return Name("", "", "", "", known=False)
    given, family = ("", words[0]) if titles and len(words) == 1 else _given_and_family(words)
    spoken = titles or _known_title(title)
    return Name(" ".join(words), given, family, spoken)


def greeting_name(name: Name, voice: str, american: bool) -> str:
    """What follows “Dear”: a first name, or title and surname, or the full name where no title is known."""
    if name.shared or not name.known:
        return name.full
    formal = voice == "formal" or not name.given
    ranked = name.title and name.title not in EVERYDAY.values()
    if name.title and (formal or ranked):
        called = name.family or name.given
        if name.title.split()[-1] in _BY_FIRST_NAME and name.given:
            called = name.given
        return f"{_title(name.title, american)} {called}"
    if formal:
        return name.full
    return name.given or name.full


def _title(title: str, american: bool) -> str:
    if not american:
        return title
    return " ".join(t + "." if t in _DOTTED_IN_AMERICAN else t for t in title.split())


def _tidy(written: str) -> str:
    text = one_line(written, 120)
    if text.isascii() and text.replace(" ", "").isalpha():
        return text
    text = _without_tags(text)
    nickname = _nickname(text)
    text = _without_brackets(text)
    text = "".join(c for c in text if c not in '<>{}[]|\\*_#`~^=%$;"“”' and unicodedata.category(c) != "So")
    words = text.split()
    if nickname and len(words) > 1:
        words[0] = nickname
    return " ".join(words).strip(" ,")


def _without_tags(text: str) -> str:
    while "<" in text and ">" in text[text.index("<") :]:
        before, _open, rest = text.partition("<")
        text = before + rest.partition(">")[2]
    return text


def _without_brackets(text: str) -> str:
    while "(" in text:
        before, _open, rest = text.partition("(")
        text = before + rest.partition(")")[2]
    return text


def _nickname(text: str) -> str:
    """Bob, of 'Robert "Bob" Smith' or “Robert (Bob) Smith”; not the “(she/her)” or “(Ret’d)” of others."""
    for opening, closing in (("(", ")"), ('"', '"'), ("“", "”")):
        _before, found, rest = text.partition(opening)
        inside = rest.partition(closing)[0]
        if (
            found
            and inside.isalpha()
            and inside[0].isupper()
            and inside.lower() not in ("ret", "retd", "retired")
        ):
            return inside
    return ""


def _is_shared(full: str) -> bool:
    words = full.lower().split()
    return (
        words[-1] in _NOT_PEOPLE
        and words[0].rstrip(".") not in EVERYDAY
        and words[0].rstrip(".") not in RANKS
    )


def _turned_round(full: str) -> str:
    """“Ruiz, Ana” the right way round; what follows the comma in “Ana Ruiz, PhD” is left out."""
    before, comma, after = full.partition(",")
    if not comma:
        return full
    words = after.replace(",", " ").split()
    if not words or words[0].lower().strip(".") in _SUFFIXES or len(words) > 2 or len(before.split()) > 1:
        return before.strip()
    return f"{' '.join(words)} {before.strip()}"


def _split_titles(words: list[str]) -> tuple[str, list[str]]:
    titles = []
    while len(words) > 1:
        plain = words[0].rstrip(".").lower()
        known = EVERYDAY.get(plain) or RANKS.get(plain)
        if known is None:
            break
        titles.append(known)
        words = words[1:]
    while len(words) > 1 and words[-1].lower().strip(".,") in _SUFFIXES:
        words = words[:-1]
    return " ".join(titles), words


def _known_title(title: str) -> str:
    words = one_line(title, 40).split()
    titles = [EVERYDAY.get(w.rstrip(".").lower()) or RANKS.get(w.rstrip(".").lower()) for w in words]
    return " ".join(t for t in titles if t) if words and all(titles) else ""


def _cased(word: str, words: list[str]) -> str:
    """ANA and ana become Ana; a word in capitals among others in mixed case is left, being initials or a habit."""
    if not word.isascii():
        return word
    whole = "".join(words)
    if whole.isupper() and len(word) > 2:
        return _capital(word.lower())
    if whole.islower() and word not in _PARTICLES:
        return _capital(word)
    return word


def _capital(word: str) -> str:
    return "-".join(p[:1].upper() + p[1:] for p in word.split("-"))


def _given_and_family(words: list[str]) -> tuple[str, str]:
    if len(words) == 1:
        return words[0], ""
    script = unicodedata.name(words[0][0], "")
    if script.startswith(_FAMILY_FIRST_SCRIPTS):
        return "", words[0]
    capitals = [w.isupper() and len(w) > 2 for w in words]
    if capitals[0] and not any(capitals[1:]):  # KIM Min-jun: the family name stands first, in capitals
        return " ".join(words[1:]), _capital(words[0].lower())
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    given = words[0]
    if len(given.rstrip(".")) == 1:  # an initial is nobody's first name
        longer = [w for w in words[1:cut] if len(w.rstrip(".")) > 1]
        given = longer[0] if longer else ""
    return given, " ".join(words[cut:])
