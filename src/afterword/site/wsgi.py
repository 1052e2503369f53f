"""The pages as a WSGI application."""

from __future__ import annotations

import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application


def make_application() -> WSGIHandler:
    """Set Django up with the pages' settings, unless that was done, and give the application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.site.web_settings")
    return get_wsgi_application()


def __getattr__(name: str) -> WSGIHandler:
    """``application`` is made when it is first asked for, so that importing this file changes nothing."""
    if name == "application":
        return make_application()
    raise AttributeError(name)
