"""Mailboxes, what was read from them, and what that reading proposes."""

from __future__ import annotations

from django.db import models

from afterword.store.models.case import CaseRecord
from afterword.store.models.owner import Owner


class Account(models.Model):
    """A mailbox of the person's own. It never holds a password: ``secret_ref`` says where that is kept."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="accounts")
    email = models.CharField(max_length=320)
    name = models.CharField(max_length=200, blank=True, default="")
    kind = models.CharField(max_length=16, default="imap")
    imap_host = models.CharField(max_length=255, blank=True, default="")
    imap_port = models.IntegerField(default=993)
    imap_security = models.CharField(max_length=16, default="tls")
    smtp_host = models.CharField(max_length=255, blank=True, default="")
    smtp_port = models.IntegerField(default=465)
    smtp_security = models.CharField(max_length=16, default="tls")
    login = models.CharField(max_length=320, blank=True, default="")
    auth = models.CharField(max_length=32, default="password")
    secret_ref = models.CharField(max_length=400, blank=True, default="")
    path = models.CharField(max_length=1000, blank=True, default="")
    options = models.JSONField(default=dict, blank=True)
    is_default = models.BooleanField(default=False)
    created = models.DateTimeField()
    checked = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")
    watched_by = models.CharField(max_length=64, blank=True, default="")
    """The process that keeps up with this mailbox, while ``watched_until`` has not passed."""
    watched_until = models.DateTimeField(null=True, blank=True)
    facts_known = models.BigIntegerField(default=0)
    """The newest fact when people and employers were last looked for among what was put aside."""

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["owner", "email", "kind", "path"], name="account_once"),
        )

    def __str__(self) -> str:
        return self.email


class MailboxState(models.Model):
    """How far one folder has been read; ``progress`` lets an interrupted reading go on where it stopped."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="mailbox_states")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="states")
    folder = models.CharField(max_length=500)
    uidvalidity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    modseq = models.BigIntegerField(null=True)
    progress = models.JSONField(default=dict, blank=True)
    updated = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "folder"], name="folder_once"),)

    def __str__(self) -> str:
        return self.folder


class PutAside(models.Model):
    """A message of which only the header was looked at, to be found again should its people come to matter.

    ``who`` is a fingerprint of an address or of an organisation's name; neither is kept in words.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="put_aside")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="put_aside")
    folder = models.CharField(max_length=500)
    key = models.CharField(max_length=500)
    who = models.BigIntegerField()

    class Meta:
        indexes = (models.Index(fields=["account", "who"], name="aside_by_who"),)

    def __str__(self) -> str:
        return f"{self.folder}/{self.key}"


class MailMessage(models.Model):
    """A message that was seen. ``text`` is kept only once it belongs to a case.

    ``human`` is true for what a person wrote; while such a message that came ``in`` has no ``looked_at``, the
    unsent follow-ups of its case are held.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="mail")
    case = models.ForeignKey(
        CaseRecord, on_delete=models.SET_NULL, null=True, blank=True, related_name="mail"
    )
    account = models.ForeignKey(
        Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="mail"
    )
    message_id = models.CharField(max_length=998)
    direction = models.CharField(max_length=3, default="in")
    human = models.BooleanField(default=True)
    sent_at = models.BigIntegerField(null=True)
    sender = models.CharField(max_length=998, blank=True, default="")
    sender_name = models.CharField(max_length=998, blank=True, default="")
    recipients = models.JSONField(default=list, blank=True)
    subject = models.TextField(blank=True, default="")
    headers = models.JSONField(default=dict, blank=True)
    text = models.TextField(blank=True, default="")
    html = models.TextField(blank=True, default="")
    label = models.CharField(max_length=40, blank=True, default="")
    confidence = models.FloatField(default=0.0)
    reading = models.JSONField(default=dict, blank=True)
    thread = models.CharField(max_length=998, blank=True, default="")
    in_reply_to = models.CharField(max_length=998, blank=True, default="")
    folder = models.CharField(max_length=500, blank=True, default="")
    uid = models.BigIntegerField(null=True)
    size = models.BigIntegerField(default=0)
    looked_at = models.DateTimeField(null=True, blank=True)
    recorded = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "message_id"], name="message_once"),)
        indexes = (
            models.Index(fields=["owner", "thread"], name="message_by_thread"),
            models.Index(fields=["case", "sent_at"], name="message_by_case"),
            models.Index(
                fields=["case"],
                name="message_unlooked",
                condition=models.Q(looked_at__isnull=True, direction="in", human=True),
            ),
        )

    def __str__(self) -> str:
        return self.message_id


class Proposal(models.Model):
    """What a message seems to say, waiting for the person's yes or no.

    ``facts`` are facts as a case file writes them; ``state`` is new, accepted, edited, rejected or applied
    (applied = certain enough to be taken at once, with undo). ``dedupe`` keeps a rejected one from returning.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="proposals")
    case = models.ForeignKey(
        CaseRecord, on_delete=models.CASCADE, null=True, blank=True, related_name="proposals"
    )
    message = models.ForeignKey(
        MailMessage, on_delete=models.SET_NULL, null=True, blank=True, related_name="proposals"
    )
    kind = models.CharField(max_length=40)
    facts = models.JSONField(default=list)
    case_head = models.JSONField(null=True, blank=True)
    sentence = models.TextField()
    evidence = models.TextField(blank=True, default="")
    span = models.JSONField(null=True, blank=True)
    confidence = models.FloatField(default=0.0)
    state = models.CharField(max_length=12, default="new")
    dedupe = models.CharField(max_length=200)
    recorded_facts = models.JSONField(default=list, blank=True)
    at = models.BigIntegerField(default=0)
    created = models.DateTimeField()
    settled = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "dedupe"], name="proposal_once"),)
        indexes = (
            models.Index(fields=["owner", "at"], name="proposal_new", condition=models.Q(state="new")),
        )

    def __str__(self) -> str:
        return self.sentence
