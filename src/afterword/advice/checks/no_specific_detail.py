"""A thank-you takes up one thing that was really said or seen."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.names import name_words
from afterword.core.note import Note, Sentence, split_words
from afterword.core.phrases import Phrases
from afterword.core.sources import cite
from afterword.core.words import _

# The words of a note that could go to anyone. What remains is what makes a note one of its own.
_STOCK = frozenset(
    (
        "a an the this that these those it its he she they them their his her him we us our ours you your "
        "yours i me my mine and or but so as if than then too also very much more most many all any some "
        "each every both either no not n't 's 've 'm 're 'd 'll is am are was were be been being have has "
        "had do does did done will would can could may might shall should must to of in on at by for with "
        "about from into over up down out off after before during since until again further through between "
        "within upon per via regarding concerning here there where when while how what which who whom why "
        "because just really truly quite rather still even ever never always once already soon now today "
        "yesterday tomorrow morning afternoon evening day days week weeks month time moment minutes hour "
        "hours last next first second final monday tuesday wednesday thursday friday saturday sunday "
        "january february march april june july august september october november december one two three "
        "few couple lot bit little great good nice lovely wonderful fantastic amazing excellent pleasant "
        "pleased pleasure happy glad delighted excited exciting thrilled enthusiastic enthusiasm eager keen "
        "interested interesting interest interests grateful thankful thank thanks thankyou appreciate "
        "appreciated appreciation gratitude kind kindly warm warmly best better well perfect ideal strong "
        "valuable value valued helpful useful important meaningful positive professional professionally "
        "informative insightful impressive impressed inspiring inspired enjoyable enjoyed enjoy enjoying "
        "loved love like liked wanted want wish wishes hope hoping hoped look looking forward hear hearing "
        "heard feel felt feeling believe think thought know knowing known say said tell told telling speak "
        "speaking spoke talk talked talking chat chatting chatted discuss discussed discussing discussion "
        "discussions conversation conversations meet meeting meetings met interview interviews interviewing "
        "interviewed call phone video zoom visit visiting visited see seeing seen saw learn learning "
        "learned learnt understand understanding gain gained insight insights information share shared "
        "sharing take taking took taken make making made give giving gave given get getting got come coming "
        "came go going went put find found finding join joining joined work working worked works help "
        "helping contribute contributing contribution add bring bringing become part member team teams "
        "people everyone colleagues group staff company companies organisation organization organisations "
        "firm business office department culture mission values vision goals environment atmosphere place "
        "job role roles position positions post opportunity opportunities opening vacancy application "
        "candidate candidates applicant career future challenge challenges challenging possibility possible "
        "chance prospect process step steps decision stage round hiring recruitment skill skills skillset "
        "experience experiences background qualification qualifications knowledge ability abilities "
        "strengths expertise fit match asset suited suit suitable right confident confirm confirmed "
        "confirmation reinforced strengthened convinced sure certain question questions need needs require "
        "required requirements additional anything something everything nothing things thing hesitate "
        "contact reach touch email mail message note letter provide let please free update news following "
        "follow consider considering consideration considered regards sincerely respectfully dear hello hi "
        "hey hand hands sir madam manager recruiter interviewer years year new detail details detailed "
        "specific aspect aspects responsibilities duties expectations overview description exactly "
        "especially particularly extremely highly greatly deeply thoroughly absolutely definitely certainly "
        "such busy schedule generous hospitality welcome welcomed welcoming growth grow growing develop "
        "developing development dynamic innovative leading successful success fast paced pace goal "
        "objectives passionate passion dedicated motivated hard hardworking quick learner player solving "
        "problem communication leadership utilize use using apply honour honor privilege whole entire "
        "connect connected connecting linkedin network back long short ago past current currently potential "
        "closely together across around world industry field sector day's it's week's cheers awesome cool "
        "super fun blast pls wait can't thx guys folks yet only own other others another same different "
        "able available start starting based regard order sense idea ideas shows showed show showing "
        "explained explaining described describing mentioned mentioning answer answers answered answering "
        "way ways mind remain remains continue continued continuing ask asked asking kindness patience "
        "thoughtful friendly open honest nervous relaxed comfortable ease forth end beginning makes "
        "deal away ahead aside above below beyond toward towards despite though although however therefore moreover furthermore "
        "result results driven oriented minded proven track record records value values excellence excellent outstanding exceptional "
        "remarkable terrific superb brilliant delightful unique rewarding fulfilling worthwhile engaging engaged engagement genuine "
        "genuinely sincere commit commits commitment committed devote devoted devotion determined determination ambitious ambition "
        "reliable responsible responsibility responsive organised organized efficient efficiently effective effectively efficiency "
        "productive quality standard standards high higher highest top level levels best-in-class world-class global leader leaders "
        "leading innovation innovate creative creativity creatively strategic strategy strategies collaborate collaborative "
        "collaboration collaborating cooperation support supporting supportive supported inclusive diverse diversity welcome "
        "professional professionals professionalism profession customer customers client clients service services deliver delivers "
        "delivering delivered delivery achieve achieving achieved achievement achievements accomplish accomplishments exceed "
        "expectation exceeds impact difference progress improve improving improvement build building built train training trained "
        "education educational academic degree graduate studies study studied university certificate certified competence competent "
        "competencies asset assets addition benefit benefits beneficial advantage offer offers offering offered pursue pursuing "
        "seek seeking sought searching ideal ideally exactly precisely truth true truly indeed simply clearly obviously naturally "
        "manage managing managed lead led oversee overseeing handle handling handled plan plans planning planned task tasks project "
        "projects duty function functions functional operation operations operate operating system systems technical technology "
        "technologies solution solutions environmental modern current-day resource resources tool tools area areas range wide variety "
        "various several numerous multiple numbers amount type types kind kinds sort full fully part-time full-time time-frame "
        "permanent temporary available availability schedule scheduled calendar convenience convenient earliest latest early late "
        "soonest reach reached respond response reply replying answer decide deciding decided decision-making announce result-oriented "
        "self-starter starter self motivated motivation motivating energetic energy energetically positive attitude ethic ethics "
        "honesty integrity trust trusted trustworthy loyal loyalty respect respected respectful polite politely courtesy courteous "
        "nicely lovely pleasant pleasantly enjoyable wonderfully amazingly "
        "life lives living world local international national community society public private "
        "small large big huge major main key core basic general overall total half double rest remainder possibilities forwarded "
        "insightful informative eye-opening enlightening thorough thoroughly depth in-depth clear clearer clarity picture sense "
        "impression impressions impressed first-hand firsthand glimpse feeling vibe vibes atmosphere setting "
        "close-knit dynamic vibrant buzzing lively exciting inspiring motivating stimulating leave left leaving "
        "weekend evening year-end "
        "word words line lines sentence attached attach attachment enclosed enclose copy copies cv resume résumé portfolio reference "
        "references referee referees document documents paperwork form forms letterhead address "
        "candidacy applying applied selected select selecting selection chosen choose choosing choice consideration shortlist panel "
        "committee board director directors head boss owner founder president vice senior junior executive"
    ).split()
)
_POINTS = Phrases(
    """
    you|they|he|she|we (all|both|kindly|also|then|just) mention*|describ*|explain*|told|said|show*|share*|talk*|discuss*|ask*|rais*|brought|touch*|point*|outlin*|walk*|demonstrat*|let|gave|call*|put|spoke|cover*|went|use|run|do|have|did|had|made|handle*|turn*|keep|treat*|plan*|built|teach
    hear|hearing|heard|learn|learning|learned|learnt|see|seeing|saw|read|discussing|discussed|watch|watching|meeting|discover*|understand*|talking|tasting|trying|touring|walking|holding|sitting|standing
    how|why
    your|the point|story|example|description|explanation|question|idea|project|plan|plans|approach|remark|comment|advice|account|view|thoughts|tour|team|way|work|programme|program|answer|tip|tale|demo
    discussion|conversation|chat|talk|part|bit|question|story|idea|thought of|about|on|around|over
    impress*|struck|surpris*|fascinat*|intrigu*|inspir*|delight*|stuck|stayed|stays|remember*
    agree|agreed|agrees with|that|about
    did|had n't|no know*|realis*|realiz*|idea|expect*
    never knew|realised|realized|thought|met|seen|heard|expected|imagined|understood|tasted
    thinking about|of
    that|those|the .. is|was|are|were
    thank*|grateful|obliged|appreciate* .. for
    thank*|grateful|obliged|appreciate* the|your|how|that
    loved|enjoyed|liked|laughed|smiled|admire*|tasted|touched|held|tried
    still|never|keep|kept
    """
)
# What is shown or told like this may stand for the whole conversation: "thank you for showing me the weir".
_SHOWN = Phrases(
    """
    showing|letting|teaching|walking|taking|telling me|us (through|round|around|about|over) the|how|your|why|what|that|try|hold|see|a|use|touch|taste
    story|tale|trick|question|tour|history|secret|idea|point of|about|that|for
    how|why you|your|they|the ..3 never|always|still|only
    explaining|describing how|why|the
    """
)
_SELF = frozenset(("i", "my", "'ve"))
_OWN_MERITS = frozenset(
    "am 'm my years year experience experienced background skills qualified qualification certified degree trained worked work "
    "managed led believe confident think feel know sure look bring offer have 've hope would 'd will 'll can could was want "
    "remain interested keen excited".split()
)
"""What marks a sentence that begins with its writer as one about the writer's own merits and wishes."""


def _known(note: Note) -> set[str]:
    """The words of names, company and role, which any note could hold."""
    context = note.context
    words: set[str] = set()
    for text in (context.recipient, context.candidate, context.company, context.role_title):
        words.update(name_words(text))
        words.update(word.text for word in split_words(text))
    return words


def _stem(word: str) -> str:
    return word[:5] if len(word) > 5 else word


def takes_up_topic(note: Note) -> bool:
    """Whether a word that carries meaning in one of the topics comes back in the message."""
    known = _known(note)
    said = {_stem(text) for text in note.texts}
    for topic in note.context.topics:
        for word in split_words(topic):
            if (
                len(word.text) > 2
                and word.text not in _STOCK
                and word.text not in known
                and _stem(word.text) in said
            ):
                return True
    return False


def _own_words(note: Note, sentence: Sentence, known: set[str]) -> int:
    words = {
        _stem(text)
        for text in note.texts[sentence.first : sentence.last]
        if text not in _STOCK and text not in known
    }
    return sum(1 for word in words if len(word) > 1)


def specific(note: Note) -> bool:
    """Whether the message holds something that belongs to this one conversation."""
    if takes_up_topic(note):
        return True
    known = _known(note)
    pointing = {note.sentence_of[match.first] for match in note.find(_POINTS)}
    shown = {note.sentence_of[match.first] for match in note.find(_SHOWN)}
    points = apart = 0
    for number, sentence in enumerate(note.sentences):
        count = _own_words(note, sentence, known)
        opening = set(note.texts[sentence.first : sentence.first + 2])
        if count and number in shown:
            return True
        if number in pointing:
            points += count
        elif not (opening & _SELF):
            apart += count
    return points >= 2 or points + apart >= 3


@check(
    code="no_specific_detail",
    level="warning",
    says=_("Nothing here belongs to this conversation alone. Take up one thing that was said or shown."),
    because=_("A detail from the talk shows that you listened, and it is what they remember you by."),
    cites=[cite("medix.2"), cite("teal.7"), cite("careers-advice.1"), cite("theraex.1")],
    kinds=("thank_you",),
    must_flag=[
        sample(
            "Dear Ana,\n\nThank you for taking the time to meet with me today. I enjoyed learning more about the role and "
            "the team. I am very excited about this opportunity and believe that my skills would be a great fit.\n\nSam",
            kind="thank_you",
            topics=["night rota"],
        ),
    ],
    must_pass=[
        sample(
            "Hi Ana, thanks for today. I never knew bees could sulk. I'd love the job. Sam", kind="thank_you"
        ),
        sample(
            "Dear Ana, thank you. The night rota you described makes sense; I would be glad to join. Sam",
            kind="thank_you",
            topics=["night rota"],
        ),
    ],
)
def no_specific_detail(note: Note) -> Iterator[Flag]:
    if "⟦" not in note.body and not specific(note):  # a visible blank asks for the detail itself
        yield Flag()
