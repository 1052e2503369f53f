"""A message keeps the writer's dignity."""

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
    beg|begging|implore|imploring|beseech|plead|pleading
    desperate|desperately|desperation
    please please
    please just|do give|hire|take|pick|choose|let|say|consider|help|have
    please|pls|just give|hire|take|pick|choose|have me|us
    i (will|would|'d|'ll|can|could) (honestly|literally|really|truly|gladly|even) (do|take|accept|clean|work|sweep) (absolutely|literally|just) anything|any|whatever|everything
    anything (at) all .. please|would|will|you
    take|accept|do any|whatever job|hours|shift|shifts|pay|wage|salary|role|position|work|you
    any job|work|hours|shift|shifts|role|position .. at all|would|will|please|you|even
    i (really|desperately|badly|truly|so|just|honestly|do) need (this|the|that|a|it|your|some|to|work|money) .. job|work|so|badly|bad|more|desperately|please|position|role|income|money|break|chance
    need this (job|so|more|really|chance|one|break|to)
    i (really|desperately|badly|truly|just|so) need it
    forget|forgotten about|me|us
    my|the|this (very) (last|only|one|final|single|sole) (real) hope|chance|option|shot|lifeline
    last|only|final hope|lifeline|resort
    no other|more offer|offers|options|hope|chance|jobs|prospects
    nowhere|nothing else to (go|turn)
    no money|savings|income|choice|options
    nothing else|left .. to|going|for|lined|works|i
    nobody|no-one else will|would|has|wants|wanted|gives|gave|calls|called|answers
    the only|one|ones (one|person|people|place|company|employer) who|that .. ever|nice|kind|listened|answered|called|replied|believed|interview*
    rent|mortgage|bills|bill|debt|debts|overdraft|landlord|evict*|eviction|bailiff*|foodbank|loan|loans|savings
    kids|children|family|mouths|son|daughter|baby|wife|husband to feed|support|eat|depend*|hungry|provide
    feed my|the|our
    support my|a (whole|young|entire) family|children|kids|mother|parents
    @not know what (else) .. do|happen*|become
    do n't|not know how|what|where .. cope|survive|manage|go on|live|pay
    rejected|turned|refused .. everywhere|everyone|over|times|again|so
    out of work|money|options|hope|a
    unemployed|jobless|homeless|broke|penniless|starving
    run|running|ran|runs (very|really|so) low|out|short (of|on) money|savings|time|cash|options|hope|funds
    give|gave|giving (me|us) (just|only|please) (a|one|another|this|the) (small|tiny|single|last|more|second|little|real|fair) chance|shot|try|break
    just|only|please one|a (small|tiny|single|more|last|little) chance|shot|try|break
    a|one|another|second chance please|to|and|is
    work for free|nothing|less|half|peanuts|pennies|minimum
    for|without free|nothing|pay|wages|payment|salary
    half the|my|of pay|salary|wage
    less|lower money|pay|salary|wage|than
    @not (been|be|even|really|able|slept|to) sleep|slept|eat|eaten|sleeping|eating|breathe|function
    sleepless|cry|crying|cried|tears|weep*|sobb*
    praying|pray every|day|night|for|that|you|and|each|on
    think|thinking|dream|dreaming|thought about|of|on .. every|all day|night|single|hour|morning|minute|time
    day or|and night
    every single day|night|hour|minute|morning
    on|down my|bended knees
    have|take mercy|pity
    mercy|pity|miserable|hopeless|helpless|suicid*
    things are|have|is|'s (really|very|so|pretty|been|quite|getting) (really|very|so|pretty) bad|hard|tough|difficult|tight|rough|terrible|desperate (here|at|right|for|now|with|and)
    situation is|at|has .. bad|hard|tough|difficult|tight|desperate|critical|serious
    save|saves|rescue my|me|us
    change my|our whole|entire|life
    life depends|would|will|changing|is|without
    my|our life|future|whole depends|life|in|is .. (your|this|hands|on)
    means everything
    mean|be everything to
    everything to me
    would|will|'d|'ll (absolutely|literally) kill|die|give for|if|to|anything|my
    crush*|destroy*|devastat*|break me|my
    whatever it takes
    whatever you want|pay|need|offer|like|say
    even (just|if|only|a|one|part) .. few hours|days|hour|shifts|week|sweeping|cleaning|unpaid|free|trial|toilets|temporary|half
    sweeping|sweep|scrub|scrubbing floors|anything|toilets
    hours|week|day|paid|job sweeping|cleaning|scrubbing
    reconsider .. please|me
    please|pls reconsider|tell|say .. have|yes|got|job|chance|still
    still hope|hoping|waiting against
    clinging|cling to
    ca|can|could n't|not (afford|take|bear|face|handle|go|survive|live) (to|another|one|without|any|more) (lose|miss|more|another|this|rejection|no|it|month|week)
    need a|some miracle|break|lifeline
    obsess*
    """
)
_CALM = Phrases(
    """
    patient|patients|client|clients|customer|customers|guest|guests|resident|residents|tenant|tenants|pupils|member|members|family|families|donors
    not|n't|never beg*|desperate|desperately|mean|want .. sound|beg*|desperate
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
        sample("Hi Ana, I think about that warehouse every day. Please don't forget me. Sam", kind="keep_in_touch"),
    ],
    must_pass=[
        sample("Hi Ana, I'd be there in ten minutes if you need cover. I would love to join. Sam", kind="thank_you"),
        sample("Hi Ana, helping tenants keep the rent manageable is why I want the post. Sam", kind="thank_you"),
        sample("Hi Ana, I really need to see that greenhouse again! I'd love the job. Sam", kind="thank_you"),
    ],
)
def desperate_tone(note: Note) -> Iterator[Flag]:
    yield from passages(note, _BEGGING, unless=_CALM)
