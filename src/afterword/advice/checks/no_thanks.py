"""A message after an interview thanks for it."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note, split_words
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_THANKS = frozenset(
    (
        "thank thanks thankful thankfully thankyou thanking thx thnx thanx tx ty tysm cheers ta grateful "
        "gratefully gratitude appreciate appreciated appreciative appreciation appreciating obliged "
        "indebted merci danke dank gracias grazie obrigado obrigada arigato arigatou shukran mahalo asante "
        "salamat dhanyavaad dhanyavad shukriya mihi kiitos tack takk tak dziękuję dziekuje děkuji spasibo "
        "todah toda efharisto efcharisto hvala dekuji děkuji multumesc mulțumesc köszönöm koszonom aitäh paldies aciu ačiū tesekkurler "
        "sagol vinaka faafetai dhanyawad meherbani arigatō doumo siyabonga enkosi medaase webale baie díky diky faleminderit "
        "gramercy spasiba terima khun raibh tapadh murakoze ευχαριστώ спасибо дякую ありがとう 谢谢 感谢 धन्यवाद شكرا תודה "
        "dankon teşekkürler xiexie kamsahamnida nandri vielen herzlichen diolch gratias"
    ).split()
)
_TURNS = (
    ("kind", "of", "you"), ("good", "of", "you"), ("generous", "of", "you"), ("generous", "with"), ("meant", "a", "lot"),
    ("means", "a", "lot"), ("meant", "a", "great"), ("took", "the", "time"), ("made", "the", "time"), ("kindness",),
    ("in", "your", "debt"), ("owe", "you"), ("lovely", "of", "you"), ("nice", "of", "you"), ("glad", "you", "took"),
)  # fmt: skip

# A check-in may also say how good the meeting was; thanks for it were sent before.
_WARMTH = Phrases(
    """
    enjoyed|loved|pleasure|delight|treat|privilege
    so|very|really|such|great|good|lovely|nice|wonderful to meet|see|talk|speak
    stayed|stuck|remember* with|in|fondly|well
    """
)
_TOO_FEW = 6


def thanks(note: Note) -> bool:
    """Whether the message thanks anywhere, its closing included."""
    words = [word.text.replace("'", "") for word in split_words(note.body, note.start)]
    if not _THANKS.isdisjoint(words) or any(word.startswith("apprec") for word in words):
        return True
    return any(
        tuple(words[at : at + len(turn)]) == turn
        for turn in _TURNS
        for at in range(len(words))
        if words[at] == turn[0]
    )


@check(
    code="no_thanks",
    level="warning",
    says=_("There is no thanks in this message. Say thank you for their time."),
    because=_("Thanks is what the message is for; every adviser begins with it."),
    cites=[cite("medix.2"), cite("cnstaffing.4"), cite("teal.9"), cite("careers-advice.5")],
    kinds=("thank_you", "check_in", "rejection_thanks", "feedback_request"),
    must_flag=[
        sample(
            "Dear Ana,\n\nI enjoyed hearing about the rota. I would love to join.\n\nSam", kind="thank_you"
        ),
        sample("Hi Jo, sorry to hear it. I hope we meet again. Sam", kind="rejection_thanks"),
    ],
    must_pass=[
        sample("Hi Ana, it was so kind of you to show me the ward. I'd love to join. Sam", kind="thank_you"),
        sample("Hi Ana, much obliged for today. I'm very keen. Sam", kind="thank_you"),
        sample("Kia ora Ana, ngā mihi nui for your time. I'm very keen. Sam", kind="thank_you"),
    ],
)
def no_thanks(note: Note) -> Iterator[Flag]:
    if thanks(note) or (note.kind == "check_in" and (note.says(_WARMTH) or len(note.texts) < _TOO_FEW)):
        return
    yield Flag()
