"""What a clause without a known turn of phrase comes to, told from who does what to whom.

The cues list ways of saying things; the rules here look at the build of a clause instead: the candidate is on
the receiving end ("you'll be put out of your agony"), somebody works through the matter ("HR turn these
around"), a date is set anew ("push that back to"), a list is made public.
"""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

from itertools import pairwise

Words = tuple[str, ...]

WILL = frozenset("will shall should ought".split())
_BETWEEN = frozenset(
    "be to all each both either then then also finally probably certainly definitely surely at last likely most both well".split()
)
_DUTIES = frozenset(
    "start begin join work meet report need have spend train shadow attend travel sit teach cover answer earn manage lead move "
    "present do make bring send complete submit provide sign return apply reply visit tour interview speak use share "
    "paid based working starting joining meeting reporting trained shadowing required expected asked covering responsible "
    "attending travelling traveling interviewed seen assessed tested entitled eligible seeing doing needing going come go take "
    "on in out off away back up enrolled inducted charged living wearing wear pay owe run running become managing leading "
    "invited given allowed welcome collected picked met driven put sent issued stay staying leave leaving fly flying enjoy love like "
    "want miss help spending remember notice think agree appreciate understand see".split()
)  # fmt: skip
_HOLDS = frozenset("have get see find receive hold open read".split())
NEWS_THING = frozenset(
    "loi yours contract something anything one it envelope yes no answer clarity closure certainty idea goods outcome paper papers inbox "
    "pigeonhole doormat doorstep mat screen writing black hand hands answerphone relief rejection acceptance either truth lowdown".split()
)
_SUSPENSE = frozenset("tenterhooks agony misery suspense limbo wondering guessing waiting purgatory".split())

_WORKS = frozenset(
    "want wants turn turns turning turned sort sorts sorting settle settles settling close closing wrap wraps wrapping finish finishes nail "
    "nailing crack sew wind winding tie tying tidy get gets getting got have has having do does doing sit sits sitting put "
    "putting deal process processes processing handle handles clear clears clearing see seeing bring knock complete "
    "completes completing finalise finalize draw drawing take takes taking mull mulls chew chews weigh weighs ponder digest "
    "square squaring ink inking call calling rattle pull polish".split()
)
MATTER = frozenset(
    "this these it things everything them that matters all applications hiring recruitment files cases decisions".split()
)
_ENDS = frozenset(
    "round around up off out down over on to bed sorted done finished wrapped settled nailed signed sealed tied buttoned "
    "sewn closed ready through with completed finalised finalized together conclusion close rest head quickly".split()
)
_PUBLIC = frozenset(
    "publish publishes publishing post posts posting announce announces announcing reveal reveals revealing unveil unveils "
    "name names naming circulate circulates release releases read reads pin pins print prints put puts list lists".split()
)
_LISTS = frozenset(
    "list names appointees shortlist longlist winner winners successful line-up lineup cast finalists results appointments appointee roll".split()
)
_MOVES = frozenset(
    "push move shift nudge bump slide change amend revise stretch extend delay defer put postpone reset".split()
)
_DEICTIC = frozenset("it that this things the date deadline decision timeline estimate mine".split())
_LEAVES = frozenset(
    "go goes going rings ring drop drops land lands hit hits arrive arrives fly flies come comes start starts sounds".split()
)
_CARRIES = frozenset(
    "contract phone phones letter letters email emails call calls text texts mail mails envelope envelopes offer offers message messages post".split()
)
_BATCH = frozenset("round batch wave raft tranche set lot first last second next bulk".split())
_RELIEF = frozenset(
    "holding worrying fretting biting refreshing checking wondering pacing waiting chewing guessing stressing panicking sweating".split()
)
CANDIDATES = frozenset(
    "candidates candidate applicants applicant everyone everybody finalists finalist all those winner winners".split()
)
_LEARN = frozenset("hear hears learn learns know knows find finds get gets".split())
_ASKING = frozenset("ring call phone check look log collect view access download visit see ask".split())
OUTCOME = frozenset("result results decision outcome outcomes verdict".split())
_EXPECT = frozenset(
    "bank think reckon figure count plan pencil assume budget circle call say try imagine gamble bet guess".split()
)
_SAYS = frozenset("says reckons thinks suggests means indicates hints".split())
_PASSED_ON = frozenset(
    "telephoned phoned called rung contacted communicated notified announced published told informed sent released emailed posted shared issued relayed".split()
)


def tells(words: Words) -> bool:
    """Whether the candidate gets to know something: as the one who _receives it, or because it is made public."""
    return (
        _receives(words)
        or _candidates_learn(words)
        or _for_you(words)
        or _made_public(words)
        or arrives(words)
        or (bool({"stop", "quit", "cease"} & set(words)) and bool(_RELIEF & set(words)))
    )


def goes_on(words: Words, after_promise: bool) -> bool:
    """ "… will be made *and communicated*": a bare participle that carries a promise on."""
    bare = words[1:] if words[:1] == ("and",) else words
    for k, word in enumerate(bare[:5]):
        if word in CANDIDATES and bare[k + 1 : k + 2] and bare[k + 1] in _PASSED_ON:
            return after_promise
    if bare[:1] in (("you",), ("everyone",), ("all",)):
        bare = bare[1:]
    return after_promise and bool(bare) and bare[0] in _PASSED_ON


def settles(words: Words) -> bool:
    """Whether somebody works through the matter, or a date for it is set, without a word of deciding."""
    if words[:1] and words[0] in _MOVES and _DEICTIC & set(words[1:4]):
        return True
    if words[:1] and words[0] in _EXPECT and len(words) < 3:
        return True
    if len(words) > 1 and words[-1] in _SAYS and not {"if", "your", "not"} & set(words):
        return True
    if {"it", "that", "this", "which"} & set(words[:5]) | ({"has"} & set(words[:1])) and any(
        a in ("has", "have") and b in ("become", "turned", "slipped", "moved") for a, b in pairwise(words)
    ):
        return True
    return any(
        word in _WORKS and any(_deals(words, k, n) for n in range(k + 1, min(k + 4, len(words))))
        for k, word in enumerate(words)
    )


def _deals(words: Words, k: int, n: int) -> bool:
    """A verb at ``k`` with the matter as its object at ``n``: "turn these around", "sit on these"."""
    if words[n] not in MATTER:
        return False
    between = words[k + 1 : n]
    if any(word not in _ENDS and word != "all" for word in between):
        return False
    return bool(between) or (words[n + 1 : n + 2] != () and bool(_ENDS & set(words[n + 1 : n + 4])))


def _receives(words: Words) -> bool:
    for k, word in enumerate(words):
        if word == "you" and words[k + 1 : k + 2] and words[k + 1] in WILL:
            rest = words[k + 2 :]
            if not rest or _SUSPENSE & set(rest):
                return True
            while rest and rest[0] in _BETWEEN:
                rest = rest[1:]
            if rest and rest[0] in _HOLDS:
                got = rest[0] in ("receive", "get") and "notice" in rest
                return got or bool(NEWS_THING & set(rest[1:8]))
            if rest and rest[0] not in _DUTIES and "not" not in rest[:2]:
                return True
        if word == "out" and _SUSPENSE & set(words[k + 1 : k + 4]):
            return True
    return False


_HEARS = frozenset("hear hears".split())


def _candidates_learn(words: Words) -> bool:
    """ "Candidates hear the same day", "those on it find out"."""
    for k, word in enumerate(words[:6]):
        if (
            word in ("people", "most", "others", "applicants")
            and words[k + 1 : k + 2]
            and words[k + 1] in _HEARS
        ):
            return "not" not in words
        will = next((n for n in range(k + 1, min(k + 9, len(words))) if words[n] in WILL), 0)
        if word in CANDIDATES and will and words[will + 1 : will + 2] in (("receive",), ("see",), ("get",)):
            return not _DUTIES & set(words[will + 2 :])
        if word in CANDIDATES and any(w in _LEARN for w in words[k + 1 : k + 4]):
            rest = words[k + 1 :]
            return (
                bool(
                    {"hear", "hears", "learn", "learns", "out", "know", "knows"} & set(rest)
                    or OUTCOME & set(rest)
                )
                and "not" not in rest[next(n for n, w in enumerate(rest) if w in _LEARN) :]
            )
    return False


def reaches_you(words: Words) -> bool:
    """ "It should be with you", "the portal will show your status": news comes to the candidate."""
    pairs = set(pairwise(words))
    return (
        bool(WILL & set(words))
        and bool(
            {
                ("reach", "you"),
                ("get", "to"),
                ("your", "way"),
                ("with", "you"),
                ("your", "status"),
                ("your", "result"),
            }
            & pairs
        )
        and bool({"you", "way", "status", "result"} & set(words))
    )


def may_ask(words: Words) -> bool:
    """ "You can ring from Thursday to find out": the news is there to be fetched."""
    if not any(a == "you" and b in ("can", "may", "could") for a, b in pairwise(words)) or not _ASKING & set(
        words
    ):
        return False
    return bool(OUTCOME & set(words)) or ("find", "out") in set(pairwise(words))


def _for_you(words: Words) -> bool:
    some = {"something", "anything", "one", "news", "clarity"} & set(words)
    return bool(some) and any(pair == ("for", "you") for pair in pairwise(words))


def _made_public(words: Words) -> bool:
    for k, word in enumerate(words):
        if (
            word in _PUBLIC
            and k
            and _LISTS & set(words[k + 1 : k + 5])
            and words[k - 1] not in ("the", "a", "our", "your", "these")
        ):
            return "you" not in words[:k]
    return False


def arrives(words: Words) -> bool:
    """ "The phone will go", "a second batch of emails hits inboxes"."""
    for k, word in enumerate(words):
        if word not in _CARRIES:
            continue
        if words[k - 2 : k - 1] and words[k - 1] == "of" and words[k - 2] in _BATCH:
            return True
        if words[k - 1 : k] == ("your",) and word in ("post", "offer", "letter", "text"):
            continue
        if (
            word != "post"
            and _LEAVES & set(words[k + 1 : k + 3])
            and not {"if", "unless", "not"} & set(words)
        ):
            return True
    return False
