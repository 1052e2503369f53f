"""Good news about the company: congratulate within a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from afterword.advice.situation import Situation
from afterword.advice.timing import fresh_news, goodwill_until
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _

PEOPLE = ("hiring_manager", "recruiter", "hr", "interviewer")


@rule(
    says=_("When the company has good news, congratulate within a week."),
    because=_("It is the most natural reason to write, and it asks for nothing."),
    cites=[
        cite("careers-advice.5"),
        cite("cnstaffing.6"),
        cite("theraex.5", within_days=7),
    ],
)
def congratulate_on_news(s: Situation, *, within_days: int = 7) -> Iterator[Step]:
    news = fresh_news(s)
    to = s.contact(PEOPLE) if news else ()
    if news is None or not to:
        return
    yield congratulate_on_news.step(
        "congratulate",
        to,
        ("email", "linkedin"),
        opens=news.at,
        due=news.at + timedelta(days=within_days),
        closes=goodwill_until(news),
        reason=_(
            "{company} has news ({text}); a short line of congratulation is welcome within a week."
        ).format(company=s.case.company.name, text=news.text or _("see your note")),
        key=f"congratulate/{news.at.isoformat()}",
        unsolicited=True,
    )
