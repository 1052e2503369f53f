"""Money is for the offer, not for the follow-up."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note, Sentence
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_MONEY = Phrases(
    """
    salary|salaries|wage|wages|compensation|remuneration|renumeration|stipend|ctc|lpa|money|£|€|$|payslip|paycheck|paycheque
    the|this|that|my|your|what|higher|better|more|about|on|for|in|of|low|lower|current|same|and pay|bonus|package|payment|rate
    pay band|grade|scale|rise|range|expectation|expectations|package|rate|question|offer|level|is|was|would|increase|cut|bump
    hourly|day|daily rate
    be|being|get|getting|was|were|well|better|best|properly paid
    earn|earning|earned more|less|at|over|under|what|as
    mortgage|bonuses|increment|increments|lakh|lakhs
    hundred|thousand|grand|fifty|sixty|seventy|forty|thirty|eighty|ninety (five) thousand|grand|k|mark|more|lakhs|a|an|per
    financially
    """
)
_PRESSURE = Phrases(
    """
    at least
    not at any price
    get|go|stretch|come|do|rise|move (up) to
    have|has|'ve (just|already|now|since) offered|offer me
    minimum|maximum|negotiable|negotiate|negotiation|negotiating|negotiations|lowball|underpaid|insult*|peanuts|insufficient|unless|otherwise|worth|deserve|reconsider*|revisit|expectation|expectations|requirement|requirements|demand|insist|match*|beat|counter|increase|raise|improve|competitive|elsewhere|firm
    less|below|under|lower|higher|more|better|above|over than|that|what|market
    @i (really|would|'d|do|just|will|'ll|am|'m|also|simply|only|still) need|want|require|expect|expecting|looking|hoping|accept|consider
    come|go|went|drop|move|budge|stretch down|up|higher|lower|to
    other|another|competing|second|rival offer|offers|company|employer|place|job
    offered|offering|offers me
    what|how much|is|are|would|does|will .. pay|salary|wage|package|rate|money|offer|compensation
    tell|confirm|clarify|disclose|know|discuss|talk|settle|sort|agree (me|us|about|the|on) (the|about|what|exact|my|a) (exact|starting|a) salary|pay|money|wage|package|compensation|rate
    too|very|quite|rather|so|bit low|little|small
    before @i
    was|is|whether|if it|that (just|really|only|about) (the|about|my) money|salary|pay|price|cost
    ca|can|could n't|not (really|possibly) work|live|afford|do|accept|take|go|start|sign|consider
    cheaper|afford*
    looking|hoping|aiming|asking for ..3 around|about|nearer|closer|above|over|mark|region
    is|are there any|some|more|much room|scope|leeway|flexibility|wiggle|movement
    when|how soon|often|much|quickly|long ..4 rise|rises|raise|raises|increase|increases|increment|increments|bonus|bonuses|review|reviews
    company car
    @not flexible|enough|cover|covers|covered|meet|meets|stretch|pay
    is|are|'s|be the main|real|only|deciding|big thing|point|question|factor|issue
    if|provided|assuming|once|as the|long (as) .. right|good|enough|better|there|acceptable
    figure|sum|amount|number|salary|rate|wage you|she|he|they named|mentioned|offered|quoted|gave|suggested|discussed
    expected|current|present|last ctc|salary|package|pay
    i have|'ve|hold|got a|an|another (better) better-paid|offer|paid
    on the table|move|basic|money
    please confirm|advise|revert|clarify|consider
    """
)
_TRADING = Phrases(
    """
    pays|paying|paid|pay|offers|offering|offered (me|us) (a|much|significantly|considerably|rather|somewhat|me) (lot|me) more|better|higher
    match|beat (that|the|their|this|any) offer|figure|salary|number|that|it|this
    offer|figure|salary .. match|beat|top
    down to pay|money|salary
    would|could|will|can|do|ca|wo n't|not (even|really|normally|usually) work|move|consider|get|start|come|sign|accept|budge|look|say|touch|take ..6 under|below 1*|2*|3*|4*|5*|6*|7*|8*|9*|£|$|€
    higher|better|competing|bigger|counter offer|salary|figure|pay
    counteroffer|counter-offer
    come|go down|up to|on|a
    what|how much does|would|will|do|is .. pay|paying|earn|salary|offer
    what|whats is|'s the|your .. budget|salary|pay|wage
    raise|increase|improve|up|sweeten|reconsider the|your|that (salary|pay|money) offer|salary|pay|wage|figure|number|package|rate
    my minimum|bottom line|is
    salary|pay|wage|money (expectation|expectations) is|was|be|must|has|needs|would|of (at) too|least|above|low|more|not|to
    would|'d (have) (only) (to) cost you|less
    show me the money
    might|could|can|would you (possibly) stretch|run|go|improve|do to|on|up|better|any
    match what
    anything|something|figure|salary in|under|below the (low|high|mid) twenties|thirties|forties|fifties|sixties|seventies
    on the question|subject|matter|topic|issue of (the) pay|salary|money|compensation|remuneration
    improve|raise|up|increase ..2 basic|package|salary|pay|wage
    money|pay|salary|wage|wages|numbers|figures would|must|has|needs|will|have|is (have|need) (to) be|not|n't (to) (be) right|better|enough|higher
    movement|room|give|flexibility on|in the|that (forty|fifty|thirty|sixty|seventy) salary|pay|money|forty|fifty|thirty|sixty|seventy|eighty|band|rate|basic|offer
    offered|offering|pays|paying|offer (me) (a) (good|great|fair|lot) (deal|bit|lot) more
    let|can|could|should|may|shall|must|to|we 's|we|us|i|you ..1 talk|discuss|agree|settle (about) numbers|figures|terms|money
    signing|sign|joining|golden|welcome (on) bonus|hello
    better than|on|with the (advertised) band|salary|rate|basic|figure|wage
    raised me|my (pay|salary|wage) to|by
    top that|it|their|this
    for that|this|such|so (a) wage|wages|salary|money|pay
    expect|want|hope|need to be paid
    pay rise|rises|raise
    what|and what are we talking
    does|will|would|do it|this|that|the (job|post|role|position) (actually|really|even) pay
    better|best|higher|well paid|paying|paid
    ctc|lpa
    thousand|grand|k|much (a) (year) more|extra elsewhere|there|a|per|than
    """
)
_DIGIT = Pattern(r"\d")
_FIGURE = Pattern(
    r"(?:[£€$₹]\s?\d[\d,.]*\s?[kKmM]?)|\b\d{2,3}[,.]\d{3}\b(?! (?:\w+ )?(?!(?:plus|less|this|unless|bonus|basis|gross|always|perhaps|is|as|was)\b)\w{3,}(?:s|ren|ple)\b)|\b\d{2,3}\s?[kK]\b(?! (?:\w+ )?(?!(?:plus|less|this|unless|bonus|basis|gross|always|perhaps|is|as|was)\b)\w{3,}(?:s|ren|ple)\b)|\b\d+(?:\.\d+)? ?(?:lakhs?|lpa|grand|an hour|per hour|/h(?:ou)?r|per annum|a year)\b",
    IGNORE_CASE,
)
_OFFERED = Pattern(
    r"\b(?:(?:offer(?:ed|ing)?|pay(?:ing)?|paid) (?:me |us )|(?:get|go|come|stretch|run|match|up|closer|nearer) to |want to see |see )"
    r"(?:\w+ )?[£€$]?\d{2,3}(?:\.\d)?k?(?=[?.,;!]| (?:and|rather|or|plus|a year|from|now|instead|elsewhere)\b)",
    IGNORE_CASE,
)
_TRADE = Pattern(
    r"\b(?:come|go|drop|settle|take|accept|do it|agree|manage|expect|need|want|start)\b[^.?!]{0,20}\b(?:down to|up to|at|for|than|least|to)\s+\D{0,4}\d{2,}",
    IGNORE_CASE,
)
_ELSE = Phrases(
    """
    thank*|appreciate* .. open|clear|honest|transparent|frank|candid|upfront|explain*|explanation|straight
    customers|clients|suppliers|tenants|donors|grant|grants|funders|budgets|invoices|turnover|sales|revenue|raised|saved|managed|fund*|patients|payroll
    any|whatever|less|lower|no|without salary|pay|wage|wages|money
    money advice|laundering|box|matters|worries|skills
    raise|raising|raised|raises (some|more|enough|the|any) money|funds|£|€|$|awareness|pounds|euros|thousands
    like*|admir*|impress*|lov*|enjoy*|moved|glad|touched|refresh* ..6 pay|paid|money|wages|salary|price
    payroll|customer|supplier|grocer*|bills|tickets|entry|entrance
    mortgage offer|deal|broker|application|deadline
    offer of|to
    paid|pay|pays|paying ..2 attention|respect|respects|heed|dividends|homage|tribute|off
    """
)


def _pressing(note: Note) -> Iterator[Sentence]:
    """The sentences that press on pay: money and pressure in one, or a figure traded next to talk of money."""
    speaks_of = note.sentences_with(_MONEY)
    trading = note.sentences_with(_TRADING)
    pressing = note.sentences_with(_PRESSURE)
    if not (speaks_of or trading or _DIGIT.search(note.body)):
        return
    pardoned = note.sentences_with(_ELSE)
    for number, sentence in enumerate(note.sentences):
        if number in pardoned:
            continue
        text = note.text_of(sentence)
        money, figure = number in speaks_of, bool(_FIGURE.search(text))
        beside = money or figure or number - 1 in speaks_of or number + 1 in speaks_of
        if (
            number in trading
            or _OFFERED.search(text)
            or ((money or figure) and number in pressing)
            or (beside and _TRADE.search(text))
        ):
            yield sentence


@check(
    code="salary_pressure",
    level="warning",
    says=_("Leave money out of this message. It has its place once there is an offer."),
    because=_("A follow-up is for thanks, interest and the timeline; pressing on pay there costs goodwill."),
    cites=[cite("medix.6"), cite("teal.7"), cite("careers-advice.4")],
    must_flag=[
        sample(
            "Hi Ana, before I go on I need to know the salary. I can't accept less than 45k. Sam",
            kind="thank_you",
        ),
        sample("Hi Ana, another company pays more, so could you match it? Sam", kind="check_in"),
        sample("Hi Ana, was it the money? I can come down to 46. Sam", kind="feedback_request"),
    ],
    must_pass=[
        sample(
            "Hi Ana, thanks for being so clear about the pay bands and the rota. I'd love to join. Sam",
            kind="thank_you",
        ),
        sample("Hi Ana, how you pay suppliers within ten days impressed me. Sam", kind="thank_you"),
    ],
)
def salary_pressure(note: Note) -> Iterator[Flag]:
    for sentence in _pressing(note):
        yield Flag(sentence.start, sentence.end)
