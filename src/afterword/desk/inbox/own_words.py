# ruff: noqa: E501  (tables of wordings)
"""What kind of message the person sent: told by its words, and by what came before it in the case."""

from __future__ import annotations

from datetime import datetime, timedelta

from afterword.reading.patterns import IGNORE_CASE, Pattern

_APPLY = Pattern(
    r"\b(?:i am|i'm|i would like|i'd like|i wish|writing|write|wanted) (?:writing )?(?:to apply|to submit my application|to express my interest|to be considered)|"
    r"\b(?:please find|find|i (?:have )?attach(?:ed)?|attached (?:is|are|you will find)|enclosed)\b[^.]{0,60}\b(?:cv|résumé|resume|cover(?:ing)? letter|application)\b|"
    r"\bmy application for\b|\bapplying for the\b|\bhiermit bewerbe|\bi(?:'m| am) applying\b",
    IGNORE_CASE,
)
_APPLY_SUBJECT = Pattern(
    r"^\s*(?:job )?application\b|\bapplication for\b|\bapplying for\b|^bewerbung", IGNORE_CASE
)
_WITHDRAW = Pattern(
    r"\b(?:withdraw|withdrawing|take back|pull) (?:my )?(?:application|candidacy|myself|from)|no longer (?:be )?(?:interested|considered|available for|pursu)|"
    r"remove me from (?:consideration|the process)",
    IGNORE_CASE,
)
_ACCEPT = Pattern(
    r"\b(?:delighted|happy|pleased|thrilled|glad|excited|like|love) to accept|\bi (?:gladly |happily |hereby |formally )?accept (?:the|your) (?:offer|position|role|job)|"
    r"\bsigned (?:contract|offer)|\baccept(?:ing|ance of)? (?:the|your) offer",
    IGNORE_CASE,
)
_DECLINE = Pattern(
    r"\b(?:declin\w+|turn(?:ing)? down|not (?:be )?(?:able to )?accept\w*|won't be accepting|unable to accept|cannot accept)\b",
    IGNORE_CASE,
)
_FEEDBACK = Pattern(
    r"\b(?:any|some|your|share|brief|honest|specific|grateful for|appreciate|welcome) (?:\w+ ){0,3}feedback|\bfeedback\b[^.?!]{0,80}\?|"
    r"what i could (?:have done|do|improve)|\bhow i (?:could|can|might) improve",
    IGNORE_CASE,
)
_THANKS = Pattern(r"\bthank(?:s| you)\b|\bgrateful\b|\bappreciate[d]?\b|\bdanke\b|\bmerci\b", IGNORE_CASE)
_MET = Pattern(
    r"\b(?:thank(?:s| you)|grateful|appreciated?|enjoyed|pleasure|great|lovely|good|nice|wonderful)\b[^.!]{0,70}"
    r"\b(?:meet(?:ing)?|met|speak(?:ing)?|spoke|talk(?:ing|ed)?|conversation|chat(?:ting)?|interview(?:ing)?|your time|taking the time|"
    r"showing me|discussion|today|yesterday|this (?:morning|afternoon))\b",
    IGNORE_CASE,
)
_FOR_MEETING = Pattern(
    r"\bthank(?:s| you)\b[^.!]{0,50}\b(?:for (?:meeting|speaking|talking|interviewing|chatting) (?:with )?(?:me|to me)|"
    r"for (?:your|the) (?:time|conversation|interview)[^.!]{0,30}(?:today|yesterday|this (?:morning|afternoon)|on \w+day))",
    IGNORE_CASE,
)
_ASKS = Pattern(
    r"\b(?:any (?:news|update|word|decision)|update on|status of|where (?:things|you|the process) (?:stand|are)|check(?:ing)? in|follow(?:ing)? up|touch(?:ing)? base|"
    r"heard (?:back|anything)|next steps|timeline|time ?frame|decision (?:has been|yet|on)|had (?:a )?chance|progress(?:ing|ed)?|"
    r"wonder(?:ed|ing) (?:if|whether|how)|ask(?:ing)? (?:after|how|whether|about)|still (?:very )?(?:interested|keen))\b",
    IGNORE_CASE,
)
_CONGRATULATES = Pattern(
    r"\bcongratulat|\bwell done on\b|\bsaw the news\b|\bread (?:the news|that you)", IGNORE_CASE
)
_TOUCH = Pattern(
    r"\b(?:stay|keep|keeping) in touch|\bstaying in touch|\bfuture (?:role|opening|opportunit)", IGNORE_CASE
)
_TIMELINE = Pattern(
    r"\bwhen (?:can|might|may|should|could) i (?:expect|hope)|\bwhat (?:is|are) (?:the|your) (?:timeline|next steps)",
    IGNORE_CASE,
)

SOON_AFTER = timedelta(days=5)


class Before:
    """What had happened in the case when the person wrote."""

    def __init__(self) -> None:
        self.label = ""
        """The label of the last thing that came in."""
        self.label_at: datetime | None = None
        self.interviewed: datetime | None = None
        """When the last interview ended, or will end."""
        self.rejected = False
        self.offered = False
        self.asked = 0
        """Questions for news that were not answered."""
        self.thanked: set[str] = set()
        """Addresses that were thanked since the last interview."""


def is_application(subject: str, text: str) -> bool:
    """Whether the message applies for a job."""
    return bool(_APPLY.search(text[:3_000])) or (
        bool(_APPLY_SUBJECT.search(subject)) and not subject.lower().startswith("re:")
    )


def action_of(subject: str, text: str, at: datetime, before: Before) -> str:
    """The action of a message that the person sent: a name from :data:`afterword.core.events.ACTIONS` or ``note``.

    ``accept`` stands for taking the offer.
    """
    text = f"{subject}\n{text[:4_000]}"
    if before.offered:
        if _DECLINE.search(text):
            return "decline_offer"
        if _ACCEPT.search(text):
            return "accept"
        return "answer_offer"
    if _WITHDRAW.search(text):
        return "withdraw"
    if before.rejected:
        return _after_a_no(text)
    if _after_interview(at, before) and _MET.search(text):
        return "thank_you"
    if (
        _after_interview(at, before)
        and not before.thanked
        and _THANKS.search(text)
        and not _ASKS.search(text)
    ):
        return "thank_you"
    return _answer_or_question(text, at, before)


def _after_a_no(text: str) -> str:
    if _FEEDBACK.search(text):
        return "feedback_request"
    if _TOUCH.search(text) and not _THANKS.search(text):
        return "keep_in_touch"
    return "rejection_thanks"


def _after_interview(at: datetime, before: Before) -> bool:
    return before.interviewed is not None and timedelta() <= at - before.interviewed <= SOON_AFTER


def _answer_or_question(text: str, at: datetime, before: Before) -> str:
    fresh = before.label_at is not None and at - before.label_at <= timedelta(days=6)
    if fresh and before.label in ("interview_invitation", "scheduling_change"):
        return "answer_invitation"
    if fresh and before.label == "request_for_information":
        return "answer_request"
    if fresh and before.label in ("still_deciding", "timeline_given", "position_closed_or_on_hold"):
        return "reply_to_not_decided"
    if _CONGRATULATES.search(text):
        return "congratulate"
    if before.interviewed is not None and at < before.interviewed and _TIMELINE.search(text):
        return "ask_timeline"
    if _ASKS.search(text):
        return "second_check_in" if before.asked else "check_in"
    if _TOUCH.search(text):
        return "keep_in_touch"
    if before.interviewed is not None and at > before.interviewed and _MET.search(text):
        return "thank_you"
    return "thank_you" if before.interviewed is None and _FOR_MEETING.search(text) else "note"
