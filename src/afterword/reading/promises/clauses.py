"""Clauses of a sentence and the part each plays: news for the candidate, a decision, or something else."""

from __future__ import annotations

from typing import NamedTuple

from afterword.reading.promises import cues
from afterword.reading.promises.frames import Timed
from afterword.reading.promises.scene import Scene

TELLS, DECIDES, SETS, FRAGMENT, OTHER, UNKNOWN = "tells", "decides", "sets", "fragment", "other", "unknown"
PAST_ROLE, WISH_ROLE, DENIED, CALL, ASKED = "past", "wish", "denied", "call", "asked"

PROMISING = frozenset((TELLS, DECIDES, SETS, FRAGMENT))


class Clause(NamedTuple):
    """Tokens ``i`` to ``j``, the role, the word that joins it to the clause before, and whether it is a mere hope."""

    i: int
    j: int
    role: str
    link: str
    hope: bool
    words: tuple[str, ...]


_MARKS = frozenset(", ; : . ! ? ( ) ¶ – — … [ ] | • *".split())
_JOINTS = frozenset(
    "and but so because though although while whereas if when once which unless then as since or yet however until whenever where otherwise".split()
)
_SUBJECTS = frozenset(
    "we i you they he she it there this that the our your my hr someone everyone anyone those all these let she people candidates".split()
)
_MODALS = frozenset("will shall should would can could may might must going".split())
_AUX = _MODALS | frozenset("is are was were be been am has have had do does did being".split())
_IMPERATIVES = frozenset(
    "please kindly send submit complete confirm let bring come join sign return reply respond upload provide share fill "
    "book choose arrive prepare review read register accept advise ensure drop pop forward schedule rsvp apply check "
    "call ring email contact phone text tell get make feel do report present wear acknowledge indicate select pick email "
    "give allow expect look watch wait hang hold sit keep stay bear leave count remember note ask try chase nudge go mark "
    "don't stop see visit finish take put use write ping shout".split()
)
_OPENERS = frozenset(
    "so then also just and but please kindly well ok okay right anyway hi hey dear now therefore otherwise oh yes no".split()
)


def clauses(scene: Scene, begin: int, end: int, timed: list[Timed]) -> list[Clause]:
    """The sentence cut into clauses, each with its role; time expressions are never cut."""
    inside = {k for t in timed for k in range(t.i, t.j)}
    cuts = [begin]
    links = [""]
    for k in range(begin, end):
        if k in inside or k == begin:
            continue
        word = scene.low(k)
        if word in _MARKS or (word == "-" and scene.tokens[k].start > scene.tokens[k - 1].end):
            if cuts[-1] < k:
                cuts.append(k + 1)
                links.append(word)
            else:
                cuts[-1] = k + 1
        elif word in _JOINTS and k > cuts[-1] and _joins(scene, k, inside):
            cuts.append(k)
            links.append(word)
        elif word in _JOINTS and k == cuts[-1]:
            links[-1] = word
    cuts.append(end)
    spans = [(a, b, link) for a, b, link in zip(cuts, cuts[1:], links, strict=False) if b > a]
    return _roles(scene, spans, inside)


def _joins(scene: Scene, k: int, inside: set[int]) -> bool:
    """Whether the joining word at ``k`` begins a new clause rather than joining two nouns."""
    word, after = scene.low(k), scene.low(k + 1)
    if word in ("as", "since", "until", "or", "then", "if", "where"):
        return (
            after in _SUBJECTS
            or after in ("soon", "if", "so")
            or after in _IMPERATIVES
            or (word in ("if", "then") and after not in ("not", "possible"))
        )
    if word == "and":
        return after not in ("a", "an") or k + 1 in inside
    return True


def _roles(scene: Scene, spans: list[tuple[int, int, str]], inside: set[int]) -> list[Clause]:
    found: list[Clause] = []
    for a, b, link in spans:
        words = tuple(scene.low(k) for k in range(a, b) if k not in inside and scene.low(k) not in _MARKS)
        timed_first = any(k in inside for k in range(a, b))
        role, hope = _role(words, found[-1] if found else None, link, timed_first)
        found.append(Clause(a, b, role, link, hope, words))
    return found


def _role(words: tuple[str, ...], before: Clause | None, link: str, timed: bool) -> tuple[str, bool]:
    bare = words
    while bare and (bare[0] in _OPENERS or bare[0] in _JOINTS):
        bare = bare[1:]
    if not bare:
        return FRAGMENT, False
    kinds = cues.cues_in(words)
    hope = cues.HOPE in kinds
    return _decide(bare, kinds, before, link, hope), hope


def _decide(
    words: tuple[str, ...], kinds: dict[str, list[int]], before: Clause | None, link: str, hope: bool
) -> str:
    if cues.UNLESS_HEARD in kinds and _really_unless(words, kinds):
        return TELLS
    asked = _asks(words, kinds, before, link)
    if asked:
        return asked
    tells = _tells(words, kinds)
    if cues.AWAY in kinds and not tells:
        return OTHER
    if cues.PAST in kinds and not _looks_ahead(words):
        return PAST_ROLE
    if cues.WISH in kinds and not tells:
        return WISH_ROLE
    if (
        cues.NEGATIVE in kinds
        and (tells or cues.DECIDE in kinds or cues.TIMELINE in kinds)
        and not _harmless_no(words)
    ):
        return DENIED
    if tells:
        return TELLS
    if cues.EVENT in kinds and not _about_waiting(words, kinds):
        return OTHER
    if cues.DECIDE in kinds:
        return DECIDES
    if cues.NOUN in kinds and not (cues.EVENT in kinds):
        return TELLS
    if cues.TIMELINE in kinds or cues.WAIT in kinds:
        return SETS
    return _unnamed(words)


def _really_unless(words: tuple[str, ...], kinds: dict[str, list[int]]) -> bool:
    if any(w in ("not", "nothing", "without", "no", "silence", "unless") for w in words):
        return any(
            w
            in (
                "if",
                "unless",
                "should",
                "when",
                "those",
                "anyone",
                "candidates",
                "applicants",
                "heard",
                "where",
            )
            for w in words
        )
    return "heard" in words or "receive" in words or "received" in words


def _asks(words: tuple[str, ...], kinds: dict[str, list[int]], before: Clause | None, link: str) -> str:
    """Whether the clause tells the candidate to do something, to wait, or to ask again."""
    first = words[0] if words else ""
    carried_on = (
        before is not None
        and link in ("and", "then", "or", ",", "but")
        and before.role in (TELLS, DECIDES, SETS, UNKNOWN, OTHER, PAST_ROLE, FRAGMENT)
        and _has_subject(before.words)
    )
    imperative = (
        first in _IMPERATIVES
        and not carried_on
        and not (len(words) > 1 and words[1] in ("you", "everyone", "all", "candidates"))
    )
    if imperative and cues.WAIT in kinds:
        return (
            SETS
            if first
            in (
                "give",
                "allow",
                "expect",
                "bear",
                "wait",
                "hang",
                "hold",
                "sit",
                "leave",
                "be",
                "please",
                "stay",
                "do",
                "keep",
                "mark",
                "look",
                "watch",
                "check",
                "count",
                "rest",
                "kindly",
            )
            and not _asks_plainly(words)
            else ASKED
        )
    if first in ("let",) and words[1:2] == ("us",) and words[2:3] not in (("know",), ("have",)):
        return SETS
    if imperative and cues.CALL_US in kinds:
        return CALL
    if "feel" in words and "free" in words:
        return (
            CALL
            if cues.CALL_US in kinds and not any(w in ("send", "bring", "submit") for w in words)
            else ASKED
        )
    if imperative and not (
        first in ("see", "note", "make", "take", "go", "finish", "put", "get", "do", "keep", "use")
        and cues.ASK not in kinds
    ):
        return ASKED
    if cues.ASK in kinds and _asks_plainly(words):
        return (
            CALL
            if cues.CALL_US in kinds
            and ("you" in words[:3])
            and not any(w in ("can", "could") and k == 0 for k, w in enumerate(words))
            and "call" in words
            and False
            else ASKED
        )
    return ""


_ASKING = (
    ("hear", "from", "you"), ("let", "us", "know"), ("let", "me", "know"), ("looking", "forward"), ("look", "forward"),
    ("can", "you"), ("could", "you"), ("would", "you"), ("will", "you"), ("are", "you"), ("do", "you"), ("might", "you"),
    ("you", "must"), ("you", "need"), ("if", "you", "could"), ("if", "you", "can"), ("from", "you"),
    ("you", "are", "required"), ("you", "are", "requested"), ("you", "are", "asked"), ("you", "are", "invited"), ("you", "are", "expected"),
    ("you", "are", "to"), ("you", "have", "to"), ("you", "have", "until"), ("you", "will", "need"), ("you", "would", "need"), ("you", "should", "send"),
    ("you", "should", "complete"), ("you", "should", "submit"), ("you", "should", "arrive"), ("you", "should", "confirm"), ("you", "should", "reply"),
    ("you", "should", "bring"), ("you", "should", "report"), ("you", "should", "return"), ("you", "shall", "send"), ("you", "can", "start"), ("you", "could", "start"),
    ("you", "can", "send"), ("you", "may", "reapply"), ("you", "can", "reapply"), ("you", "may", "apply"), ("you", "can", "book"), ("you", "can", "come"),
    ("please", "confirm"), ("please", "complete"), ("please", "submit"), ("please", "send"), ("please", "reply"), ("please", "respond"),
    ("please", "sign"), ("please", "return"), ("please", "provide"), ("please", "let"), ("please", "share"), ("please", "bring"), ("please", "arrive"),
    ("please", "make"), ("please", "ensure"), ("please", "review"), ("please", "upload"), ("please", "advise"), ("please", "acknowledge"),
    ("kindly", "confirm"), ("kindly", "share"), ("kindly", "send"), ("kindly", "submit"), ("kindly", "reply"), ("kindly", "revert"), ("kindly", "acknowledge"),
    ("your", "application"), ("your", "references"), ("your", "documents"), ("your", "forms"), ("your", "form"), ("your", "response"), ("your", "acceptance"),
    ("your", "reply"), ("your", "confirmation"), ("your", "cv"), ("your", "resume"), ("your", "availability"), ("your", "portfolio"), ("your", "paperwork"), ("your", "submission"),
    ("your", "signature"), ("your", "assignment"), ("your", "answer"), ("your", "decision"), ("need", "you"), ("want", "you"), ("you", "ought", "to", "send"),
)  # fmt: skip


def _asks_plainly(words: tuple[str, ...]) -> bool:
    for k in range(len(words)):
        for phrase in _ASKING:
            if (
                words[k] == phrase[0]
                and words[k : k + len(phrase)] == phrase
                and _is_request(words, k, phrase)
            ):
                return True
    return False


def _is_request(words: tuple[str, ...], k: int, phrase: tuple[str, ...]) -> bool:
    """ "Your application" asks for nothing unless it is due; "news of your reply" is ours to give."""
    if phrase[0] == "your":
        due = any(
            w in words[k:] for w in ("due", "must", "need", "needs", "should", "reach", "required", "back")
        )
        wanted = any(
            w in words[:k]
            for w in (
                "need",
                "require",
                "want",
                "have",
                "await",
                "like",
                "send",
                "return",
                "submit",
                "get",
                "receive",
                "appreciate",
            )
        )
        passive = any(
            w in words
            for w in (
                "reviewed",
                "considered",
                "assessed",
                "processed",
                "progress",
                "with",
                "update",
                "about",
                "regarding",
                "on",
                "unsuccessful",
            )
        )
        giver = k == 0 or words[k - 1] not in ("on", "of", "about", "regarding", "to", "for", "with")
        if phrase in (("your", "answer"), ("your", "decision")):
            return wanted and "you" not in words[:k]
        return (
            (due or wanted)
            and giver
            and not passive
            and "you" not in words[:k]
            and not ("will" in words[:k] and "we" not in words[:k])
        )
    if phrase[:1] == ("need",):
        return True
    return not (phrase == ("from", "you") and k and words[k - 1] == "away")


def _has_subject(words: tuple[str, ...]) -> bool:
    return any(
        w
        in (
            "we",
            "i",
            "you",
            "they",
            "he",
            "she",
            "it",
            "hr",
            "team",
            "panel",
            "someone",
            "committee",
            "board",
            "manager",
            "who",
        )
        for w in words
    )


_NOT_TELLING = frozenset(
    "see meet interview pay join need have invite host walk show thank want welcome ask require expect take pick".split()
)


def _tells(words: tuple[str, ...], kinds: dict[str, list[int]]) -> bool:
    if cues.NEWS in kinds and not (
        set(kinds[cues.NEWS]) <= set(kinds.get(cues.NOUN, ())) and cues.EVENT in kinds
    ):
        return True
    for k, word in enumerate(words):
        if word in cues.TELLING and _someone_tells(words, k):
            return True
    for k in range(len(words) - 1):
        if (
            words[k] in ("will", "shall", "would", "should")
            and words[k - 1 : k]
            and words[k - 1] in ("i", "we", "he", "she", "they", "hr")
        ):
            rest = words[k + 1 : k + 4]
            if (
                "you" in rest[1:]
                and rest[0] not in _NOT_TELLING
                and rest[0] not in ("be", "send", "give", "let", "get", "help", "put")
            ):
                return True
    return False


def _someone_tells(words: tuple[str, ...], k: int) -> bool:
    """Whether somebody else than the candidate is the one who tells, writes or rings."""
    if k + 1 < len(words) and words[k + 1] in (
        "you",
        "everyone",
        "all",
        "candidates",
        "applicants",
        "people",
        "successful",
        "both",
        "the",
        "them",
        "each",
        "finalists",
        "shortlisted",
        "folks",
    ):
        return words[k + 1] != "the" or bool(set(words[:k]) & _MODALS)
    for back in range(k - 1, max(-1, k - 7), -1):
        if words[back] == "you" and words[back + 1 : back + 2] and words[back + 1] in _MODALS:
            return False
        if words[back] in (
            "we",
            "i",
            "hr",
            "they",
            "he",
            "she",
            "who",
            "team",
            "panel",
            "committee",
            "someone",
            "board",
            "office",
            "manager",
            "recruiter",
            "company",
        ):
            return bool(set(words[back:k]) & (_MODALS | {"to", "are", "am", "is"}))
    return False


def _looks_ahead(words: tuple[str, ...]) -> bool:
    if any(
        w
        in (
            "will",
            "shall",
            "going",
            "expect",
            "expects",
            "should",
            "would",
            "may",
            "might",
            "plan",
            "aim",
            "let",
        )
        for w in words
    ):
        was = any(w in ("was", "were", "had") for w in words)
        return not (was and not any(w in ("will", "shall") for w in words))
    return (
        any(
            words[k] in ("is", "are", "am") and words[k + 1] in ("now", "to", "going", "due")
            for k in range(len(words) - 1)
        )
        or (words[:1] == ("now",))
        or "ought" in words
    )


def _harmless_no(words: tuple[str, ...]) -> bool:
    """A "no" that denies no news: "no later", "not long", "don't worry", "yes or no", "do not hesitate", "not until"."""
    for k, word in enumerate(words):
        if word not in (
            "no",
            "not",
            "never",
            "nothing",
            "none",
            "nor",
            "hardly",
            "doubt",
            "unlikely",
            "cannot",
            "impossible",
            "neither",
        ):
            continue
        after, before = words[k + 1 : k + 2], words[k - 1 : k]
        if (
            word in ("no", "not")
            and after
            and after[0]
            in (
                "later",
                "longer",
                "more",
                "worry",
                "only",
                "panic",
                "fret",
                "doubt",
                "matter",
                "a",
                "long",
                "hesitate",
                "keep",
                "take",
                "leave",
                "exceed",
                "forget",
                "forgotten",
                "forgot",
                "problem",
                "worries",
                "to",
            )
        ):
            continue
        if word == "no" and (before in (("or",), ("a",), ("kind",)) or (after and after[0] in ("or",))):
            continue
        if word == "not" and ("until" in words[k:] or (before in (("or",), ("whether",), ("if",), ("why",)))):
            continue
        if word in ("doubt", "nothing") and before == ("no",):
            continue
        return False
    return True


def _about_waiting(words: tuple[str, ...], kinds: dict[str, list[int]]) -> bool:
    """Whether an event word only says what the news is about: "a decision on the role", "after the interviews"."""
    if cues.DECIDE in kinds or cues.NOUN in kinds:
        events = kinds[cues.EVENT]
        firsts = min(kinds.get(cues.DECIDE, [99]) + kinds.get(cues.NOUN, [99]))
        return (
            firsts < events[0] or words[:1] in (("after",), ("once",), ("following",)) or "announced" in words
        )
    return cues.WAIT in kinds and bool(set(words) & {"give", "allow", "bear", "wait", "patient"})


def _unnamed(words: tuple[str, ...]) -> str:
    verb = any(w in _AUX or w in ("we", "i", "you", "they", "he", "she", "it") for w in words)
    return UNKNOWN if verb or len(words) > 4 else FRAGMENT
