"""Shared by the checks: whether a message asks for news, and whether it speaks of the interview."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from afterword.core.note import Note, Sentence
from afterword.core.phrases import Phrases

NEWS = Phrases(
    """
    any|some|no|further|more|other|the|an (new|further|more) news|update|updates|word|movement|progress|developments|decision
    update|status|timeline|timescale|timescales|timeframe|eta
    time frame|line|scale|table
    wonder*
    let me know (please) if|whether|when|how|what|where|about|by|either|as|once|which ..6 news|update|updates|decision|decided|deciding|decide|heard|hear|know|stand|stands|process|timeline|next|outcome|result|position|role|progress|expect|things|it|still|way|chosen|status
    let me know either|when|how|where
    have|'ve you (guys|all) (already|yet) decided|chosen|picked|reached|made|filled|settled|heard|had
    when .. decision|decide|decided|deciding|hear|know|choose|choosing|expect
    where|how .. thing|things|it|i|process|search|hiring|application|we stand|stands|stood|going|getting|coming|are|progressing
    still in the running|frame|mix|race|process|picture|consider*
    still open|available|vacant|considering|considered|deciding
    been filled|decided|made|reached|settled
    check* (in) (back) whether|if|how|when|where|what|the|to
    follow* up to|about
    see|find|know if|whether|where|how|out|when
    what|when|about|any|outline (are|is|'s|the|on) (the) next step|steps|stage|round
    curious|keen|eager|anxious|love|like|glad|happy|grateful to know|hear|learn
    could|can|may|might|would @you .. tell|say|share|give|let|update|advise|inform|confirm|send|know
    please tell|share|advise|inform|update|give|confirm|send|drop|let|revert
    kindly tell|share|advise|inform|update|give|confirm|let|revert
    hop* for|to (get|have) an|some|any|a
    hop* you|that ..4 tell|share|update|shed|advise|say|give|let
    ask* whether|if|when|how|about|for|after|where
    enquire|inquire|enquiring|inquiring
    grateful|appreciate|welcome|glad .. word|news|update|line|information|idea|indication|hearing
    need|want|require|expect .. answer|yes|decision|reply|response
    give* me a|an|any idea|sense|hint|clue|steer|date
    drop me a line|note
    tell|telling|told|inform|informing me|us (please|kindly) where|when|whether|if|how|what
    they|someone|somebody|anyone could|can|might|would .. tell|say|find|let|look|check
    """
)

INTERVIEW = Phrases(
    """
    interview*
    met|meeting|meet|met-up|meetup
    conversation*|discussion*
    chat*|talked|talking|talk|spoke|spoken|speaking|discuss*|call|called|phone|zoom|teams|video
    visit*|tour|toured|trial|panel|assessment|shadowing|audition|presentation|lesson|workshop|demo|taster|round|walk-through|walkaround|walk
    seeing|see|saw me|you|your|the
    having|had|have|welcom*|show*|host* me
    thank* .. for|about (last|this) monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|morning|afternoon|yesterday
    thank*|grateful|obliged .. for the|a|that|your|such|our|my|those ..6 day|days|morning|afternoon|evening|hour|hours|tour|visit|welcome|trial|test|lesson
    thank* .. for|about 1*|2*|3*|4*|5*|6*|7*|8*|9* (of) january|february|march|april|may|june|july|august|september|october|november|december
    enjoyed|loved .. monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|day|morning|afternoon|time|hour
    came|come|popped|dropped|stopped|drove|went in|by|to|out|over|up|down|along|round
    when|since i|we came|was|sat|were|left|stood|walked|worked
    my|the day|morning|afternoon|hour|time with|at
    you (kindly|all|both) showed|told|explained|described|walked
    enjoyed|loved
    sat with|down|across|round|around|opposite|in
    second|first|final|last|latest round|stage|interview
    thank*|cheers ..3 for|about the 1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st
    """
)

_PAST_DAY = Phrases(
    """
    last week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|autumn|summer|spring|winter|year
    on the 1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st
    on monday|tuesday|wednesday|thursday|friday|saturday|sunday
    days|weeks|week|month|months|fortnight ago
    yesterday
    """
)
_APPLYING = Phrases(
    """
    appl*|cv|resume|résumé|form
    decide*|decision|deadline|hear|hearing|heard|said|promise*|answer|news|filled|written|wrote|email*
    """
)


def refers_back(note: Note) -> bool:
    """Whether the message speaks of a meeting, or of a past day that is no mere date of applying or deciding."""
    if note.says(INTERVIEW):
        return True
    apart = {note.sentence_of[match.first] for match in note.find(_APPLYING)}
    return any(note.sentence_of[match.first] not in apart for match in note.find(_PAST_DAY))


EARLIER_MESSAGE = Phrases(
    """
    email*|e-mail*|mail|message*|note|letter|wrote|written|voicemail|below|previous|thread|earlier
    my|the last|previous|earlier|first
    follow* up|ing
    check* in|back
    again|once
    """
)

_PLEASANTRY = Phrases(
    """
    how are|'re you|things|'s
    how is|'s everything|life|the|your|it
    hope @you .. well|good|fine|ok|great
    you well|good|ok|okay
    all well|good
    guess what
    """
)


def is_pleasantry(note: Note, sentence: Sentence) -> bool:
    """Whether a question only asks how someone is."""
    return sentence.last - sentence.first <= 9 and any(
        sentence.first <= match.first < sentence.last for match in note.find(_PLEASANTRY)
    )


def questions(note: Note) -> list[Sentence]:
    """The sentences with a question mark, but for pleasantries."""
    return [s for s in note.sentences if "?" in s.mark and not is_pleasantry(note, s)]


def asks(note: Note) -> bool:
    """Whether the message asks anything, with or without a question mark."""
    return bool(questions(note)) or note.says(NEWS)
