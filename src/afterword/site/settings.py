"""Django's settings; everything a person may set lives in the store or the environment, not here."""

from __future__ import annotations

SECRET_KEY = "replaced at start"
INSTALLED_APPS: list[str] = []
USE_TZ = True
