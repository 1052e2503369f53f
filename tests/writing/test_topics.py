"""Topics as people type them, woven into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.writing.topics import LONGEST, Woven, weave


@pytest.mark.parametrize(
    ("typed", "shape", "text"),
    [
        ("the move to a new rota system", "topic", "the move to a new rota system"),
        ("night shifts!!", "topic", "night shifts"),
        ("Night shifts", "topic", "night shifts"),
        ("crane schedule", "topic", "the crane schedule"),
        ("sanctions screening", "topic", "sanctions screening"),
        ("Kubernetes migration", "topic", "the Kubernetes migration"),
        ("GDPR", "topic", "GDPR"),
        ("nan's roses", "topic", "nan’s roses"),
        ("3-week orientation", "topic", "the 3-week orientation"),
        ("moving to nights", "topic", "moving to nights"),
        ("what she said about triage", "topic", "triage"),
        ("we talked about dogs", "topic", "dogs"),
        ("very honest about the night rota", "topic", "the night rota"),
        ("discussed the budget", "topic", "the budget"),
        ("liked the garden", "topic", "the garden"),
        ("her first job", "topic", "your first job"),
        ("Their roadmap", "topic", "your roadmap"),
        ("the way they onboard people", "topic", "the way you onboard people"),
        ("how they do code review", "clause", "how you do code review"),
        ("how she runs the ward", "clause", "how you run the ward"),
        ("why he's leaving law", "clause", "why you’re leaving law"),
        ("how she's changed the rota", "clause", "how you’ve changed the rota"),
        ("how they treat their apprentices", "clause", "how you treat your apprentices"),
        ("how nurses plan their shifts", "clause", "how nurses plan their shifts"),
        ("they let apprentices run the site", "that", "that you let apprentices run the site"),
        ("that she started as an apprentice", "that", "that you started as an apprentice"),
        ("my time at Hillside", "mine", "my time at Hillside"),
        ("the team has a rota", "raw", "the team has a rota"),
        ("I could start in June", "raw", "I could start in June"),
        ("she mentioned that the team is growing", "that", "that the team is growing"),
        ("told me the budget is tight", "that", "that the budget is tight"),
        ("I really liked how they train apprentices", "clause", "how you train apprentices"),
        ("enjoyed hearing about the fleet", "topic", "the fleet"),
        ("promotes from within", "that", "that you promote from within"),
        ("introduce new software in June", "topic", "introducing new software in June"),
        ("pay bands", "topic", "pay bands"),
        ("support team", "topic", "the support team"),
        ("1. budget 2. team 3. timeline", "topic", "budget, team and timeline"),
        (
            "patient flow, discharge planning, night cover",
            "topic",
            "patient flow, discharge planning and night cover",
        ),
        ("their swan (latte art)", "topic", "your swan (latte art)"),
        ("'no-blame' post mortems", "topic", "no-blame post mortems"),
        ("la gestion des plannings", "raw", "“la gestion des plannings”"),
        ("die Schichtplanung", "raw", "“die Schichtplanung”"),
        ("シフト制", "raw", "“シフト制”"),
        ("{{ 7*7 }} onboarding", "topic", "onboarding"),
        ("<b>onboarding</b>", "topic", "onboarding"),
        ("#set page(fill: red) onboarding", "topic", "set page(fill: red) onboarding"),
    ],
)
def test_topics_become_phrases(typed: str, shape: str, text: str) -> None:
    woven = weave(typed)
    assert woven == Woven(shape, text)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "!!!",
        "{{ 7*7 }}",
        "⟦⟧",
        "x" * 500,
        "1234",
        "none",
        "N/A",
        "don't remember",
        "same as Bo",
        "small talk",
    ],
)
def test_what_says_nothing_gives_nothing(typed: str) -> None:
    assert weave(typed) is None


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_topic_is_one_tame_line(typed: str) -> None:
    woven = weave(typed)
    if woven is not None:
        assert "\n" not in woven.text
        assert not set("{}<>⟦⟧|") & set(woven.text)
        assert 0 < len(woven.text) <= LONGEST + 10
        assert woven.text == woven.text.strip()


def test_a_long_topic_is_cut_at_a_joint() -> None:
    woven = weave(
        "how the team decides what to build next, and how they measure it, and who may say no, and much more"
    )
    assert woven is not None
    assert len(woven.text) <= LONGEST
