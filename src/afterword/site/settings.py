"""Django's settings for the commands: the store and nothing else, so that they start quickly.

Everything that a person may set lives in the store or the environment, not here. The pages have
``afterword.site.web_settings``, which begins with these.
"""

from __future__ import annotations

from afterword.store.database import database_settings

SECRET_KEY = "the commands sign nothing; the pages read a key of their own"
INSTALLED_APPS: list[str] = ["afterword.store"]
DATABASES = {"default": database_settings()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING_CONFIG = None
