"""How a letter begins and ends, in many manners."""

from __future__ import annotations

import pytest

from afterword.core.salutation import find_closing, find_greeting


@pytest.mark.parametrize(
    ("body", "recipient", "name"),
    [
        ("Dear Ms Ruiz,\n\nThank you.", "Ana Ruiz", "Ms Ruiz"),
        ("Kia ora Hemi,\n\nThanks.", "Hemi Rangiora", "Hemi"),
        ("Whitney, I appreciate it.", "Whitney Stallworth", "Whitney"),
        ("Thad,\n\nGot it.", "Thad Corrigan", "Thad"),
        ("Hey Leila what's up!! Good day.", "Leila Amini", "Leila"),
        ("Hi Gus. Thank you.", "Gus", "Gus"),
        ("Sehr geehrter Herr Dr. Stein,\n\nvielen Dank.", "Albrecht Stein", "Herr Dr. Stein"),
        ("Good morning, Ana, thank you.", "Ana Ruiz", "Ana"),
    ],
)
def test_greeting(body: str, recipient: str, name: str) -> None:
    greeting = find_greeting(body, recipient)
    assert greeting is not None
    assert body[greeting.name_start : greeting.name_end].strip(" ,") == name


@pytest.mark.parametrize("body", ["Yesterday, I saw it.", "Thanks, that was good.", "I liked it.", ""])
def test_no_greeting(body: str) -> None:
    assert find_greeting(body, "Ana Ruiz") is None


@pytest.mark.parametrize(
    ("body", "candidate", "rest"),
    [
        ("Fine.\n\nKind regards,\nSam Osei", "Sam Osei", "Kind regards,\nSam Osei"),
        ("Fine. No rush. Cheers, Sam", "Sam Osei", "Cheers, Sam"),
        ("Fine. Sam", "Samuel Osei", "Sam"),
        ("Fine.\n\nSam Osei, RN, BSN", "Sam Osei", "Sam Osei, RN, BSN"),
        ("Fine.\n\nWith best wishes", "Sam Osei", "With best wishes"),
        (
            "Fine.\n\nSincerely,\n\nSam\n(555) 010-2233\nsam@example.org",
            "Sam",
            "Sincerely,\n\nSam\n(555) 010-2233\nsam@example.org",
        ),
        ("Fine.\n\nMā te wā,\nSam", "Sam", "Ma te wa,\nSam"),
    ],
)
def test_closing(body: str, candidate: str, rest: str) -> None:
    closing = find_closing(body, candidate, 0)
    assert closing is not None
    assert body[closing.start :].replace("ā", "a") == rest


@pytest.mark.parametrize(
    "body", ["I would love to join your team.", "Thank you for the talk about rotas.\n\nI hope to hear more."]
)
def test_no_closing(body: str) -> None:
    assert find_closing(body, "Sam Osei", 0) is None
