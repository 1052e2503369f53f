"""A message that asks stays patient."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._asking import questions
from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_IMPATIENT = Phrases(
    """
    @have been @num|a|over|nearly|almost|more whole|full|entire|long|solid|bloody @time
    been|is|it @num|a|over|nearly|almost|more .. (whole|full|entire|long) @time already|now
    @num|a whole|entire @time
    already been @num|over|more (than) (whole|full) @time|weeks
    how much|many longer
    really|quite|so|it|that|email|e-mail|call|reply|line|answer|courtesy (really|so|quite|truly) beyond you|them|anyone|everyone
    how many times do|does|must|have|has|should|am|is|will|can
    you|they|people|everyone 've|have|'d|had|has (now) had (over|more|nearly|a|all|about|your) (than) @num|plenty|ages|enough|whole|solid|full @time|of
    i|we do|have|ca n't|not (got|have|wait) all year|day|month|week|summer|winter|spring|night|season
    get on with it|this|the
    get it over|done|moving|sorted
    am|are i|we (just|really|simply|still|honestly|now) (just) supposed|meant|expected|to|left
    do|must|should|shall i|we (really|just|simply|honestly|now) (have|need) (to) (keep|just|really) wait|guess|chase|chasing|asking|sit|beg|pray|light
    or should|shall|must|do|am i|we (just|simply|now|to) guess|assume|give|look|start|go|take|stop|keep|forget|toss
    have|'ve|having to|keep|kept|tired (of) (to) chase|chasing
    any time|day|chance this|before year|century|decade|christmas
    hold|holding|held my|our breath
    do you|they (ever|actually|even) plan|intend|propose|mean (on|to) (ever|actually) tell*|answer*|reply*|let*|decid*|contact*|get*
    have you|they|people|all (people|all|guys) died|vanished|fallen|gone|lost
    have you|they|people (all|just|simply|perhaps) forgotten|forgot me|us|about|that|my
    is|was it|that beyond|too you|anyone|much|difficult|hard
    can|could|will|would someone|somebody|anyone|anybody|nobody|no-one|one|you (there|over|really|honestly|in) (there|actually|even|your|office) not|n't lift|pick|spare|manage|bring
    can|could|ca|wo|will n't|not (someone|somebody|anyone|you|they|even) (really|just|even|there) lift|pick|spare|manage|bothered
    bothered|bother to pick|lift|ring|answer|reply|write|call|dial|email
    too busy|lazy|important|proud|grand to answer|reply|call|pick|tell|write|ring|respond
    week|weeks|month|fortnight|deadline is|'s up|over
    how many more days|weeks|times|emails|months
    how long do|does|will|must|should|can|could|is|am|are (i|we|it|this|you) .. wait*|take|need*|going|supposed|expect*|keep
    how hard|difficult|complicated can|could|is
    it|that|this can|could n't be that hard|difficult|complicated
    is it|that|this|a .. that|so|too|really hard|difficult|complicated
    what|what's (on|the) (earth) is|'s (on|all|the|with|up|taking|causing) (the) (so|such|long|earth) .. taking|hold|holdup|delay*|long|wait|problem
    taking|takes|took|take (way|far|so|too|this|that|forever|ages) long|forever|ages
    so|too|this|that|ridiculously long to reply|answer|decide|respond|get|hear|make|send|write
    the|what|big|'s hold up|hold-up|holdup
    why have|has|did|do|does|is|are|am|was|can|could|would n't|no|not|nobody|still|i|it .. heard|answer*|reply|replied|respond*|got|gotten|written|call*|told|decide*|waiting|taking|silen*
    why no|the answer|reply|response|news|silence|delay|wait|word|hold
    why is|'s it|this|that|nobody|no|there|everything .. taking|long|slow|answer*|silent
    been|tired|sick|fed|done|keep|stop (of|been|up) (with|kept) waiting
    been|was|were|be|being|am|'m|me|us|people|candidates (still|simply|just) kept|left waiting|hanging
    still waiting|sat|sitting
    keep|keeps|kept|keeping|leave|leaves|leaving|left me|us|people|candidates|applicants|your .. waiting|hanging|guessing|dangling|suspense|dark|limbo
    can|could|will|wo n't|not (afford|just|really) wait
    not|n't wait forever|longer|around|indefinitely|anymore
    not|n't|never (very|so|really|exactly|particularly) good at|with waiting|patience
    surely (that) you|someone|somebody|they|it|there|by|this ..4 idea|know*|decided|now|heard|time|answer|decision|something|hard|long
    you must|should (surely|at|least|have|know) (some|an|made|a|something|know) .. by now|already|idea
    you|someone|it|they|decision should|must|ought .. by now|already
    by now surely|someone|somebody|there
    expected|thought|assumed|hoped|imagined .. have .. by now|already
    as|like i (already|have|had|'ve|clearly) (already|clearly) said|stated|wrote|explained|asked
    per my last|previous
    this is|'s|makes (now|my|already|the) (the|my|already) @num|2nd|3rd|4th|5th|umpteenth|nth email|e-mail|message|time|mail|note|attempt|call
    third|fourth|fifth|umpteenth|3rd|4th|5th time (that) i|of|asking
    email*|e-mail*|writ*|wrote|written|messag*|call*|ask*|rang|rung|phoned (you|your|the|to|them) .. twice|thrice|repeatedly|@num times|already|again|before and|but
    asked|told|written|emailed|wrote|called|rang|messaged (you|already|before) (already|before) twice|already
    hurry up|and|it
    please|must|do|can|could|you|and|to hurry
    please urgently
    need|know|reply|answer|respond|hear|tell .. urgently
    reply|answer|respond|know|need|tell|call|decide|confirm .. immediately|instantly
    tell|answer|reply|know|respond|decide .. right away|now
    @my|lost|losing|lose|loses|out|bit|limits|running|little patience
    patience is|'s|has|wears|wearing|running|ran|worn|only
    impatient|impatiently|antsy
    tick tock
    clock is|'s ticking
    seriously what|why|how|when|it|any|guys|still|though
    chop chop
    hello anyone|anybody|is|are
    anyone|anybody there|home|alive|awake
    is|are anyone|anybody|someone there|home|alive|awake|receiving|reading|actually|even
    simple|quick|straight|plain yes|answer or|is|would|please|ca|can|should
    yes or no
    just|simply answer|tell|decide
    check*|refresh*|star*|watch* (my|the|at) .. every
    what gives
    what is|'s going on
    the wait|waiting|silence|delay is|was|has|'s (getting|really|becoming|been|driving) (really|very|a|so|getting|too|quite) (bit) annoying|frustrat*|ridiculous|unbearable|killing|driving|painful|torture|unacceptable|tiresome|old|silly|much|long
    annoying|annoyed|irritated|irritating
    driving|drives me|us crazy|mad|nuts|insane|up
    dragg* on|out|your
    drag your|this|it
    get|got a move|moving
    speed|speeding it|this|things up
    move it|this along|faster|quicker
    faster|sooner than this
    still nothing
    still waiting
    still no answer|reply|word|news|response|call|email
    not|n't .. even .. single|one word|line|reply|answer|message|email
    not a|one|heard|had single|word|peep|thing|line|reply
    radio silence
    hear|heard|but|nothing|only|just|then|and|since|except crickets
    a|the|simple|quick|one|short reply|response|answer|email|e-mail|line .. would|is|'s|was|does|ca|should .. too|not|n't|much|ask|hurt|nice|hard|decent|polite
    too much to ask
    does|would|do it|a .. n't take
    only takes|take|took (a) @num|a minute|second
    what are|is|'s you|everyone|everybody|the|it waiting for
    make|making up your mind|minds
    make|making a|your decision (already) already|now
    how much longer|time
    staring at my inbox|phone|screen
    decide already|now|today
    i|we (really|just) need|needs|want to know|hear (something|back|now|by) (by) today|now|tonight|tomorrow|immediately|asap|straight
    need|needs|want (an|your|a|the|some) answer|decision|news|reply|response (by) today|now|tonight|tomorrow|immediately|already
    i 'd|would|had (rather) have thought|expected|hoped|assumed|imagined (that) @num|a|ample|plenty|by|someone|somebody|you|it|this
    @time is|was|are|were|should|ought|seems|be|would|must (be) (to) (more) (than) ample|enough|plenty|sufficient|reasonable|long
    ample|enough|plenty (of) time to|for @reply|choosing|deciding|you|a
    surely|n't|not|why|earth ..4 take|takes|taken|taking|took (you) (a|this|that|over|more|nearly|all) (whole|than|full|entire) @num|@time|this|that|so|forever|ages|year
    better|other|more things to do
    out|end|limit|limits|rest|last|lack of (my|all|our|the) patience
    test*|try|trying|tries|strain*|wear* (on) my|our|anyone's patience
    i|we 've|have (already|now) been (more|very|so|quite|extremely|perfectly|long|nothing) (than|if|but) patient
    i am|'m (normally|usually|generally) (a|very|quite) patient ..5 but|however|yet|though
    @num (more) (@time) of silence|nothing|quiet|waiting
    silence|nothing (for|since|from|in) ..4 @time|@num
    wonder* why|what|how .. takes|take|taking|took (you|them|it) so|this|long
    when|what|why|how|who exactly|precisely|actually (were|are|was|is|do|does|did|will|have|might|can|would|long) @you|i|it
    when exactly|precisely will|is|might (the|your|a) decision|answer|reply|result
    how is|'s|can it|that ..4 nobody|no|not|n't|impossible|possible
    @not|n't have forever
    obviously|clearly|evidently|plainly|apparently ..3 have|has|had|found|find (enough|the|plenty) (of) time
    active|posting|posted|online on linkedin|twitter|facebook|instagram|tiktok
    voicemails|emails|e-mails|messages|calls|letters|texts ..5 zero|nothing|without|never|silence|unanswered|no|not|none
    zero|no replies|answers|responses
    more|greater|bit|sense|some (of) urgency|haste|speed
    carrier pigeon|pigeons
    smoke signal|signals
    why|what|how|who|where|when on earth
    for goodness|heaven's|heavens|pity's|god's|crying sake|'s
    is|are|has|does|do|will|can anyone|anybody|someone|somebody (at|in|over|there|from|on) (your) (end|office|there|hr|side|team) even|actually|ever|still
    high time
    it is|'s about|past|really time (that) (for) @you|someone|somebody|a|i|we
    long overdue
    @news .. overdue
    overdue @news
    not getting|growing any younger
    before i|we (all) die|retire|grow|expire
    been|takes|took|taking|take (absolutely|like|an) ages|forever|eternity|donkey's
    take|read|interpret|treat|understand your|this|that|continued silence
    tired|weary|sick of|growing (of) wait*|chas*|this|hear*|ask*|check*|being|silence|the
    growing|getting|becoming|grow (rather|very|quite|really|a) (bit) tired|weary|impatient|annoyed|frustrated|irritated|fed
    fed up
    how much longer
    n't|not (have|need|should|ought) to chase|remind|beg|nag
    n't|not have|need to ask
    when|what|how can|will|may|am|do|might|should|could (i|we|you|someone|anyone) finally|ever|actually
    finally expect|hear|learn|get|told|receive|decide|answer|reply|know
    not even a|one|the line|word|reply|note|acknowledgement|courtesy|thank|message
    heard|had|received|got|getting|hear nothing ..2 not|nothing even
    second|third|fourth|fifth|sixth|umpteenth time of asking
    time of asking
    gone the way of
    evidently|clearly|obviously|apparently|presumably ..6 unread|unanswered|nowhere|bin|spam|void|ignored|forgotten|lost|busy
    might|could|may|would one|i|we (be) (so) (bold) trouble|bother|dare ..4 for (a|an|the) yes|reply|answer|no|straight
    a|your company|firm|organisation|employer|business|people|team that|who|which talks|boasts|prides|claims|says|preaches|advertises|values
    would|could|might|'d (at) (least) manage|stretch|run (to) a|an|one|to (an|a|one) email|reply|line|answer|call|postcard
    should|ought|'d|would|could (have) (at) least reply|answer|manage|say|tell|write|have|let|acknowledge
    yes or a|no
    a yes or
    yes|no or|nor a no|yes
    me|you|answer|reply|know|back|please|decision|respond|decide|news|tell ..4 asap
    need|await|require|expect ..6 asap
    urgently need|await|require|request|expect
    come on guys|then|already|please|people|folks|now
    oh|well|so|but|please|seriously come on
    days|weeks|months|hours and counting
    need|want|get|buy|consult a|my crystal ball
    @num weeks|days|week|month meant|means|meaning @num|a
    your @num|a weeks|days|week|month|fortnight are|have|is|has now|become|turned|been
    at this rate|pace
    what does|do that|this|it tell|say ..2 about|me|us|you
    somebody|someone|anybody|anyone|nobody|you (could|can|would|might) be troubled|persuaded|induced to
    get|getting|catch|attract|have your (full) attention
    asking|writing|ask|write|calling|trying|try|chasing ..2 third|fourth|fifth|sixth time
    suspense is|has|'s|was
    suspense no|killing|unbearable
    my|our life|plans|everything on hold
    would|will|does it kill|hurt you|anyone|anybody|somebody|to
    another monday|tuesday|wednesday|thursday|friday|weekend|week|month ..1 another|nothing|no|gone|passed
    expedite
    needful .. at once|immediately|urgently|asap|today
    how about an|a|some straight|proper|quick|honest|actual|reply|response|decision
    what is|'s it going|gonna to
    be nice|good|lovely|great to hear|know|get|have ..3 some|finally|eventually|before ..2 point|finally|eventually|year|die|summer
    forgotten|forgot (all) about me|us|my
    still in the dark
    ever going|planning|likely|intending to
    how about an answer now|then|today|already|please|before
    not so much as
    begin|beginning|starting|starts|begins|start to wonder|suspect|doubt ..2 anybody|anyone|nobody|you|ever|why|someone
    or is|are|was|does|do|have|has n't it|you|there|they
    fallen|fell|vanished|disappeared|gone|sunk into|down|through a|the|some hole|drain|void|cracks|abyss
    should|ought|must|surely be capable|able of|to ..3 answer|reply|one|line|manage
    one line answer|reply|email
    day|week @num|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty today|now|already|and
    """
)
_PATIENT = Phrases(
    """
    no|not|n't (any|in|a|at|the|need|want|mean|trying|wish) (need|to) (at) (all) (to) rush|hurry|hurried|push|press|pressure|rushed|sound|seem|be impatient
    take|taking|need (all) your|the|as time|long
    sorry to|for|if|that
    so much for|to
    as soon as
    hired|hire|hiring|needed|staff* urgently
    not|n't|never .. impatient|frustrat*
    yes or (a) no ..6 fine|whenever|happy|enough|glad
    not|n't|never|without|hope ..4 annoy*|irritat*|pester*|nag*|chas*
    sorry ..4 silence|annoy*
    my (own) (radio) silence
    """
)
_SAID_THEN_NOW = Pattern(
    r"\b(?:you(?:['’]d| had| have|['’]ve)?|was|were|been) (?:said|told|promised)\b[^?\n]{0,45}?[.;,–—-]\s*(?:and |but |well,? |so )?(?:it (?:is|was)|it['’]s|today is|that was|we['’]re)\b"
    r"(?! (?:fine|ok|okay|no|all right|alright|helpful|useful|kind|good))[^?\n]{0,40}",
    IGNORE_CASE,
)
_NEVER_MIND = Pattern(
    r"^\W*(?:seriously|really|honestly|so|and|well|hello|hi|erm|um|ok|okay|anything|news)\W*\?", IGNORE_CASE
)

_OR_NOT = Pattern(
    r"\b(?:do|does|are|is|will|would|have|has|did|am)\b[^.?!\n]{2,70}\bor (?:not|no|what)\s*[?!]", IGNORE_CASE
)


@check(
    code="impatient_tone",
    level="warning",
    says=_("This sounds impatient. Ask once, plainly, and leave them room to answer."),
    because=_("They see many people, and a delay is seldom about you; pressure is remembered."),
    cites=[cite("theraex.4"), cite("careers-advice.2"), cite("careers-advice.4"), cite("teal.4")],
    must_flag=[
        sample("Hi Ana, any news?? It's been two whole days! Sam", kind="check_in"),
        sample("Hi Ana, why haven't you answered? How much longer must I wait? Sam", kind="check_in"),
        sample("Hi Ana, you said Friday. It is now Tuesday. So? Sam", kind="check_in"),
        sample("Hi Ana, this is my third email. Hurry up please. Sam", kind="second_check_in"),
        sample("Ana, surely someone must have decided by now. Sam", kind="check_in"),
    ],
    must_pass=[
        sample(
            "Hi Ana, I know harvest has you flat out, so no rush. Any idea when you'll decide? Sam",
            kind="check_in",
        ),
        sample(
            "Hi Ana, you had hoped to decide by the 17th, so I wanted to ask for an update. Sam",
            kind="check_in",
        ),
        sample(
            "Hi Ana, I haven't heard back yet and wondered whether there is any news. Sam", kind="check_in"
        ),
        sample("Hi Ana, thank you for seeing me right away. I felt at home. Sam", kind="thank_you"),
    ],
)
def impatient_tone(note: Note) -> Iterator[Flag]:
    if note.kind == "thank_you" and not questions(note):
        return
    yield from passages(note, _IMPATIENT, unless=_PATIENT)
    for sentence in note.sentences:
        mark = sentence.mark
        if (
            mark.count("?") > 1
            or ("?" in mark and "!" in mark)
            or ("?" in mark and _NEVER_MIND.match(note.text_of(sentence)))
        ):
            yield Flag(sentence.start, sentence.end)
    for hit in _OR_NOT.finditer(note.body, note.start, note.end):
        yield Flag(hit.start(), hit.end())
    for hit in _SAID_THEN_NOW.finditer(note.body, note.start, note.end):
        yield Flag(hit.start(), hit.end())
