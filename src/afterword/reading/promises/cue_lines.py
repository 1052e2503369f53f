"""The table of cues: turns of phrase that show what a clause is about.

A cue is a few words; ``|`` separates alternatives and ``*`` stands for up to three words between. All cues of
one kind are one block of text, so adding a turn of phrase is adding a line. "@" stands for a time expression.
"""

# ruff: noqa: E501 (one turn of phrase a line)

from __future__ import annotations

NEWS, NOUN, DECIDE, TIMELINE, WAIT, CALL_US = "news", "noun", "decide", "timeline", "wait", "call_us"
ASK, EVENT, AWAY, PAST, WISH, NEGATIVE, UNLESS_HEARD, HOPE, ELSEWHERE, REPORTED = (
    "ask", "event", "away", "past", "wish", "negative", "unless_heard", "hope", "elsewhere", "reported",
)  # fmt: skip

NEWS_NOUNS = frozenset(
    "nod thumbs answer answers news decision decisions outcome outcomes result results verdict reply response update feedback "
    "letter letters email emails mail call calls ring bell message note notification notifications notices announcement announcements "
    "whatsapp sms dm voicemail ping telegram postcard offer offers yes verdicts word replies confirmation communication shout buzz tinkle scoop clarity "
    "phonecall text".split()
)

_ANYONE = "you|everyone|candidates|applicants|people|all|folks|everybody|them|finalists|both|him|her|y'all|shortlisted|each|ye"
_TELLING = (
    "tell contact intimate notify inform advise email ring call phone text message ping bell buzz telephone whatsapp update brief "
    "apprise write reply respond answer announce communicate confirm publish release revert holler tell debrief feed dm "
    "share notifying calling emailing ringing texting telling contacting informing writing replying responding answering "
    "announcing communicating confirming publishing releasing reverting updating phoning messaging pinging sharing declare "
    "intimate intimating declaring hollering mail mailing post posting issue issuing return returning"
)
_TOLD = (
    "intimated told contacted notified informed advised emailed rung called phoned texted messaged pinged updated written announced "
    "communicated confirmed published released declared issued posted mailed answered notifed shared apprised sent "
    "gazetted named unveiled revealed introduced uploaded displayed available delivered dispatched given"
)

CUES: dict[str, str] = {
    NEWS: f"""
        hear from us|me|him|her|our|the|hr|someone|one
        hear * back
        you * hear
        expect * to hear
        heard from us|me|hr|back
        hearing from us|me|hr|our|the|someone
        back to {_ANYONE}
        i|we have|got * for you
        {_ANYONE} * will|should|shall|would|ought|can|may|might|must * hear|know|learn
        you will|should|shall|might|may * hear|know|learn|heard|known|learnt|learned|told
        you * find out
        let|letting {_ANYONE}|the * know
        keep|keeping {_ANYONE} posted|informed|updated
        get|getting|got back|across|round|through|out to
        list|lists|shortlist|longlist|names|roll goes|go|is|are|will|be * up|out|published|posted|available|displayed|ready|hosted|established|compiled
        come|coming back to {_ANYONE}
        come|coming back * with
        with the|an|your|our|a|some answer|news|decision|verdict|result|results|outcome|word
        answer|decision|verdict|result|results|shortlist|list|news|outcome|outcomes|letters|offers|names|decisions|answers 's|come|comes|should|will|is|are * out|up|through|public|here|live
        be|been|being|get|stay|getting in touch
        reach|reaching out
        circle|circling|loop|looping|report|reporting back
        follow|following up with {_ANYONE}
        follow up
        pass|passed|relayed|relay|conveyed|convey on|to
        go|goes|going|gone out
        make|making calls|offers
        is|are|be due * out|to
        touch base
        drop|dropping {_ANYONE} * line|note|message|text|email|mail
        give|giving|send|sending|shoot|get|getting|bring|make {_ANYONE} * call|ring|bell|buzz|shout|answer|decision|update|news|feedback|word|outcome|result|results|verdict|tinkle|yes|text|email|message|reply|response|letter|line|heads-up|notice|light|nod|go-ahead|note|definite|something|definitive|final
        you * get|have|receive|see|find * answer|news|decision|outcome|result|results|verdict|word|reply|response|update|feedback|letter|email|call|ring|bell|text|message|note|yes|no|notification|offer|confirmation|mail|shout|buzz|something|communication
        you * have it|one
        i|we * will|shall|should|would|might|may * know
        know * more|something|anything
        be able to say|tell|confirm|share|update|answer|let
        be in a position to
        can say|tell
        put you out * misery
        say * yes|no
        share * with you
        have|get * answer|news|word|decision|verdict|result|results|update|something|outcome|feedback for|to {_ANYONE}
        have|get|got|send|sending|give|owe|owed * answer|news|word|decision|verdict|update|outcome|feedback
        have an|a|your|our|the|some * answer|decision|verdict|result|response|outcome|update|news|word
        gets|get|pass|passing word
        expect|look|watch|listen|await * answer|news|call|email|letter|decision|word|result|results|verdict|update|reply|text|message|ring|response|outcome|envelope|phone
        expect * from us|me|him|her
        expect yours
        relay it|that|this
        be on|onto to {_ANYONE}
        be onto {_ANYONE}
        have|got it|this|something|one for {_ANYONE}
        list|lists|results|names|announcement|decision|decisions drops|drop|lands|land|hits
        do|does promise
        give {_ANYONE} a|our|the return
        have|receive our return
        going to know|hear
        know for sure|certain
        hit {_ANYONE} up|back
        back with feedback|an|a|news|the|your|our|some|something|more
        have|get a|some better|clearer|firmer idea|picture|sense|view
        will|shall|to|be|is|are|all * revealed|unveiled|disclosed
        batch|batches|letters|offers|decisions|results|emails|notices|last|rest * out @
        give {_ANYONE} the|a * lowdown|scoop|steer|skinny|oil|gen|craic
        expect me|us|him|her|them|hr|it|one|this|jo
        will|shall|should|would|to|is|are|be|being|going|get|gets|going * {_TOLD.replace(" ", "|")}
        on|at your doorstep|doormat
        speak|talk|speaking|chat|discuss * outcome|decision|result|results|feedback
        will|shall|should|would speak|talk to|with {_ANYONE}
        will|shall|should|would speak|talk again
        pick it|this up
        will|shall|should be wiser|clearer|better
        put|putting you in * picture
        the phone will ring
        results|outcomes|decisions|offers|letters|answers|emails|notifications|verdicts|news
    """,
    DECIDE: """
        decide|decides|deciding|decided
        decision|decisions
        have cast|hired|chosen|picked|appointed|selected|found|filled
        have|get|got|had a|the|our name|pick|winner|preferred|someone
        make|making|made|reach|reaching|take|taking * decision|choice|appointment|call|determination|selection|recommendation|pick|hire
        make|makes|making|made up * minds|mind
        minds|mind up
        finalise|finalize|finalising|finalizing|finalised|finalized|conclude|concluding|concluded
        wrap|wrapping|wrapped|buttoned|sewn|tie|tying|tied|close|closing|closed|finish|button * up|off|out
        settle|settled|sort|sorted|resolve|resolved|wrapped|nailed|sewn|sorting
        selecting a|an|the|our|from|someone|between|among|@
        choose|choosing|pick|picking|select|appoint|appointing|shortlist|shortlisting
        offer|offers|appointment|selection|selections|verdict|recommendation|recommendations|shortlist
        make|making|extend|extending|release|releasing * offer|offers
        sign|signed|signs|signing off
        approve|approved|approval
        move|moving forward|ahead
        next steps
        land|landed|firm * on|up|decision
        pull the trigger
        we|they|committee|board|panel pick|choose|vote
        fill|filled * role|post|position|job|vacancy
        take a call
        come to a conclusion|view
        deliberate|deliberating|deliberations
        white smoke
        fate|fates
        envelope|envelopes
    """,
    TIMELINE: """
        it|that|this|they will|shall|should|may|might|would|could|must * be|take
        it|this|that is now|going|gonna|looking|likely|probably
        let us|me say|make|call|go|aim|shoot|plan
        make it|that
        call it
        looking at|like
        figure
        aim|aiming|target|targeting|shooting|shoot|gunning|pushing|plan|planning|set|scheduled|slated|track|hope|hoping for|to|at
        timeline|timescale|timeframe|turnaround|eta|schedule|time-frame|time-scale|lead-time
        takes|taking|take|took
        budget|plan|count|reckon|figure for|on
        usually|typically|normally|generally|estimated|estimate|anticipate|anticipated|reckon|think|guess
        i|we would|should say|guess|reckon|think|imagine|expect
        do our|my best|utmost|damnedest @
        on track|course|schedule|target @
        money|bet|bets|fiver|tenner|shoot|asking|expecting|thinking|guessing|saying|hearing|betting @
        aim|aiming|target|targeting|shooting|gunning|pushing|slated|pencilled|penciled|hoping|looking @
        i|we promise|reckon|guess|expect|anticipate|estimate|imagine|think|suspect|bet|say
        my|our commitment|guess|bet|estimate|target|aim|goal|plan|hope|promise|word
        need|needs|want|wants @|@until
        need|needs|require|requires another|until|more|a|some|two|three|four|few|couple
        have another|until|more
        pushed|slipped|moved|delayed|postponed|extended|put|bumped|kicked|drifted * to|until|back|by|into|till
        instead|now|rather
        more like
        should|will|would do|suffice|cover it|us|the|nicely
        be done|finished|ready|through|complete|completed|over|there|closed
        response|answer|reply|decision|review|process|vetting|screening|checks|approval|approvals * take|takes|within
        process|vetting|screening|evaluation|background
    """,
    REPORTED: """
        told|tells|tell|telling me|us
        gave|allowed|set|promised ourselves|everyone|everybody
        they|he|she|client|manager|boss|hr|partner|partners|department said|say|says|reckon|reckons
    """,
    WAIT: """
        give|allow @
        give|giving|gimme|spare us|me|it|them|him|her|the
        bear|bearing with us|me|them
        be patient
        hang|hold|sit|stay tight|on|tuned|fire|your|in
        wait|waiting|await|awaiting
        allow|please-allow
        expect
        look|watch|keep|listen for|out|an|your|this
        check|checking back|your|the|our|website|portal|again
        count|bank|rely on
        leave it with
        i|we * time
        patience
        rest assured
        don't worry
        do not worry|fret|panic
        mark your calendar
        keep|have your|a|the phone|eye|eyes|ear|ears|line
        hold me|us to
        give * team|panel|committee|staff|people|office|board
    """,
    CALL_US: """
        call|ring|phone|ping|text|nudge|chase|poke|try|bell|buzz|shout|whatsapp me|us|again|back
        give|drop|shoot|send me|us * call|ring|bell|shout|buzz|nudge|poke|line|text|tinkle|email|message
        feel free to chase|nudge|call|ring|check|follow|ping|ask|poke|email|contact|phone|write|reach
        check|touch|follow in|back|up|base
        pester|hassle|chase me|us
        ask me|us|again
        email|contact|write|reach me|us|to|out|again|back
    """,
    UNLESS_HEARD: """
        if|unless|should|when|where * have|do|has|did|should * not|hear|heard
        if|unless|should * hear|heard|received|receive * nothing|from|back|anything|no
        if|unless * nothing|silence|no-one|nobody
        if|unless * you|we|i|they * heard|hear|contacted|receive|received|see
        you|they|i|we have|do|did not * hear|heard|receive|received|contacted
        heard|hear nothing
        should|if you not be|hear|receive|have|get
        if|unless * phone|we|i|nobody|nothing|one * not|nothing|rung|called|written|replied|rings|comes
        if * not rung|called|written|replied|got|been|come
        no offer|letter|call|email|news|word|reply|response|contact|answer
        not heard|hear|contacted|received|receive
        consider|regard|assume|deem|treat * unsuccessful|declined|rejected
        anyone|those|candidates|applicants * not contacted|notified|heard|hearing
        nothing from us
        silence
    """,
    ASK: """
        hear from you|ye
        let us|me know
        you must|need
        you are required|requested|asked|invited|expected|to
        you have * to|until
        you|ye should|will|would need|have
        you should|shall send|complete|submit|provide|bring|return|arrive|report|present|reply|respond|confirm|accept|upload|apply|sign|contact
        you can|may|might|could send|submit|come|start|apply|reapply|book|choose|pick|call|join|bring|drop|withdraw
        can|could|would|will|might|are you|ye
        do|would you mind
        we|i|they * need|require|want|await|appreciate|await * your|you|from
        i|we need
        if you could|can|would
        your * application|references|documents|form|forms|response|acceptance|reply|confirmation|cv|resume|availability|portfolio|paperwork|submission|details|forms|signature|assignment|task|homework|choice
        send|return|get|email|forward|submit|complete|upload|share|provide|bring|post it|them|your|the|us|me|over|back|those|this|along|copies|two|three|a|an|all
        look|looking forward to
        accept|sign|decline * offer|contract
        respond|reply|rsvp|confirm * by|before|to
        deadline for you|submitting|your|applications|acceptance
        please|kindly confirm|complete|submit|send|reply|respond|sign|return|provide|share|bring|arrive|apply|advise|upload|acknowledge|let|get|make|ensure|report|fill|book|choose|select|join|be|contact|call|ring|email|revert|indicate|prepare|forward|read|review
        availability
        available for you
        at your earliest
    """,
    EVENT: """
        interview|interviews|interviewing|interviewed
        closing date|deadline
        application|applications|advert|vacancy|portal|window|posting|listing|competition * close|closes|open|opens|closing|closed|shut|shuts
        deadline|deadlines
        start|starts|starting|begin|begins|commence|commences|onboard|onboarding|induction|orientation|training|probation
        joining|join|joins|joined
        take|takes up
        post|position|role|job|contract * start|starts|begin|begins|commence|commences|is|runs|ends|from
        meet|meets|meeting|met|sit|sits|sitting|convene|convenes|conference|call-with
        see you
        come|coming|pop|drop|call|stop in|over|by|down|along|up|to
        interview|previous|current|new|first|second|third|next|final|last|a|the|this|further|another|each|both|two|three|later round|rounds
        assessment|test|exam|exams|tour|visit|trial|presentation|audition|workshop|shift|rota|roster
        invite|inviting|invited|invitation
        valid|expires|expire|expiring|stands|lapse|lapses|lapsed
        on file|record
        keep|retain|retained|kept|store|stored * file|records|data|profile|details|cv|resume
        paid|payroll|salary|pay|budget|invoice|expenses|reimburse|reimbursed|reimbursement
        contract|notice period
        reopen|re-open|readvertise|re-advertise|advertise|advertised|advertising
        launch|launches|opening|opens|opened|party|lunch|drinks|conference|wedding|funeral
        office hours
        probationary|experience|years|pension
        laptop|badge|uniform|kit|parking|desk
        webinar|newsletter|sale|subscription|order|delivery|parcel
        thank|thanks|enjoyed|lovely|pleasure|great
        happy|merry|birthday
        reapply|apply
        project|projects|fiscal|ramped
        fence|weather|traffic
        phone|recruiter|video|initial screen
        sift|sifting|longlist|shortlisting
        wear
    """,
    ELSEWHERE: """
        we|i|they have|had|were|was told|asked|advised|informed
        we|i|they have|had been told|asked|advised|informed
        would like|love|want|prefer you to
        would have told|heard|said|written|called|liked|loved|preferred|known|rung|emailed|been
        minutes|rota|timetable|agenda|accounts|details|link|links|pack|instructions|advert|schedule|directions|login|password|map will|shall|is|are|should|comes|come
        from|on your side|end|part
        reach|reaches us|me
        your|the|a|an|with * link|instructions|questionnaire|timetable|directions
        you said|mentioned|wrote|indicated|thought
        contacting|contact|calling|chasing|checking|taking * referees|references|employers
        all|most i|we can|know
        your|new appointment
        expires|expire|expiring|lapse|lapses|lapsed
        start|joining|closing|renewal|due|birth date
        hold|keep|leave|holding|keeping * offer|place|position|it open|for
        offer|it stands|remains|valid|stays|holds
        rent|salary|invoice|payment|payroll|survey|registration|visa is|are|closes|close|due|runs|takes
        deadline for|to
        is|are the|a|my|our deadline
    """,
    AWAY: """
        on leave|holiday|vacation|hols|maternity|paternity|sabbatical|pto|annual|jury|furlough|retreat
        annual|sick|parental|maternity|paternity|compassionate leave
        out of * office|town|pocket|action|country
        i|we|he|she|they|who|am|are|is|be|being|was|will|office|all|'s away|off|out|abroad|travelling|traveling|unavailable|closed|shut
        am|is|are|be back|returning|away|off
        is|am|are|be out|away|off|abroad|back|travelling|traveling @until|@|till
        be|am|is|are|will back|return
        return|returning|returns to|from|on|in|to
        not in|available|around|at|here|contactable|reachable
        limited|no access
        is|are|be|was|were|remain|remains closed|shut|closing|shutting
        i|we|he|she will be in|here|there @
        back in|at|from|on|to the|my|work|office|desk|town|monday|tuesday|wednesday
        away from|until|on|for|this|next|till|all
        takes|taking|take|on time|leave|holidays|vacation
    """,
    PAST: """
        had hoped|hoped|planned|wanted|intended|meant|expected|promised|thought
        hoped to|for|that|we|it
        we|i|they|he|she meant|intended|wanted|planned to
        was|were * supposed|meant|due|going|hoping|planning|expecting|aiming|to
        we|i|you|they|he|she|who|it said|told|promised|posted|got|met|saw|started|interviewed|spoke|made|decided|received|wrote|sent|called|rang|emailed|held|had|did|went|came|closed|filled|hired|joined|left|applied|gave|took|was|were|thought|planned|expected|wanted|began|heard|enjoyed
        was|were|had|did
        told you
        it is been
        last updated|modified|changed|seen|viewed
        originally|initially|previously|earlier|formerly|already
        have been|had|seen|met|already|now|just|lost|interviewed
        has been|had|left|already|gone|just|delayed
        promised|posted|advertised|interviewed|applied|spoke|met
    """,
    WISH: """
        ideal|perfect world
        wish
        would love|like|prefer|want|welcome
        would have
        if it were|was
        dream|dreaming
        want|need|like|love|wants|needs|have someone|somebody|person|successful
        up to me
        fingers
        right arm|hand
        in post|place|seat|chair
        on board|site
        at our desks
        hit the ground
        too much to hope
        pigs
    """,
    NEGATIVE: """
        not
        no
        never
        nobody
        no-one
        nothing
        unlikely
        doubt|doubtful
        cannot
        too early|soon
        hardly
        neither
        none
        impossible
        nor
    """,
    HOPE: """
        hopefully
        hope|hoping
        maybe|perhaps|possibly|probably
        might|may|could
        with luck
        fingers crossed
        ideally
        if all goes
        all being well
        if we are lucky
        aiming|aim
        trying|try
        god willing
        d.v
        with any luck
        touch wood
        if i can|possible
    """,
}  # fmt: skip

TELLING = frozenset(_TELLING.split())
"""Verbs by which somebody passes news on; who does it to whom decides what the clause is."""
