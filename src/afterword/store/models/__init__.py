"""Every table of the store; each row has an owner."""

from afterword.store.models.access import AuditLine, SignInLink
from afterword.store.models.activity import Activity
from afterword.store.models.case import CasePerson, CaseRecord, FactRecord
from afterword.store.models.due import DuePlace, DueStep
from afterword.store.models.mail import Account, MailboxState, MailMessage, Proposal, PutAside
from afterword.store.models.outbox import DraftText, OutgoingMessage, SendPermission
from afterword.store.models.owner import Owner

__all__ = [
    "Account",
    "Activity",
    "AuditLine",
    "CasePerson",
    "CaseRecord",
    "DraftText",
    "DuePlace",
    "DueStep",
    "FactRecord",
    "MailMessage",
    "MailboxState",
    "OutgoingMessage",
    "Owner",
    "Proposal",
    "PutAside",
    "SendPermission",
    "SignInLink",
]
