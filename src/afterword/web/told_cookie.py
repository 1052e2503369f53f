"""The cookie that carries the sentence about what was just done to the next page."""

from __future__ import annotations

from django.contrib.messages.storage.cookie import CookieStorage


class ToldCookie(CookieStorage):
    """Under a name of our own: other programs on this machine share the loopback address's cookies."""

    cookie_name = "afterword_told"
