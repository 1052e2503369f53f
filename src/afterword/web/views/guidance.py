"""The advice itself: rules, sources, policies; whose advice to follow, and one's own values."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.sources import ADVISERS, ROWS
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.policy import clear_value, guide, set_policy, set_value
from afterword.desk.today import today
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """Every rule, and the five advisers row by row."""
    return page(
        request,
        "guidance.html",
        rules=guide(request.owner),
        advisers=ADVISERS,
        rows={key: [r for r in ROWS.items() if r[0].rpartition(".")[0] == key] for key in ADVISERS},
        policy=request.owner.policy,
    )


@require_POST
def choose(request: Request) -> HttpResponseBase:
    """Follow this policy from now on; said with what it changes today."""
    before = _today(request)
    case = request.POST.get("case", "")
    done = set_policy(request.owner, request.POST.get("policy", ""), request.now, case=case)
    return told(request, done._replace(sentence=f"{done.sentence} {_changed(before, _today(request))}"))


def rule_page(request: Request, rule: str) -> HttpResponseBase:
    """One rule with everyone's values, and one's own to choose."""
    given = Given(request.POST)
    found = next((r for r in guide(request.owner) if r.id == rule), None)
    if found is None:
        raise DeskFault(_("There is no such rule."))
    if request.method == "POST":
        name = given.get("name")
        before = _today(request)
        try:
            if given.flag("clear"):
                done = clear_value(request.owner, rule, name, request.now)
            else:
                done = set_value(request.owner, rule, name, given.text("value", longest=40), request.now)
            sentence = f"{done.sentence} {_changed(before, _today(request))}"
            return told(request, done._replace(sentence=sentence), f"/guidance/{rule}")
        except DeskFault as fault:
            given.wrong[name] = fault.message
    status = 422 if given.wrong else 200
    return page(
        request, "rule.html", status, rule=found, given=given, policy=request.owner.policy, advisers=ADVISERS
    )


def _today(request: Request) -> dict[str, str]:
    return {card.ref: card.title for card in today(request.owner, request.now, limit=50).cards}


def _changed(before: dict[str, str], after: dict[str, str]) -> str:
    """What the change does to today, in a sentence."""
    new = [title for ref, title in after.items() if ref not in before]
    gone = [title for ref, title in before.items() if ref not in after]
    parts = []
    if new:
        parts.append(_("New today: {titles}.").format(titles="; ".join(new[:3])))
    if gone:
        parts.append(_("Not today any more: {titles}.").format(titles="; ".join(gone[:3])))
    return " ".join(parts) or _("Today stays as it is.")
