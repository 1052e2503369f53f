# ruff: noqa: E501  (letters are easier to read in long lines)
"""A whole job search as its mails tell it. Everybody and every company in it is invented by us.

Each story is a list of messages in the order in which they were sent, and what should be found in it. Days are
counted from :data:`NOW`; all clocks are London's.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)
ME = "Sam Osei <sam.osei@example.org>"


class Note(NamedTuple):
    """One message: ``day`` and ``clock`` in May 2026 (days before the 1st count back into April)."""

    day: int
    clock: str
    sender: str
    to: str
    subject: str
    body: str
    answers: int = 0
    """How many messages back in the story the one it answers stands; 0 begins a conversation."""
    event: dict[str, Any] | None = None
    extra: tuple[tuple[str, str], ...] = ()
    report: str = ""

    @property
    def sent(self) -> datetime:
        """When it was sent."""
        hour, minute = self.clock.split(":")
        first = datetime(2026, 5, 1, int(hour), int(minute), tzinfo=LONDON)
        return first + timedelta(days=self.day - 1)


def meeting(
    uid: str, day: int, start: str, end: str, what: str, organizer: str, people: list[str], **more: Any
) -> dict[str, Any]:
    """A calendar entry in May 2026; ``more``: sequence, method, link, place."""
    return {
        "uid": uid,
        "day": day,
        "start": start,
        "end": end,
        "what": what,
        "organizer": organizer,
        "people": people,
        **more,
    }


PRIYA = "Priya Nair <priya.nair@brightwater.example>"
ANA = "Ana Ruiz <ana.ruiz@brightwater.example>"
BO = "Bo Lind <bo.lind@brightwater.example>"
JO = "Jo Park <jo.park@talentbridge-recruitment.example>"
TESS = "Tess Moreau <tess@coppervale.example>"
IDA = "Ida Holm <ida.holm@lumenhealth.example>"
OMAR = "Omar Said <o.said@meridian-labs.example>"
RUTH = "Ruth Ekwueme <ruth.ekwueme@oakfieldschool.example>"
LENA = "Lena Fox <lena.fox@kitecompass.example>"
HUGO = "Hugo Brandt <hugo.brandt@tallowbank.example>"

BRIGHTWATER = [
    Note(-10, "09:12", ME, "careers@brightwater.example", "Application for Operations Manager",
         "Dear hiring team,\n\nI am writing to apply for the Operations Manager position that you advertise on your site. "
         "My CV is attached.\n\nKind regards\nSam Osei"),
    Note(-8, "15:40", PRIYA, ME, "Re: Application for Operations Manager",
         "Dear Sam,\n\nThank you for applying for the Operations Manager role at Brightwater. We have received your application "
         "and the team is reading it now.\n\nBest wishes\nPriya Nair\nTalent Acquisition Partner\nBrightwater", 1),
    Note(5, "11:05", PRIYA, ME, "Invitation: interview for Operations Manager",
         "Hi Sam,\n\nWe would like to invite you to a video interview with Ana Ruiz (Head of Operations) and Bo Lind on Monday 11 May "
         "at 10:00. The link is in the invitation.\n\nBest wishes\nPriya Nair\nTalent Acquisition Partner\nBrightwater", 1,
         meeting("bw-1@brightwater.example", 11, "10:00", "11:00", "Interview: Sam Osei, Operations Manager", PRIYA, [ANA, BO],
                 link="https://meet.google.com/abc-defg-hij")),
    Note(5, "12:30", ME, PRIYA, "Re: Invitation: interview for Operations Manager",
         "Hi Priya,\n\nThank you, Monday at 10:00 suits me well. I look forward to meeting Ana and Bo.\n\nKind regards\nSam", 1),
]  # fmt: skip

COPPER_VALE = [
    Note(-12, "20:03", '"Copper & Vale" <no-reply@us.greenhouse-mail.io>', ME, "Thank you for applying to Copper & Vale",
         "Hi Sam,\n\nThank you for applying for the Data Analyst role at Copper & Vale. We have received your application and will "
         "be in touch if your experience fits what we are looking for.\n\nThe Copper & Vale team"),
    Note(-6, "10:20", TESS, ME, "Data Analyst at Copper & Vale: a first call",
         "Hi Sam,\n\nI lead the analytics team at Copper & Vale and enjoyed reading your application. Could we have a phone interview "
         "on Tuesday 28 April at 14:00? I will ring you; it takes 30 minutes.\n\nBest\nTess Moreau\nHead of Analytics\nCopper & Vale"),
    Note(-6, "11:00", ME, TESS, "Re: Data Analyst at Copper & Vale: a first call",
         "Hi Tess,\n\nTuesday at 14:00 works for me, thank you.\n\nBest\nSam", 1),
    Note(-2, "17:10", ME, TESS, "Thank you for the call",
         "Hi Tess,\n\nThank you for talking to me today. I enjoyed hearing how the team moved its reports to weekly reviews, and I would "
         "be glad to take the next step.\n\nBest\nSam"),
    Note(6, "09:30", TESS, ME, "Your application at Copper & Vale",
         "Hi Sam,\n\nThank you for the time you took to talk with us. We have decided to go forward with another candidate whose experience "
         "is closer to what we need right now. I am sorry to bring this news and wish you all the best.\n\nTess Moreau\nHead of Analytics\n"
         "Copper & Vale"),
]  # fmt: skip

NORTHGATE = [
    Note(-9, "14:22", JO, ME, "Supply Planner at Northgate Foods",
         "Hi Sam,\n\nOur client Northgate Foods would like to interview you for the Supply Planner position. Which mornings in the week of 4 May "
         "are you free?\n\nKind regards\nJo Park\nSenior Recruitment Consultant\nTalentbridge Recruitment"),
    Note(-9, "16:02", ME, JO, "Re: Supply Planner at Northgate Foods",
         "Hi Jo,\n\nThank you, I would like that. Wednesday or Thursday morning would be best.\n\nKind regards\nSam", 1),
    Note(-2, "10:45", JO, ME, "Re: Supply Planner at Northgate Foods",
         "Hi Sam,\n\nAll set: the interview for the Supply Planner position is on Wednesday 6 May at 09:30 at their office with Mira Costa "
         "(Head of Supply).\n\nKind regards\nJo Park\nSenior Recruitment Consultant\nTalentbridge Recruitment", 1,
         meeting("tb-77@talentbridge-recruitment.example", 6, "09:30", "10:30", "Interview Northgate Foods: Supply Planner", JO,
                 ["Mira Costa <mira.costa@northgatefoods.example>"], place="4 Mill Lane, Leeds")),
    Note(6, "16:00", ME, JO, "Thank you",
         "Hi Jo,\n\nThank you for arranging today. I enjoyed meeting Mira and would like to go on with Northgate Foods.\n\nKind regards\nSam"),
    Note(8, "13:15", JO, ME, "Northgate Foods: feedback so far",
         "Hi Sam,\n\nNorthgate Foods are still interviewing for the Supply Planner position and will decide by Friday 15 May. I will let you know as soon as I "
         "hear from them.\n\nKind regards\nJo Park\nSenior Recruitment Consultant\nTalentbridge Recruitment"),
]  # fmt: skip

HARBOUR = [
    Note(-5, "11:31", JO, ME, "Housing Officer at Harbour Homes",
         "Hi Sam,\n\nI have put you forward for the Housing Officer position at our client Harbour Homes; your application was received "
         "today.\n\nKind regards\nJo Park\nSenior Recruitment Consultant\nTalentbridge Recruitment"),
    Note(4, "15:02", JO, ME, "Re: Housing Officer at Harbour Homes",
         "Hi Sam,\n\nI am sorry: Harbour Homes have decided not to take your application for the Housing Officer position further. They had many "
         "strong candidates.\n\nKind regards\nJo Park\nSenior Recruitment Consultant\nTalentbridge Recruitment", 1),
]  # fmt: skip

LUMEN = [
    Note(-20, "08:50", '"Lumen Health Careers" <notifications@teamtailor-mail.com>', ME, "We received your application",
         "Hello Sam,\n\nThank you for your application for the Clinic Coordinator position at Lumen Health. We have received it and will come back to you.\n\n"
         "Lumen Health"),
    Note(-14, "13:00", IDA, ME, "Interview at Lumen Health",
         "Dear Sam,\n\nWe would be delighted to meet you for an interview for the Clinic Coordinator position at our clinic on Monday 20 April at 15:00. "
         "You will meet Paul Adeyemi (Clinic Manager) and me.\n\nKind regards\nIda Holm\nHR Manager\nLumen Health"),
    Note(-14, "13:40", ME, IDA, "Re: Interview at Lumen Health",
         "Dear Ida,\n\nThank you for the invitation. Monday 20 April at 15:00 suits me well.\n\nKind regards\nSam", 1),
    Note(-9, "09:05", ME, IDA, "Thank you for yesterday",
         "Dear Ida,\n\nThank you for meeting me yesterday. I enjoyed our conversation about the new booking desk.\n\nKind regards\nSam"),
    Note(1, "10:10", IDA, ME, "Your offer from Lumen Health",
         "Dear Sam,\n\nWe are delighted to offer you the position of Clinic Coordinator at Lumen Health. The contract is attached; please let us "
         "know by 8 May.\n\nKind regards\nIda Holm\nHR Manager\nLumen Health"),
    Note(4, "09:00", ME, IDA, "Re: Your offer from Lumen Health",
         "Dear Ida,\n\nThank you very much for the offer. After some thought I have decided to decline the offer, because the hours do not "
         "fit my family.\n\nKind regards\nSam", 1),
]  # fmt: skip

MERIDIAN = [
    Note(-11, "10:00", ME, "jobs@meridian-labs.example", "Application: Lab Manager",
         "Dear team,\n\nI would like to apply for the position of Lab Manager at Meridian Labs. Please find my CV attached.\n\nKind regards\nSam Osei"),
    Note(-5, "16:30", OMAR, ME, "Interview: Lab Manager at Meridian Labs",
         "Dear Sam,\n\nWe would like to invite you to an interview for the Lab Manager position.\n\nRegards\nOmar Said\nDirector of Research\nMeridian Labs", 0,
         meeting("ml-3@meridian-labs.example", -1, "13:00", "14:00", "Interview Lab Manager", OMAR, [OMAR], place="Unit 5, Science Park")),
    Note(0, "08:45", ME, OMAR, "Thank you",
         "Dear Omar,\n\nThank you for showing me the lab yesterday and for our talk about the calibration rota.\n\nKind regards\nSam"),
    Note(9, "09:00", ME, OMAR, "Re: Interview: Lab Manager at Meridian Labs",
         "Dear Omar,\n\nI am writing to ask whether there is any news about the Lab Manager position. I am still very interested.\n\nKind regards\nSam", 2),
    Note(9, "09:01", OMAR, ME, "Automatic reply: Interview: Lab Manager at Meridian Labs",
         "Thank you for your message. I am out of the office until Monday 18 May 2026 and will answer when I am back.\n\nOmar Said", 1, None,
         (("Auto-Submitted", "auto-replied"),)),
]  # fmt: skip

OAKFIELD = [
    Note(-7, "12:12", RUTH, ME, "Your application for School Administrator",
         "Dear Sam,\n\nThank you for your application for the post of School Administrator at Oakfield School, which we received today.\n\n"
         "Yours sincerely\nRuth Ekwueme\nHR Officer\nOakfield School"),
    Note(7, "12:50", RUTH, ME, "Re: Your application for School Administrator",
         "Dear Sam,\n\nI am writing to let you know that recruitment for the School Administrator post has been put on hold until the new budget is agreed.\n\n"
         "Yours sincerely\nRuth Ekwueme\nHR Officer\nOakfield School", 1),
]  # fmt: skip

KITE = [
    Note(-3, "09:20", LENA, ME, "Interview - Project Coordinator - Kite & Compass",
         "Hello Sam,\n\nThank you for your application. We would like to invite you to a video interview for the Project Coordinator role.\n\nLena Fox\n"
         "People Partner\nKite & Compass", 0,
         meeting("kc-9@kitecompass.example", 13, "11:00", "11:45", "Interview Project Coordinator", LENA,
                 ["Noor Haddad <noor.haddad@kitecompass.example>"], link="https://zoom.us/j/998877")),
    Note(4, "09:45", LENA, ME, "Updated invitation: Interview - Project Coordinator - Kite & Compass",
         "Hello Sam,\n\nNoor has to travel, so we have to move the interview. The new time is in the invitation.\n\nLena Fox\nPeople Partner\nKite & Compass", 1,
         meeting("kc-9@kitecompass.example", 14, "15:00", "15:45", "Interview Project Coordinator", LENA,
                 ["Noor Haddad <noor.haddad@kitecompass.example>"], link="https://zoom.us/j/998877", sequence=1)),
]  # fmt: skip

TALLOW = [
    Note(-4, "19:02", '"Tallow Bank" <tallowbank@myworkday.com>', ME, "Application received - Branch Adviser",
         "Dear Sam,\n\nThank you for your interest in Tallow Bank. We have received your application for the Branch Adviser position. "
         "You will hear from us.\n\nTallow Bank Recruiting", 0, None, (("Auto-Submitted", "auto-generated"),)),
    Note(6, "14:00", HUGO, ME, "Branch Adviser, next steps",
         "Dear Sam,\n\nThank you for your application for the Branch Adviser position. Could you send me two references and your earliest start date?\n\n"
         "Regards\nHugo Brandt\nRecruiter\nTallow Bank"),
]  # fmt: skip

FERNHILL = [
    Note(2, "18:30", ME, "recruitment@fernhill-logistics.example", "Application for Transport Planner",
         "Dear Sir or Madam,\n\nI would like to apply for the Transport Planner position. My CV and a covering letter are attached.\n\nKind regards\nSam Osei"),
    Note(2, "18:31", "Mail Delivery System <mailer-daemon@fernhill-logistics.example>", ME, "Undelivered Mail Returned to Sender",
         "This is the mail system. Your message could not be delivered to one recipient.\n\n<recruitment@fernhill-logistics.example>: "
         "550 5.1.1 no such user", 1, None, (("Auto-Submitted", "auto-replied"),), "recruitment@fernhill-logistics.example"),
]  # fmt: skip

STORIES: dict[str, list[Note]] = {
    "Brightwater": BRIGHTWATER,
    "Copper & Vale": COPPER_VALE,
    "Northgate Foods": NORTHGATE,
    "Harbour Homes": HARBOUR,
    "Lumen Health": LUMEN,
    "Meridian Labs": MERIDIAN,
    "Oakfield School": OAKFIELD,
    "Kite & Compass": KITE,
    "Tallow Bank": TALLOW,
    "Fernhill Logistics": FERNHILL,
}
