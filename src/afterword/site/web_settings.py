"""Django's settings for the pages: the store's, and what a browser needs. Nothing here is a secret.

The key that signs cookies lies beside the store, readable by the person alone, and is made on first use.
"""

from __future__ import annotations

import os
from pathlib import Path

from afterword.site.settings import *  # noqa: F403
from afterword.site.signing_key import signing_key

_WEB = Path(__file__).resolve().parent.parent / "web"

if os.name != "nt":
    # Each thread keeps its connection; the middleware lets go of it when the store is another one. On Windows
    # an open connection would keep the person from erasing or restoring the file.
    DATABASES["default"]["CONN_MAX_AGE"] = None  # noqa: F405
SECRET_KEY = signing_key()
DEBUG = False
ROOT_URLCONF = "afterword.web.urls"
WSGI_APPLICATION = "afterword.site.wsgi.application"
APPEND_SLASH = False
# The guard compares the whole address, port included; Django's own list is the second lock on the same door.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
MIDDLEWARE = [
    "afterword.web.middleware.guard.Guard",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "afterword.web.middleware.signed_in.SignedIn",
    "afterword.web.middleware.faults.Faults",
    "afterword.web.middleware.only_once.OnlyOnce",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_WEB / "templates"],
        "OPTIONS": {
            "environment": "afterword.web.environment.environment",
            "auto_reload": False,
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    }
]
MESSAGE_STORAGE = "afterword.web.told_cookie.ToldCookie"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_COOKIE_NAME = "afterword_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "afterword.web.views.faults.stale_form"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FORM_RENDERER = "django.forms.renderers.Jinja2"
