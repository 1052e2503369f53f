"""What is due: derived from the facts after every verb, shaped so that *today* is a few short index reads."""

from __future__ import annotations

from django.db import models

from afterword.store.models.case import CaseRecord
from afterword.store.models.owner import Owner


class DuePlace(models.Model):
    """A place of work whose rest days hold messages back.

    ``rests`` lists [start, end) of the days when nobody works there, in seconds since 1970, from
    ``known_since`` to ``known_until``. ``lanes`` has a bit for each lane that was ever used.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="places")
    key = models.CharField(max_length=120)
    rests = models.JSONField(default=list)
    known_since = models.BigIntegerField()
    known_until = models.BigIntegerField()
    lanes = models.BigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "key"], name="place_once"),)

    def __str__(self) -> str:
        return self.key


class DueStep(models.Model):
    """A step that a case calls for; clock-free, so it holds until the next fact. Seconds since 1970, UTC.

    ``lane`` groups steps of one place and like length of window (see :mod:`afterword.store.lanes`); it is
    -1 where a step is held. ``waits`` is 1 for a step that one waits for until it opens, 2 for a touch.
    """

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="due_steps")
    case = models.ForeignKey(CaseRecord, on_delete=models.CASCADE, related_name="due_steps")
    key = models.CharField(max_length=300)
    action = models.CharField(max_length=40)
    to = models.JSONField(default=list)
    names = models.JSONField(default=list)
    roles = models.JSONField(default=list)
    company = models.CharField(max_length=300, blank=True, default="")
    position = models.CharField(max_length=300, blank=True, default="")
    opens = models.BigIntegerField()
    ideal = models.BigIntegerField()
    due = models.BigIntegerField()
    closes = models.BigIntegerField(null=True)
    lane = models.BigIntegerField()
    waits = models.SmallIntegerField(default=0)
    held = models.TextField(blank=True, default="")
    reason = models.TextField(blank=True, default="")
    body = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "key"], name="step_once"),)
        indexes = (
            models.Index(fields=["owner", "lane", "due", "opens", "closes"], name="step_by_lane"),
            models.Index(fields=["owner", "waits", "opens"], name="step_waited_for"),
            models.Index(fields=["owner", "opens"], name="step_held", condition=models.Q(lane=-1)),
            models.Index(fields=["owner", "closes"], name="step_by_end"),
        )

    def __str__(self) -> str:
        return self.key
