"""What one does in a real browser: with and without a script, by keyboard alone, in two tabs, too late, twice."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.e2e.fixtures import ROOT, STEP, Served

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

CARD = f'[id="{STEP}"]'


def _told(page: Page, words: str) -> None:
    """Wait until the page says what was done; a click alone does not wait for the page it leads to."""
    page.get_by_role("status").get_by_text(words).first.wait_for()


@pytest.mark.parametrize("script", [True, False], ids=["script", "bare"])
def test_a_note_from_today_to_the_case(
    changed: Served,
    window: Callable[..., Page],
    script: bool,
) -> None:
    page = window(changed, width=390, script=script)
    page.goto("/")
    page.locator(CARD).get_by_role("link", name="Read and send").click()
    page.get_by_role("heading", name="A note to Ana Ruiz").wait_for()
    text = page.get_by_label("Text of the note")
    assert "night rota" in text.input_value()
    text.fill(text.input_value().replace("Dear Ana", "Dear Anna") + "\nYou must hire me NOW!!!")
    if script:
        page.locator("#mirror mark").first.wait_for()
        assert page.locator("#reads li").count() > 1
    else:
        page.get_by_role("button", name="Read it over").click()
    assert page.locator("#mirror mark").count() > 0
    text = page.get_by_label("Text of the note")
    text.fill(text.input_value().replace("\nYou must hire me NOW!!!", "").replace("Anna", "Ana"))
    page.get_by_role("button", name="I sent it").first.click()
    page.get_by_role("heading", name="Brightwater", exact=True).wait_for()
    assert page.get_by_text("Taken back").count() == 0
    assert page.locator(CARD).count() == 0
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    _told(page, "Taken back")
    assert page.locator(CARD).count() == 1


def test_the_keyboard_alone_is_enough(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed)
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    for keys, path in (("?", "/help"), ("g c", "/cases"), ("n", "/cases/new"), ("g t", "/")):
        page.evaluate("document.activeElement.blur()")
        for key in keys.split():
            page.keyboard.press(key)
        page.wait_for_url(f"**{path}")
    page.keyboard.press("/")
    page.wait_for_url("**/find")
    page.keyboard.type("quill")
    page.locator("#found a").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/quillon")


def test_keys_typed_into_a_field_stay_there(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed)
    page.goto("/cases/new")
    page.get_by_label("Company").fill("")
    page.get_by_label("Company").press_sequentially("g n / ?")
    assert page.url.endswith("/cases/new")
    assert page.get_by_label("Company").input_value() == "g n / ?"


def test_search_narrows_as_one_types(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed)
    page.goto("/cases")
    assert page.locator("#rows tbody tr").count() > 5
    page.get_by_label("Search").press_sequentially("tide")
    page.locator("#rows caption", has_text="1 case").wait_for(state="attached")
    assert "Tideway" in page.locator("#rows").inner_text()


def test_a_debrief_on_a_phone(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed, width=390)
    page.goto("/cases/larkspur/debrief")
    page.get_by_label("When it ended").fill("09:00")
    page.get_by_label("Who was there").first.fill("Ida Roth")
    page.get_by_label("One thing you talked about").first.fill("the cold chain")
    page.get_by_label("What did they promise?").fill("we will be in touch by the end of next week")
    page.get_by_text("Understood as:").wait_for()
    assert "Friday, 22 May" in page.locator("#read").inner_text()
    page.get_by_role("button", name="That is how it went").click()
    page.get_by_role("heading", name="Larkspur Foods", exact=True).wait_for()
    assert "Thank Ida Roth" in page.inner_text("main")
    assert "the cold chain" in page.inner_text("main")


def test_a_double_click_and_the_back_button_count_once(
    changed: Served,
    window: Callable[..., Page],
) -> None:
    page = window(changed, script=False)
    page.goto("/cases/marlow/tell/note")
    page.get_by_label("In a few words").fill("once only")
    page.get_by_role("button", name="Note it").dblclick()
    page.get_by_role("heading", name="Marlow Clinic", exact=True).wait_for()
    page.go_back()
    page.go_back()
    page.go_forward()
    page.goto("/cases/marlow")
    assert page.inner_text("main").count("once only") == 1


def test_two_tabs_and_the_command_line_meanwhile(changed: Served, window: Callable[..., Page]) -> None:
    first = window(changed)
    second = first.context.new_page()
    for tab in (first, second):
        tab.goto("/cases/halden")
    first.locator('article[id^="halden:"]').get_by_role("button", name="Not this one").click()
    _told(first, "Left out")
    second.locator('article[id^="halden:"]').get_by_role("button", name="Not this one").click()
    _told(second, "no such step")

    first.goto("/cases/northwind")
    code = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE']='afterword.site.settings'\n"
        "from afterword.store.opening import open_store; o=open_store()\n"
        "from tests.web.cases import NOW; from afterword.desk.messages import heard\n"
        "heard(o, 'northwind', 'still_deciding', sender='priya', at=NOW, now=NOW)"
    )
    place = {
        **os.environ,
        "AFTERWORD_HOME": str(changed.home),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }
    place.pop("DJANGO_SETTINGS_MODULE", None)
    subprocess.run([sys.executable, "-c", code], check=True, env=place, cwd=ROOT)
    first.locator("article", has_text="Ask Northwind for news").get_by_role(
        "button", name="Not this one"
    ).click()
    _told(first, "no such step")
    first.get_by_role("link", name="Answer Priya Nair").first.wait_for()


def test_an_expired_sign_in_says_what_to_do(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed)
    page.goto("/cases")
    page.context.clear_cookies()
    page.get_by_label("Search").press_sequentially("x")
    page.get_by_text("afterword open", exact=True).wait_for()
    page.goto(changed.link().replace("/sign-in/", "/sign-in/x"))
    assert "This sign-in has run out" in page.inner_text("h1")


def test_the_policy_of_the_page_stops_what_is_slipped_in(
    changed: Served, window: Callable[..., Page]
) -> None:
    page = window(changed)
    page.goto("/")
    page.evaluate(
        """() => { const s = document.createElement('script'); s.textContent = 'window.slipped = 1';
        document.body.append(s); const i = document.createElement('img'); i.src = 'https://t.example/x.gif';
        document.body.append(i); document.body.insertAdjacentHTML('beforeend', '<p id=st style="color:red">x</p>'); }"""
    )
    assert page.evaluate("window.slipped") is None
    assert page.evaluate("getComputedStyle(document.getElementById('st')).color") != "rgb(255, 0, 0)"


def test_a_print_leaves_the_furniture_out(changed: Served, window: Callable[..., Page]) -> None:
    page = window(changed)
    for path in ("/cases/brightwater", "/cases/copper/prepare"):
        page.goto(path)
        page.emulate_media(media="print")
        assert not page.locator("nav.rooms").is_visible()
        assert not page.locator("footer.foot").is_visible()
        assert page.locator("h1").is_visible()
        page.emulate_media(media="screen")
