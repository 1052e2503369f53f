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
        say(styled(one.because, "dim"), 2)
        line("  " + styled(", ".join(one.sources), "dim"))
        if one.defaults:
            _values(one)
    if sys.stdout.isatty():
        line()
        say(_("Where an adviser says nothing, standard holds; such values are shown as “·”."))
    return 0


def _values(one: Advice) -> None:
    by_policy = {p: one.explain_settings(p) for p in POLICIES}
    rows = []
    for n, name in enumerate(one.defaults):
        cells = [by_policy[p][n] for p in POLICIES]
        rows.append(
            (
                name,
                *[
                    _shown(c.value) if c.source or (n == 0 and p == POLICIES[0]) else "·"
                    for p, c in zip(POLICIES, cells, strict=True)
                ],
            )
        )
    table((_("value"), *POLICIES), rows)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return " > ".join(str(v) for v in value)
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
