"""What the person did last, so that it can be undone."""

from __future__ import annotations

from django.db import models

from afterword.store.models.case import CaseRecord
from afterword.store.models.owner import Owner


class Activity(models.Model):
    """One verb: the facts it recorded, and what it changed beside them (``before``, to be put back)."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="activities")
    case = models.ForeignKey(
        CaseRecord, on_delete=models.CASCADE, null=True, blank=True, related_name="activities"
    )
    verb = models.CharField(max_length=40)
    sentence = models.TextField(blank=True, default="")
    facts = models.JSONField(default=list)
    before = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField()
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["owner", "-id"], name="activity_last", condition=models.Q(undone=None)),
        )

    def __str__(self) -> str:
        return self.verb
