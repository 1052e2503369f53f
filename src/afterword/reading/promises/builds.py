"""Builds of a clause that decide by themselves what it is, or that it is about something else.

"No news by then means no", "a week remains", "the deadline for our decision is", "two weeks is typical" promise
something; "it takes six weeks to train a driver", "we hope to have the depot open" do not.
"""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

from itertools import pairwise

from afterword.reading.promises.gist import (
    CANDIDATES,
    MATTER,
    NEWS_THING,
    OUTCOME,
    WILL,
    Words,
)

_SHORT_NO = frozenset(
    "should will would might may be it that this take not no than longer more later beyond shall much ought to us".split()
)

_IT = frozenset("it this that things us".split())

_DRAGS = frozenset(
    "being going go taking take dragging drag running run lasting last slipping slip stretching stretch".split()
)

_NO_WORD = frozenset(
    "news word call letter email reply response contact answer message text offer hearing heard".split()
)

_LEADS = frozenset(
    "note noted recall advised advise informed inform aware assured assure confirm understand know remember mind notified say "
    "tell reminded reminder delighted pleased afraid".split()
)


_WRITING = frozenset("wanted want writing write wish like just emailing note sorry happy pleased".split())
_PERSONS = frozenset("we i they he she it you our that".split())


def preface(words: Words) -> int:
    """How many words only lead in: "kindly note that", "we would like to inform you that"."""
    head = words[:12]
    for k in range(1, len(head) - 4):
        told = words[k : k + 4] == ("to", "let", "you", "know") and words[k + 4] in _PERSONS
        if told and _WRITING & set(words[:k]):
            return k + 4
    if "that" in head and _LEADS & set(head[: head.index("that")]) and len(words) > head.index("that") + 2:
        return head.index("that") + 1
    for k in range(1, 4):
        if (
            words[k - 1 : k]
            and words[k - 1] in ("note", "advised", "aware")
            and words[k : k + 1] != ("down",)
        ):
            return k if WILL & set(words[k : k + 6]) and words[k] not in ("that", "to", "the") else 0
    return 0


_USUAL = frozenset(
    "typical usual normal standard average likely realistic reasonable norm turnaround typically usually".split()
)


def usual(words: Words) -> bool:
    """ "(Two to four weeks) is typical"."""
    return bool(_USUAL & set(words))


_TAKES = frozenset("takes take took taking".split())

_OUR_STEPS = frozenset(
    "process review consider complete finalise finalize assess score sift go work reach turn sort run clear evaluate respond reply "
    "answer decide get hear come make tell notify contact inform choose pick call ring write approve sign settle conclude vet check do".split()
)

_CARRIERS = frozenset("mail post letters parcels delivery deliveries".split())


def takes_to_do_else(words: Words) -> bool:
    """ "It takes us (six weeks) to train a driver": a length of time that is not about the answer."""
    for k, word in enumerate(words):
        if word in _TAKES and "to" in words[k + 1 : -1]:
            verb = words[words.index("to", k + 1) + 1]
            return verb not in _OUR_STEPS or words[0] in _CARRIERS
    return False


_AIMS = frozenset(
    "hope hopes hoping plan plans planning aim aims aiming intend intends expect expects going want wants".split()
)

_GROWING = frozenset(
    "welcome open launch expand double move ship grow meet start begin build visit retire travel".split()
)

_HAVING = frozenset("have get see".split())


def aims_elsewhere(words: Words) -> bool:
    """ "We hope to have the new depot open": an aim that is not about the answer."""
    for k, word in enumerate(words[:-2]):
        if word in _AIMS and words[k + 1] == "to" and words[k + 2] in _GROWING:
            return True
        if word in _AIMS and words[k + 1] == "to" and words[k + 2] in _HAVING:
            rest = set(words[k + 3 :])
            return not rest & (
                MATTER | NEWS_THING | _PEOPLE_CHOSEN | OUTCOME | {"you", "more", "news", "who"}
            )
    return False


_PEOPLE_CHOSEN = frozenset(
    "someone somebody person name names list shortlist candidate candidates winner offer offers decision decisions choice "
    "answers replies letters letter round process panel people".split()
)


def deadline_of_ours(words: Words) -> bool:
    """ "The new deadline for our decision is": not one for the candidate."""
    for k, word in enumerate(words[:5]):
        if word in ("deadline", "date", "timeline", "target") and words[k + 1 : k + 2] in (
            ("for",),
            ("of",),
            ("to",),
        ):
            return bool(_OURS_TO_DO & set(words[k + 2 : k + 5])) and "your" not in words
    return False


_OURS_TO_DO = frozenset(
    "decision decisions decide deciding answer answers announcement announcing notification notifying result results outcome "
    "reply response tell telling let inform informing notify selection letters offers".split()
)

_LEFT = frozenset("remain remains remaining left".split())


def remains(words: Words) -> bool:
    """ "(We said a month;) a week remains"."""
    return len(words) < 4 and bool(_LEFT & set(words)) and not {"not", "no"} & set(words)


_AROUND_KNOWING = frozenset("you know and then so the will for sure certain latest at where stand".split())


def you_know(words: Words) -> bool:
    """ "(The Monday after) you know": the present for the future, and nothing else said."""
    return ("you", "know") in set(pairwise(words)) and set(words) <= _AROUND_KNOWING


_MEANS = frozenset("means mean equals is signifies signals tells says".split())

_SILENCES = frozenset("silence nothing quiet".split())


def silence_tells(words: Words) -> bool:
    """ "No news by then means no": hearing nothing is itself the answer."""
    silent = words[0] in _SILENCES or (words[0] in ("no", "not") and bool(_NO_WORD & set(words[1:4])))
    return silent and bool(_MEANS & set(words[1:]))


def no_longer(words: Words, marked: list[str]) -> bool:
    """ "Shouldn't be (longer than a week)", "can't see it going (past May)": a "no" that sets an upper limit."""
    plain = [word for word in words if word not in WILL and word != "not"]
    if {"not", "doubt"} & set(words[:5]) and any(a in _IT and b in _DRAGS for a, b in pairwise(plain)):
        return True
    if (
        words[0] in _IT
        and marked[-1] == "@until"
        and {"took", "takes", "take"} & set(words)
        and "until" not in words
    ):
        return True
    if {"nobody", "noone", "never", "not", "no"} & set(words) and _WAITS & set(words) and "in" not in words:
        return marked[-1] == "@until" and not {"until"} & set(words)
    return len(words) > 1 and set(words) <= _SHORT_NO and "not" in words


_WAITS = frozenset("wait waits waiting kept waited".split())

_ARRANGING = frozenset("book arrange schedule organise organize fix set confirm".split())

_MEETINGS = frozenset("interview interviews visit meeting slot tour assessment call chat round time".split())

_SETTLED = frozenset("your second next final".split())


def arranges(words: Words) -> bool:
    """ "A colleague will ring to book your second interview": a call about a meeting brings no answer."""
    for k, (a, b) in enumerate(pairwise(words)):
        about = set(words[k + 2 : k + 7])
        if k and a == "to" and b in _ARRANGING and _MEETINGS & about and _SETTLED & about:
            return words[k - 1] not in _AIMS and not OUTCOME & set(words)
    return False


def only_candidates(words: Words) -> bool:
    """ "(We contact referees this week and) the candidates (next)"."""
    return set(words) <= CANDIDATES | {"the"}


_NOT_HEARD = frozenset("not nothing without no silence unless".split())
_CONTACT = frozenset(
    "hear heard hearing receive received contacted notified called rung rang phoned written wrote replied answered been call letter "
    "email phone news word reply response contact answer offer anything nothing from us me silence get got had rings rung "
    "comes come arrived seen see".split()
)
_CONDITION = frozenset("if unless should when those anyone candidates applicants heard where".split())


_FROM_THEM = frozenset(
    (("from", "you"), ("received", "your"), ("receive", "your"), ("got", "your"), ("had", "your"))
)


def unless_heard(words: Words) -> bool:
    """ "If you have not heard", "candidates not contacted": hearing nothing is the answer; not what we await from you."""
    if any(pair in _FROM_THEM for pair in pairwise(words)) and not {"us", "me"} & set(words):
        return False
    if {"unsuccessful", "declined", "rejected"} & set(words) and {"not", "within", "if"} & set(words):
        return True
    if _NOT_HEARD & set(words):
        return bool(_CONDITION & set(words)) and bool(_CONTACT & set(words))
    return bool({"heard", "receive", "received"} & set(words))
