"""A draft reworded by a language model, where the person has one and has switched it on.

Any endpoint that speaks the chat-completions form will do, one on the same machine included. It is given this
draft and the facts that are in it, nothing else of the case and nothing of any other. What comes back is read
like any text from outside: it must keep blanks and names, state nothing that was not told, and pass the same
checks as every message; otherwise it is refused with the reason, and the draft stays as it was.
"""

from __future__ import annotations

import json
from datetime import datetime
from time import monotonic
from typing import Any, NamedTuple

from afterword.core.case import Case
from afterword.core.words import _
from afterword.writing.compose import Draft, blanks_of, findings_of
from afterword.writing.invented import invented
from afterword.writing.naming import one_line

LARGEST_ANSWER = 200_000
"""Bytes of an answer that are read."""

_TASK = (
    "You reword a short message that a job applicant sends after an interview. Keep its language, its meaning, its "
    "greeting line and the name at its end. State nothing that is not in the message: no names, dates, numbers, "
    "experience or promises of your own. Leave every blank between ⟦ and ⟧ exactly as it is. Be brief, warm and "
    "natural, without set phrases. Answer with the reworded message alone."
)


class Endpoint(NamedTuple):
    """Where the model is. ``url`` ends before ``/chat/completions``; ``seconds`` is the whole time allowed."""

    url: str
    model: str
    key: str = ""
    seconds: float = 30.0


class Rewritten(NamedTuple):
    """The new draft, or the old one with the reason why the answer was not taken (empty when it was)."""

    draft: Draft
    refused: str


class _NoAnswer(Exception):
    """The endpoint gave nothing usable; the text says why, in one sentence."""


def rewrite(
    draft: Draft, case: Case, action: str, now: datetime, endpoint: Endpoint | None, *, wish: str = ""
) -> Rewritten:
    """The draft reworded by the model at ``endpoint``; ``wish`` is what the person would like changed.

    Nothing is sent anywhere when ``endpoint`` is None: that is the switch.
    """
    if endpoint is None:
        return Rewritten(draft, _("Rewording by a language model is switched off."))
    try:
        body = _cleaned(_ask(endpoint, request_for(draft, endpoint.model, wish)))
    except _NoAnswer as reason:
        return Rewritten(draft, str(reason))
    refused = fault_in(body, draft, case, action, now)
    if refused:
        return Rewritten(draft, refused)
    return Rewritten(draft._replace(body=body, blanks=blanks_of(body)), "")


def request_for(draft: Draft, model: str, wish: str = "") -> dict[str, Any]:
    """All that is sent: the task, the draft’s text and the person’s wish."""
    said = draft.body if not wish else f"{draft.body}\n\n---\nWish: {one_line(wish, 400)}"
    return {
        "model": model,
        "temperature": 0.6,
        "messages": [{"role": "system", "content": _TASK}, {"role": "user", "content": said}],
    }


def fault_in(body: str, draft: Draft, case: Case, action: str, now: datetime) -> str:
    """Why an answer cannot be taken, in one sentence; empty when it can."""
    if blanks_of(body) != draft.blanks:
        return _("The answer did not keep the blanks as they were, so it was not taken.")
    words, before = len(body.split()), len(draft.body.split())
    if words > max(60, before * 2) or words < before // 3:
        return _(
            "The answer was much longer or shorter than the draft ({words} words), so it was not taken."
        ).format(words=words)
    foreign = invented(body, [draft.body])
    if foreign:
        return _("The answer says something that nobody told: {what}. It was not taken.").format(
            what=", ".join(f"“{word[:40]}”" for word in foreign[:3])
        )
    name = draft.body.rstrip().rsplit("\n", 1)[-1].strip()
    if name and name not in body.rstrip().rsplit("\n", 2)[-1] and not body.rstrip().endswith(name):
        return _("The answer does not end with the name that signs it, so it was not taken.")
    return _lint_fault(body, draft, case, action, now)


def _lint_fault(body: str, draft: Draft, case: Case, action: str, now: datetime) -> str:
    tolerated = {f["code"] for f in findings_of(draft, case, action, now)}
    for finding in findings_of(draft._replace(body=body), case, action, now):
        if finding["level"] in ("error", "warning") and finding["code"] not in tolerated:
            return _("The answer did not pass the checks, so it was not taken: {message}").format(
                message=finding["message"]
            )
    return ""


def _cleaned(text: str) -> str:
    """The answer without the wrapping that models put around it."""
    text = text.replace("\r\n", "\n").strip()
    if text.startswith("```"):
        text = text.partition("\n")[2].rpartition("```")[0].strip() or text
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].strip()
    return "".join(c for c in text if c == "\n" or c.isprintable())


def _ask(endpoint: Endpoint, request: dict[str, Any]) -> str:
    """The model’s answer. Raises :class:`_NoAnswer`."""
    import httpx

    headers = {"Accept-Encoding": "identity"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    try:
        with httpx.Client(timeout=min(endpoint.seconds, 10.0), trust_env=False) as client:
            raw = _read(client, endpoint, request, headers)
    except httpx.TimeoutException as error:
        raise _NoAnswer(_too_slow(endpoint)) from error
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise _NoAnswer(
            _("The language model at {url} could not be reached; check its address.").format(
                url=endpoint.url[:200]
            )
        ) from error
    try:
        content = json.loads(raw)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise _NoAnswer(_("The language model gave an answer that cannot be read.")) from error
    if not isinstance(content, str) or not content.strip():
        raise _NoAnswer(_("The language model gave an empty answer."))
    return content


def _read(client: Any, endpoint: Endpoint, request: dict[str, Any], headers: dict[str, str]) -> bytes:
    """The body of the answer, within the time and size allowed, however slowly it drips."""
    until = monotonic() + endpoint.seconds
    received = bytearray()
    url = endpoint.url.rstrip("/") + "/chat/completions"
    with client.stream("POST", url, json=request, headers=headers) as answer:
        if answer.status_code != 200:
            raise _NoAnswer(
                _(
                    "The language model refused the request (status {status}); check its address, model and key."
                ).format(status=answer.status_code)
            )
        for piece in answer.iter_raw():
            received += piece
            if monotonic() > until:
                raise _NoAnswer(_too_slow(endpoint))
            if len(received) > LARGEST_ANSWER:
                raise _NoAnswer(_("The language model’s answer was far too long."))
    return bytes(received)


def _too_slow(endpoint: Endpoint) -> str:
    return _("The language model took longer than {seconds} seconds; the draft stays as it was.").format(
        seconds=round(endpoint.seconds)
    )
