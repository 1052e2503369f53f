"""Take back what was done last; again, and the one before goes too."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet

from afterword.core import events as ev
from afterword.core.facts_json import fact_from_json
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.values import Done
from afterword.store import due, log
from afterword.store.models import Activity, MailMessage, Owner, Proposal
from afterword.store.writing import in_words, writing


class LastDone(NamedTuple):
    """What was done last: the activity's number and its sentence."""

    number: int
    sentence: str


def last_undoable(owner: Owner, case: str = "") -> LastDone | None:
    """What :func:`undo` would take back; ``None`` where there is nothing."""
    with in_words():
        found = _undoable(owner, case).order_by("-id").values_list("id", "sentence").first()
    return LastDone(*found) if found else None


def undo(owner: Owner, now: datetime, case: str = "", activity: int = 0) -> Done:
    """Take back the last thing done (in ``case``, if one is named), or the one of that number.

    What one import told of many cases was done at once and is taken back at once.

    Raises :class:`DeskFault`, for a number also where something newer rests on it.
    """
    with writing():
        last = _meant(owner, activity) if activity else _last(owner, case)
        if last is None:
            raise DeskFault(_("There is nothing to undo."))
        taken = Activity.objects.filter(pk=last.pk, undone=None).update(undone=now)
        if not taken:  # another tab was quicker
            raise DeskFault(_("That was undone already."))
        keys = _take_back(owner, last, now)
        slug = last.case.slug if last.case is not None else ""
        beside = [] if case or activity else _imported_with(owner, last)
        for one in beside:
            Activity.objects.filter(pk=one.pk).update(undone=now)
            keys += _take_back(owner, one, now)
    said = last.sentence
    if beside:
        said = _("what was imported into {n} cases at once.").format(n=len(beside) + 1)
    return Done(_("Taken back: {what}").format(what=said), slug, keys)


def _imported_with(owner: Owner, last: Activity) -> list[Activity]:
    """What else the same import did, newest first."""
    if last.verb != "import":
        return []
    same = _undoable(owner, "").filter(verb="import", at=last.at).exclude(pk=last.pk)
    return list(same.select_related("case", "case__owner").order_by("-id"))


def _meant(owner: Owner, activity: int) -> Activity | None:
    """The activity of that number, as long as it is the newest of its case (or of the settings)."""
    everything = Activity.objects.select_related("case", "case__owner")
    meant = everything.filter(owner=owner, pk=activity).first()
    if meant is not None and meant.undone is None:
        newer = _undoable(owner, "").filter(case=meant.case, pk__gt=activity).order_by("-id").first()
        if newer is not None:
            raise DeskFault(
                _("Something was noted after that: “{what}” Take that back first.").format(
                    what=newer.sentence
                )
            )
    return meant


def _last(owner: Owner, case: str) -> Activity | None:
    return _undoable(owner, case).select_related("case", "case__owner").order_by("-id").first()


def _undoable(owner: Owner, case: str) -> QuerySet[Activity]:
    found = Activity.objects.filter(owner=owner, undone=None)
    return found.filter(case__slug=case) if case else found


def _take_back(owner: Owner, last: Activity, now: datetime) -> tuple[str, ...]:
    """Retract the activity's facts and put back what it changed beside them."""
    before = last.before
    if "settings" in before:
        for name, value in before["settings"].items():
            setattr(owner, name, value)
        owner.save(update_fields=list(before["settings"]))
        due.refresh_all(owner, now)
    Proposal.objects.filter(owner=owner, pk__in=before.get("proposals", ())).update(state="new", settled=None)
    MailMessage.objects.filter(owner=owner, pk__in=before.get("looked_at", ())).update(looked_at=None)
    row = last.case
    if row is None:
        return ()
    row.owner = owner
    if before.get("new_case"):
        row.removed, row.slug = True, f"{row.slug[:60]}~{row.pk}"  # its name is free for another
    if "policy" in before:
        row.policy = before["policy"]
    row.updated = now
    row.save(update_fields=["removed", "slug", "policy", "updated"])
    if last.verb == "import":  # what was taken back may be brought in again
        log.forget_keys(row, last.facts)
    told = log.append(row, _opposites(owner, last, now), now=now, source="undo")
    due.refresh(owner, [row], now)
    return tuple(entry.fact.id for entry in told)


def _opposites(owner: Owner, last: Activity, now: datetime) -> list[ev.Fact]:
    """A retraction for each fact; a retraction itself is undone by telling its fact anew."""
    facts: list[ev.Fact] = [ev.Retracted(now, key) for key in last.facts if key not in _retractions(last)]
    facts.extend(fact_from_json(body) for body in last.before.get("facts", ()))
    return facts


def _retractions(last: Activity) -> frozenset[str]:
    return frozenset(last.facts) if last.verb == "retract" else frozenset()
