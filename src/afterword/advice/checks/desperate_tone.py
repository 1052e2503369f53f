"""A message keeps the writer's dignity."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._passages import passages
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

_BEGGING = Phrases(
    """
    beg|begging|implore|imploring|beseech|plead|pleading you|for|your|please|them|sir|madam|with
    beg|begging|plead|pleading to be|have|let|give|join|work|hear|get
    i (do|really|truly) implore|beseech
    desperate|desperately|desperation
    please please
    please just|do give|hire|take|pick|choose
    please|pls|just give|hire|take|pick|choose|have me
    please let me have|work|come|do|back|start|join|try
    i (will|would|'d|'ll|can|could) (honestly|literally|really|truly|gladly|even) (do|take|accept|clean|work|sweep) (absolutely|literally|just) anything|any|whatever|everything
    take|accept|do any|whatever (other) job|hours|shift|shifts|pay|wage|salary|role|position|work
    any job|work|hours|shift|shifts|role|position .. at all|would|will|please|you|even
    i (really|desperately|badly|truly|so|just|honestly|do) need (this|the|that|a|your|some|to) job|work|income|money|paycheck|paycheque
    i (really|truly|so|just) need|needed this more|so|badly|opportunity|chance|break|position|role|job
    i need this (opportunity|chance|position|role|break) so|more|badly|really
    need this job|so|more|really|chance|one|break
    i (really|desperately|badly|truly|just|so) need it (so|badly|more|desperately|to|really) badly|desperately|much|live
    forget|forgotten about|me|us
    my|our (very) (last|only|one|final|single|sole) (real) hope|lifeline
    my|our (very) last|only|final|one (real) chance|shot|option
    last|only|final hope|lifeline|resort
    no other|more offer|offers|options|hope|chance|jobs|prospects
    nowhere else|left|to
    nothing else|left to lose|turn|live|fall|sell
    i|we|there 've|have|is|'s|are (got) nobody|no-one|nowhere (else|left) who|to|will|'ll|would|left|else
    i|we 've|have (got) nothing (else|left) lose|live|eat|left|feed|fall
    lie|lying|lay|lain|stay|staying|sat awake|up (at|all|every|doing|most|until) night|nights|sums|worrying|wondering|crying
    find it|space|room|a in your|their heart|hearts
    end of my|our|the rope|tether|road|line|wits
    counting|relying|banking|pinned|pinning|riding|depends|depend .. you|this|it
    all i have|'ve (got) left
    put|putting|keep|have|get food on|in|for
    who else|would will|would|'d|take|hire (have|take|hire) me
    no money|savings|income|choice|options
    nothing else|left (to|lined|going) for me|up
    nobody|no-one else will|would|has|wants|wanted|gives|gave|calls|called|answers
    the only|one|ones (one|person|people|place|company|employer) who|that (ever|was|even|has|'s|is) (ever) nice|kind|listened|believed|decent|answered|called|replied
    pay|paying|afford|behind|cover|make|owe|late (on) (the|my|our|this|next) rent|mortgage|bills|debts
    rent|mortgage|bills is|are|'s|was|were (over)due|due|overdue|piling|late|unpaid
    my|our|us|me|i ..2 eviction|evicted|bailiff*
    my|our overdraft
    my|our|the|new landlord is|wants|has|'s|will|says|asks|keeps|knock*|threat*
    live|living|eating|queue*|queuing|going|rely*|food|depend* .. foodbank|food
    savings are|is|have|has|run|gone|nearly|almost
    my|our savings are|is|have|run|ran|gone|will|wo|last|only|ca|can|wo
    kids|children|family|mouths|son|daughter|baby|wife|husband to feed|support|hungry
    feed my|the|our
    support|feed my (whole|young|entire|two|three) family|children|kids|mother|parents|daughter|son|baby
    do n't|not know what (else|i|to) (else) (i|we) (will|'ll|can|would|to|am) do|happen|become
    do n't|not know how|what|where .. cope|survive|manage|go on|live|pay
    rejected|turned|refused (down) everywhere|everyone|repeatedly
    so|too many rejections
    out of work for|since|and|again
    out of money|options|hope
    am|'m|been|being|be|'re|now|still|flat|long|again|currently|stay|remain (me|now|still|completely|totally|flat|again|currently|stony) unemployed|jobless|homeless|broke|penniless|starving
    run|running|ran|runs (very|really|so) low|out|short (of|on) (my|all) money|savings|cash|options|hope|funds
    lose|losing|lost my|our|the (home|house|flat|car|apartment|everything) home|house|flat|apartment|everything
    give me|us (just|only|please) (a|one|another|this|the) (small|tiny|single|last|more|second|little|real|fair) chance|shot|try|break
    just|only|please one|a (small|tiny|single|more|last|little) chance|shot|break
    one|another|second chance please|to|and|is
    a chance please|is
    a chance to prove|redeem
    work for free|nothing|less|half|peanuts|pennies|minimum
    for free|nothing .. if|until|please|just|as|long
    work|start|begin|come|do .. for free|nothing|unpaid
    half the|my (usual|normal|pay|of) pay|salary|wage
    for|take|accept less|lower money|pay|salary|wage|wages
    @not (been|be|even|really|able|slept|to) sleep|slept|eat|eaten|sleeping|eating|breathe|function
    sleepless nights ..4 over|about|waiting|wondering|worrying|for
    many|several|two|three|my|these|more|countless sleepless
    i|me|in|been|and|have|was|to|to|'ve|'m|am (just|almost|nearly|actually|even|in|been|could) cry|crying|cried|tears|weep*|sobb*
    think|thinking|dream|dreaming of|about .. every|all (single) day|night|hour|minute|morning
    day or night
    day and night think*|hop*|pray*|worr*|wait*
    think*|hop*|pray*|worr*|wait* .. day and night
    every single night|hour|minute
    on|down my|bended knees
    have|take mercy|pity
    feel|feeling|am|'m|felt|life|situation|so|completely|utterly (so|completely|utterly|is) miserable|hopeless|helpless
    suicid*
    things are|'s (really|very|so|pretty|quite|getting) bad|tough|tight|rough|terrible|desperate|hard
    things have been (really|very|so|pretty|quite) bad|tough|tight|rough|terrible|hard
    situation is|at|has .. bad|hard|tough|difficult|tight|desperate|critical|serious
    save|saves|rescue my|our life|family|home|house|marriage|skin|us|children
    save|rescue me|us from|please
    change my|our whole|entire|life
    life depends|would|will|changing|is|without
    my|our life|future|whole depends|life|in|is ..
    means everything to
    mean|be everything to
    everything to me
    would|'d (absolutely|literally) kill for|to
    would|'d give anything to (be|work|get|join|have) work|join|get|be|hear|this|for|in
    would|'d give anything for
    crush*|destroy*|devastat*|break me|my
    whatever it takes
    for|accept|take|do|pay whatever you want|pay|need|offer|say
    even (just|if|only) (a|one|part) (few|couple|single|half) hours|days|hour|shifts|week|sweeping|cleaning|unpaid|toilets
    sweeping|sweep|scrub|scrubbing floors|anything|toilets
    hours|week|day|paid|job sweeping|cleaning|scrubbing
    reconsider .. please|me
    please|pls reconsider
    please|pls (just) tell|say (me) (i|you|that|there) (have|got|there|is|can|still|yes|'re) (have|got|a|the|still) yes|job|chance|got|hope
    still hope|hoping|waiting against
    clinging|cling to
    ca|can|could n't|not (to) bear|face|handle|lose|survive|take (to) (lose|miss) another|rejection|no|month|knock-back|losing|missing
    ca|can n't|not afford to|another|rent|food|heat*|eat|lose
    need a|some miracle|break|lifeline
    obsess* .. job|role|decision|answer|interview|position|hearing
    rejections|knockbacks|refusals .. i|one|another|now|so|and|already
    ca|can|could n't|not see|find a|any|no|another (other) way
    see|find no (other) way
    take|bear|stand|face|cope|survive|handle (with) another|yet|one|any (another|more|other) rejection|refusal|no|knock|knockback|blow|disappointment|month|winter|letter
    eggs in this|one|your|a|the (single) basket
    turned|turning down|away everything|others|all|every|everyone
    terrified|scared|frightened|petrified|dread* .. no|rejection|reject|lose|losing|unemployed
    never|not wanted|needed|hoped ..4 so|this badly|desperately
    benefits|savings|money|credit|dole|welfare|unemployment|bank .. stop|stops|end|ends|run|runs|expire|expires|ran|out|gone|empty
    i 'm|am|'ll|will (be) sunk|finished|doomed|ruined|stuffed|screwed|toast|sinking|drowning
    just|please let me in|try|prove|show
    clean|scrub|mop|scrubbing|cleaning (the|your|all|every) toilets|floors|loos|bathrooms|lavatories
    pray* (that) (god|you|i|this|it) ..6 me|hire|chosen|job|yes|selected|mine
    praying|pray every|day|night|hard|daily
    my|our|only|me|us (a|last) lifeline
    last straw|chance|throw
    am|'m|getting|feel|feeling|going|grown|growing|become|becoming (so|really|quite|rather) frantic|panicking|panicky
    i 've|have tried|applied everywhere|everything|hundreds|everyone
    without any condition|conditions|demands
    wits end
    you|this|it|are|is|'re|'s all i 've|have (got) got|now|left
    have a heart and|sir|please|madam
    refresh* ..2 inbox|email|emails
    i 'll|will|might|may|would|could (just|probably|have|to) give up|in
    give|giving|gave|lose|losing|lost (up) (all) hope
    i|have|'ve|to|say (have) fail|failed|failing again|everyone|everybody|them|my
    pay you|anything|money for|if|to ..2 chance|job|place|let
    make or break
    please do n't|not (ever) let|disappoint|fail me|us
    only you can|could
    can|could|will|would save me|us
    i am|'m (very|so|really) poor
    your kind|good mercy|pity|charity
    down to my|our|the last
    as a human|father|mother|fellow|single being|human|parent|mother|father|please
    without this|the|your|a job|work|income|post ..4 lose|lost|homeless|street|nothing|starve|eat
    idea|know how i|we ('ll|will|would|can|could|shall|'d|am|are) (to) get|manage|cope|survive|live|last
    nothing else|left lined up
    nothing else|left for me
    i (would|'d|'ll|will) (gladly|happily|even) scrub|lick|grovel
    bank is|'s|are|keeps|wants|on ..2 me|calling|ringing|daily|money|back|house
    any job|work|post|position (at) all|whatever|whatsoever|going|anywhere
    """
)
_CALM = Phrases(
    """
    patient|patients|client|clients|customer|customers|guest|guests|resident|residents|tenant|tenants|pupils|member|members|family|families|donors
    not|n't|never beg*|desperate|desperately|mean|want .. sound|beg*|desperate
    not|n't .. sleep*|slept|eat|eaten ..4 ideas|excit*|joy|plans|laugh*|thinking
    no panic
    not|n't panic*
    mum|mother|mom|wife|husband|daughter|son|dad|gran|dog|friend cried|cries|wept
    laugh* .. cried|crying|tears|cry
    tears|cried|cry|crying of|with|for|out (from) joy|laughter|laughing|happiness|for
    i need to work on|out|at
    take|taken|taking me off|through|round|around|along|to|down
    take|taken|taking my name
    """
)


@check(
    code="desperate_tone",
    level="warning",
    says=_("This sounds like pleading. Say what you can do for them; they choose on that."),
    because=_("Need moves people to feel sorry, not to hire; interest and skill speak for you."),
    cites=[cite("theraex.4"), cite("careers-advice.1"), cite("teal.7")],
    must_flag=[
        sample("Hi Ana, please, please give me a chance. I will do anything. Sam", kind="check_in"),
        sample("Hi Ana, I really need this job, the rent is due. Sam", kind="thank_you"),
        sample(
            "Hi Ana, I think about that warehouse every day. Please don't forget me. Sam",
            kind="keep_in_touch",
        ),
    ],
    must_pass=[
        sample(
            "Hi Ana, I'd be there in ten minutes if you need cover. I would love to join. Sam",
            kind="thank_you",
        ),
        sample(
            "Hi Ana, helping tenants keep the rent manageable is why I want the post. Sam", kind="thank_you"
        ),
        sample("Hi Ana, I really need to see that greenhouse again! I'd love the job. Sam", kind="thank_you"),
    ],
)
def desperate_tone(note: Note) -> Iterator[Flag]:
    yield from passages(note, _BEGGING, unless=_CALM)
