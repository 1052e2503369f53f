"""The browser itself: it opens a page and can be spoken to."""

from __future__ import annotations

from playwright.sync_api import Browser


def test_a_page_opens_and_a_click_is_heard(chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.set_content("<button onclick=\"document.title='pressed'\">Press</button>")
    page.get_by_role("button", name="Press").click()
    assert page.title() == "pressed"
    context.close()
