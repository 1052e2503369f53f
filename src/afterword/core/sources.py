"""The five advisers, their advice row by row, and citations of it.

A row has a key such as ``teal.4``: the adviser and the row's number in the guidance. Rules and checks cite
rows, and the citations are values that tests and screens read. The summaries are our own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from afterword.core.record import NamedTuple


class Adviser(NamedTuple):
    """Someone who published advice. ``url_words`` says where to look it up; it is not a link."""

    name: str
    article: str
    url_words: str
    year: int | None


class Citation(NamedTuple):
    """One row of the guidance, with the values that it gives for a rule's settings."""

    key: str
    values: Mapping[str, object]

    @property
    def adviser(self) -> str:
        """The adviser's key, such as ``teal``."""
        return self.key.rpartition(".")[0]


ADVISERS: Mapping[str, Adviser] = MappingProxyType(
    {
        "medix": Adviser(
            "Medix",
            "“Should I Reach Out?” The Process of Following Up After a Job Interview",
            "medixteam.com/blog",
            None,
        ),
        "teal": Adviser("Teal", "How to Follow Up on a Job Interview", "tealhq.com", 2020),
        "careers-advice": Adviser("Careers advice", "Should I follow up after a job interview?", "", None),
        "cnstaffing": Adviser(
            "CnStaffing", "Do I need to follow up after my interview?", "cnstaffing.com", 2020
        ),
        "theraex": Adviser(
            "TheraEx Staffing", "How to Follow Up After a Job Interview", "theraexstaffing.com", None
        ),
    }
)

ROWS: Mapping[str, str] = MappingProxyType(
    {
        "medix.1": "Every step deserves a thank-you, the first phone call too: on the day, or the day after.",
        "medix.2": "Write it to the person by name: thanks, why the role draws you, why you fit, one thing said.",
        "medix.3": "Only one candidate in four sends a note, so yours will be noticed.",
        "medix.4": "Stay quiet until the date they gave has gone by; asking sooner looks like not listening.",
        "medix.5": "When that date is past, ask by e-mail: it disturbs nobody and leaves time for an answer.",
        "medix.6": "Ask briefly: thanks for the interview, no news yet, how do things stand, still interested.",
        "medix.7": "If silence goes on, write once more several days later.",
        "teal.1": "Thank each person you met on the same day, in a message of their own; they compare them.",
        "teal.2": "Leave a couple of days at the least before you write again.",
        "teal.3": "A week without word: ask HR or the recruiter when the decision is planned.",
        "teal.4": "Two weeks without word: get in touch again, perhaps by phone, ready to leave a message.",
        "teal.5": "After a no, or no answer at all, ask what told against you and what you could improve.",
        "teal.6": "Learn from every process; the reason is often out of your hands.",
        "teal.7": "Thanks, one thing from the talk that excited you, and how your skills fit; short and positive.",
        "teal.8": "One to two days after the interview is usual; a timeline they gave comes first.",
        "teal.9": "It is fine to ask for feedback: thank them, ask kindly, and accept it if none comes.",
        "careers-advice.1": "Within a day: short, polite and lively, with interest, a detail and the help you offer.",
        "careers-advice.2": "Ask for an update only once they are truly late, naming the interview, post and date.",
        "careers-advice.3": "Not decided: ask when to check back. No reply: ask again in the same thread.",
        "careers-advice.4": "Stay polite and professional, whatever you feel.",
        "careers-advice.5": "After a no: thank them, hope to stay in touch, and write now and then.",
        "cnstaffing.1": "Most employers like a follow-up within two weeks; many drop those who send no thanks.",
        "cnstaffing.2": "Ask for the timeline while you are there, then give it a day or two beyond its end.",
        "cnstaffing.3": "Thank every interviewer within a day; a handwritten letter is best, an e-mail is safe.",
        "cnstaffing.4": "Keep it short, friendly and natural: interest, thanks, and what you forgot to say.",
        "cnstaffing.5": "Silence is not a no; once their time is over, a short check-in is part of the process.",
        "cnstaffing.6": "However it ends, stay in touch: congratulate, connect, follow the company.",
        "theraex.1": "They meet dozens of people; a follow-up gives them something to remember you by.",
        "theraex.2": "Ask in the interview how candidates are reviewed, how long it takes and who decides.",
        "theraex.3": "Thank them straight away, with your interest and your best qualifications, briefly.",
        "theraex.4": "Ask again within a week or two as agreed: courteous and keen, never annoyed.",
        "theraex.5": "After a no or long silence, keep your temper, look ahead, and write every few months.",
        "theraex.6": "Keep applying elsewhere, whatever happens.",
    }
)


def cite(key: str, **values: object) -> Citation:
    """The citation of row ``key``, with the values it gives for settings.

    Raises ValueError for a row that the guidance does not have.
    """
    if key not in ROWS:
        raise ValueError(f"no such row of the guidance: {key!r}; rows look like 'teal.4'")
    return Citation(key, MappingProxyType(values))
