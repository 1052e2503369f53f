"""Which addresses are the person's own, where nobody has said so: a mailbox shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from afterword.desk.inbox.sift import Glance
from afterword.importers.mail_source import is_sent
from afterword.store.models import Owner

_ENOUGH = 0.3


def learn_owner(owner: Owner, glances: Sequence[Glance], mine: set[str]) -> set[str]:
    """The person's own addresses as the mailbox shows them: what Sent mail is from, else whom most mail is for.

    Kept as the owner's address where none was set.
    """
    sent = Counter(g.email for g in glances if g.email and is_sent(g.folder))
    found = {address for address, count in sent.items() if count >= max(1, sum(sent.values()) * 0.1)}
    if not found and not mine:
        to = Counter(address for g in glances if not g.bulk for address in g.to[:1])
        total = sum(to.values())
        found = {address for address, count in to.most_common(1) if count >= total * _ENOUGH}
    new = found - mine
    if not new:
        return set()
    main = max(new, key=lambda a: sent.get(a, 0))
    if not owner.email:
        owner.email = main
        owner.save(update_fields=["email"])
    kept = sorted({*map(str, owner.preferences.get("addresses", ())), *new} - {owner.email})
    if kept != owner.preferences.get("addresses", []):
        owner.preferences = {**owner.preferences, "addresses": kept}
        owner.save(update_fields=["preferences"])
    return new
