"""What goes out: drafts, approved messages on their way, and what may go by itself."""

from __future__ import annotations

from django.db import models

from afterword.store.models.case import CaseRecord
from afterword.store.models.mail import Account
from afterword.store.models.owner import Owner

OUTBOX_STATES = (
    "drafted",
    "approved",
    "scheduled",
    "taken",
    "sent",
    "refused",
    "unknown",
    "held",
    "cancelled",
    "prepared",
)
"""The states of an outgoing message, in the order of its way out."""


class OutgoingMessage(models.Model):
    """One message to one recipient set. Message-ID, text and recipients are fixed and hashed at approval.

    ``claimed_by`` and ``lease_until`` belong to the worker that is sending it. Times in whole seconds since
    1970 (``send_at``, ``window_closes``, ``lease_until``) so that claiming is one conditional update.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="outbox")
    case = models.ForeignKey(
        CaseRecord, on_delete=models.CASCADE, null=True, blank=True, related_name="outbox"
    )
    account = models.ForeignKey(
        Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="outbox"
    )
    state = models.CharField(max_length=12, default="drafted")
    step_key = models.CharField(max_length=300, blank=True, default="")
    action = models.CharField(max_length=40, blank=True, default="")
    channel = models.CharField(max_length=20, default="email")
    to = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    subject = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    raw = models.BinaryField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    message_id = models.CharField(max_length=255, null=True, blank=True)
    in_reply_to = models.CharField(max_length=998, blank=True, default="")
    references = models.TextField(blank=True, default="")
    send_at = models.BigIntegerField(default=0)
    window_opens = models.BigIntegerField(null=True)
    window_closes = models.BigIntegerField(null=True)
    claimed_by = models.CharField(max_length=80, blank=True, default="")
    lease_until = models.BigIntegerField(default=0)
    attempts = models.IntegerField(default=0)
    next_try = models.BigIntegerField(default=0)
    last_error = models.TextField(blank=True, default="")
    accepted = models.JSONField(default=list, blank=True)
    refused = models.JSONField(default=dict, blank=True)
    hold_reason = models.TextField(blank=True, default="")
    overruled = models.TextField(blank=True, default="")
    automatic = models.BooleanField(default=False)
    fact_key = models.CharField(max_length=40, blank=True, default="")
    draft_ref = models.CharField(max_length=1000, blank=True, default="")
    options = models.JSONField(default=dict, blank=True)
    created = models.DateTimeField()
    approved_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    copied_at = models.DateTimeField(null=True, blank=True)
    updated = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "message_id"], name="outgoing_id_once"),)
        indexes = (
            models.Index(fields=["state", "send_at"], name="outgoing_ready"),
            models.Index(fields=["owner", "state", "updated"], name="outgoing_by_owner"),
            models.Index(fields=["case", "state"], name="outgoing_by_case"),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.state}"


class DraftText(models.Model):
    """The person's working draft of one step to one person and channel."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="drafts")
    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="drafts")
    step_key = models.CharField(max_length=300)
    channel = models.CharField(max_length=20, default="email")
    subject = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    edited = models.BooleanField(default=False)
    version = models.IntegerField(default=1)
    updated = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "step_key", "channel"], name="draft_once"),)

    def __str__(self) -> str:
        return self.step_key


class SendPermission(models.Model):
    """Whether one kind of message may leave by itself: off unless the person said so, with a daily cap."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="permissions")
    action = models.CharField(max_length=40)
    allowed = models.BooleanField(default=False)
    daily_cap = models.IntegerField(default=3)
    stopped_at = models.DateTimeField(null=True, blank=True)
    updated = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "action"], name="permission_once"),)

    def __str__(self) -> str:
        return self.action
