"""Whether a clause asks something of the candidate: a paper by Friday, patience, a call if nothing is heard."""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

from afterword.reading.promises import cues

Words = tuple[str, ...]

ASKS, WAITS, CALLS = "asked", "sets", "call"

IMPERATIVES = frozenset(
    "please kindly send submit complete confirm let bring come join sign return reply respond upload "
    "provide share fill "
    "book choose arrive prepare review read register accept advise ensure drop pop forward schedule rsvp "
    "apply check "
    "call ring email contact phone text tell get make feel do report present wear acknowledge indicate "
    "select pick "
    "give allow expect look watch wait hang hold sit keep stay bear leave count remember note ask try chase "
    "nudge go mark "
    "await stop see visit finish take put use write ping shout be".split()
)
_PATIENCE = frozenset(
    "give allow expect bear wait await hang hold sit leave be please stay do keep mark look watch check count rest kindly".split()
)
_LOOSE = frozenset("see note make take go finish put get do keep use be".split())
_LET_US = frozenset("hope say make call aim shoot plan settle see agree go touch reconnect circle".split())

_REQUESTS: dict[str, list[Words]] = {}
for _line in (
    "hear from you, let us know, let me know, looking forward, look forward, can you, could you, would you, "
    "will you, are you, "
    "do you, might you, you must, you need, if you could, if you can, if you would, from you, you are required, you are "
    "requested, "
    "you are asked, you are invited, you are expected, you are to, you have to, you have until, you will "
    "need, "
    "you would need, you should send, you should complete, you should submit, you should arrive, you should "
    "confirm, "
    "you should reply, you should bring, you should report, you should return, you shall send, you can "
    "start, "
    "you could start, you can send, you may reapply, you can reapply, you may apply, you can book, you can "
    "come, "
    "please confirm, please complete, please submit, please send, please reply, please respond, please "
    "sign, please return, "
    "please provide, please let, please share, please bring, please arrive, please make, please ensure, "
    "please review, "
    "please upload, please advise, please acknowledge, kindly confirm, kindly share, kindly send, kindly "
    "submit, "
    "kindly reply, kindly revert, kindly acknowledge, need you, want you, you have"
).split(", "):
    _phrase = tuple(_line.split())
    _REQUESTS.setdefault(_phrase[0], []).append(_phrase)

_YOURS = frozenset(
    "application references documents form forms response acceptance reply confirmation cv resume "
    "availability portfolio "
    "paperwork submission signature assignment answer decision details salary passport transcripts proof".split()
)
_DUE = frozenset("due must need needs should reach required".split())
_WANTED = frozenset(
    "grateful glad date deadline need require want have await like send return submit get receive appreciate with about".split()
)
_OUR_WORK = frozenset(
    "review process consider assess read reviewed considered assessed processed progress update regarding unsuccessful".split()
)


def request(words: Words, kinds: dict[str, list[int]], carried_on: bool) -> str:
    """ASKS, WAITS or CALLS, or nothing. ``carried_on``: the clause shares its subject with the one before."""
    if words[:1] == ("do",) and words[1:2] and words[1] in IMPERATIVES:
        words = words[1:]  # "do give me a ring"
    first = words[0] if words else ""
    if first in ("expect", "look") and "hear" in words:
        return ""
    if words[:2] in (("do", "not"), ("never", "expect")) and "expect" in words[:4]:
        return ASKS
    to_others = words[1:2] in (("you",), ("everyone",), ("all",), ("candidates",))
    if first in IMPERATIVES and not carried_on and not to_others:
        found = _imperative(first, words, kinds)
        if found:
            return found
    if words[:1] == ("feel",) or ("feel" in words and "free" in words):
        calls = cues.CALL_US in kinds and not {"send", "bring", "submit"} & set(words)
        return CALLS if calls else ASKS
    if not asks_plainly(words):
        return ""
    return WAITS if cues.WAIT in kinds and _PATIENT & set(words) else ASKS


_DATED = frozenset("expected anticipated planned scheduled".split())
_PATIENT = frozenset("bear wait patient patience allow hold sit hang tight give await".split())


def _imperative(first: str, words: Words, kinds: dict[str, list[int]]) -> str:
    if first == "confirm" and words[1:2] in (("can",), ("will",), ("have",), ("get",)):
        return ""  # "for sure", in Singapore
    if first in ("please", "kindly") and words[1:2] in (("make",), ("call",), ("read",), ("say",)):
        first, words = words[1], words[1:]
    if words[1:2] in (("it",), ("that",)) and first in ("call", "make", "read"):
        return WAITS
    if (first == "phone" or first in cues.NEWS_NOUNS) and words[1:2] and words[1] in cues.NEWS_NOUNS:
        return ""
    if first == "reply" and words[1:2] and words[1] in _DATED:
        return ""  # "reply expected between"
    if first == "let" and words[1:2] == ("me",) and words[2:3] != ("know",):
        return ""
    if first == "let" and words[1:2] == ("us",) and words[2:3] != ("know",):
        return WAITS if words[2:3] and words[2] in _LET_US else ASKS
    if cues.WAIT in kinds and not (cues.CALL_US in kinds and first == "give"):
        return WAITS if first in _PATIENCE and not asks_plainly(words) else ASKS
    if cues.CALL_US in kinds:
        return ASKS if "your" in words else CALLS
    return "" if first in _LOOSE and cues.ASK not in kinds else ASKS


_EXPECTING = frozenset(
    "expect hear find get rely count be look assume take also then now know have see anticipate bank consider not "
    "hold only always call ring phone telephone chase nudge ping stop relax breathe exhale celebrate uncross rest quit sleep".split()
)


_MUST = frozenset("must to should".split())
_HANDED_IN = frozenset(
    "signed returned completed submitted accepted received uploaded in filled filed countersigned handed booked lodged paid "
    "acknowledged witnessed scanned".split()
)


def asks_plainly(words: Words) -> bool:
    """Whether one of the fixed forms of request stands in the words, whoever begins the clause."""
    for k, word in enumerate(words):
        if any(words[k : k + len(p)] == p and _meant(words, k, p) for p in _REQUESTS.get(word, ())):
            return True
        may = word == "you" and words[k + 1 : k + 2] in (("can",), ("may",), ("could",))
        if may and words[k + 2 : k + 3] and words[k + 2] not in _EXPECTING:
            return True
        due = word == "be" and k and words[k - 1] in _MUST and not {"we", "i"} & set(words[:k])
        if due and words[k + 1 : k + 2] and words[k + 1] in _HANDED_IN:
            return True
        if word == "your" and words[k + 1 : k + 2] and words[k + 1] in _YOURS and _yours_due(words, k):
            return True
    return False


_QUESTIONS = tuple((verb, "you") for verb in "do can could would will are might".split())


def _meant(words: Words, k: int, phrase: Words) -> bool:
    if phrase == ("from", "you"):
        return not (k and words[k - 1] == "away")
    if phrase in _QUESTIONS:
        return not (
            k and words[k - 1] in ("they", "we", "i", "he", "she", "it", "who")
        )  # "the minute they do you'll know"
    if phrase in (("look", "forward"), ("looking", "forward")):
        return not ("you" in words[:k] and {"us", "our", "me"} & set(words[k:]))
    if phrase == ("you", "have"):
        return words[k + 2 : k + 3] in (("until",), ("till",)) or words[k + 2 :] in (("to",), ("until",), ())
    return True


def _yours_due(words: Words, k: int) -> bool:
    """ "Your application" asks for nothing unless it is due or wanted; news about it is ours to give."""
    before, after = set(words[:k]), set(words[k:])
    if "you" in before or _OUR_WORK & set(words):
        return False
    wanted = bool(_WANTED & before)
    if words[k + 1] in ("answer", "decision"):
        return wanted and bool(
            {"need", "await", "want", "like", "grateful", "appreciate", "glad", "date", "deadline"} & before
        )
    if k and words[k - 1] in ("on", "of", "about", "regarding", "to", "for"):
        return False
    return bool(_DUE & after) or wanted
