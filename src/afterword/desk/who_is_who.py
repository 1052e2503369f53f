"""What the store knows of applications, people and conversations, laid out for sorting new mail."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.facts_json import fact_from_json
from afterword.core.faults import Fault
from afterword.desk.inbox.employer import squashed
from afterword.desk.inbox.senders import is_tracking_system
from afterword.desk.inbox.shelf import Shelf
from afterword.desk.inbox.sift import Known
from afterword.desk.inbox.story import Story
from afterword.store import log
from afterword.store.models import (
    Account,
    CasePerson,
    CaseRecord,
    MailMessage,
    OutgoingMessage,
    Owner,
    Proposal,
)

_NOT_REFUSED = ("new", "accepted", "edited", "applied")


def own_addresses(owner: Owner) -> set[str]:
    """Every address that is the person's own, in lower case."""
    mine = {owner.email.lower()} | {str(a).lower() for a in owner.preferences.get("addresses", ())}
    mine |= {a.lower() for a in Account.objects.filter(owner=owner).values_list("email", flat=True)}
    return {address for address in mine if "@" in address}


class Stored:
    """The rows that stories are made of, fetched once; :meth:`shelf` makes the stories anew each time."""

    def __init__(self, owner: Owner) -> None:
        self.cases = list(CaseRecord.objects.filter(owner=owner, removed=False))
        people = CasePerson.objects.filter(owner=owner).exclude(email="")
        self.people = list(people.values_list("case_id", "email"))
        proposals = Proposal.objects.filter(owner=owner, case=None).exclude(case_head=None)
        self.proposals = list(
            proposals.order_by("at", "id").values_list("pk", "case_head", "state", "message_id")
        )
        mail = MailMessage.objects.filter(owner=owner)
        self.mail = list(
            mail.values_list("pk", "case_id", "message_id", "thread", "in_reply_to", "sender", "direction")
        )
        events = mail.filter(reading__events__isnull=False).order_by("sent_at")
        self.events = list(events.values_list("pk", "case_id", "reading"))
        sent = OutgoingMessage.objects.filter(owner=owner).exclude(message_id=None)
        self.sent = list(sent.values_list("case_id", "message_id"))

    def message_ids(self) -> set[str]:
        """Every message that is in the store already, sent ones included."""
        return {row[2] for row in self.mail} | {message_id for _case, message_id in self.sent if message_id}

    def shelf(self, read_before: Shelf | None = None) -> Shelf:
        """All stories: of the cases, and of the applications that are still only proposed.

        What was found out about single letters for the shelf ``read_before`` is taken over.
        """
        shelf = Shelf(read_before)
        stories = {row.pk: _of_case(row) for row in self.cases}
        for case, email in self.people:
            if case in stories:
                stories[case].know(email)
                stories[case].know_domain(email.rpartition("@")[2])
        proposed = self._proposed()
        for pk, case, message_id, thread, answers, sender, direction in self.mail:
            story = stories.get(case or 0) or proposed.get(pk)
            if story is None:
                continue
            story.ids.update(filter(None, (message_id, thread, answers)))
            if direction == "in" and sender and not is_tracking_system(sender.rpartition("@")[2]):
                story.know(sender)
        self._know_events(stories, proposed)
        for case, sent in self.sent:
            if case in stories and sent:
                stories[case].ids.add(sent)
        for story in dict.fromkeys([*stories.values(), *proposed.values()]):
            shelf.add(story)
        _agencies(shelf)
        return shelf

    def _proposed(self) -> dict[int, Story]:
        """The stories that wait for a yes (or got a no), by the numbers of their messages."""
        by_key: dict[str, Story] = {}
        found: dict[int, Story] = {}
        for pk, head, state, message in self.proposals:
            if not isinstance(head, dict) or not head.get("id"):
                continue
            key = str(head["id"])
            story = by_key.get(key)
            if story is None:
                story = by_key[key] = Story(
                    key, str(head.get("company", {}).get("name", "")), str(head.get("role", ""))
                )
                story.refused = True
            story.refused = story.refused and state == "rejected"
            story.proposals.append(pk)
            if message is not None:
                found[message] = story
        return found

    def _know_events(self, stories: dict[int, Story], proposed: dict[int, Story]) -> None:
        for pk, case, reading in self.events:
            story = stories.get(case or 0) or proposed.get(pk)
            if story is None:
                continue
            for uid, interview, sequence in (reading or {}).get("events", ()):
                if sequence >= story.uids.get(uid, ("", -1))[1]:
                    story.uids[uid] = (interview, sequence)


def _of_case(row: CaseRecord) -> Story:
    story = Story(f"case:{row.pk}", row.company, row.role, row)
    story.before.rejected = row.standing == "rejected"
    story.last = datetime.fromtimestamp(row.last_event_at, UTC) if row.last_event_at else None
    return story


def _agencies(shelf: Shelf) -> None:
    """A domain that writes for several employers is an agency's."""
    seen: dict[str, set[str]] = {}
    for story in shelf.stories:
        for domain in story.domains:
            seen.setdefault(domain, set()).add(story.company.lower())
    for domain, companies in seen.items():
        if len(companies) > 1:
            shelf.agencies.add(domain)
            for story in shelf.stories:
                story.domains.discard(domain)


def learn(known: Known, shelf: Shelf) -> None:
    """Tell the sieve what the shelf knows by now."""
    for story in shelf.stories:
        known.addresses |= story.addresses
        known.domains |= story.domains
        known.ids |= story.ids
        known.names.add(squashed(story.company))
    known.addresses -= known.mine
    known.domains -= shelf.agencies
    known.names.discard("")


def remember_facts(owner: Owner, story: Story) -> None:
    """Let a story know the facts that its case, or the proposals that wait for it, tell."""
    if story.case is not None:
        story.case.owner = owner
        story.take(log.facts_of(story.case))
        return
    if not story.proposals:
        return
    waiting = Proposal.objects.filter(pk__in=story.proposals, case=None, state__in=_NOT_REFUSED)
    for facts in waiting.order_by("at", "id").values_list("facts", flat=True):
        for body in facts:
            try:
                story.take([fact_from_json(body)])
            except Fault:
                continue
