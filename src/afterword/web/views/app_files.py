"""What makes the pages an app: the manifest, the page for when nothing answers, and its small worker."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from afterword.core.words import _
from afterword.web.assets import address, fingerprint
from afterword.web.rendering import page

INSTANCE = secrets.token_hex(16)
"""Names this running process, so that a second start finds it and not somebody else's server."""


def alive(request: HttpRequest) -> HttpResponse:
    """That this is Afterword, and which one."""
    return HttpResponse(INSTANCE, content_type="text/plain")


def offline(request: HttpRequest) -> HttpResponseBase:
    """Kept by the browser for when Afterword is not running."""
    return page(request, "offline.html")


def manifest(request: HttpRequest) -> HttpResponse:
    """What installing the app shows."""
    icons = [
        {
            "src": address(f"icons/mark-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": use,
        }
        for size in (192, 512)
        for use in ("any", "maskable")
    ]
    told = {
        "name": "Afterword",
        "short_name": "Afterword",
        "description": _("The next right move after a job interview."),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f2ea",
        "theme_color": "#f6f2ea",
        "icons": icons,
    }
    return JsonResponse(told, content_type="application/manifest+json")


_WORKER = """
const kept = "afterword-%s", page = "/offline", parts = %s;
addEventListener("install", (event) => event.waitUntil(caches.open(kept).then((c) => c.addAll([page, ...parts]))));
addEventListener("activate", (event) => event.waitUntil(caches.keys().then((all) =>
  Promise.all(all.filter((name) => name !== kept).map((name) => caches.delete(name))))));
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate")
    event.respondWith(fetch(event.request).catch(() => caches.match(page)));
  else if (event.request.method === "GET" && new URL(event.request.url).pathname.startsWith("/static/"))
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
});
"""


def worker(request: HttpRequest) -> HttpResponse:
    """Keeps the offline page and what it is drawn with; never anything of a case."""
    parts = [address(name) for name in ("app.css", "fonts/newsreader.woff2", "fonts/hanken-grotesk.woff2")]
    text = _WORKER % (fingerprint(), JsonResponse(parts, safe=False).content.decode())
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")
