"""Reaching a person's mailbox: accounts, providers, passwords and tokens, IMAP and SMTP sessions."""
