"""From values to pages, and the ways between pages."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from markupsafe import Markup

from afterword.desk.values import Done
from afterword.store.location import in_demo


def page(request: HttpRequest, template: str, status: int = 200, **values: Any) -> HttpResponse:
    """The template with its values. ``now``, ``told`` and the path come by themselves."""
    values.setdefault("now", getattr(request, "now", None))
    values.setdefault("owner", getattr(request, "owner", None))
    # Masked once a page and not once a form: the page has many forms, and one mask serves them all.
    values["csrf"] = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(
        get_token(request)
    )
    values["told"] = _waiting_to_be_told(request)
    values["here"] = request.get_full_path() if request.method == "GET" else "/"
    values["demo"] = in_demo()
    values["live"] = bool(request.headers.get("HX-Request"))
    return render(request, template, values, status=status)


def _waiting_to_be_told(request: HttpRequest) -> Any:
    """What was done and is not told yet. Asking further where there is nothing would send a cookie every time."""
    waiting = messages.get_messages(request) if hasattr(request, "_messages") else ()
    return waiting if len(waiting) else ()


def see(where: str) -> HttpResponseRedirect:
    """Go and look there: the answer to every form that did something."""
    response = HttpResponseRedirect(where)
    response.status_code = 303
    return response


def told(request: HttpRequest, done: Done | str, where: str = "") -> HttpResponseRedirect:
    """Say what was done, offer to take it back, and go where the form says (or ``where``)."""
    if isinstance(done, str):
        messages.info(request, done)
    else:
        messages.info(request, done.sentence, extra_tags=str(done.undo or ""))
    return see(where or back_to(request))


def back_to(request: HttpRequest) -> str:
    """The page that the form was on: its field ``back``, else the page that sent it, else *Today*."""
    wanted = request.POST.get("back") or request.GET.get("back") or ""
    if _local(wanted):
        return wanted
    came_from = urlsplit(request.headers.get("Referer", ""))
    if came_from.netloc == request.META.get("HTTP_HOST") and _local(came_from.path):
        return came_from.path + (f"?{came_from.query}" if came_from.query else "")
    return "/"


def _local(path: str) -> bool:
    return path.startswith("/") and not path.startswith(("//", "/\\")) and not any(c < " " for c in path)


def download(body: bytes, name: str, kind: str) -> HttpResponse:
    """A file to keep, never shown in the page."""
    response = HttpResponse(body, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{_plain(name)}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _plain(name: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "-" for c in name)[:120] or "file"
