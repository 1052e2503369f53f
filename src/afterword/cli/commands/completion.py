"""``afterword completion SHELL``: words to complete, for bash, zsh and fish."""

from __future__ import annotations

from afterword.cli import commands
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line
from afterword.core.discover import module_names
from afterword.core.words import _

HELP = _("completion for your shell: bash, zsh or fish")

_SCRIPTS = {
    "bash": '_afterword() {{ COMPREPLY=($(compgen -W "{words}" -- "${{COMP_WORDS[COMP_CWORD]}}")); }}\n'
    "complete -o default -F _afterword afterword",
    "zsh": "#compdef afterword\n_afterword() {{ if (( CURRENT == 2 )); then compadd {words}; else _files; fi }}\n"
    "compdef _afterword afterword",
    "fish": 'complete -c afterword -n __fish_use_subcommand -f -a "{words}"',
}


def configure(parser: CommandLine) -> None:
    parser.add_argument("shell", choices=sorted(_SCRIPTS), help=_("which shell"))


def run(args: Given) -> int:
    names = [name.rpartition(".")[2].rstrip("_").replace("_", "-") for name in module_names(commands)]
    line(_SCRIPTS[args.shell].format(words=" ".join(n for n in names if n != "home")))
    return 0
