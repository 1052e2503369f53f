"""A mailbox on a server, over IMAP: looked at with EXAMINE and BODY.PEEK, so that nothing is marked or moved.

Incremental by UID; where a folder's UIDVALIDITY changed it is read from the start, and what is known already is
recognised by its Message-ID. A line that breaks is opened again, a few times, each time after a longer pause.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from afterword.importers.imap_parts import LARGE, assembled, items, tree_of
from afterword.importers.mail_source import Batch, Head, Position, is_left_out
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount
from afterword.mailbox.faults import MailboxFault, of_connection

A = TypeVar("A")
T = TypeVar("T")

AT_ONCE = 1_000
"""Messages in one FETCH: servers refuse longer lists (Dovecot: “Too long argument”)."""

PEEKED = 2_048
_BODIES_AT_ONCE = 50
_PAUSES = (0.5, 2.0)
_FIELDS = (
    b"BODY.PEEK[HEADER.FIELDS (FROM TO CC SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES DATE CONTENT-TYPE LIST-UNSUBSCRIBE "
    b"LIST-ID PRECEDENCE AUTO-SUBMITTED X-FAILED-RECIPIENTS)]"
)
_LEFT_OUT = (b"\\Junk", b"\\Trash", b"\\Drafts", b"\\Noselect", b"\\NonExistent")
_UID = re.compile(rb"\bUID (\d+)\b")
_IDLE_SECONDS = 25 * 60
"""Servers may end an idle line after half an hour (RFC 2177)."""

Connect = Callable[[MailAccount, Secret], Any]


class ImapMailbox:
    """The folders of one account. ``secret`` is asked for at each connection, as a token may have run out."""

    def __init__(
        self,
        account: MailAccount,
        secret: Callable[[], Secret],
        *,
        pauses: Sequence[float] = _PAUSES,
        patience: float = 60.0,
    ) -> None:
        self.account = account
        self.name = f"imap:{account.login}@{account.imap.host}"
        self._secret = secret
        self._pauses = tuple(pauses)
        self._patience = patience
        self._client: Any = None
        self._folder: str | None = None
        self._one_at_a_time = threading.RLock()

    # ------------------------------------------------------------ the source of mail

    def folders(self) -> list[str]:
        """The folders worth reading: all mail in one where the server has that, else all but waste and drafts."""
        listed = self._again(lambda client: client.list_folders())
        for flags, _delimiter, name in listed:
            if b"\\All" in flags and b"\\Noselect" not in flags:
                return [str(name)]
        return [
            str(name)
            for flags, _delimiter, name in listed
            if not any(f in flags for f in _LEFT_OUT) and not is_left_out(str(name))
        ]

    def batches(self, folder: str, position: Position, size: int = AT_ONCE) -> Iterator[Batch]:
        """What is new since ``position``. Raises :class:`MailboxFault`."""
        opened = self._again(lambda client: self._examine(client, folder))
        validity = int(opened.get(b"UIDVALIDITY", 0))
        last = int(position.get("last_uid", 0)) if position.get("uidvalidity") == validity else 0
        if int(opened.get(b"UIDNEXT", last + 2)) <= last + 1:
            yield Batch((), {"uidvalidity": validity, "last_uid": last})
            return
        # “n:*” names the last message even where nothing is new, hence the comparison.
        found = self._again(lambda client: client.search(["UID", f"{last + 1}:*"]), folder)
        fresh = sorted(uid for uid in found if uid > last)
        step = min(size, AT_ONCE)
        pieces = [fresh[start : start + step] for start in range(0, len(fresh), step)]
        done = 0
        for some, heads in _one_ahead(lambda uids: self._heads(folder, uids, validity), pieces):
            done += len(some)
            yield Batch(heads, {"uidvalidity": validity, "last_uid": some[-1]}, done, len(fresh))
        if not fresh:
            yield Batch((), {"uidvalidity": validity, "last_uid": last})

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Whole messages; large ones without what is attached to them."""
        sizes: dict[int, int] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = [int(key) for key in keys[start : start + AT_ONCE]]
            answers = self._fetch(folder, some, [b"RFC822.SIZE"], None)
            sizes |= {uid: int(answer.get(b"RFC822.SIZE", 0) or 0) for uid, answer in answers.items()}
        small = [key for key in keys if sizes.get(int(key), 0) <= LARGE]
        yield from self._parts(folder, small, b"BODY.PEEK[]", b"BODY[]")
        for key in keys:
            if sizes.get(int(key), 0) > LARGE:
                yield from self._in_pieces(folder, int(key))

    def _in_pieces(self, folder: str, uid: int) -> Iterator[tuple[str, bytes]]:
        structure = self._fetch(folder, [uid], [b"BODYSTRUCTURE"], None).get(uid, {}).get(b"BODYSTRUCTURE")
        if structure is not None:
            tree = tree_of(structure)
            answer = self._fetch(folder, [uid], items(tree), None).get(uid)
            if answer is not None:
                yield str(uid), assembled(tree, answer)

    def beginnings(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """The first :data:`PEEKED` bytes of the texts."""
        yield from self._parts(folder, keys, b"BODY.PEEK[TEXT]<0.%d>" % PEEKED, b"BODY[TEXT]", AT_ONCE)

    def close(self) -> None:
        """Let go of the line."""
        with self._one_at_a_time:
            client, self._client, self._folder = self._client, None, None
            if client is not None:
                with suppress(Exception):
                    client.logout()

    # ------------------------------------------------------------ the line

    def _heads(self, folder: str, uids: Sequence[int], validity: int) -> list[Head]:
        found = self._again(lambda client: _range_of_heads(client, uids[0], uids[-1]), folder, validity)
        missing = [uid for uid in uids if uid not in found]
        if missing:
            answers = self._fetch(folder, missing, [_FIELDS], validity)
            found |= {uid: _header(answer) for uid, answer in answers.items()}
        return [Head(str(uid), found[uid]) for uid in uids if uid in found]

    def _parts(
        self, folder: str, keys: Sequence[str], item: bytes, name: bytes, at_once: int = _BODIES_AT_ONCE
    ) -> Iterator[tuple[str, bytes]]:
        for start in range(0, len(keys), at_once):
            some = [int(key) for key in keys[start : start + at_once]]
            answers = self._fetch(folder, some, [item], None)
            for uid in some:
                raw = next((v for k, v in answers.get(uid, {}).items() if k.startswith(name)), None)
                if isinstance(raw, bytes):
                    yield str(uid), raw

    def _fetch(
        self, folder: str, uids: Sequence[int], items: Sequence[bytes], validity: int | None
    ) -> Mapping[int, Mapping[bytes, Any]]:
        def fetch(client: Any) -> Any:
            return client.fetch(list(uids), list(items))

        answers: Mapping[int, Mapping[bytes, Any]] = self._again(fetch, folder, validity)
        return answers

    def _examine(self, client: Any, folder: str) -> Mapping[bytes, Any]:
        opened: Mapping[bytes, Any] = client.select_folder(folder, readonly=True)
        self._folder = folder
        return opened

    def _again(self, work: Callable[[Any], T], folder: str | None = None, validity: int | None = None) -> T:
        """Do ``work`` on an open line, in ``folder``; when the line breaks, on a new one."""
        with self._one_at_a_time:
            return self._until_it_works(work, folder, validity)

    def _until_it_works(self, work: Callable[[Any], T], folder: str | None, validity: int | None) -> T:
        for pause in (*self._pauses, None):
            try:
                client = self._open()
                if folder is not None and self._folder != folder:
                    opened = self._examine(client, folder)
                    if validity is not None and int(opened.get(b"UIDVALIDITY", 0)) != validity:
                        raise MailboxFault(
                            "The folder was made anew while it was read; the next run reads it again.",
                            folder,
                            again=True,
                        )
                return work(client)
            except MailboxFault as fault:
                self.close()
                if pause is None or not fault.again:
                    raise
            except Exception as error:  # imapclient passes on whatever broke below it
                self.close()
                if pause is None or not _is_of_the_line(error):
                    raise self._fault(error) from error
            time.sleep(pause)
        raise AssertionError("unreachable")

    def _fault(self, error: Exception) -> MailboxFault:
        return of_connection(error, self.account.imap.host, self.account.imap.port)

    def _open(self) -> Any:
        if self._client is None:
            from afterword.mailbox.imap import connect

            self._client = connect(self.account, self._secret(), patience=self._patience)
            self._folder = None
        return self._client

    # ------------------------------------------------------------ waiting for news

    def wait(
        self, stop: threading.Event, folder: str = "INBOX", *, tick: float = 1.0, most: float = _IDLE_SECONDS
    ) -> bool:
        """Wait on an idle line until something arrives (true), ``stop`` is set or ``most`` seconds are over.

        Where the server has no IDLE it is asked for news once a minute. Raises :class:`MailboxFault`.
        """
        client = self._again(lambda c: c)
        before = self._again(lambda c: self._examine(c, folder)).get(b"UIDNEXT")
        try:
            if not client.has_capability("IDLE"):
                return self._ask_now_and_then(stop, folder, before, most)
            return _idle(client, stop, tick, most)
        except MailboxFault:
            self.close()
            raise
        except Exception as error:
            self.close()
            raise self._fault(error) from error

    def _ask_now_and_then(self, stop: threading.Event, folder: str, before: Any, most: float) -> bool:
        until = time.monotonic() + most
        while not stop.wait(min(60.0, most)) and time.monotonic() < until:
            if self._again(lambda c: self._examine(c, folder)).get(b"UIDNEXT") != before:
                return True
        return False


def _idle(client: Any, stop: threading.Event, tick: float, most: float) -> bool:
    until = time.monotonic() + most
    client.idle()
    try:
        while not stop.is_set() and time.monotonic() < until:
            if any(
                len(news) > 1 and news[1] in (b"EXISTS", b"RECENT")
                for news in client.idle_check(timeout=tick)
            ):
                return True
        return False
    finally:
        with suppress(Exception):
            client.idle_done()


def _header(answer: Mapping[bytes, Any]) -> bytes:
    raw = next((v for k, v in answer.items() if k.startswith(b"BODY[HEADER")), b"")
    return raw if isinstance(raw, bytes) else b""


def _range_of_heads(client: Any, first: int, last: int) -> dict[int, bytes]:
    """The headers of a range of messages, as far as the server gives them in the usual form.

    ``imapclient`` takes each answer apart letter by letter, which for tens of thousands of headers takes longer than
    the server does; ``imaplib`` below it has each header in one piece already.
    """
    state, data = client._imap.uid("FETCH", f"{first}:{last}", f"({_FIELDS.decode()})")
    found: dict[int, bytes] = {}
    for n, piece in enumerate(data if state == "OK" else ()):
        if isinstance(piece, tuple):
            beside = data[n + 1] if n + 1 < len(data) and isinstance(data[n + 1], bytes) else b""
            uid = _UID.search(piece[0]) or _UID.search(beside)
            if uid is not None:
                found[int(uid[1])] = piece[1]
    return found


def _one_ahead(ask: Callable[[A], T], pieces: Sequence[A]) -> Iterator[tuple[A, T]]:
    """Each piece with what came of asking for it; while it is dealt with, the next is asked for."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=1) as line:
        asked = [line.submit(ask, piece) for piece in pieces[:1]]
        for n, piece in enumerate(pieces):
            answer = asked.pop().result()
            asked += [line.submit(ask, following) for following in pieces[n + 1 : n + 2]]
            yield piece, answer


def _is_of_the_line(error: Exception) -> bool:
    """Whether a new connection may help: the old one broke, or said what nobody understands."""
    import imaplib

    from imapclient.exceptions import IMAPClientError

    if isinstance(error, (OSError, imaplib.IMAP4.abort)):
        return True
    return isinstance(error, (IMAPClientError, imaplib.IMAP4.error)) and "EOF" in str(error)
