"""Money is for the offer, not for the follow-up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.advice.checks._passages import near
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_MONEY = Phrases(
    """
    salary|salaries|pay|payment|paying|pays|paid|wage|wages|compensation|remuneration|renumeration|stipend|bonus|bonuses|package|money|earn|earnings|earning|ctc|lpa|rate|raise|equity|payslip|overtime|commission|benefits|budget
    £|€|$
    k|grand|lakh|lakhs
    per hour|annum|month|year
    an|a hour|year
    figure|band|range|number|numbers
    """
)
_PRESSURE = Phrases(
    """
    at least|minimum
    least|minimum|less|below|under|lower|higher|more|better|above|over than|that|this|what|pay|salary|offer|money|figure|£|$|€
    match*|beat|exceed*|increas*|negotiat*|bump|sweeten|raise
    counter offer|counteroffer
    need|needs|want|wants|require|expect|expecting|expectation|expectations|deserve|demand|insist|looking|accept|consider|unless|otherwise|worth
    come|go|went|drop|move|budge|stretch down|up|higher|lower|to
    other|another|competing|second|rival|better offer|offers|company|employer|place|job
    offer|offered|offering|offers (me|of|from|at) .. more|higher|£|$|€|better
    what|how is|much|are|would|does|do|will .. pay|salary|wage|package|rate|earn|money|offer|budget|rate|compensation|benefits
    tell|confirm|know|clarify|disclose|ask|discuss|talk|question|reconsider|reconsidered|revisit|agree|agreed|settle|sort|state
    too low|little|small
    low|lowball|insult*|disappoint*|joke|peanuts|fair|unfair|underpaid
    before i|we|you|signing|accept*|decid*|going|the
    was|is|whether|if .. (the|about|my) money|salary|pay|price|cost
    ca|can|could n't|not .. work|live|afford|do
    cheaper|cheap|afford*
    my|the salary|pay|money expectations|expectation|requirement|requirements|demands|question
    """
)
_FIGURE = re.compile(
    r"(?:[£€$₹]\s?\d[\d,.]*\s?[kKmM]?)|\b\d{1,3}(?:[,.]\d{3})+\b|\b\d{2,3}\s?[kK]\b|\b\d+(?:\.\d+)? ?(?:lakh|lpa|grand|an hour|per hour|/h(?:ou)?r)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:come|go|drop|settle|take|accept|do it|agree|manage)\b[^.?!]{0,20}\b(?:down to|up to|at|for|to)\s+\D{0,4}\d{2,}", re.IGNORECASE
)
_WORK = Phrases(
    """
    fund*|grant*|donor*|budgeting|customers|clients|suppliers|invoices|attention|visit|off|payroll|team|back|compliment|for itself|forward|tribute|respect|gap|equity|audit*|billing|revenue|sales|pricing
    thank*|appreciate* .. open|clear|honest|transparent|frank|candid|upfront|explain*|explanation
    benefits of|for|to|system|claim*|office|team|adviser|advice|from
    """
)


def _about_work(note: Note, sentence: int) -> bool:
    return any(note.sentence_of[match.first] == sentence for match in note.find(_WORK))


@check(
    code="salary_pressure",
    level="warning",
    says=_("Leave money out of this message. It has its place once there is an offer."),
    because=_("A follow-up is for thanks, interest and the timeline; pressing on pay there costs goodwill."),
    cites=[cite("medix.6"), cite("teal.7"), cite("careers-advice.4")],
    must_flag=[
        sample("Hi Ana, before I go on I need to know the salary. I can't accept less than 45k. Sam", kind="thank_you"),
        sample("Hi Ana, another company pays more, so could you match it? Sam", kind="check_in"),
        sample("Hi Ana, was it the money? I can come down to 46. Sam", kind="feedback_request"),
    ],
    must_pass=[
        sample("Hi Ana, thanks for being so clear about the pay bands and the rota. I'd love to join. Sam", kind="thank_you"),
        sample("Hi Ana, how you pay suppliers within ten days impressed me. Sam", kind="thank_you"),
    ],
)
def salary_pressure(note: Note) -> Iterator[Flag]:
    done: set[int] = set()
    for match in note.find(_MONEY):
        number = note.sentence_of[match.first]
        if number in done or _about_work(note, number) or not _pressing(note, number):
            continue
        word = note.texts[match.first]
        if word in ("figure", "band", "range", "number", "numbers", "an", "a", "per", "rate", "paid", "budget", "package", "paying", "pays", "k") and not near_money(note, number):
            continue
        done.add(number)
        yield Flag(note.sentences[number].start, note.sentences[number].end)
    for pattern in (_TRADE, _FIGURE):
        for hit in pattern.finditer(note.body, note.start, note.end):
            numbers = [n for n, s in enumerate(note.sentences) if s.start <= hit.start() < s.end]
            if numbers and numbers[0] not in done and (_money_near(note, numbers[0])):
                done.add(numbers[0])
                yield Flag(note.sentences[numbers[0]].start, note.sentences[numbers[0]].end)


def near_money(note: Note, number: int) -> bool:
    """Whether the sentence says it more plainly: a salary, a currency, a figure."""
    text = note.text_of(note.sentences[number]).lower()
    return bool(_FIGURE.search(text)) or any(word in text for word in ("salar", "wage", " pay ", "money", "compensation", "£", "$", "€"))


def _pressing(note: Note, number: int) -> bool:
    return any(note.sentence_of[match.first] == number for match in note.find(_PRESSURE))


def _money_near(note: Note, number: int) -> bool:
    return any(
        abs(note.sentence_of[match.first] - number) <= 1 and near(note, match, _PRESSURE) for match in note.find(_MONEY)
    )
