"""Whose store it is."""

from __future__ import annotations

from django.db import models


class Owner(models.Model):
    """A person looking for work. A store on one's own machine has exactly one, with the key ``local``.

    ``overrides`` are the person's own values for rules (rule id to {setting: value}), ``office`` their
    sending hours, ``privacy`` what may be read of their mail, ``preferences`` what pages remember.
    ``derived_by`` names the program and settings that the derived tables were last made with.
    """

    key = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.CharField(max_length=320, blank=True, default="")
    timezone = models.CharField(max_length=64, blank=True, default="UTC")
    country = models.CharField(max_length=8, blank=True, default="")
    phone = models.CharField(max_length=64, blank=True, default="")
    address = models.TextField(blank=True, default="")
    linkedin = models.CharField(max_length=300, blank=True, default="")
    voice = models.CharField(max_length=32, blank=True, default="warm")
    spelling = models.CharField(max_length=16, blank=True, default="")
    policy = models.CharField(max_length=32, blank=True, default="standard")
    overrides = models.JSONField(default=dict, blank=True)
    office = models.JSONField(default=dict, blank=True)
    privacy = models.JSONField(default=dict, blank=True)
    preferences = models.JSONField(default=dict, blank=True)
    derived_by = models.CharField(max_length=200, blank=True, default="")
    created = models.DateTimeField()

    def __str__(self) -> str:
        return self.name or self.key
