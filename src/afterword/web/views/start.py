"""The first page of an empty store: look at the demo, or begin with one's own, typed in or from the mailbox."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk.demo import demo, enter_demo, leave_demo
from afterword.desk.faults import DeskFault
from afterword.desk.mailboxes import mailboxes
from afterword.desk.settings import change_settings
from afterword.store.location import in_demo
from afterword.store.opening import open_store
from afterword.web.environment import url
from afterword.web.forms import Given
from afterword.web.rendering import page, see, told
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """Who are you; then the first case."""
    given = Given(request.POST)
    if request.method == "POST":
        name = given.text("name", needed=_("How do you sign your notes?"), longest=200)
        if given.fine:
            try:
                change_settings(
                    request.owner,
                    request.now,
                    name=name,
                    email=given.text("email", longest=320),
                    timezone=given.text("timezone", longest=60) or request.owner.timezone,
                    country=given.text("country", longest=2),
                )
            except DeskFault as fault:
                given.wrong[""] = fault.message
            else:
                by_mail = given.get("do") == "mailbox"
                return see(url("/settings/mailbox", email=given.get("email")) if by_mail else "/cases/new")
    return page(
        request,
        "start.html",
        422 if given.wrong else 200,
        given=given,
        mailboxes=mailboxes(request.owner),
    )


@require_POST
def enter(request: Request) -> HttpResponseBase:
    """A made-up search in every state, in a store of its own."""
    enter_demo()
    return told(request, demo(open_store(), request.now), "/")


@require_POST
def leave(request: Request) -> HttpResponseBase:
    """Back to one's own store; the demo is thrown away when it is entered again."""
    if in_demo():
        leave_demo()
        open_store()
    return see("/")
