"""Cases and their facts: the log that everything else is derived from."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owner import Owner


class CaseRecord(models.Model):
    """One application. Beside ``owner``, ``slug`` and ``policy`` every column is derived from the facts.

    ``next_at``, ``stale_at`` and the like are whole seconds since 1970, UTC. ``stale_at`` is when a fact
    that lies in the future begins to count, so that the derived rows must be made again; ``expires_at`` is
    when the first of its steps closes and may be cleared away.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="cases")
    slug = models.CharField(max_length=80)
    company = models.CharField(max_length=300, blank=True, default="")
    role = models.CharField(max_length=300, blank=True, default="")
    search = models.TextField(blank=True, default="")
    standing = models.CharField(max_length=16, default="open")
    stage = models.CharField(max_length=16, default="applied")
    really_wanted = models.BooleanField(default=False)
    archived = models.BooleanField(default=False)
    removed = models.BooleanField(default=False)
    policy = models.CharField(max_length=32, blank=True, default="")
    applied_at = models.BigIntegerField(null=True)
    last_event_at = models.BigIntegerField(null=True)
    next_at = models.BigIntegerField(null=True)
    next_action = models.CharField(max_length=40, blank=True, default="")
    next_key = models.CharField(max_length=300, blank=True, default="")
    next_to = models.CharField(max_length=400, blank=True, default="")
    stale_at = models.BigIntegerField(null=True)
    expires_at = models.BigIntegerField(null=True)
    unlooked = models.IntegerField(default=0)
    created = models.DateTimeField()
    updated = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "slug"], name="case_slug_once"),)
        indexes = (
            models.Index(fields=["owner", "archived", "next_at"], name="case_by_next"),
            models.Index(fields=["owner", "company"], name="case_by_company"),
            models.Index(fields=["owner", "updated"], name="case_by_updated"),
            models.Index(
                fields=["owner", "stale_at"], name="case_stale", condition=models.Q(stale_at__isnull=False)
            ),
            models.Index(
                fields=["owner", "expires_at"],
                name="case_expires",
                condition=models.Q(expires_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.slug


class FactRecord(models.Model):
    """One fact, written once and never changed. ``dedupe`` keeps the same thing from being told twice."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="facts")
    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="facts")
    key = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    at = models.CharField(max_length=40)
    at_instant = models.BigIntegerField()
    version = models.IntegerField(default=1)
    body = models.JSONField()
    recorded = models.DateTimeField()
    source = models.CharField(max_length=120, default="typed")
    evidence = models.ForeignKey(
        "store.MailMessage", on_delete=models.SET_NULL, null=True, blank=True, related_name="facts"
    )
    dedupe = models.CharField(max_length=120, null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["owner", "key"], name="fact_key_once"),
            models.UniqueConstraint(fields=["case", "dedupe"], name="fact_told_once"),
        )
        indexes = (models.Index(fields=["owner", "at_instant"], name="fact_by_time"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"


class CasePerson(models.Model):
    """Somebody at an employer, derived from the facts, to be found over all cases."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="people")
    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="people")
    key = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    email = models.CharField(max_length=320, blank=True, default="")
    role = models.CharField(max_length=32, blank=True, default="")
    title = models.CharField(max_length=200, blank=True, default="")
    phone = models.CharField(max_length=64, blank=True, default="")
    linkedin = models.CharField(max_length=300, blank=True, default="")
    met_at = models.BigIntegerField(null=True)
    last_contact_at = models.BigIntegerField(null=True)
    next_touch_at = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "key"], name="person_once"),)
        indexes = (
            models.Index(fields=["owner", "email"], name="person_by_email"),
            models.Index(fields=["owner", "name"], name="person_by_name"),
        )

    def __str__(self) -> str:
        return self.name
