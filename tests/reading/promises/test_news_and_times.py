"""Ways of promising news, and of speaking of other things, each with every way of naming a time."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.calendars import business_calendar
from afterword.reading.promises import read_promise

ON = date(2026, 6, 10)  # a Wednesday

LAST_DAYS = {
    "by Friday": "2026-06-12",
    "by the end of next week": "2026-06-19",
    "within five working days": "2026-06-17",
    "in the next two weeks": "2026-06-24",
    "next week": "2026-06-19",
    "early next week": "2026-06-16",
    "on Monday": "2026-06-15",
    "on 22 June": "2026-06-22",
    "before the end of the month": "2026-06-30",
    "in the week commencing 22 June": "2026-06-26",
    "by close of play tomorrow": "2026-06-11",
    "no later than 26 June": "2026-06-26",
    "in a fortnight": "2026-06-24",
    "a week on Tuesday": "2026-06-23",
    "towards the end of June": "2026-06-30",
    "within 10 days": "2026-06-20",
    "by 5pm on Thursday": "2026-06-11",
    "between the 22nd and the 26th": "2026-06-26",
    "in two to three weeks": "2026-07-01",
    "first thing on Monday": "2026-06-15",
    "by the 19th at the latest": "2026-06-19",
    "in the course of next week": "2026-06-19",
    "on or before the 24th": "2026-06-24",
    "shortly after the 19th": "2026-06-26",
    "later this week": "2026-06-12",
    "tomorrow": "2026-06-11",
    "this afternoon": "2026-06-10",
    "in the first week of July": "2026-07-03",
    "some time next month": "2026-07-31",
    "within the next few days": "2026-06-15",
}

NEWS = """
You will hear from us {t}.
You'll have our decision {t}.
We will be in touch {t}.
I'll let you know {t}.
We'll get back to you {t}.
I should be able to give you an answer {t}.
We hope to reach a decision {t}.
We expect to make an offer {t}.
The panel will decide {t}.
The outcome will be communicated to all candidates {t}.
All applicants will be notified of the result {t}.
Someone from HR will call you {t}.
You can expect to hear {t}.
Please expect a call from us {t}.
Our aim is to inform everyone {t}.
I intend to write to all four of you {t}.
We are looking to make a decision {t}.
We're hoping to have an answer for you {t}.
I anticipate being able to update you {t}.
A decision is expected {t}.
The decision should be made {t}.
Successful candidates will be contacted {t}.
I would expect us to come back to you {t}.
My guess is that you'll hear {t}.
It's likely that we will have news {t}.
You ought to get a letter {t}.
We should know more {t}.
We plan to announce the appointment {t}.
Feedback and the result will follow {t}.
The chair will phone each of you {t}.
I'm told a decision will be taken {t}.
You will be informed of the outcome {t}.
The hiring manager is planning to confirm her choice {t}.
We undertake to reply {t}.
We've promised everybody an answer {t}.
Rest assured that you'll know {t}.
They've said they'll have made up their minds {t}.
Thank you for coming in; we will revert {t}.
I'm afraid we're still interviewing, but we will let everyone know {t}.
It was lovely to meet you yesterday and we will be in contact {t}.
{T}, you'll get an email with our decision.
{T} we'll be phoning everyone with the results.
""".strip().splitlines()

OTHER_THINGS = """
Your second interview will take place {t}.
Please send us your references {t}.
I am on annual leave and back {t}.
The post starts {t}.
The vacancy closes {t}.
You should bring your passport when you come {t}.
We need you to complete the test {t}.
Could you come in {t}?
You would need to be available to start {t}.
The assessment centre is being held {t}.
Our office is moving {t}.
We will be interviewing {t}.
The offer must be accepted {t}.
Could you confirm your availability {t}?
Shortlisting will be completed and interviews held {t}.
The induction programme runs {t}.
I shall be out of the office {t}.
The training course begins {t}.
Kindly submit your documents {t}.
The new manager joins us {t}.
We are closed to visitors {t}.
Your probation review would be {t}.
You'd be paid {t}.
We're having a leaving do for Jim {t}.
The contract has to be signed {t}.
I'm seeing the dentist {t}.
Let us know if you're still interested {t}.
""".strip().splitlines()


def said(frame: str, when: str) -> str:
    return frame.format(t=when, T=when[0].upper() + when[1:])


@pytest.mark.parametrize("frame", NEWS)
def test_news_is_found_however_its_time_is_named(frame: str) -> None:
    calendar = business_calendar("GB")
    faults = []
    for when, last in LAST_DAYS.items():
        found = read_promise(said(frame, when), ON, calendar)
        if found is None or found.end != date.fromisoformat(last):
            faults.append((when, found))
    assert faults == []


@pytest.mark.parametrize("frame", OTHER_THINGS)
def test_the_time_of_something_else_is_no_promise(frame: str) -> None:
    calendar = business_calendar("GB")
    assert [when for when in LAST_DAYS if read_promise(said(frame, when), ON, calendar)] == []
