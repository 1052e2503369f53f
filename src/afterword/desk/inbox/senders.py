"""What an address alone says about who writes: a tracking system, a machine, an agency, a private person."""

from __future__ import annotations

from functools import lru_cache

from afterword.reading.patterns import IGNORE_CASE, Pattern

TRACKING_SYSTEMS = frozenset(
    """greenhouse.io greenhouse-mail.io lever.co hire.lever.co workday.com myworkday.com myworkdayjobs.com
    icims.com smartrecruiters.com ashbyhq.com workable.com workablemail.com bamboohr.com jobvite.com teamtailor.com
    teamtailor-mail.com personio.de personio.com recruitee.com breezy.hr jazzhr.com jazz.co taleo.net
    successfactors.com successfactors.eu oraclecloud.com brassring.com ultipro.com ukg.com paylocity.com
    paycomonline.net applytojob.com pinpointhq.com comeet-notifications.com comeet.co join.com softgarden.io
    softgarden.de rexx-systems.com onlyfy.jobs prescreen.io concludis.de d-vinci.de homerun.co welcomekit.co
    welcometothejungle.com flatchr.io bullhorn.com bullhornmail.com catsone.com zohorecruit.com
    recruiterbox.com trakstar.com freshteam.com peoplehr.net networxrecruitment.com tribepad.com eploy.net
    hireful.co.uk jobtrain.co.uk trac.jobs careers-page.com polymer.co gem.com goodtime.io
    calendly.com modernloop.io hirevue.com hackerrankforwork.com codility.com testgorilla.com
    dover.com rippling.com gusto.com ats.example""".split()
)
"""Domains of applicant-tracking and interview-scheduling systems; the employer is named in the message."""

JOB_BOARDS = frozenset(
    """linkedin.com indeed.com indeedemail.com glassdoor.com monster.com monster.co.uk reed.co.uk totaljobs.com
    cv-library.co.uk ziprecruiter.com dice.com stepstone.de xing.com jobs.ac.uk adzuna.co.uk simplyhired.com
    careerbuilder.com otta.com wellfound.com hired.com seek.com.au jobserve.com jooble.org talent.com
    guardianjobs.co.uk""".split()
)
"""Domains of job boards: mostly advertising, sometimes a receipt for an application."""

PRIVATE = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk ymail.com icloud.com
    me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de mail.com proton.me protonmail.com fastmail.com
    zoho.com btinternet.com comcast.net t-online.de posteo.de mailbox.org orange.fr free.fr wanadoo.fr libero.it
    hotmail.co.uk outlook.de sky.com virginmedia.com talktalk.net qq.com 163.com yandex.ru mail.ru tuta.io
    duck.com hey.com pm.me rocketmail.com verizon.net att.net sbcglobal.net cox.net""".split()
)
"""Domains where anybody has an address: they tell nothing about an employer."""

_MACHINE = Pattern(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply|mailer-daemon|postmaster|bounces?|notifications?|"
    r"notify|auto(?:mated|mail|reply)?|system|alerts?|news(?:letter)?s?|updates?|marketing|promo(?:tions)?|offers?|"
    r"billing|invoices?|receipts?|orders?|shipping|support|help(?:desk)?|service|security|accounts?|digest|mailer|"
    r"delivery|booking|reservations?)(?:[+._-].*|\d*)?$",
    IGNORE_CASE,
)
_OFFICE = Pattern(
    r"^(?:jobs?|careers?|recruit(?:ing|ment|er)?|talent(?:\.?acquisition)?|hr|people(?:ops|team)?|human\.?resources|"
    r"hiring|applications?|apply|bewerbung(?:en)?|karriere|personal|recrutement|rrhh|vacanc(?:y|ies)|work|"
    r"interviews?|candidates?|team|hello|info|contact|office|enquir(?:y|ies)|admin|scheduling)(?:[+._-].*)?$",
    IGNORE_CASE,
)
_AGENCY = Pattern(
    r"recruit(?!ing@)|staffing|search|selection|resourcing|talent|personnel|headhunt|placement|appointments|"
    r"personalberatung|zeitarbeit|people\W*partners|hirings?\b|executive",
    IGNORE_CASE,
)
_SECOND_LEVEL = frozenset("co com org net ac gov edu ltd plc me nhs or ne go gob".split())


@lru_cache(maxsize=8_192)
def organisation(domain: str) -> str:
    """The domain that an organisation registered: ``mail.jobs.bright.co.uk`` belongs to ``bright.co.uk``."""
    parts = domain.lower().strip(".").split(".")
    if len(parts) <= 2:
        return ".".join(parts)
    keep = 3 if parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-keep:])


@lru_cache(maxsize=8_192)
def is_tracking_system(domain: str) -> bool:
    """Whether a tracking system sends from there for many employers."""
    return domain in TRACKING_SYSTEMS or organisation(domain) in TRACKING_SYSTEMS


@lru_cache(maxsize=8_192)
def is_job_board(domain: str) -> bool:
    """Whether a job board sends from there."""
    return organisation(domain) in JOB_BOARDS


@lru_cache(maxsize=8_192)
def is_private(domain: str) -> bool:
    """Whether anybody can have an address there."""
    return not domain or organisation(domain) in PRIVATE


def tells_employer(domain: str) -> bool:
    """Whether the domain stands for one organisation."""
    return bool(domain) and not (is_private(domain) or is_tracking_system(domain) or is_job_board(domain))


@lru_cache(maxsize=8_192)
def is_machine(email: str) -> bool:
    """Whether nobody reads what is sent to that address."""
    return bool(_MACHINE.match(email.partition("@")[0]))


@lru_cache(maxsize=8_192)
def is_office(email: str) -> bool:
    """Whether the address belongs to an office and not to one person."""
    return bool(_OFFICE.match(email.partition("@")[0]))


def sounds_like_agency(text: str) -> bool:
    """Whether a domain or company name is that of somebody who finds people for other employers."""
    return bool(_AGENCY.search(text))
