"""``afterword settings``: who you are, how you write, whose advice you follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, show_done, the_owner
from afterword.cli.screen import line, styled
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("who you are, how you write, whose advice you follow")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "change", nargs="*", metavar="NAME=VALUE", help=_("such as timezone=Europe/London policy=teal")
    )


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.policy import set_policy
    from afterword.desk.settings import change_settings, settings_of

    changes = dict(_pair(text) for text in args.change)
    if changes:
        policy = changes.pop("policy", None)
        done = set_policy(owner, policy, clock()) if policy is not None else None
        if changes:
            done = change_settings(owner, clock(), **changes)
        assert done is not None
        return show_done(done, args)
    found = plain(settings_of(owner))
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(found)
        return 0
    for name, value in _each(found):
        line(f"{styled(f'{name:<21}', 'accent')}  {value}")
    return 0


def _each(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The settings by the names that change them."""
    for name, value in found.items():
        if isinstance(value, dict) and name in ("office", "privacy"):
            yield from _each({f"{name}.{key}": inner for key, inner in value.items()})
        elif isinstance(value, bool):
            yield name, _("yes") if value else _("no")
        elif isinstance(value, list):
            yield name, ", ".join(map(str, value)) or "-"
        else:
            yield name, str(value) if value not in ("", {}) else "-"


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise Fault(_("“{text}” should be written as NAME=VALUE.").format(text=text[:60]))
    return name.strip(), value.strip()
