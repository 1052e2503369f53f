"""A mailbox of one's own: the address, how to get in, signing in; and what may be done with one that is there."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.desk.accounts import Tried, find_account, proposal_for, remove_account, try_account
from afterword.desk.faults import DeskFault
from afterword.desk.new_mailbox import (
    Connected,
    ask_for_servers,
    begin_with_code,
    code_shown,
    connect_mailbox,
    connect_with_code,
    keeps_in_keyring,
)
from afterword.desk.try_account import try_out
from afterword.mailbox.account import SECURITIES, Server
from afterword.mailbox.providers import provider_of
from afterword.web.environment import url
from afterword.web.forms import Given
from afterword.web.rendering import page, see, told
from afterword.web.request import Request


@sensitive_post_parameters("secret")
def new(request: Request) -> HttpResponseBase:
    """First the address, then how to get in there; and what its form says."""
    given = Given(request.POST if request.method == "POST" else request.GET)
    usual, login = None, given.get("login")
    if given.get("email").strip():
        try:
            usual = proposal_for(given.get("email"))
            asks = request.method == "POST" and given.get("do") == "ask"
            if asks:
                asked = ask_for_servers(given.get("email"))
                usual = usual._replace(imap=asked.imap, smtp=asked.smtp)
                login = asked.login
            if request.method == "POST" and not asks:
                return _connected(request, given, usual)
        except Fault as fault:
            given.wrong["" if usual else "email"] = fault.message
    return page(
        request,
        "mailbox.html",
        422 if request.method == "POST" and given.wrong else 200,
        given=given,
        usual=usual,
        login=login,
        unknown=usual is not None and provider_of(given.get("email")) is None,
        securities=SECURITIES,
        in_keyring=keeps_in_keyring(),
        email=given.get("email").strip() or request.owner.email,
    )


def _connected(request: Request, given: Given, usual: Any) -> HttpResponseBase:
    """Sign in as the form says; raises the fault that is to be shown beside it."""
    if given.get("do") == "code":
        shown = begin_with_code(given.get("email"), given.text("client_id", longest=300))
        return see(url("/settings/mailbox/code", key=shown.key))
    made = connect_mailbox(
        request.owner,
        given.get("email"),
        now=request.now,
        secret=given.get("secret")[:2000],
        auth=next((way for way in usual.auths if way != "oauth2"), "password"),
        login=given.text("login", longest=320),
        imap=_server(given, "imap", usual.imap),
        smtp=_server(given, "smtp", usual.smtp),
        options={"ca_file": given.text("ca_file", longest=1000)},
        reading_is_enough=given.flag("reading"),
    )
    return _kept_or_said(request, made)


def _kept_or_said(request: Request, made: Connected) -> HttpResponseBase:
    if made.done is None:
        raise DeskFault(_what_failed(made.tried))
    return told(request, made.done, "/review")


def _what_failed(tried: Tried) -> str:
    """One sentence, both servers in it where both said something of their own."""
    if tried.imap:
        return tried.imap if tried.smtp in ("", tried.imap) else f"{tried.imap} {tried.smtp}"
    return _("Reading works, sending does not: {why}").format(why=tried.smtp)


def _server(given: Given, name: str, usual: Server) -> Server:
    security = given.choice(f"{name}_security", SECURITIES, usual.security)
    return Server(
        given.text(f"{name}_host", longest=255) or usual.host,
        given.number(f"{name}_port", usual.port),
        security,
    )


def code(request: Request) -> HttpResponseBase:
    """The code to type at the provider's page, and whether it was typed."""
    given = Given(request.POST if request.method == "POST" else request.GET)
    shown = code_shown(given.get("key"))
    if request.method == "POST":
        made = connect_with_code(request.owner, shown.key, request.now)
        if made is not None:
            return _kept_or_said(request, made)
        given.wrong[""] = _("The code was not typed there yet. Type it, then come back and press the button.")
    return page(request, "mailbox_code.html", 422 if given.wrong else 200, shown=shown, given=given)


@require_POST
def act(request: Request, number: int, verb: str) -> HttpResponseBase:
    """Test it, send oneself a message through it, or forget it."""
    account = find_account(request.owner, str(number))
    if verb == "remove":
        return told(request, remove_account(request.owner, str(number), request.now), "/settings")
    if verb == "test":
        return told(request, _as_said(try_account(request.owner, str(number), request.now)), "/settings")
    if verb == "try":
        tried = try_out(account)
        if not tried.sent:
            raise DeskFault(tried.says)
        return told(request, tried.says, "/settings")
    raise Http404


def _as_said(tried: Tried) -> str:
    if tried.imap or tried.smtp:
        raise DeskFault(_what_failed(tried))
    return _("Signing in works.")
