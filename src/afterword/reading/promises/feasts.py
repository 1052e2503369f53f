"""Named days off: which days "Christmas", "Labor Day", "Eid" or "the bank holiday" stand for.

The country's calendar is asked first, by name; what it does not list (Diwali in Britain, Easter in the
United States) follows from fixed dates, rules of the kind "fourth Thursday of November", or the moon.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from afterword.core.worktime import BusinessCalendar
from afterword.reading.promises import moon
from afterword.reading.promises.spans import month, nth_weekday, plus

Days = tuple[date, date]

_FIXED: dict[str, tuple[int, int, int]] = {  # month, day, how many days
    "christmas": (12, 25, 2), "christmas day": (12, 25, 1), "xmas": (12, 25, 2), "christmas eve": (12, 24, 1),
    "boxing day": (12, 26, 1), "st stephen 's day": (12, 26, 1), "hogmanay": (12, 31, 1), "yule": (12, 25, 2),
    "new year 's eve": (12, 31, 1), "new years eve": (12, 31, 1), "new year 's day": (1, 1, 1),
    "new year 's": (1, 1, 1), "new years": (1, 1, 1), "new year": (1, 1, 1), "burns night": (1, 25, 1),
    "epiphany": (1, 6, 1), "twelfth night": (1, 5, 1), "groundhog day": (2, 2, 1),
    "valentine 's day": (2, 14, 1), "valentines day": (2, 14, 1), "valentine 's": (2, 14, 1),
    "st patrick 's day": (3, 17, 1), "st patricks day": (3, 17, 1), "paddy 's day": (3, 17, 1),
    "st andrew 's day": (11, 30, 1), "st david 's day": (3, 1, 1), "st george 's day": (4, 23, 1),
    "april fool 's": (4, 1, 1), "cinco de mayo": (5, 5, 1), "juneteenth": (6, 19, 1), "canada day": (7, 1, 1),
    "bastille day": (7, 14, 1), "halloween": (10, 31, 1), "bonfire night": (11, 5, 1),
    "guy fawkes": (11, 5, 1),
    "all saints": (11, 1, 1), "veterans day": (11, 11, 1), "veteran 's day": (11, 11, 1),
    "remembrance day": (11, 11, 1), "armistice day": (11, 11, 1), "australia day": (1, 26, 1),
    "anzac day": (4, 25, 1), "waitangi day": (2, 6, 1), "republic day": (1, 26, 1), "pongal": (1, 14, 4),
    "gandhi jayanti": (10, 2, 1), "freedom day": (4, 27, 1), "heritage day": (9, 24, 1),
    "youth day": (6, 16, 1), "women 's day": (8, 9, 1), "human rights day": (3, 21, 1),
    "workers day": (5, 1, 1), "workers 's day": (5, 1, 1), "may day": (5, 1, 1), "michaelmas": (9, 29, 1),
    "candlemas": (2, 2, 1), "st brigid 's day": (2, 1, 1), "day of reconciliation": (12, 16, 1),
    "ferragosto": (8, 15, 1), "king 's day": (4, 27, 1), "midsummer": (6, 24, 1), "pi day": (3, 14, 1),
    "tax day": (4, 15, 1), "singles day": (11, 11, 1), "star wars day": (5, 4, 1), "flag day": (6, 14, 1),
    "lammas": (8, 1, 1), "martinmas": (11, 11, 1), "lady day": (3, 25, 1), "all souls": (11, 2, 1),
    "all saints ' day": (11, 1, 1), "all saints day": (11, 1, 1), "toussaint": (11, 1, 1), "kwanzaa": (12, 26, 7),
    "little christmas": (1, 6, 1), "bloomsday": (6, 16, 1), "mandela day": (7, 18, 1), "africa day": (5, 25, 1),
    "german unity day": (10, 3, 1), "reunification day": (10, 3, 1), "sinterklaas": (12, 5, 1),
    "st nicholas": (12, 6, 1), "koningsdag": (4, 27, 1), "liberation day": (5, 5, 1), "assumption": (8, 15, 1),
    "lohri": (1, 13, 1), "makar sankranti": (1, 14, 1), "sankranti": (1, 14, 1), "baisakhi": (4, 14, 1),
    "vaisakhi": (4, 14, 1), "teachers ' day": (9, 5, 1), "children 's day": (11, 14, 1), "st jean": (6, 24, 1),
    "saint jean": (6, 24, 1), "st swithin 's day": (7, 15, 1), "summer solstice": (6, 21, 1),
    "winter solstice": (12, 21, 1),
    "glorious twelfth": (8, 12, 1),
    "boxing week": (12, 26, 5), "all hallows": (11, 1, 1),
}  # fmt: skip

_NTH: dict[str, tuple[int, int, int]] = {  # month, weekday, which (−1 = last)
    "memorial day": (5, 0, -1), "presidents day": (2, 0, 3), "presidents ' day": (2, 0, 3),
    "president 's day": (2, 0, 3), "mlk day": (1, 0, 3), "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2), "indigenous peoples day": (10, 0, 2), "mother 's day": (5, 6, 2),
    "father 's day": (6, 6, 3), "melbourne cup": (11, 1, 1), "cup day": (11, 1, 1), "family day": (2, 0, 3),
    "civic holiday": (8, 0, 1), "election day": (11, 1, 1), "super bowl": (2, 6, 2), "royal show": (8, 2, 2),
    "super bowl sunday": (2, 6, 2), "patriots ' day": (4, 0, 3), "patriots day": (4, 0, 3),
    "remembrance sunday": (11, 6, 2), "grand final": (9, 5, -1),
}  # fmt: skip

_MOON: dict[str, tuple[str, Callable[[int], date | None], int]] = {  # name in calendars, rule, how many days
    "diwali": ("diwali", moon.diwali, 1), "deepavali": ("diwali", moon.diwali, 1),
    "dussehra": ("dussehra", lambda y: plus(moon.diwali(y), -19), 1),
    "dasara": ("dussehra", lambda y: plus(moon.diwali(y), -19), 1),
    "durga puja": ("dussehra", lambda y: plus(moon.diwali(y), -19), 1), "holi": ("holi", moon.holi, 1),
    "eid al fitr": ("eid al-fitr", lambda y: moon.islamic(y, 10, 1), 3),
    "eid ul fitr": ("eid al-fitr", lambda y: moon.islamic(y, 10, 1), 3),
    "hari raya": ("eid al-fitr", lambda y: moon.islamic(y, 10, 1), 2),
    "eid al adha": ("eid al-adha", lambda y: moon.islamic(y, 12, 10), 3),
    "eid ul adha": ("eid al-adha", lambda y: moon.islamic(y, 12, 10), 3),
    "bakrid": ("eid al-adha", lambda y: moon.islamic(y, 12, 10), 1),
    "ramadan": ("ramadan", lambda y: moon.islamic(y, 9, 1), 29),
    "ramzan": ("ramadan", lambda y: moon.islamic(y, 9, 1), 29),
    "chinese new year": ("chinese new year", moon.lunar_new_year, 2),
    "lunar new year": ("chinese new year", moon.lunar_new_year, 2),
    "cny": ("chinese new year", moon.lunar_new_year, 2),
    "spring festival": ("spring festival", moon.lunar_new_year, 7), "tet": ("tet", moon.lunar_new_year, 5),
    "mid autumn": ("mid-autumn", moon.mid_autumn, 1), "chuseok": ("chuseok", moon.mid_autumn, 2),
    "rosh hashanah": ("rosh hashanah", moon.rosh_hashanah, 2),
    "yom kippur": ("yom kippur", lambda y: plus(moon.rosh_hashanah(y), 9), 1),
    "sukkot": ("sukkot", lambda y: plus(moon.rosh_hashanah(y), 14), 8),
    "passover": ("passover", moon.passover, 8), "pesach": ("passover", moon.passover, 8),
    "easter": ("", lambda y: plus(moon.easter(y), -2), 4),
    "good friday": ("", lambda y: plus(moon.easter(y), -2), 1),
    "easter weekend": ("", lambda y: plus(moon.easter(y), -2), 4),
    "easter sunday": ("", moon.easter, 1), "easter monday": ("", lambda y: plus(moon.easter(y), 1), 1),
    "holy week": ("", lambda y: plus(moon.easter(y), -6), 6),
    "palm sunday": ("", lambda y: plus(moon.easter(y), -7), 1),
    "ash wednesday": ("", lambda y: plus(moon.easter(y), -46), 1),
    "pancake day": ("", lambda y: plus(moon.easter(y), -47), 1),
    "shrove tuesday": ("", lambda y: plus(moon.easter(y), -47), 1),
    "mardi gras": ("", lambda y: plus(moon.easter(y), -47), 1),
    "ascension day": ("", lambda y: plus(moon.easter(y), 39), 1),
    "ascension": ("", lambda y: plus(moon.easter(y), 39), 1), "whitsun": ("", lambda y: plus(moon.easter(y),
    49), 2),
    "whit": ("", lambda y: plus(moon.easter(y), 49), 2), "pentecost": ("", lambda y: plus(moon.easter(y),
    49), 2),
    "corpus christi": ("", lambda y: plus(moon.easter(y), 60), 1),
    "maundy thursday": ("", lambda y: plus(moon.easter(y), -3), 1),
    "mothering sunday": ("", lambda y: plus(moon.easter(y), -21), 1),
    "whit monday": ("", lambda y: plus(moon.easter(y), 50), 1),
    "trinity sunday": ("", lambda y: plus(moon.easter(y), 56), 1),
    "lent": ("", lambda y: plus(moon.easter(y), -46), 46),
    "carnival": ("", lambda y: plus(moon.easter(y), -52), 6),
    "karneval": ("", lambda y: plus(moon.easter(y), -52), 6),
    "rosenmontag": ("", lambda y: plus(moon.easter(y), -48), 1),
    "navratri": ("", lambda y: plus(moon.diwali(y), -28), 9),
    "raya": ("eid al-fitr", lambda y: moon.islamic(y, 10, 1), 2),
    "nowruz": ("", lambda y: date(y, 3, 20), 2), "navroz": ("", lambda y: date(y, 3, 20), 2),
    "obon": ("", lambda y: date(y, 8, 13), 4), "songkran": ("", lambda y: date(y, 4, 13), 3),
    "seollal": ("", moon.lunar_new_year, 2), "ganpati": ("", lambda y: plus(moon.diwali(y), -55), 1),
    "high holidays": ("", moon.rosh_hashanah, 23), "chagim": ("", moon.rosh_hashanah, 23),
    "hajj": ("", lambda y: moon.islamic(y, 12, 8), 6),
    "ashura": ("ashura", lambda y: moon.islamic(y, 1, 10), 1),
    "muharram": ("muharram", lambda y: moon.islamic(y, 1, 10), 1),
    "milad": ("milad", lambda y: moon.islamic(y, 3, 12), 1),
    "hanukkah": ("hanukkah", lambda y: plus(moon.rosh_hashanah(y), 83), 8),
    "chanukah": ("hanukkah", lambda y: plus(moon.rosh_hashanah(y), 83), 8),
}  # fmt: skip

_BY_COUNTRY = (
    "thanksgiving", "thanksgiving day", "thanksgiving weekend", "thanksgiving break", "labor day",
    "labour day",
    "black friday", "king 's birthday", "queen 's birthday", "eid", "independence day", "national day",
    "fourth of july", "bank holiday", "public holiday", "bank holiday monday", "holiday weekend",
    "bank holiday weekend", "holidays", "holiday season", "festive season", "festive period",
    "festive break", "christmas holidays", "christmas break", "christmas holiday", "christmas shutdown",
    "xmas break", "winter break", "holiday break", "christmas period", "golden week", "twixmas",
    "victoria day",
    "queen 's day", "matariki", "onam", "ganesh chaturthi", "raksha bandhan", "janmashtami", "vesak",
    "heritage weekend", "festivities", "diwali holidays", "puja holidays", "pooja holidays", "diwali break",
    "clocks go back", "clocks go forward", "clocks change", "fourth", "eid holiday", "eid holidays",
    "eid break", "easter break weekend", "may bank holiday", "early may bank holiday",
    "late may bank holiday", "spring bank holiday", "august bank holiday", "june bank holiday",
    "october bank holiday", "thanksgiving holiday", "labor day weekend", "labour day weekend",
    "between the years", "memorial day weekend", "labor day holiday", "july 4th weekend", "cny holidays",
    "cny break", "shutdown",
)  # fmt: skip

_LONG = (
    "long weekend", "may long weekend", "june long weekend", "july long weekend", "august long weekend",
    "september long weekend", "october long weekend",
)  # fmt: skip

NAMES: dict[str, list[tuple[str, ...]]] = {}
"""The first word of every feast's name with all names that begin so, longest first."""
for _name in (*_FIXED, *_NTH, *_MOON, *_BY_COUNTRY, *_LONG):
    _words = tuple(_name.split())
    NAMES.setdefault(_words[0], []).append(_words)
for _list in NAMES.values():
    _list.sort(key=len, reverse=True)


def feast(name: str, on: date, calendar: BusinessCalendar) -> Days | None:
    """First and last day of the next feast of that name that is not over on ``on``."""
    for year in (on.year - 1, on.year, on.year + 1):
        if not 1 < year < 9998:
            continue
        found = _in_year(name, year, on, calendar)
        if found is not None and found[1] >= on:
            return found
    return None


def _in_year(name: str, year: int, on: date, calendar: BusinessCalendar) -> Days | None:
    if name in _FIXED:
        number, day, length = _FIXED[name]
        if name in ("christmas", "xmas") and calendar.country in ("US", "IN", "SG"):
            length = 1
        return _from(date(year, number, day), length)
    if name == "mother 's day" and calendar.country in ("GB", "IE"):
        return _in_year("mothering sunday", year, on, calendar)
    if name in _NTH:
        number, weekday, count = _NTH[name]
        if name == "father 's day" and calendar.country in ("AU", "NZ"):
            number, count = 9, 1
        found = nth_weekday(*month(year, number), weekday, count)
        return (found, found) if found else None
    if name in _MOON:
        title, rule, length = _MOON[name]
        listed = _listed(calendar, year, title) if title else None
        return listed or _from(rule(year), length)
    return _of_country(name, year, on, calendar)


def _from(day: date | None, length: int) -> Days | None:
    return (day, plus(day, length - 1)) if day else None


def _listed(calendar: BusinessCalendar, year: int, title: str) -> Days | None:
    """The days whose name in the country's calendar holds ``title``."""
    days = [day for day, name in calendar.holidays(year).items() if title in name.lower()]
    return (min(days), max(days)) if days and (max(days) - min(days)).days < 12 else None


def _of_country(name: str, year: int, on: date, calendar: BusinessCalendar) -> Days | None:
    country = calendar.country
    if name.startswith("thanksgiving"):
        if country == "CA":
            return _nth(year, 10, 0, 2)
        first = _nth(year, 11, 3, 4)
        return first and (first[0], plus(first[0], 1))
    if name.startswith("clocks"):
        return _clocks(name, year, on, country)
    if name == "black friday":
        first = _nth(year, 11, 3, 4)
        return first and (plus(first[0], 1), plus(first[0], 1))
    if name.startswith(("labor day", "labour day")):
        days = _listed(calendar, year, "labo") or (
            _nth(year, 9, 0, 1) if country in ("US", "CA", "") else _from(date(year, 5, 1), 1)
        )
        return _weekend(days) if days and "weekend" in name else days
    if name == "memorial day weekend":
        return _weekend(_nth(year, 5, 0, -1))
    if name in ("fourth of july", "july 4th weekend", "fourth"):
        return _with_weekend(date(year, 7, 4))
    if name in ("independence day", "national day", "matariki", "victoria day", "onam", "ganesh chaturthi"):
        fallback = (
            _from(date(year, 7, 4), 1) if name == "independence day" and country in ("US", "") else None
        )
        if name == "victoria day":
            fallback = _from(plus(date(year, 5, 24), -date(year, 5, 24).weekday()), 1)
        return _listed(calendar, year, name) or fallback
    if "birthday" in name or name == "queen 's day":
        return _listed(calendar, year, "birthday") or _nth(year, 6, 0, 1 if country == "NZ" else 2)
    if name.startswith("eid"):
        listed = [_MOON[n] for n in ("eid al fitr", "eid al adha")]
        both = [_listed(calendar, year, title) or _from(rule(year), length) for title, rule, length in listed]
        return next((days for days in sorted(d for d in both if d) if days[1] >= on), None)
    if name.startswith("diwali"):
        return _in_year("diwali", year, on, calendar)
    if name.startswith(("puja", "pooja")):
        return _in_year("durga puja", year, on, calendar)
    if name.startswith("cny"):
        return _in_year("cny", year, on, calendar)
    if name == "golden week":
        return (
            (date(year, 4, 29), date(year, 5, 5))
            if country != "CN"
            else (date(year, 10, 1), date(year, 10, 7))
        )
    if name in ("twixmas", "between the years"):
        return date(year, 12, 27), date(year, 12, 31)
    if name == "may long weekend" and country == "CA":
        return _weekend(_of_country("victoria day", year, on, calendar))
    if "bank holiday" in name or name in ("public holiday", "holiday weekend", "heritage weekend", *_LONG):
        return _public_holiday(name, year, on, calendar)
    if name in ("janmashtami", "raksha bandhan", "vesak"):
        return _listed(calendar, year, name)
    if country == "IN" and name.startswith("festiv") and (found := _in_year("diwali", year, on, calendar)):
        return found if found[1] >= on and on.month > 8 else None
    if name in ("shutdown", "easter break weekend"):
        return None
    return date(year, 12, 25), date(year + 1, 1, 1)


def _clocks(name: str, year: int, on: date, country: str) -> Days | None:
    """The Sunday on which the clocks change, by the rules of Europe or of North America."""
    american = country in ("US", "CA")
    spring = _nth(year, 3, 6, 2 if american else -1)
    autumn = _nth(year, 11 if american else 10, 6, 1 if american else -1)
    wanted = (autumn,) if "back" in name else (spring,) if "forward" in name else (spring, autumn)
    return next((days for days in wanted if days and days[0] >= on), None)


def _nth(year: int, number: int, weekday: int, count: int) -> Days | None:
    found = nth_weekday(*month(year, number), weekday, count)
    return (found, found) if found else None


def _weekend(days: Days | None) -> Days | None:
    """A Monday off together with the Saturday and Sunday before it."""
    return (plus(days[0], -2), days[1]) if days else None


def _with_weekend(day: date) -> Days:
    """A fixed day off with the weekend that touches it, or the working day off in its stead."""
    before = {5: -1, 6: -1, 0: -2}.get(day.weekday(), 0)
    after = {5: 1, 6: 1, 4: 2}.get(day.weekday(), 0)
    return plus(day, before), plus(day, after)


_MONTHS_NAMED = {"may": 5, "spring": 5, "august": 8, "june": 6, "october": 10, "july": 7, "september": 9}


def _public_holiday(name: str, year: int, on: date, calendar: BusinessCalendar) -> Days | None:
    """The next weekday off; of a named month, or as a weekend with the days beside it, where said so."""
    number = next((n for word, n in _MONTHS_NAMED.items() if word in name), 0)
    days = sorted(d for d in calendar.holidays(year) if d.weekday() < 5 and d >= on)
    if number:
        days = [d for d in sorted(calendar.holidays(year)) if d.month == number and d.weekday() == 0]
        days = days[-1:] if name.startswith(("late", "spring", "august")) else days[:1]
    elif name in ("long weekend", "holiday weekend", "bank holiday weekend"):
        days = [d for d in days if d.weekday() in (0, 4)]
    elif name == "bank holiday monday":
        days = [d for d in days if d.weekday() == 0]
    if not days:
        return None
    return _with_weekend(days[0]) if "weekend" in name else (days[0], days[0])
