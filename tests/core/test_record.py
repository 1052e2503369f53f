"""Records are what ``typing.NamedTuple`` makes, only sooner."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any
from typing import NamedTuple as Usual

import pytest

from afterword.core.record import NamedTuple


class Quick(NamedTuple):
    """A record of ours."""

    at: int
    to: tuple[str, ...]
    text: str = ""
    id: str = "x"

    @property
    def long(self) -> bool:
        """Whether it says much."""
        return len(self.text) > 3

    @classmethod
    def empty(cls) -> Quick:
        """One without anything."""
        return cls(0, ())


class Same(Usual):
    """The same as Python makes it."""

    at: int
    to: tuple[str, ...]
    text: str = ""
    id: str = "x"


@pytest.mark.parametrize(
    "use",
    [
        lambda made: tuple(made(1, ("a",))),
        lambda made: made(1, to=("b",), id="k") == made(1, ("b",), "", "k"),
        lambda made: hash(made(1, ())),
        lambda made: made(1, ()) < made(2, ()),
        lambda made: (made(1, ()).at, made(1, ()).to, made(1, ()).text, made(1, ()).id),
        lambda made: made(1, ())._replace(text="t", id="i"),
        lambda made: made(1, ())._asdict(),
        lambda made: made._make([1, (), "a", "b"]),
        lambda made: repr(made(1, ("a",), "it's")).partition("(")[2],
        lambda made: (made._fields, made._field_defaults, made.__match_args__),
        lambda made: isinstance(made(1, ()), tuple) and not hasattr(made(1, ()), "__dict__"),
    ],
)
def test_it_does_what_the_usual_one_does(use: Any) -> None:
    assert use(Quick) == use(Same)


@pytest.mark.parametrize(
    "misuse",
    [
        lambda made: made(1),
        lambda made: made(1, (), "", "", 5),
        lambda made: made(1, (), nothing=3),
        lambda made: made._make([1]),
        lambda made: made(1, ())._replace(nothing=3),
        lambda made: setattr(made(1, ()), "at", 2),
    ],
)
def test_it_refuses_what_the_usual_one_refuses(misuse: Any) -> None:
    with pytest.raises(Exception) as usual:  # noqa: PT011
        misuse(Same)
    with pytest.raises(usual.type):
        misuse(Quick)


def test_methods_patterns_and_pickles_work() -> None:
    made = Quick(1, ("a",), "many words")
    assert made.long
    assert not Quick.empty().long
    assert Quick.__doc__ == "A record of ours."
    match made:
        case Quick(at, to):
            assert (at, to) == (1, ("a",))
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert type(again) is Quick


def test_a_record_does_not_load_typing() -> None:
    code = "import sys; import afterword.core.events, afterword.core.step; print('typing' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
    )
    assert ran.stdout.strip() == "False", ran.stderr
