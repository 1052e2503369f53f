"""``afterword debrief``: right after an interview, what was said and what was promised."""

from __future__ import annotations

from afterword.cli.arguments import take_case, the_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.events import Topic
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("right after an interview: who, what was said, what was promised")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument(
        "topics",
        nargs="*",
        metavar="NAME=TOPIC",
        help=_("what you talked about with whom: “Ana=the night rota”"),
    )
    parser.add_argument(
        "--promised", default="", metavar="TEXT", help=_("what they said about news, as they said it")
    )
    parser.add_argument("--by", default="", metavar="NAME", help=_("who said so"))
    parser.add_argument(
        "--interview", default="", metavar="ID", help=_("which interview, the last if left out")
    )
    parser.add_argument("--notes", default="", metavar="TEXT", help=_("a note for yourself"))


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.debrief import debrief
    from afterword.desk.show_case import show_case

    case = the_case(args)
    topics, promised = _topics(args.topics), args.promised
    if not topics and not promised and not args.notes:
        view = show_case(owner, case, clock())
        last = view.case.rounds()[-1:] or []
        for person in last[0].people if last else ():
            said = ask(
                _("What did you and {name} talk about? (Enter to skip)").format(name=view.case.name(person))
            )
            if said:
                topics.append(Topic(person, said))
        promised = ask(_("What did they say about when you hear? (Enter if nothing)"))
    done = debrief(
        owner,
        case,
        topics,
        now=clock(),
        interview=args.interview,
        promise_text=promised,
        promised_by=args.by,
        notes=args.notes,
    )
    return show_done(done, args)


def _topics(given: list[str]) -> list[Topic]:
    topics = []
    for text in given:
        person, equals, topic = text.partition("=")
        if not equals or not topic.strip():
            raise Fault(_("“{text}” should be written as “Ana=the night rota”.").format(text=text[:60]))
        topics.append(Topic(person.strip(), topic.strip()))
    return topics
