"""A draft reworded by the person's own language model, if they have one and switched it on."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.write import open_draft, save_draft
from afterword.mailbox import credentials
from afterword.store.location import data_folder
from afterword.store.models import Owner
from afterword.writing.compose import Draft, blanks_of
from afterword.writing.rewrite import Endpoint, rewrite

SECRET = "language-model"


class Reworded(NamedTuple):
    """The text as it now stands; ``refused`` says why the model's words were not taken, if they were not."""

    body: str
    refused: str


def endpoint_of(owner: Owner) -> Endpoint | None:
    """Where the person's model is; ``None`` unless it was switched on in the settings."""
    model = (owner.preferences or {}).get("model") or {}
    if not model.get("on") or not model.get("url"):
        return None
    key = credentials.find(data_folder(), SECRET) or ""
    return Endpoint(str(model["url"]), str(model.get("name", "")), key, float(model.get("seconds", 30)))


def switch_model(owner: Owner, url: str, name: str, key: str = "", *, on: bool = True) -> str:
    """Switch rewording on or off; the key goes into the keyring. Says what is so now."""
    if on and not url.startswith(("http://", "https://")):
        raise DeskFault(_("Give the address of the model, such as http://localhost:11434/v1."))
    owner.preferences = {**(owner.preferences or {}), "model": {"on": on, "url": url, "name": name}}
    owner.save(update_fields=["preferences"])
    if key:
        credentials.keep(data_folder(), SECRET, key)
    if not on:
        return _("Rewording is off; nothing is sent to any model.")
    return _(
        "Rewording is on: only the facts of the case at hand go to {url}, and only when you ask."
    ).format(url=url)


def reword(owner: Owner, ref: str, way: str, wish: str, now: datetime) -> Reworded:
    """Ask the model for other words; they are kept as the draft if they pass. Raises :class:`DeskFault`."""
    endpoint = endpoint_of(owner)
    if endpoint is None:
        raise DeskFault(
            _("Rewording by a language model is switched off; “afterword reword --on URL MODEL”.")
        )
    desk = open_draft(owner, ref, now, way)
    draft = Draft(desk.subject, desk.body, desk.way, desk.to, desk.in_reply_to or None, blanks_of(desk.body))
    answer = rewrite(draft, desk.view.case, desk.card.action, now, endpoint, wish=wish)
    if not answer.refused:
        save_draft(owner, ref, desk.way, answer.draft.subject, answer.draft.body, desk.version, now)
    return Reworded(answer.draft.body, answer.refused)
