"""Style, script, faces and icons, served from memory under an address that changes with their content.

The whole folder has one fingerprint, so files may refer to each other by plain relative addresses and a
browser may keep every one of them for good.
"""

from __future__ import annotations

import gzip
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse

_FOLDER = Path(__file__).resolve().parent / "static"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
_SQUEEZED = frozenset({".css", ".js", ".svg", ".txt"})


class Asset(NamedTuple):
    """A file and, where that helps, the same file compressed."""

    kind: str
    plain: bytes
    small: bytes | None


@lru_cache(maxsize=1)
def assets() -> dict[str, Asset]:
    """Every file of the folder by its relative address."""
    found = {}
    for path in sorted(_FOLDER.rglob("*")):
        if path.suffix in _KINDS and path.is_file():
            body = path.read_bytes()
            small = gzip.compress(body, 9, mtime=0) if path.suffix in _SQUEEZED else None
            found[path.relative_to(_FOLDER).as_posix()] = Asset(_KINDS[path.suffix], body, small)
    return found


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Twelve characters that change with any byte of any file."""
    whole = hashlib.sha256()
    for name, asset in assets().items():
        whole.update(name.encode() + b"\0" + asset.plain)
    return whole.hexdigest()[:12]


def address(name: str) -> str:
    """Where the browser finds the file. Raises KeyError for a file that is not there."""
    assets()[name]
    return f"/static/{fingerprint()}/{name}"


def serve_asset(request: HttpRequest, mark: str, name: str) -> HttpResponse:
    """The file, to be kept for good when it was asked for by its present fingerprint."""
    asset = assets().get(name)
    if asset is None:
        raise Http404
    squeeze = asset.small is not None and "gzip" in request.headers.get("Accept-Encoding", "")
    body = asset.small if squeeze and asset.small is not None else asset.plain
    response = HttpResponse(body, content_type=asset.kind)
    if squeeze:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    fresh = mark == fingerprint()
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if fresh else "no-cache"
    return response
