"""How the pages are entered, and a trace of what touched private things."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owner import Owner


class SignInLink(models.Model):
    """A one-time link to sign in; only the hash of its token is kept."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=16, default="sign_in")
    created = models.DateTimeField()
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.purpose


class AuditLine(models.Model):
    """One line of what was done with private things: a sending overruled, an export, an erasure."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="audit")
    at = models.DateTimeField()
    what = models.CharField(max_length=60)
    detail = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.what
