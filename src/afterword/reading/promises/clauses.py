"""Clauses of a sentence and the part each plays: news for the candidate, a decision, or something else."""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

from itertools import pairwise

from afterword.core.record import NamedTuple
from afterword.reading.promises import builds, calling, cues, denials, gist
from afterword.reading.promises.frames import Timed
from afterword.reading.promises.requests import ASKS, CALLS, IMPERATIVES, WAITS, request
from afterword.reading.promises.scene import Scene

TELLS, DECIDES, SETS, FRAGMENT, OTHER, UNKNOWN = "tells", "decides", WAITS, "fragment", "other", "unknown"
PAST_ROLE, WISH_ROLE, DENIED, CALL, ASKED, LINKING = "past", "wish", "denied", CALLS, ASKS, "linking"

PROMISING = frozenset((TELLS, DECIDES, SETS, FRAGMENT))


class Clause(NamedTuple):
    """Tokens ``i`` to ``j``, the role, the word that joins it to the clause before, whether it is a mere hope."""

    i: int
    j: int
    role: str
    link: str
    hope: bool
    words: tuple[str, ...]


_MARKS = frozenset(", ; : . ! ? ( ) ¶ – — … [ ] | • *".split())
_JOINTS = frozenset(
    "and but so because though although while whereas if when once which unless then as since or "
    "however until "
    "whenever otherwise".split()
)
_SUBJECTS = frozenset(
    "we i you they he she it there this that the our your my hr someone everyone anyone those all these "
    "people "
    "candidates".split()
)
_MODALS = frozenset("will shall should would can could may might must going".split())
_AUXILIARIES = _MODALS | frozenset("is are was were be been am has have had do does did being".split())
_OPENERS = frozenset(
    "so then also just and but well ok okay right anyway hi hey dear now therefore otherwise oh".split()
)
_BARE = frozenset(
    "expected anticipated estimated yea yeah yep yup aye actually correction scratch rather apologies oops make yet the a an at in on by or and so of for to from first thing promise i probably hopefully definitely "
    "certainly maybe perhaps "
    "likely sometime some time latest earliest no more not tops max absolutely say about around all being "
    "well absolute very "
    "sure certain fail good bad guaranteed ballpark guesstimate honest fingers crossed please god ideally possibly possible best worst case either way final finally "
    "only just this next "
    "day days end outside my our as though then now today sharp lunch before after between with any luck "
    "sorry afraid oh yes "
    "scout honor honour most realistically realistic safe side later sooner is will be was it if when".split()
)
_PLAIN_LINKS = frozenset("'s is will be was would it that".split())


_ELLIPTICAL = frozenset("not there it that will should be may might shall we i would hope to do have".split())
_UNSAID = frozenset((DENIED, PAST_ROLE, WISH_ROLE))


def clauses(scene: Scene, begin: int, end: int, timed: list[Timed]) -> list[Clause]:
    """The sentence cut into clauses, each with its role; time expressions are never cut."""
    inside = {k for t in timed for k in range(t.i, t.j)}
    cuts, links = [begin], [""]
    for k in range(begin, end):
        if k in inside:
            continue
        word = scene.low(k)
        if word in _MARKS or (word == "-" and k and scene.tokens[k].start > scene.tokens[k - 1].end):
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
        elif word in _SUBJECTS and k > cuts[-1] + 2 and _main_begins(scene, cuts[-1], k):
            cuts.append(k)
            links.append("")
    cuts.append(end)
    spans = [(a, b, link) for a, b, link in zip(cuts, cuts[1:], links, strict=False) if b > a]
    return _with_roles(scene, spans, inside)


_MAY_BEGIN = (
    IMPERATIVES
    | cues.TELLING
    | cues.NEWS_NOUNS
    | _AUXILIARIES
    | _SUBJECTS
    | frozenset("the decide notify hear then not".split())
)
_PREPOSITIONS = frozenset("on in at by via through with from".split())


def _joins(scene: Scene, k: int, inside: set[int]) -> bool:
    """Whether the joining word at ``k`` begins a new clause rather than joining two nouns."""
    word, after = scene.low(k), scene.low(k + 1)
    if word == "then":
        return after not in _MARKS and after != "" and k + 1 not in inside
    if word == "or":
        return after in ("we", "i", "you", "they", "he", "she", "it") or after in IMPERATIVES
    if word in ("as", "since", "until", "if", "where"):
        return (
            after in _SUBJECTS
            or after in ("soon", "if", "so")
            or after in IMPERATIVES
            or (word == "if" and after not in ("not", "possible"))
        )
    if word == "and" and after in _PREPOSITIONS and k + 1 not in inside:
        return any(scene.low(n) in _PERSONS for n in range(k + 2, k + 7))
    if word == "and" and k + 2 in inside and k + 1 not in inside and after not in _MAY_BEGIN:
        return False  # "in black and white by Friday"
    return word != "and" or after not in ("a", "an") or k + 1 in inside or k - 1 in inside


_SUBORDINATORS = frozenset("once after when if unless until as by before assuming provided should".split())
_PERSONS = frozenset("we i you they he she it who everyone hr".split())
_SURE_MODALS = frozenset("will shall should".split())


def _main_begins(scene: Scene, begin: int, k: int) -> bool:
    """Whether "(once we have your papers) we will …" goes on to its main clause at ``k`` without a comma."""
    if scene.low(begin) not in _SUBORDINATORS or scene.low(k + 1) not in _SURE_MODALS:
        return False
    return scene.low(k - 1) not in _JOINTS and any(
        scene.low(n) in _PERSONS or scene.low(n) in _AUXILIARIES for n in range(begin + 1, k - 1)
    )


def _with_roles(scene: Scene, spans: list[tuple[int, int, str]], inside: set[int]) -> list[Clause]:
    found: list[Clause] = []
    for a, b, link in spans:
        words = tuple(scene.low(k) for k in range(a, b) if k not in inside and scene.low(k) not in _MARKS)
        role, hope = _role(words, _marked(scene, a, b, inside), found[-1] if found else None, link)
        found.append(Clause(a, b, role, link, hope, words))
    return found


_UPPER = frozenset("until more longer later beyond past".split())


def _marked(scene: Scene, a: int, b: int, inside: set[int]) -> list[str]:
    """The words with one "@" for each time expression, "@until" where "until", "more than" and the like frame it."""
    found: list[str] = []
    for k in range(a, b):
        if k not in inside:
            if scene.low(k) not in _MARKS:
                found.append(scene.low(k))
        elif k == a or k - 1 not in inside or scene.low(k) in _UPPER:
            found.append("@until" if scene.low(k) in _UPPER else "@")
    return found


def _role(words: tuple[str, ...], marked: list[str], before: Clause | None, link: str) -> tuple[str, bool]:
    bare = words
    while bare and (bare[0] in _OPENERS or bare[0] in _JOINTS):
        bare = bare[1:]
    if said := builds.preface(bare):
        bare, words = bare[said:], words[len(words) - len(bare) + said :]
        marked = marked[marked.index(bare[0], said) :] if bare[0] in marked[said:] else marked
    if not bare:
        return FRAGMENT, False
    if len(bare) < 3 and set(bare) <= _PLAIN_LINKS:
        return LINKING, False
    if (
        len(bare) < 5
        and set(bare) <= _ELLIPTICAL
        and ("not" not in bare or "@until" in marked)
        and set(bare) & _MODALS
        and (before is None or before.role in _UNSAID)
    ):
        return SETS, False
    kinds = cues.cues_in(marked)
    if words[0] == "if" and len(words) < 7 and "@" not in marked and _LUCK & set(words):
        return FRAGMENT, False
    if plain := _plainly(words, bare, marked, kinds) or _as_before(bare, marked, before, link):
        return plain, False
    if "@until" in marked:
        # "not until June", "no more than a week" say when; a mere not-before is framed so
        kinds.pop(cues.NEGATIVE, None)
    carried_on = (
        before is not None
        and link in ("and", "then", "or", ",", "but")
        and before.role not in (ASKED, CALL)
        and not (link == "," and before.link == "if")
        and (_has_subject(before.words) or (before.link in ("and", ",") and before.role in PROMISING))
    )
    return _decide(bare, kinds, carried_on), cues.HOPE in kinds


def _plainly(
    words: tuple[str, ...], bare: tuple[str, ...], marked: list[str], kinds: dict[str, list[int]]
) -> str:
    """The role of a clause whose build alone decides it, before its cues are weighed."""
    if (
        words[:2] == ("if", "you")
        and words[2:3] in (("would",), ("could",))
        and words[3:4]
        and words[3] in IMPERATIVES
    ):
        return ASKED
    if marked[:1] == ["@"] and bare[0] in ("is", "are", "would", "seems"):
        if builds.usual(bare[1:4]):
            return SETS
        if {"long", "ages", "eternity"} & set(bare[1:5]):
            return OTHER
    if (cues.NEGATIVE in kinds or words[0] == "if") and "@until" in marked and builds.no_longer(bare, marked):
        return SETS
    if cues.UNLESS_HEARD in kinds and builds.unless_heard(words):
        return TELLS
    if builds.silence_tells(bare):
        return TELLS
    if not any(word[0] == "@" for word in marked):
        return ""
    if builds.deadline_of_ours(bare) or (bare[-2:] == ("it", "is") and marked[-1] == "@"):
        return SETS
    if {"for", "you"} <= set(bare) <= _FOR_YOU or builds.remains(bare) or builds.you_know(bare):
        return TELLS
    if calling.talks(words) or calling.rings_round(bare):
        return TELLS
    return DENIED if bare[:2] in (("the", "earliest"), ("the", "soonest")) else ""


def _as_before(bare: tuple[str, ...], marked: list[str], before: Clause | None, link: str) -> str:
    """TELLS where a clause without a verb of its own carries on the one before it."""
    if before is None:
        return ""
    if gist.goes_on(bare, before.role in PROMISING) or calling.calls_meant(bare, before.words):
        return TELLS
    ours = before.role == DECIDES or bool({"we", "hr"} & set(before.words[:6]))
    ours = ours or "will" in before.words[1:4]
    if (
        link == "and"
        and ours
        and bare[0] in cues.TELLING
        and "you" not in before.words
        and "please" not in bare
    ):
        return TELLS
    told = bool(cues.TELLING & set(before.words)) and "@" in marked
    return TELLS if told and builds.only_candidates(bare) else ""


def _decide(words: tuple[str, ...], kinds: dict[str, list[int]], carried_on: bool) -> str:
    asked = request(words, kinds, carried_on)
    if asked and not gist.may_ask(words):
        return asked
    if words[0] == "your" and words[1:2] and words[1] in _YOUR_PEOPLE and {"me", "us"} & set(words):
        return OTHER
    if cues.ELSEWHERE in kinds and not _passed_on(words):
        return OTHER
    if builds.arranges(words):
        return OTHER
    tells = _tells(words, kinds)
    if cues.AWAY in kinds and not tells:
        return OTHER
    if cues.PAST in kinds and not (denials.looks_ahead(words) or _passed_on(words) or gist.may_ask(words)):
        return SETS if cues.REPORTED in kinds and "you" not in words else PAST_ROLE
    if cues.WISH in kinds and not tells and not (cues.DECIDE in kinds and not _OF_A_PERSON & set(words)):
        return WISH_ROLE
    if cues.NEGATIVE in kinds and not denials.harmless_no(words):
        return DENIED
    if tells:
        fixed = (
            cues.EVENT in kinds and "confirmed" in words and words.index("confirmed") > kinds[cues.EVENT][0]
        )
        return OTHER if fixed else TELLS
    return _lesser(words, kinds)


_LUCK = frozenset("lucky not possible well wrong slow quick fast drags drag".split())
_FOR_YOU = frozenset("for you it is that so the then on".split())


def _passed_on(words: tuple[str, ...]) -> bool:
    """ "I was told to tell you": what somebody else said is passed on now."""
    pairs = list(pairwise(words))
    return any(a == "to" and b in ("tell", "say") for a, b in pairs) and bool({"told", "asked"} & set(words))


_YOUR_PEOPLE = frozenset(
    "reference referee referees references employer boss manager school university bank agency".split()
)
_OF_A_PERSON = frozenset(
    "someone somebody person start place post chair ideal perfect wish dream seat role desk".split()
)


def _lesser(words: tuple[str, ...], kinds: dict[str, list[int]]) -> str:
    """The role of a clause in which nobody tells anybody anything."""
    if _MONEY & set(words) or builds.takes_to_do_else(words) or builds.aims_elsewhere(words):
        return OTHER
    if gist.settles(words):
        return DECIDES
    if cues.EVENT in kinds and not _about_waiting(words, kinds):
        return OTHER
    if cues.DECIDE in kinds:
        return DECIDES
    if cues.NOUN in kinds and cues.EVENT not in kinds:
        return TELLS
    if cues.TIMELINE in kinds or cues.WAIT in kinds or (words[0] in _MODALS and words[1:2] == ("be",)):
        return SETS
    if all(w in _BARE or w in _OPENERS or (len(w) > 5 and w.endswith("ly")) for w in words):
        return FRAGMENT
    return TELLS if gist.tells(words) else UNKNOWN


_MONEY = frozenset("expenses invoice invoices payslip mileage reimbursement refund".split())
_WHO = frozenset(
    "client principal governors trustees employer we i hr they he she who team panel committee someone board office manager recruiter company department "
    "colleague director chair secretary agency".split()
)
_THEM = frozenset(
    "you everyone everybody all candidates applicants people successful both the them each finalists shortlisted folks".split()
)
_NOT_TELLING = frozenset(
    "see meet interview pay join need have invite host walk show thank want welcome ask require expect take "
    "pick be send "
    "give let get help put love like hate prefer".split()
)


def _has_subject(words: tuple[str, ...]) -> bool:
    return bool((_WHO | {"you", "it"}) & set(words))


def _tells(words: tuple[str, ...], kinds: dict[str, list[int]]) -> bool:
    """Whether somebody passes news to the candidate, or the candidate gets it."""
    if cues.NEWS in kinds and not (
        set(kinds[cues.NEWS]) <= set(kinds.get(cues.NOUN, ())) and cues.EVENT in kinds
    ):
        return True
    if (
        gist.may_ask(words)
        or (cues.EVENT not in kinds and gist.reaches_you(words))
        or (cues.NOUN in kinds and gist.arrives(words))
    ):
        return True
    if any(word in cues.TELLING and _someone_tells(words, k) for k, word in enumerate(words)):
        return True
    for k in range(1, len(words) - 2):
        if (
            words[k] in ("will", "shall", "would", "should")
            and words[k - 1] in _WHO
            and words[k + 1] not in _NOT_TELLING
        ):
            return "you" in words[k + 2 : k + 4]
    return False


_ALSO_NOUNS = frozenset(
    "email ring call phone text message bell buzz update brief reply answer release post mail return issue share report "
    "response".split()
)
_BEFORE_VERBS = _WHO | frozenset(
    "will shall should would can could may might must to and or then also either both all not be you never them us me "
    "simply just still now".split()
)


def _someone_tells(words: tuple[str, ...], k: int) -> bool:
    """Whether somebody else than the candidate is the one who tells, writes or rings."""
    if words[k] in _ALSO_NOUNS and k and words[k - 1] not in _BEFORE_VERBS and words[k - 1][-2:] != "ly":
        return False
    if k + 1 < len(words) and words[k + 1] in _THEM:
        return words[k + 1] != "the" or bool(set(words[:k]) & _MODALS)
    if words[0] in ("will", "shall") and "you" not in words[1:k] and k < 4:
        return True
    for back in range(k - 1, max(-1, k - 7), -1):
        if words[back] == "you" and words[back + 1 : back + 2] and words[back + 1] in _MODALS:
            return False
        if words[back] in ("will", "shall") and back and words[back - 1] != "you" and k - back < 4:
            return True
        if words[back] in _WHO:
            return back == k - 1 or bool(set(words[back:k]) & (_MODALS | {"to", "are", "am", "is"}))
    return False


def _about_waiting(words: tuple[str, ...], kinds: dict[str, list[int]]) -> bool:
    """Whether an event word only says what the news is about: "a decision on the role"."""
    said = kinds.get(cues.DECIDE, []) + kinds.get(cues.NOUN, [])
    if said:
        return (
            min(said) < kinds[cues.EVENT][0]
            or words[0] in ("after", "once", "following")
            or "announced" in words
        )
    return cues.WAIT in kinds and bool(set(words) & {"give", "allow", "bear", "wait", "patient"})
