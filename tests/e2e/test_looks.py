"""Every page as a picture, at phone and desktop width, light and dark; axe finds nothing; nothing sticks out."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.fixtures import PAGES, PICTURES, Served

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

_LOOK = """() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
  v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + (n.any[0] ? n.any[0].message : '')).slice(0, 3).join(' | ')))"""


@lru_cache(maxsize=1)
def _axe() -> str:
    import axe_playwright_python

    (found,) = Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")
    return found.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(shown: Served, chromium: Any) -> Any:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        base_url=shown.address,
        service_workers="block",
    )
    made = context.new_page()
    made.complaints = []
    made.on("console", lambda m: made.complaints.append(m.text) if m.type in ("error", "warning") else None)
    made.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.on(
        "request", lambda r: made.complaints.append(r.url) if not r.url.startswith(shown.address) else None
    )
    made.goto(shown.link())
    yield made
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_at_every_width_and_light(page: Any, name: str) -> None:
    page.complaints.clear()
    page.set_viewport_size({"width": 1280, "height": 900})
    answer = page.goto(PAGES[name])
    expected = 404 if name == "fault" else 200
    assert answer.status == expected
    page.evaluate(_axe())
    found: list[str] = []
    PICTURES.mkdir(exist_ok=True)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{width} {scheme} {line}" for line in page.evaluate(_LOOK)]
            page.screenshot(path=str(PICTURES / f"{name}-{width}-{scheme}.png"), full_page=True)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        sticking = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if sticking > 0:
            found.append(f"sticks out by {sticking} px at {width}")
    # The worker is kept from the tests' browser on purpose.
    complaints = [
        c for c in page.complaints if "Service Worker" not in c and (expected == 200 or "404" not in c)
    ]
    assert not found + complaints


def test_axe_would_say_so(page: Any) -> None:
    """The proof above proves something only if a bad page is found bad."""
    page.emulate_media(color_scheme="light")
    page.goto("/help")
    page.evaluate("document.querySelector('main').innerHTML = '<img src=x><p class=bad>pale</p><input>'")
    page.evaluate("document.querySelector('.bad').style.color = '#ccc'")
    page.evaluate(_axe())
    found = " ".join(page.evaluate(_LOOK))
    assert "image-alt" in found
    assert "color-contrast" in found
    assert "label" in found


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_stands_without_a_script(
    shown: Served,
    window: Callable[..., Page],
    width: int,
) -> None:
    bare = window(shown, width=width, script=False)
    for name, path in PAGES.items():
        answer = bare.goto(path)
        assert answer is not None
        assert answer.status == (404 if name == "fault" else 200)
        assert bare.locator("h1").count() == 1, name
        assert bare.locator("main").count() == 1, name


def test_what_is_under_a_finger_is_large_enough(shown: Served, window: Callable[..., Page]) -> None:
    """WCAG 2.2, 2.5.8: 24 px both ways, links inside sentences left out."""
    small = """() => [...document.querySelectorAll('a,button,input:not([type=hidden]),select,summary')].filter(e => {
      const b = e.getBoundingClientRect(), s = getComputedStyle(e);
      if (!b.width || s.position === 'absolute' || e.classList.contains('sr')) return false;
      if (s.display === 'inline') return false;
      const label = e.closest('label'); const box = label ? label.getBoundingClientRect() : b;
      return box.width < 24 || box.height < 23.5; }).map(e => e.outerHTML.slice(0, 120))"""
    page_ = window(shown, width=390)
    for path in PAGES.values():
        page_.goto(path)
        assert page_.evaluate(small) == [], path


def test_headings_go_down_one_step_at_a_time(shown: Served, window: Callable[..., Page]) -> None:
    page_ = window(shown)
    for path in PAGES.values():
        page_.goto(path)
        levels = page_.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (
            path,
            levels,
        )
