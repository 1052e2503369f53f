"""``afterword completion SHELL``: words to complete, for bash, zsh and fish."""

from __future__ import annotations

from importlib import import_module

from afterword.cli import commands
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line
from afterword.core.discover import module_names
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HELP = _("completion for your shell: bash, zsh or fish")

_CASES = "afterword cases 2>/dev/null | cut -f1"

_BASH = r"""_afterword() {
    local word="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}" words=""
    if [ "$COMP_CWORD" -eq 1 ] || [ "$command" = help ]; then
        words="%(commands)s"
    elif [ "${word#-}" != "$word" ]; then
        case "$command" in
%(options)s
        esac
    elif [ "$COMP_CWORD" -eq 2 ]; then
        case "$command" in %(of_cases)s) words="$(%(cases)s)" ;; esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _afterword afterword"""

_ZSH = r"""#compdef afterword
_afterword() {
    if (( CURRENT == 2 )) || [[ ${words[2]} == help ]]; then
        compadd %(commands)s
    elif [[ ${words[CURRENT]} == -* ]]; then
        case ${words[2]} in
%(options)s
        esac
    elif (( CURRENT == 3 )) && [[ ${words[2]} == (%(of_cases)s) ]]; then
        compadd ${(f)"$(%(cases)s)"}
    else
        _files
    fi
}
compdef _afterword afterword"""


def configure(parser: CommandLine) -> None:
    parser.add_argument("shell", choices=("bash", "fish", "zsh"), help=_("which shell"))


def run(args: Given) -> int:
    known = {_spoken(name): _arguments(name) for name in module_names(commands)}
    known.pop("home")
    line(_fish(known) if args.shell == "fish" else _filled(args.shell, known))
    return 0


def _spoken(module: str) -> str:
    return module.rpartition(".")[2].rstrip("_").replace("_", "-")


def _arguments(module: str) -> tuple[list[str], bool]:
    """The options of a command, and whether its first word is a case."""
    told = _Names("", "")
    import_module(module).configure(told)
    options = [name for name in told.names if name.startswith("--")]
    places = [name for name in told.names if not name.startswith("-")]
    return [*options, "--json", "--help"], places[:1] == ["case"]


class _Names(CommandLine):
    """Listens to what a command can be given."""

    def __init__(self, program: str, says: str) -> None:
        super().__init__(program, says)
        self.names: list[str] = []

    def add_argument(self, *names: str, **about: object) -> None:
        self.names.extend(names)


def _filled(shell: str, known: Mapping[str, tuple[Sequence[str], bool]]) -> str:
    shape = '            %s) words="%s" ;;' if shell == "bash" else "            %s) compadd -- %s ;;"
    return (_BASH if shell == "bash" else _ZSH) % {
        "commands": " ".join(known),
        "options": "\n".join(shape % (name, " ".join(options)) for name, (options, _case) in known.items()),
        "of_cases": "|".join(name for name, (_options, of_case) in known.items() if of_case),
        "cases": _CASES,
    }


def _fish(known: Mapping[str, tuple[Sequence[str], bool]]) -> str:
    lines = [f'complete -c afterword -n __fish_use_subcommand -f -a "{" ".join(known)}"']
    for name, (options, of_case) in known.items():
        here = f'complete -c afterword -n "__fish_seen_subcommand_from {name}"'
        lines.extend(f"{here} -l {option[2:]}" for option in options)
        if of_case:
            lines.append(f'{here} -f -a "({_CASES})"')
    return "\n".join(lines)
