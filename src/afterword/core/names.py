"""Whether a name in a letter means the person it is written to."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TITLES = frozenset(
    (
        "mr mrs ms miss mx dr prof professor doctor sir madam ma'am dame lord lady herr frau monsieur "
        "madame m mme señor señora senor senora sr sra signor signora sig rev reverend father sister "
        "brother fr pastor rabbi imam captain capt major col colonel lt sgt judge justice hon sri shri smt "
        "kumari sensei dottor dottoressa ing dipl mag doktor professorin hr fru mevrouw meneer nurse matron "
        "bey hanim efendi pan pani dona don senhor senhora kyrios kyria ustad sifu shifu maestro maestra mestre skipper "
        "officer chef coach cllr councillor dean principal san ji sahib saab bhai didi sama"
    ).split()
)
GENERIC = frozenset(
    (
        "sir sirs madam team all everyone everybody there hiring manager managers recruiter recruiters "
        "recruiting recruitment hr human resources people department section office panel committee members "
        "member of the and or interviewer interviewers whom it may concern friends colleagues folks guys "
        "staff selection board talent acquisition careers personnel admissions y'all both again group desk "
        "search to lady ladies gentlemen employer boss you selectors crew company ltd faculty school unit "
        "appointing officer administration"
    ).split()
)
_ALIKE = """
abigail abby gail|albert al bert bertie|alexander alex alec xander sasha sandy alexandra lexi alejandro alexei|
andrew andy drew andrea andreas|anthony tony antonio anton toni antonia ant|anna ann anne annie anya nan nancy ana
annika hannah|arthur art|barbara barb babs barbie|benjamin ben benny benji|bernard bernie|beatrice bea trixie beatriz|
bradley brad|bridget biddy bridie|cameron cam|carolyn caroline carrie carol lynn|catherine katherine kate katie kathy
cathy kat kit kitty kathryn katharine cath kath caitlin katarzyna kasia katrina catriona|charles charlie chuck chas|
charlotte lottie|christopher chris kit topher kris|christine christina chris tina chrissie kristina kirsten christian|
clifford cliff|cynthia cindy|daniel dan danny danielle dani daniela|david dave davey dai|deborah debbie deb|dennis den
denny|donald don donny|dorothy dot dottie dolly|douglas doug|edward ed eddie ted teddy ned edmund edwin eduardo|
eleanor ellie nell nora ellen elena leonora|elizabeth liz beth lizzie betty eliza libby bess lisa elsie betsy lilibet
elisabeth elspeth|emily em emmy emma millie|eugene gene|evelyn evie eve|florence flo flossie|francis frank fran frankie
frances francesca cisco paco francisco fanny|frederick fred freddie freda friedrich fritz|gabriel gabe gabrielle gabby|
gerald gerry jerry gerard geraldine|george georgie georgina georgia|gregory greg gregor|gwendolyn gwen|harold harry hal|
harriet hattie|henry harry hank hal heinrich|isabel bella izzy isabella isobel bel|jacob jake jack jakob|jacqueline
jackie|james jim jimmy jamie jem diego santiago|janet jan jane janie jean|jeffrey jeff geoffrey geoff|jennifer jen jenny|
jessica jess jessie|joan jo joanne joanna|john jack johnny jon johan johannes ian juan jonathan jonny|joseph joe joey
jose pepe josef|josephine jo josie|joshua josh|judith judy|julia julie jules julian|kenneth ken kenny|kimberly kim|
laura laurie lori|lawrence larry laurence lars lorenzo|leonard len leo lenny|lewis louis lou louise luis|lillian lily
lil|lucy lucille lucia|madeleine maddie maddy madison|magdalena magda lena|malcolm mal|margaret maggie meg peggy marge
margie greta rita daisy margarita marguerite|maria mary marie mia molly polly mimi miriam|marilyn lynn|martin marty|martha|
matthew matt matty matteo mateo|maximilian max maxwell|maureen mo|melissa mel melanie lissa|michael mike mick
mickey mikey micky miguel mikhail misha|michelle shelly|mohammed mo muhammad mohamed mohammad|montgomery monty|nathaniel
nat nate nathan|natalie nat natalia natasha tasha|nicholas nick nicky nico klaus nicolas|nicole nicky nicola nikki|
olivia liv livvy ollie|oliver ollie olly|pamela pam|patricia pat patty trish tricia patsy|patrick pat paddy rick padraig|
penelope penny|peter pete pedro|philip phil pip philippa pippa phillip|priscilla prissy cilla|rachel rae|raymond ray|
rebecca becky becca bex becks|reginald reg reggie|richard rick dick rich ricky richie ricardo|robert rob bob bobby
robbie bert rupert roberto bobbie roberta|rodney rod|roger rog|ronald ron ronnie|roland rolly|rosemary rosie rose romy|
russell russ|samuel sam sammy samantha|sandra sandy|sarah sally sadie sara|sebastian seb bastian|shirley shirl|sidney sid|
simon si|solomon sol|stanley stan|stephen steve stevie steven stefan esteban|stephanie steph stevie stefanie|stuart stu
stewart|susan sue susie suzanne susanna susannah|sylvia sylvie|terence terry theresa tess teresa tessa tracy|theodore ted
theo teddy|thomas tom tommy tomas|timothy tim timmy|tobias toby tobi|ursula ulla|valerie val|vanessa nessa|veronica ronnie
vera|victor vic viktor|victoria vicky tori vic vikki|vincent vince vinny|virginia ginny|vivian viv|walter wally walt|
wendy gwendolyn|wilhelmina mina billie|william bill will billy liam willy wilhelm guillermo|winifred winnie fred|zachary
zach zack|aleksandra ola|malgorzata gosia|guadalupe lupe|ignacio nacho|giuseppe beppe|dimitri dima|vladimir vova volodya|
yevgeny zhenya|ekaterina yekaterina katya katia katerina|aleksandr sasha sanya shura|aleksandra sasha|alexandra xan xandra|venkatesh venkat venky| ramachandran ram|padmanabhan paddy padma|jayalakshmi jaya lakshmi|babatunde tunde|oluwaseun seun|temitope temi tope|chukwuemeka emeka|
subramanian subbu mani|krishnamurthy krish|rajesh raj|suresh sury|siobhan shiv|concepcion concha
"""

# Names that stand alone, and never for one another, though they share pet names.
_FULL = frozenset(
    "anna anne hannah nancy ana anya albert bernard abigail alexander alexandra alejandro andrew andrea andreas anthony "
    "antonio antonia catherine katherine kathryn katharine kathleen caitlin katarzyna katrina catriona charles charlotte "
    "christopher christine christina kristina kirsten christian daniel daniela danielle edward edmund edwin eduardo theodore "
    "eleanor elena ellen elizabeth elisabeth lisa elsie emily emma evelyn francis frances francesca francisco frederick "
    "gabriel gabrielle gerald gerard geraldine george georgina georgia isabel isabella isobel jacob jakob james diego "
    "santiago janet jane jean jennifer joan joanne joanna john johan johannes ian juan jonathan joseph jose josef josephine "
    "judith julia julie julian laura lori lawrence laurence lorenzo leonard lewis louis louise luis lucy lucille lucia "
    "madeleine margaret margarita marguerite daisy rita greta maria mary marie mia molly miriam martin martha matthew matteo "
    "mateo maximilian maxwell michael miguel mikhail michelle natalie natalia nathaniel nathan nicholas nicolas nicole nicola "
    "oliver olivia patricia patrick peter pedro philip philippa rachel rebecca richard ricardo robert roberto roberta rupert "
    "ronald roland samuel samantha sandra sebastian sidney stephen steven stefan stephanie susan suzanne susanna sylvia "
    "terence theresa teresa thomas tomas timothy tobias valerie victor victoria vincent virginia william wilhelm alice "
    "marina martina paul paula carl carla karl karla simon simone denis denise rene renee henry henrietta "
    "stuart stewart sara sarah geoffrey jeffrey mark marc erik eric allan alan allen brian bryan sean shaun shawn neil neal graham graeme "
    "phillip lynn lynne kirstin kirsten claire clare natasha".split()
)


def _short_enough(short: str, long: str) -> bool:
    """Whether the beginning of a name can be its short form: Kev of Kevin, not Martin of Martina."""
    return len(short) <= 6 and len(long) - len(short) >= 2 and (len(short) >= 3 or len(long) <= 6)


@lru_cache(maxsize=1)
def _families() -> dict[str, set[int]]:
    """For every given name, the families of names used for one another (Robert, Rob, Bob)."""
    belongs: dict[str, set[int]] = {}
    for number, family in enumerate(_ALIKE.split("|")):
        for name in family.split():
            belongs.setdefault(name, set()).add(number)
    return belongs


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """``name`` in lower case without accents, apostrophes and dots."""
    folded = (
        name.casefold()
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("æ", "ae")
    )
    split = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in split if not unicodedata.combining(c) and c not in "'’.`")


def name_words(name: str) -> list[str]:
    """The words of a name, without titles and credentials, each made plain; Müller also answers to Mueller."""
    name = re.sub(r"\([^)]*\)?", " ", name)
    if "," in name:  # "Ruiz, Ana" is a name turned round; "Ana Ruiz, PhD" is not, and both read the same here
        name = name.replace(",", " ")
    words = [word for word in re.split(r"[\s\-–&/()]+", name) if word]
    return [plain(word) for word in words if plain(word) and plain(word) not in TITLES]


def distance(one: str, other: str, limit: int = 3) -> int:
    """How many letters must change, go, come or swap places to make ``other`` of ``one``; at most ``limit``."""
    if abs(len(one) - len(other)) >= limit:
        return limit
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, b in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) >= limit:
            return limit
    return min(row[-1], limit)


def _german(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _root(word: str) -> str:
    """A pet name without its ending: Robbie, Robby and Robb give rob."""
    word = re.sub(r"(?:ie|y|i|ey|sy|s|o)$", "", word) if len(word) > 3 else word
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] else word


def same_name(written: str, real: str) -> bool:
    """Whether one plain word can stand for the other: equal, an initial, a short or pet form."""
    if written == real or _german(written) == _german(real):
        return True
    if len(written) == 1 or len(real) == 1:
        return written[:1] == real[:1]
    families = _families()
    if written in _FULL and real in _FULL:
        return False
    if families.get(written, set()) & families.get(real, set()):
        return True
    short, long = sorted((written, real), key=len)
    if short in _FULL and long in _FULL:
        return False
    if short[-1] == "z" and len(short) <= 4 and long.startswith(short[:2]):  # Gaz, Baz, Shaz
        return True
    if (long.startswith(short) or long.endswith(short)) and _short_enough(short, long):
        return True  # Kev of Kevin, Tunde of Babatunde
    root = _root(short)
    return len(root) >= 3 and long.startswith(root) and short[-1] in "yieos"


def is_given_name(word: str) -> bool:
    """Whether a word is one of the given names or pet names known here."""
    return plain(word) in _families()


def means(written: list[str], real: list[str]) -> bool:
    """Whether every written word of a name belongs to the real name, or initials (MJ) or a fused form do."""
    if all(any(same_name(word, other) for other in real) for word in written):
        return True
    joined = "".join(written)
    initials = "".join(word[0] for word in real)
    return joined == "".join(real) or (1 < len(joined) <= 3 and initials.startswith(joined))
