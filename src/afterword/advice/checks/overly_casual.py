"""Friendly, but not as to a mate."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note, split_words
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.sources import cite
from afterword.core.words import _

# Slang that on its own is too much, and words that are too much only in company.
_STRONG = frozenset(
    "yo yoo yooo oi wotcha wotcher gissa m8 init h8 gr8ful yday whatevs whenevs obv lol lols lmao rofl lmfao omg omfg wtf lmk hmu tbh ngl imo imho idk idc ikr smh fyi deffo defo def defs "
    "totes totally-awesome obvs probs soz ur u r4 gr8 l8r cya c'ya ttyl brb bruh bro broski bruv fam homie homies dawg dude dudes "
    "dudette sup wassup whassup wazzup wassap whatcha gonna wanna gotta gimme lemme kinda sorta dunno outta aint cuz coz cos "
    "luv vibing vibed chillin hangout laters toodles toodle hella yas yass yasss "
    "yolo fomo lolz haha hahaha hahahaha hehe hehehe teehee lmaooo periodt sus bestie hun hunni hunny babe babes sweetie "
    "xx xxx xoxo plz pls plss thx thnx tnx ty tysm nvm btw jk kk kewl coolio kool peeps y'all'd cmon c'mon "
    "nah yup yeah yeh ya yea wicked epic bangin banging banger pumped psyched lowkey highkey goated "
    " convo convos resto cheerio tata holla boss-man bossman gov guv guvnor mucker geezer crikey mofo freaking frickin frigging "
    "effing shizzle noice nice1 gud gd wut wot dat dis tho thru 4u 2day 2moro tmrw tmr tomoz b4 gotcha betcha "
    "cray sesh arvo brekkie sickest deets gnarly tubular groovy bae stoked lots-of-love innit blud bants lads buzzin peng bruhh yall mandem wagwan gutted-lol sesh bevvies hyped vibes slaps anyhoo anyways kickass badass hugs kisses".split()
)
_WEAK = frozenset(
    "hey heya hiya guys awesome cool super ok okay cheers mate mates folks stuff wow oops yay woohoo woo whoop "
    "yippee fab brill ace lush buddy pal chum gang crazy insane nuts bonkers wild blast killer smashed nailed nailing crushed rocked "
    "rock rocks gig yeah yep chill vibe pumped stoked psyched ta ya yup nah haha hehe legit epic wicked dope nope yep goss "
    "btw fyi pls thx def x banter proper mint mega literally heaps loads beers pint pints lads no-worries legend legends hype bossing vibey buzz honestly totally".split()
)
_FIRM = _STRONG - _WEAK
_PAIRS = (
    ("hit", "me", "up"), ("holler", "at"), ("give", "me", "a", "shout"), ("no", "cap"), ("my", "bad"), ("peace", "out"),
    ("catch", "ya"), ("catch", "you", "later"), ("see", "ya"), ("love", "ya"), ("miss", "ya"), ("thank", "ya"), ("what", "'s", "up"),
    ("what", "'s", "good"), ("hang", "out"), ("chat", "shit"), ("my", "man"), ("big", "love"), ("hook", "me", "up"),
    ("was", "a", "vibe"), ("was", "a", "laugh"), ("a", "right", "laugh"), ("good", "craic"), ("are", "n't", "ya"), ("know", "what", "i", "mean"),
    *((a, b) for a in ("so", "was", "is", "'s", "pure", "absolute", "well", "proper", "straight", "totally", "be")
      for b in ("fire", "sick", "lit", "dope", "goat", "slay", "legit")),
    ("sick", "bro"), ("spill", "the", "tea"), ("was", "chill"), ("super", "chill"), ("so", "chill"), ("'s", "chill"), ("a", "beer"), ("few", "beers"),
    ("the", "vibe"), ("the", "vibes"), ("good", "vibes"), ("damn", "good"), ("hot", "damn"), ("heck", "of", "a"), ("boss", "man"), ("some", "beers"),
    ("mind", "blown"), ("so", "down"), ("i", "'m", "down"), ("safe", "for"), ("bare", "good"), ("bare", "keen"), ("bare", "interested"), ("let", "'s", "go", "lads"), ("you", "rock"), ("rock", "on"), ("over", "and", "out"), ("party", "on"), ("smash", "it"), ("like", "totally"), ("oh", "my", "god"),
    ("oh", "my", "gosh"), ("for", "real"), ("beers", "on", "me"), ("grab", "a", "beer"), ("buy", "you", "a", "pint"), ("drinks", "on", "me"),
    ("old", "chap"), ("old", "bean"), ("thanks", "a", "bunch"), ("no", "biggie"), ("easy", "peasy"), ("pretty", "sweet"), ("that", "slaps"),
    ("shoot", "me", "a", "text"), ("drop", "me", "a", "text"), ("text", "me"), ("ping", "me"), ("so", "yeah"),
    ("or", "whatever"), ("and", "whatnot"), ("and", "that", "lol"), ("kick", "ass"), ("hell", "yeah"),
    ("hells", "yeah"), ("heck", "yeah"), ("chuffed", "to", "bits"), ("lots", "of", "love"), ("big", "hug"), ("big", "hugs"),
)  # fmt: skip
_ENOUGH = 3
_STRETCHED = Pattern(r"\b\w*([a-z])\1{2,}\w*\b|[!]{3,}", IGNORE_CASE)


@check(
    code="overly_casual",
    level="warning",
    says=_("This is how one writes to a friend. Write the words out, and keep the warmth."),
    because=_("The advisers ask for friendly and conversational, and for professional too."),
    cites=[cite("cnstaffing.4"), cite("teal.7"), cite("careers-advice.4")],
    must_flag=[
        sample("yo Ana, cheers for the chat, was a vibe lol. lmk. laters, Sam", kind="thank_you"),
        sample("Hey dude! That was awesome, gonna be sick working with u guys haha", kind="thank_you"),
    ],
    must_pass=[
        sample("G'day Ana, thanks again for having me out. Still very keen. Cheers, Sam", kind="check_in"),
        sample("Hi Ana, it was a super day and I'd love the job. Cheers, Sam", kind="thank_you"),
        sample("Kia ora Ana, cheers for showing me the lines, mate. I'm very keen. Sam", kind="thank_you"),
    ],
)
def overly_casual(note: Note) -> Iterator[Flag]:
    loose = [*_loose_words(note), *_loose_turns(note)]
    loose += [
        (hit.start(), hit.end(), 1)
        for hit in _STRETCHED.finditer(note.body)
        if not hit[0].lower().startswith("www")
    ]
    if _lower_throughout(note):
        loose.append((note.start, note.start, 2))
    kinds = {note.body[start:end].lower() for start, end, _weight in loose}
    score = sum(weight for _start, _end, weight in loose)
    firm = any(weight > 1 for _start, _end, weight in loose)
    if (score >= _ENOUGH and len(kinds) > 1 and firm) or len(kinds) >= _ENOUGH + 2:
        first = min(loose)
        yield Flag(first[0], first[1])


def _loose_words(note: Note) -> Iterator[tuple[int, int, int]]:
    """Each word of slang, with its weight; names are none."""
    names = set(f"{note.context.recipient} {note.context.candidate} {note.context.company}".lower().split())
    for word in split_words(note.body):
        if (word.text in _FIRM or word.text in _WEAK) and word.text not in names:
            yield word.start, word.end, 2 if word.text in _FIRM else 1


def _loose_turns(note: Note) -> Iterator[tuple[int, int, int]]:
    """Each turn of speech that is too much, with its weight."""
    words = split_words(note.body)
    texts = [word.text for word in words]
    index = _turns()
    for at, pair in enumerate(pairwise(texts)):
        for turn in index.get(pair, ()):
            if tuple(texts[at : at + len(turn)]) == turn:
                yield words[at].start, words[at + len(turn) - 1].end, 2


def _lower_throughout(note: Note) -> bool:
    """Whether sentences begin small and "i" is small, as in a text message."""
    heads = [note.body[sentence.start] for sentence in note.sentences]
    small = sum(head.isalpha() and head.islower() for head in heads)
    return len(heads) > 1 and small * 2 > len(heads) + 1


def is_slang(word: str) -> bool:
    """Whether a word is slang that this check knows; it is then no matter of spelling."""
    return word in _STRONG or word in _WEAK


_index: dict[tuple[str, str], list[tuple[str, ...]]] = {}


def _turns() -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The turns by their first two words."""
    if not _index:
        for turn in _PAIRS:
            _index.setdefault((turn[0], turn[1]), []).append(turn)
    return _index
