"""``afterword guide``: the rules with their values, the six policies side by side."""

from __future__ import annotations

import sys

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line, say, styled, table
from afterword.core.rule import POLICIES, Advice
from afterword.core.words import _

HELP = _("the rules, their sources and the policies side by side")


def configure(parser: CommandLine) -> None:
    parser.add_argument("rule", nargs="?", default="", metavar="RULE", help=_("only this rule"))


def run(args: Given) -> int:
    from afterword.advice.planning import limits, rules
    from afterword.core.faults import Fault

    shown = [one for one in (*rules(), *limits()) if not args.rule or args.rule in one.id]
    if not shown:
        raise Fault(
            _("There is no rule called “{name}”; “afterword guide” lists them.").format(name=args.rule[:40])
        )
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json([_as_json(one) for one in shown])
        return 0
    for one in shown:
        line()
        line(styled(one.id, "accent"))
        say(one.says, 2)
        say(one.because, 2, "dim")
        say(", ".join(one.sources), 2, "dim")
        if one.defaults:
            _values(one)
    if sys.stdout.isatty():
        line()
        say(_("Where an adviser says nothing, standard holds; such values are shown as “·”."))
    return 0


def _values(one: Advice) -> None:
    """A row for each policy; where an adviser says nothing, standard holds."""
    rows = []
    for policy in POLICIES:
        settings = one.explain_settings(policy)
        rows.append(
            (policy, *[_shown(s.value) if s.source or policy == POLICIES[0] else "·" for s in settings])
        )
    line()
    table((_("policy"), *[name.replace("_", " ") for name in one.defaults]), rows)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, tuple):
        return ", ".join(str(v).replace("_", " ") for v in value)
    return str(value)


def _as_json(one: Advice) -> dict[str, object]:
    return {
        "id": one.id,
        "says": one.says,
        "because": one.because,
        "sources": list(one.sources),
        "values": {
            p: {s.name: {"value": s.value, "source": s.source or None} for s in one.explain_settings(p)}
            for p in POLICIES
        },
    }
