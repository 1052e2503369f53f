"""When somebody who is away is back, from the words of an automatic reply in the common languages.

A day that is called the return ("back on", "zurück am", "de retour le") is taken as it stands. Of an
absence ("until", "bis einschließlich", "du 8 au 30 août") the last day away is found first, and the return is
the next business day. An English or Dutch "until" without "including" names the return itself;
so does a Monday in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from afterword.core.record import NamedTuple
from afterword.core.worktime import BusinessCalendar
from afterword.reading.absence_words import RETURNS
from afterword.reading.patterns import IGNORE_CASE, Pattern, phrases, words

MAX_DATES = 40

_MONTH_NAMES = (
    "january stycznia ledna tammikuuta ianuarie januar jänner janvier enero gennaio januari "
    "janeiro jan jän janv ene",
    "february lutego února helmikuuta februar feber février fevrier febrero febbraio februari "
    "fevereiro feb fév févr fev",
    "march marca března maaliskuuta märz maerz mars marzo maart março marts mar mär mrz mrt",
    "april kwietnia dubna huhtikuuta avril abril aprile apr avr abr",
    "may maja května toukokuuta mai mayo maggio mei maio maj",
    "june czerwca června kesäkuuta juni juin junio giugno junho jun giu",
    "july lipca července heinäkuuta juli juillet julio luglio julho jul juil lug",
    "august sierpnia srpna elokuuta août aout agosto augustus augusti aug",
    "september września září syyskuuta septembre septiembre setiembre settembre setembro sept sep sett",
    "october października října lokakuuta oktober octobre octubre ottobre outubro oct okt ott",
    "november listopada listopadu marraskuuta novembre noviembre novembro nov",
    "december grudnia prosince joulukuuta dezember décembre decembre diciembre dicembre "
    "dezembro desember dec dez déc dic",
)
_WEEKDAY_NAMES = (
    "monday montag lundi lunes lunedì lunedi maandag segunda-feira måndag mandag",
    "tuesday dienstag mardi martes martedì martedi dinsdag terça-feira tisdag tirsdag tue tues",
    "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag quarta-feira onsdag wed",
    "thursday donnerstag jeudi jueves giovedì giovedi donderdag quinta-feira torsdag thu thurs",
    "friday freitag vendredi viernes venerdì venerdi vrijdag sexta-feira fredag fri",
    "saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag",
    "sunday sonntag dimanche domingo domenica zondag söndag søndag",
)


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, row in enumerate(names) for name in row.split()}


_MONTHS = {name: number + 1 for name, number in _numbered(_MONTH_NAMES).items()}
_WEEKDAYS = _numbered(_WEEKDAY_NAMES)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))

_ORDINAL = r"(?:st|nd|rd|th|er|:e|e|º|ª|\.)?"
_DATE = Pattern(
    r"(?P<cjk>(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日일号])"
    r"|\b(?P<iso>(\d{4})-(\d{2})-(\d{2}))\b"
    rf"|\b(?P<dm>(\d{{1,2}}){_ORDINAL}\s*(?:of\s+|de\s+|d[’']|di\s+)?\s*({_MONTH})\b"
    r"(?:\.?,?\s*(?:de\s+|del\s+)?(\d{4})\b)?)"
    rf"|\b(?P<md>({_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(\d{{4}})\b)?)"
    r"|(?<![\d.:/-])(?P<num>(\d{1,2})([./-])(\d{1,2})(?:\.?(?=[\s,;)!]|$)|[./-](\d{2,4})\b))"
    rf"|\b(?P<month>({_MONTH})(?:\s+(?:of\s+|de\s+)?(\d{{4}}))?)\b"
    rf"|\b(?P<weekday>({_WEEKDAY})(?: week\b)?)\b"
    r"|(?P<new_year>(?:the|after|im|nach|in the) new year|neue[sn] jahr|nouvelle année|año nuevo|anno nuovo|"
    r"nieuwe jaar)"
    r"|\b(?P<tomorrow>tomorrow|morgen|demain|mañana|domani|amanhã|imorgon|i morgen)\b(?! (?:früh|um))"
    r"|\b(?P<today>today|heute|aujourd[’']hui|hoy|oggi|vandaag|hoje|idag|i dag)\b"
    r"|(?P<next_week>next week|nächste[nr]? woche|kommende[nr]? woche|(?:la )?semaine prochaine|"
    r"(?:la )?próxima semana|(?:la )?semana que viene|(?:la )?settimana prossima|(?:la )?prossima settimana|"
    r"volgende week|nästa vecka|næste uge|neste uke)"
    r"|\b(?P<day>(?:the|le|el|il|au|am|al|den|dem|de|du|vom|del|dal|from)\s+(\d{1,2})(?:st|nd|rd|th|er|\.|ten)?)"
    r"(?=[\s,;.)]|$)"
    rf"(?!\.?\s*(?:(?:of\s+|de\s+|di\s+)?(?:{_MONTH})\b|%|\$|€|:|h\b|uhr|heures|am\b|pm\b))",
    IGNORE_CASE,
)
_UNTIL = phrases(
    "absence_dates",
    "until",
    r"(?:\b(?:{})(?:\s+(?:and including|the end of(?: the day on)?|the|and with))?|[–—-]|/)"
    r"(?:\s+(?:le|el|il|den|dem|the|dia|di|de|on|at|including|einschließlich|incl\.|end of))*\W*$",
)
_INCLUDING = phrases("absence_dates", "including")
_LAST_DAY_LANGUAGES = words(r"\b(?:bis|jusqu|hasta|au|al|fino|até|til|till)\b|\bjusqu")
_UNTIL_ITSELF = words(r"\b(?:until|till|tot|bis|jusqu|hasta|fino)")
_THEN_UNTIL = Pattern(r"^\s*(?:\([^)]{1,6}\)\s*)?(?:まで|까지|为止|止)")
_BESIDE = words(r"[\s,(.]*(?:(?:den|the|dem|le|el|il|dia|d\.) )?")
_PART_TIME = words(r"part.?time|teilzeit|temps partiel|deeltijd")
_WORKING_DAYS = words(
    r"\b(?:work|working days are|hours are|in the office|open|arbeite|travaille|trabajo|werk|lavoro)"
    r"(?: (?:on|from|am|von|le|de|van|op|only|every|each))*\W*$"
)
_FROM = phrases(
    "absence_dates",
    "from",
    r"(?:\b(?:{})(?:\s+(?:le|el|il|the|den|dem|dia))?|\bout|leave|holiday|vacation)\W*$",
)
_AFTER = words(
    r"(?:\b(?:after|nach|après|después del?|dopo|na|após|efter|etter)(?: (?:the|le|el|il|dem|den))?)\W*$"
)
_END_OF_CLAUSE = Pattern(r"[!?;\n]|\.\s+(?=[^\W\d_])|\.$")


class Return(NamedTuple):
    """``day`` is the first day back; where only a month is known, the first of it, and ``exact`` is false."""

    day: date
    exact: bool
    start: int
    end: int

    def as_json(self) -> str:
        """``2026-09-14``, or ``2026-09`` when only the month is known."""
        return self.day.isoformat() if self.exact else f"{self.day:%Y-%m}"


class _Found(NamedTuple):
    day: date
    exact: bool
    start: int
    end: int
    words: str
    weekday_only: bool


def return_day(
    text: str, sent: date, calendar: BusinessCalendar, *, month_first: bool = False
) -> Return | None:
    """When the writer of an absence notice is back; ``None`` when it does not say.

    ``month_first``: whether 3/4 means the fourth of March, as in the United States.
    """
    found = _merged(text, list(_dates(text, sent, month_first=month_first)))
    ranked: list[tuple[int, Return]] = []
    for number, one in enumerate(found):
        before, after = _around(text, found, number)
        ranked += _reading(one, before, after, found[number - 1] if number else None, calendar, sent)
    if not ranked:
        return None
    return min(ranked, key=lambda entry: entry[0])[1]


def _reading(
    one: _Found, before: str, after: str, previous: _Found | None, calendar: BusinessCalendar, sent: date
) -> list[tuple[int, Return]]:
    """What one date says of the return, with a rank: the smaller, the surer."""
    coarse = 0 if one.exact else 5
    if (_WORKING_DAYS.search(before) and not RETURNS.search(before)) or (
        one.weekday_only and previous and previous.weekday_only
    ):
        return []
    if _THEN_UNTIL.match(after):
        return [(1, _at(one, calendar.on_or_after(one.day + timedelta(days=1))))]
    if _UNTIL.search(before) and not (RETURNS.search(before) and not _is_range(before, previous)):
        return [(1 + coarse, _at(one, _after_absence(one, before, after, previous, calendar)))]
    if _AFTER.search(before) and one.exact:
        return [(2, _at(one, calendar.on_or_after(one.day + timedelta(days=1))))]
    if RETURNS.search(before) or RETURNS.search(after):
        return [(coarse, _at(one, one.day))]
    if _FROM.search(before) and one.words not in ("today", "heute") and one.day > sent:
        return [(0, _at(one, one.day))] if _follows(one, previous) else []
    if one.exact and one.day >= sent and not _PART_TIME.search(before):
        return [(8, _at(one, calendar.on_or_after(one.day + timedelta(days=1))))]
    return []


def _follows(one: _Found, previous: _Found | None) -> bool:
    """Whether a day comes soon after the one named before it: "away until 31 August. From 1 September …"."""
    if previous is None or not (one.exact and previous.exact):
        return False
    return timedelta(0) < one.day - previous.day <= timedelta(days=7)


def _is_range(before: str, previous: _Found | None) -> bool:
    return previous is not None and len(before) < 12


def _after_absence(
    one: _Found, before: str, after: str, previous: _Found | None, calendar: BusinessCalendar
) -> date:
    if not one.exact:
        return one.day
    including = _INCLUDING.search(before[-30:]) or _INCLUDING.search(after[:25])
    between = _is_range(before, previous) and not _UNTIL_ITSELF.search(before)
    last_day = _is_range(before, previous) or _LAST_DAY_LANGUAGES.search(before[-20:])
    if including or between or (last_day and one.day.weekday() != 0):
        return calendar.on_or_after(one.day + timedelta(days=1))
    return calendar.on_or_after(one.day)


def _at(one: _Found, day: date) -> Return:
    return Return(day, one.exact, one.start, one.end)


def _around(text: str, found: list[_Found], number: int) -> tuple[str, str]:
    """The words of the clause before and after a date, up to its neighbours."""
    one = found[number]
    since = max(found[number - 1].end if number else 0, one.start - 90)
    before = text[since : one.start]
    breaks = list(_END_OF_CLAUSE.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    until = min(found[number + 1].start if number + 1 < len(found) else len(text), one.end + 60)
    after = text[one.end : until]
    stop = _END_OF_CLAUSE.search(after)
    if stop is None and until < len(text) and number + 1 < len(found) and until == found[number + 1].start:
        return before, ""
    return before, after[: stop.start()] if stop else after


def _merged(text: str, found: list[_Found]) -> list[_Found]:
    """A weekday beside its date ("Monday 14 September", "14.09. (Monday)") is one date, not two."""
    kept: list[_Found] = []
    for one in found:
        beside = kept and (kept[-1].weekday_only or one.weekday_only)
        if beside and _BESIDE.fullmatch(text[kept[-1].end : one.start][:20]):
            dated = one if kept[-1].weekday_only else kept[-1]
            kept[-1] = dated._replace(start=kept[-1].start, end=one.end)
        else:
            kept.append(one)
    return kept


def _dates(text: str, sent: date, *, month_first: bool) -> Iterator[_Found]:
    matches = [match for _number, match in zip(range(MAX_DATES), _DATE.finditer(text), strict=False)]
    for number, match in enumerate(matches):
        kind = match.lastgroup or ""
        kind = next((k for k in _KINDS if match.group(k)), kind)
        following = matches[number + 1] if number + 1 < len(matches) else None
        try:
            found = _day_of(match, kind, following, sent, month_first=month_first)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            yield _Found(*found, match.start(), match.end(), match[0].lower(), kind == "weekday")


_KINDS = (
    "cjk",
    "iso",
    "dm",
    "md",
    "num",
    "month",
    "weekday",
    "new_year",
    "tomorrow",
    "today",
    "next_week",
    "day",
)


def _day_of(
    match: re.Match[str], kind: str, following: re.Match[str] | None, sent: date, *, month_first: bool
) -> tuple[date, bool] | None:
    if match[0] in ("may", "march"):
        return None
    text = match[0].lower()
    if kind == "iso":
        return date.fromisoformat(text), True
    if kind == "cjk":
        *year, month, day = (int(n) for n in _NUMBER.compiled.findall(text))
        return _near(day, month, year[0] if year else 0, sent), True
    if kind in ("dm", "md"):
        numbers = [int(n) for n in _NUMBER.compiled.findall(text)]
        month = next(_MONTHS[w] for w in _WORD.compiled.findall(text) if w in _MONTHS)
        return _near(numbers[0], month, numbers[1] if len(numbers) > 1 else 0, sent), True
    if kind == "num":
        return _numeric(text, sent, month_first=month_first)
    if kind == "month":
        return _whole_month(text, sent)
    if kind == "weekday":
        name, _, week_later = text.partition(" ")
        ahead = (_WEEKDAYS[name] - sent.weekday()) % 7 or 7
        return sent + timedelta(days=ahead + 7 * bool(week_later)), True
    if kind == "new_year":
        return date(sent.year + 1, 1, 1), False
    if kind in ("tomorrow", "today"):
        return sent + timedelta(days=kind == "tomorrow"), True
    if kind == "next_week":
        return sent + timedelta(days=7 - sent.weekday()), True
    return _day_alone(int(_NUMBER.compiled.findall(text)[0]), following, sent)


_NUMBER = Pattern(r"\d+")
_WORD = Pattern(r"[^\W\d_]+")


def _near(day: int, month: int, year: int, sent: date) -> date:
    """The date, of the year that brings it nearest to the time after the message was sent."""
    if year:
        return date(year, month, day)
    found = date(sent.year, month, day)
    if (sent - found).days > 150:
        return date(sent.year + 1, month, day)
    return found if (found - sent).days < 330 else date(sent.year - 1, month, day)


def _numeric(text: str, sent: date, *, month_first: bool) -> tuple[date, bool] | None:
    numbers = [int(n) for n in _NUMBER.compiled.findall(text)]
    first, second = numbers[0], numbers[1]
    year = numbers[2] + (2000 if numbers[2] < 100 else 0) if len(numbers) > 2 else 0
    if not year and "-" in text:
        return None
    if not year and "." in text and not text.rstrip().endswith("."):
        return None
    if "/" in text and (month_first or second > 12) and first <= 12:
        first, second = second, first
    return (_near(first, second, year, sent), True) if 1 <= second <= 12 else None


def _whole_month(text: str, sent: date) -> tuple[date, bool] | None:
    word = _WORD.compiled.findall(text)[0]
    if len(word) < 4 and word not in ("may", "mai", "mei", "maj"):
        return None
    month = _MONTHS[word]
    years = [int(n) for n in _NUMBER.compiled.findall(text)]
    year = years[0] if years else sent.year + (month < sent.month)
    return date(year, month, 1), False


def _day_alone(day: int, following: re.Match[str] | None, sent: date) -> tuple[date, bool]:
    """A day without a month: in the month of the date that follows ("du 8 au 30 août"), else the next one."""
    if following is not None and following.group("dm"):
        word = next(w for w in _WORD.compiled.findall(following[0].lower()) if w in _MONTHS)
        return _near(day, _MONTHS[word], 0, sent), True
    if day >= sent.day:
        return sent.replace(day=day), True
    later = (sent.replace(day=1) + timedelta(days=32)).replace(day=day)
    return later, True
