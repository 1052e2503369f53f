"""``afterword accounts``: the mailboxes that are read and written from."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, show_done, the_owner
from afterword.cli.screen import ask, say, table
from afterword.core.faults import Fault
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.mailbox.account import Server
    from afterword.mailbox.providers import Provider
    from afterword.store.models import Owner

HELP = _("your mailboxes: list, add, test, remove")


def configure(parser: CommandLine) -> None:
    """Say which options there are."""
    parser.add_argument(
        "verb", nargs="?", default="list", choices=("list", "add", "test", "remove"), help=_("what to do")
    )
    parser.add_argument(
        "email", nargs="?", default="", metavar="ADDRESS", help=_("the address of the mailbox")
    )
    parser.add_argument(
        "--imap", metavar="HOST:PORT", default="", help=_("the incoming server, if it is not the usual one")
    )
    parser.add_argument("--smtp", metavar="HOST:PORT", default="", help=_("the outgoing server"))
    parser.add_argument(
        "--imap-security",
        choices=("tls", "starttls", "none"),
        default="",
        help=_("how the line is protected"),
    )
    parser.add_argument(
        "--smtp-security",
        choices=("tls", "starttls", "none"),
        default="",
        help=_("how the line is protected"),
    )
    parser.add_argument("--login", default="", help=_("the login, if it is not the address"))
    parser.add_argument("--name", default="", help=_("the name that your messages show"))
    parser.add_argument(
        "--ca-file", default="", metavar="FILE", help=_("a certificate authority of your own")
    )
    parser.add_argument("--oauth", action="store_true", help=_("sign in with a code (Gmail, Outlook)"))
    parser.add_argument(
        "--client-id", default="", metavar="ID", help=_("your own OAuth client; see docs/accounts.md")
    )
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help=_("read the password from standard input instead of asking"),
    )


def run(args: Given) -> int:
    """Do what was asked."""
    owner = the_owner()
    if args.verb == "list":
        return _list(owner, args)
    email = args.email or ask(_("Which address?"))
    if args.verb == "add":
        return _add(owner, email, args)
    from afterword.desk import accounts

    if args.verb == "remove":
        return show_done(accounts.remove_account(owner, email, clock()), args)
    return _test(owner, email, args)


def _list(owner: Owner, args: Given) -> int:
    from afterword.desk.mailboxes import mailboxes

    found = mailboxes(owner)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(found))
        return 0
    if not found:
        say(
            _(
                "No mailbox yet. “afterword accounts add you@example.org” adds one; "
                "“afterword sync FOLDER” reads a Maildir."
            )
        )
        return 0
    rows = [
        (
            m.email,
            m.kind,
            m.checked.strftime("%Y-%m-%d %H:%M") if m.checked else _("never read"),
            m.wrong or _("fine"),
        )
        for m in found
    ]
    table((_("mailbox"), _("kind"), _("read"), _("state")), rows)
    return 0


def _add(owner: Owner, email: str, args: Given) -> int:
    from afterword.desk import accounts

    usual = accounts.proposal_for(email)
    imap = _server(args.imap, args.imap_security, usual.imap, "--imap")
    smtp = _server(args.smtp, args.smtp_security, usual.smtp, "--smtp")
    options: dict[str, str] = {}
    if args.ca_file:
        options["ca_file"] = args.ca_file
    oauth = args.oauth or (usual.auths[0] == "oauth2" and not args.password_stdin)
    if oauth:
        options["client_id"] = args.client_id or ask(
            _("The id of your OAuth client (docs/accounts.md says how to get one):")
        )
        auth, secret = "oauth2", _sign_in_with_code(usual, options["client_id"])
    else:
        auth = next((a for a in usual.auths if a != "oauth2"), "password")
        secret = _password(email, usual, args)
    done = accounts.add_account(
        owner,
        email,
        now=clock(),
        secret=secret,
        auth=auth,
        login=args.login,
        name=args.name,
        imap=imap,
        smtp=smtp,
        options=options,
    )
    show_done(done, args)
    status = _sign_in(owner, email, args)
    if args.json:
        return status
    if status:
        say(usual.how)
        say(_("Run it again with what was wrong; --imap and --smtp name other servers."))
    else:
        say(
            _("“afterword accounts test {email}” sends a message to yourself and finds it again.").format(
                email=email
            )
        )
    return status


def _password(email: str, usual: Provider, args: Given) -> str:
    if args.password_stdin:
        given = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        say(usual.how)
        given = getpass.getpass(_("Password for {email}: ").format(email=email))
    else:
        raise Fault(_("The password is missing; give it on standard input with --password-stdin."))
    if not given:
        raise Fault(_("The password is empty."))
    return given


def _sign_in_with_code(usual: Provider, client_id: str) -> str:
    """The tokens, once the person has typed the code at the provider's page."""
    from afterword.mailbox import oauth

    issuer = oauth.ISSUERS.get(usual.name)
    if issuer is None:
        raise Fault(_("{name} has no sign-in with a code; use a password.").format(name=usual.name))
    code = oauth.ask_for_code(issuer, client_id)
    say(_("Open {address} and type the code {code}.").format(address=code.address, code=code.user_code))
    return oauth.packed(oauth.wait_for_tokens(issuer, client_id, code))


def _server(text: str, security: str, usual: Server, option: str) -> Server:
    """``HOST``, ``HOST:PORT`` or nothing, with the provider's values for what is left out."""
    host, _colon, port = text.partition(":")
    if port and not port.isdecimal():
        raise Fault(_("“{text}” is no server; write host:port.").format(text=text[:80]), option)
    return usual._replace(
        host=host or usual.host, port=int(port) if port else usual.port, security=security or usual.security
    )


def _sign_in(owner: Owner, email: str, args: Given) -> int:
    """Sign in to both servers and say what came of it."""
    from afterword.desk.accounts import try_account

    tried = try_account(owner, email, clock())
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(tried))
    else:
        say(_("Reading: {result}").format(result=tried.imap or _("works")))
        say(_("Sending: {result}").format(result=tried.smtp or _("works")))
    return 1 if tried.imap or tried.smtp else 0


def _test(owner: Owner, email: str, args: Given) -> int:
    """Sign in, then send a message to oneself and find it again."""
    status = _sign_in(owner, email, args)
    from afterword.desk.accounts import find_account

    account = find_account(owner, email)
    if status or account.kind != "imap" or not account.smtp_host:
        return status
    from afterword.desk.try_account import try_out

    if not args.json:
        say(_("Sending a message to yourself …"))
    tried = try_out(account)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(tried))
    else:
        say(tried.says)
    return 0 if tried.found else 1
