"""The writing desk: a draft for a step, kept as the person changes it, read over as it stands.

Nothing here sends. A draft belongs to one step and one way of sending; its ``version`` goes up with every
change, so that a second window cannot overwrite what the first one wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from afterword.core.case import Case, Interview
from afterword.core.check import Finding
from afterword.core.context import Context
from afterword.core.send_time import best_time
from afterword.core.words import _, ngettext
from afterword.desk.faults import DeskFault
from afterword.desk.last_look import hours_of
from afterword.desk.show_case import show_case
from afterword.desk.values import Card, CaseView
from afterword.store.location import data_folder
from afterword.store.models import CaseRecord, DraftText, Owner
from afterword.store.writing import in_words, writing
from afterword.writing.call import CallSheet, call_sheet
from afterword.writing.circumstances import context_json
from afterword.writing.compare import likeness, shared_passages
from afterword.writing.compose import MESSAGES, CannotCompose, Draft, blanks_of, compose
from afterword.writing.letter import letter_pdf, letter_svg, plain_copy
from afterword.writing.lint import lint
from afterword.writing.templates import Templates

WAYS = ("email", "letter", "linkedin", "phone", "voicemail")


class Alike(NamedTuple):
    """How like another note at this employer the draft is, in percent, and words they share."""

    name: str
    percent: int
    said: str
    shared: tuple[str, ...]
    text: str


class Passage(NamedTuple):
    """A stretch of the draft; ``level`` is how a finding marks it (empty: not at all)."""

    text: str
    level: str = ""
    note: str = ""


class Reading(NamedTuple):
    """How a draft reads: findings, the text with its marks, its length, and its colleagues."""

    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...]
    words: int
    fine: str
    alike: tuple[Alike, ...]
    blanks: tuple[str, ...]


class Desk(NamedTuple):
    """Everything the page of one draft shows. ``way`` is how it goes out, ``ways`` what is possible."""

    card: Card
    view: CaseView
    to: str
    name: str
    email: str
    way: str
    ways: tuple[str, ...]
    subject: str
    body: str
    in_reply_to: str
    version: int
    edited: bool
    topics: tuple[tuple[str, bool], ...]
    reading: Reading
    too_soon: str
    leaves: datetime


def open_draft(owner: Owner, ref: str, now: datetime, way: str = "", *, afresh: bool = False) -> Desk:
    """The draft of the step as it was left, or a fresh one. Raises :class:`DeskFault`."""
    view, card = step_of(owner, ref, now)
    to = _recipient(view.case, card)
    ways = _ways(view.case, card, to)
    way = way if way in ways else ways[0]
    kept = None if afresh else _kept(owner, card, way)
    drafts = DraftText.objects.filter(owner=owner, case__slug=card.case)
    made = _composed(view.case, card, to, way, now, drafts)
    subject, body = (kept.subject, kept.body) if kept is not None else (made.subject, made.body)
    person = view.case.people[to]
    return Desk(
        card,
        view,
        to,
        person.name,
        person.email,
        way,
        ways,
        subject,
        body,
        made.in_reply_to or "",
        kept.version if kept is not None else _version(owner, card, way),
        kept is not None and kept.edited,
        _topics(view.case, card, to, body),
        read_over(view.case, card, to, body, now),
        _too_soon(card),
        _leaves(owner, view, card, to, now),
    )


def draft_text(case: Case, card: Card, now: datetime, drafts: Sequence[DraftText]) -> str:
    """The note as it was left or would be begun, by the way that the plan prefers; ``drafts`` are the case's.

    Raises :class:`DeskFault`.
    """
    to = _recipient(case, card)
    way = _ways(case, card, to)[0]
    kept = [d.body for d in drafts if (d.step_key, d.channel) == (card.key, way)]
    return kept[0] if kept else _composed(case, card, to, way, now, drafts).body


def step_of(owner: Owner, ref: str, now: datetime) -> tuple[CaseView, Card]:
    """The step meant, with its case. Raises :class:`DeskFault` when the history no longer calls for it."""
    slug, _colon, key = ref.strip().partition(":")
    view = show_case(owner, slug, now)
    card = next((c for c in view.cards if c.key == key), None)
    if card is None:
        raise DeskFault(
            _(
                "Nothing of that kind is called for at {company} any more; something has happened since."
            ).format(company=view.header.company),
            [view.header.slug],
        )
    return view, card


def save_draft(owner: Owner, ref: str, way: str, subject: str, body: str, version: int, now: datetime) -> int:
    """Keep the draft as it stands; gives its new version. Raises :class:`DeskFault` if another window was first."""
    view, card = step_of(owner, ref, now)
    subject = " ".join(subject.split())[:300]
    with writing():
        row = CaseRecord.objects.get(owner=owner, slug=view.header.slug)
        known = DraftText.objects.filter(case=row, step_key=card.key, channel=way).first()
        if known is None:
            DraftText.objects.create(
                owner=owner, case=row, step_key=card.key, channel=way, subject=subject, body=body,
                edited=True, version=1, updated=now,
            )  # fmt: skip
            return 1
        if (known.subject, known.body) == (subject, body):
            return known.version
        if version != known.version:
            raise DeskFault(
                _("This note was changed in another window. Load the page again to see it as it is now.")
            )
        known.subject, known.body, known.edited = subject, body, True
        known.version, known.updated = known.version + 1, now
        known.save(update_fields=["subject", "body", "edited", "version", "updated"])
    return known.version


def forget_draft(owner: Owner, ref: str, way: str, now: datetime) -> None:
    """Begin this draft again from what the case tells."""
    view, card = step_of(owner, ref, now)
    with writing():
        DraftText.objects.filter(
            owner=owner, case__slug=view.header.slug, step_key=card.key, channel=way
        ).delete()


def check_draft(owner: Owner, ref: str, body: str, now: datetime) -> Reading:
    """How the text reads for this step. Raises :class:`DeskFault`."""
    view, card = step_of(owner, ref, now)
    return read_over(view.case, card, _recipient(view.case, card), body, now)


def mended(owner: Owner, ref: str, body: str, which: str, now: datetime) -> str:
    """The text with one finding (``code:start:end``) mended; unchanged when it is not there any more."""
    for finding in check_draft(owner, ref, body, now).findings:
        if which == f"{finding.code}:{finding.start}:{finding.end}" and finding.mend is not None:
            left, right = body[: finding.start], body[finding.end :]
            if not finding.mend and left.endswith((" ", "\n")) and right.startswith(" "):
                right = right[1:]
            return left + finding.mend + right
    return body


def letter_of(owner: Owner, ref: str, body: str, now: datetime, paper: str = "a4") -> bytes:
    """The draft as a letter, a PDF of one page. Raises :class:`afterword.core.faults.Fault`."""
    view, card = step_of(owner, ref, now)
    to = _recipient(view.case, card)
    draft = Draft("", body, "letter", to, None, blanks_of(body))
    return letter_pdf(draft, view.case, to, paper, on=_today(view.case, now))


def letter_picture(owner: Owner, ref: str, body: str, now: datetime, paper: str = "a4") -> bytes:
    """The same page as a picture (SVG), to look at before it is printed."""
    view, card = step_of(owner, ref, now)
    to = _recipient(view.case, card)
    return letter_svg(
        Draft("", body, "letter", to, None, blanks_of(body)), view.case, to, paper, on=_today(view.case, now)
    )


def call_of(owner: Owner, ref: str, now: datetime) -> tuple[CaseView, Card, CallSheet]:
    """The sheet for a call, with the step it belongs to."""
    view, card = step_of(owner, ref, now)
    return view, card, call_sheet(view.case, _recipient(view.case, card), now)


def copy_of(view: CaseView, card: Card, to: str, body: str, now: datetime) -> str:
    """The letter as plain text to copy out by hand."""
    draft = Draft("", body, "letter", to, None, blanks_of(body))
    return plain_copy(draft, view.case, to, on=_today(view.case, now))


def read_over(case: Case, card: Card, to: str, body: str, now: datetime) -> Reading:
    """Everything the advice has to say about the text."""
    context = Context.from_json(context_json(case, written_as(card), to, now))
    findings = tuple(lint(body, context))
    alike = tuple(_alike(case, card, to, body))
    words = len(body.split())
    return Reading(findings, _passages(body, findings), words, _fine(findings, words), alike, blanks_of(body))


def written_as(card: Card) -> str:
    """What kind of message the step is written as: the letter beside a thank-you is a thank-you, too."""
    return "thank_you" if card.action == "prepare" and card.channels == ("letter",) else card.action


# ---------------------------------------------------------------- parts


def _today(case: Case, now: datetime) -> date:
    return case.day(now)


def _recipient(case: Case, card: Card) -> str:
    for person in card.to:
        if person in case.people:
            return person
    raise DeskFault(
        _("Nobody at {company} is named yet; add the person first.").format(company=card.company),
        [card.case],
    )


def _ways(case: Case, card: Card, to: str) -> tuple[str, ...]:
    """How it may go out: as the plan prefers, then what else there is."""
    if written_as(card) not in MESSAGES:
        raise DeskFault(_("There is nothing to write for this step."), [card.case])
    asked = [way for way in card.channels if way in WAYS]
    if asked == ["letter"]:
        return ("letter",)
    others = ["email", "letter", *(["linkedin"] if case.people[to].linkedin else [])]
    return tuple(dict.fromkeys([*asked, *others]))


def _kept(owner: Owner, card: Card, way: str) -> DraftText | None:
    with in_words():
        return DraftText.objects.filter(
            owner=owner, case__slug=card.case, step_key=card.key, channel=way
        ).first()


def _version(owner: Owner, card: Card, way: str) -> int:
    kept = _kept(owner, card, way)
    return kept.version if kept is not None else 0


def _others(case: Case, to: str) -> list[tuple[str, str]]:
    """Name and text of every note already sent to a colleague."""
    found = []
    for sent in case.sent:
        names = [case.name(p) for p in sent.fact.to if p != to]
        if sent.fact.text and names:
            found.append((", ".join(names), sent.fact.text))
    return found


def _composed(case: Case, card: Card, to: str, way: str, now: datetime, drafts: Iterable[DraftText]) -> Draft:
    taken = [draft.body for draft in drafts if draft.edited and draft.step_key != card.key]
    try:
        own = Templates.in_folder(data_folder() / "templates")
        return compose(case, written_as(card), to, now, channel=way, taken=taken, templates=own)
    except CannotCompose as fault:
        raise DeskFault(str(fault), [card.case]) from fault


def _meeting(case: Case, card: Card, to: str) -> Interview | None:
    known = case.interviews.get(card.about)
    if known is not None:
        return known
    with_them = [i for i in case.rounds() if to in i.people]
    return with_them[-1] if with_them else None


def _topics(case: Case, card: Card, to: str, body: str) -> tuple[tuple[str, bool], ...]:
    """What was talked about with this person, and whether the text takes it up."""
    meeting = _meeting(case, card, to)
    said = [t.topic for t in meeting.debrief if t.person in (to, "")] if meeting is not None else []
    low = body.lower()
    return tuple((topic, _mentions(low, topic)) for topic in dict.fromkeys(said))


def _mentions(text: str, topic: str) -> bool:
    telling = [word for word in topic.lower().split() if len(word) > 3] or topic.lower().split()
    return bool(telling) and sum(word in text for word in telling) * 2 >= len(telling)


def _leaves(owner: Owner, view: CaseView, card: Card, to: str, now: datetime) -> datetime:
    """When it would go out if it were approved now and no other moment chosen."""
    step = next(s for s in view.plan.steps if s.key == card.key)
    return best_time(view.case, step, to, now, hours_of(owner)).astimezone(now.tzinfo)


def _too_soon(card: Card) -> str:
    if card.held:
        return card.held
    if card.status == "later" and card.unsolicited:
        return card.reason
    return ""


def _alike(case: Case, card: Card, to: str, body: str) -> list[Alike]:
    found = []
    names = [person.name for person in case.people.values()]
    for name, text in _others(case, to):
        percent = round(100 * likeness(body, text, names))
        shared = tuple(words for words, _here, _there in shared_passages(body, text, names)[:3])
        found.append(Alike(name, percent, _how_alike(percent), shared, text))
    return found


def _how_alike(percent: int) -> str:
    if percent >= 62:
        return _("nearly the same note")
    return _("alike in places") if percent >= 35 else _("quite different")


def _fine(findings: Sequence[Finding], words: int) -> str:
    count = ngettext("{n} word.", "{n} words.", words).format(n=words)
    if any(f.level in ("error", "warning") for f in findings):
        return count
    return _("Nothing to mend.") + " " + count


_LEVELS = {"error": "warn", "warning": "warn", "hint": "hint"}


def _passages(body: str, findings: Sequence[Finding]) -> tuple[Passage, ...]:
    """The text cut at the places that findings and open blanks mark; the first one to mark a place wins."""
    marks = [(f.start, f.end, _LEVELS[f.level], f.message) for f in findings if f.end > f.start]
    for blank in blanks_of(body):
        at = body.find(f"⟦{blank}⟧")
        if at >= 0:
            marks.append((at, at + len(blank) + 2, "blank", blank))
    found, here = [], 0
    for start, end, level, note in sorted(marks, key=lambda m: (m[0], m[1])):
        if start < here or end > len(body):
            continue
        found += [Passage(body[here:start]), Passage(body[start:end], level, note)]
        here = end
    found.append(Passage(body[here:]))
    return tuple(p for p in found if p.text)
