"""Bring in mail: a cheap pass over headers, whole messages only where they can matter, proposals for the person.

The work goes in windows: headers of a window are sifted, the messages that can matter are read (again and again
while reading them shows who else matters), every one is put to its application in the order of time, and
everything is written in one transaction together with how far the reading came. An interrupted run therefore
goes on with the window in which it stopped, and nothing is told twice.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from afterword.calendars import business_calendar
from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import keep_mail, who_is_who
from afterword.desk.accept_all import accept_all as accept_everything
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.shelf import Shelf
from afterword.desk.inbox.sift import (
    KEEP_IN_MIND,
    PEEK,
    READ,
    Glance,
    Known,
    glance,
    speaks_of_hiring,
)
from afterword.desk.inbox.story import Story
from afterword.desk.inbox.tell import Told, tell
from afterword.desk.owner_address import learn_owner
from afterword.desk.sources import source_of
from afterword.desk.sync_state import Counts, permission_of, position_of, remember
from afterword.importers.mail_source import MailSource
from afterword.store.models import Account, CaseRecord, Owner
from afterword.store.writing import writing

WINDOW = 25_000
"""Messages whose headers are held at once; also how much an interrupted run does again at most."""

MOST_LETTERS = 3_000
_ROUNDS = 4

Progress = Callable[[str, int, int], None]


class Report(NamedTuple):
    """What a run did: messages ``seen`` (headers), ``opened`` (read whole) and ``kept``; proposals made.

    ``applied`` of the proposals were certain and taken at once; ``problems`` are sentences for the person.
    """

    seen: int = 0
    opened: int = 0
    kept: int = 0
    proposed: int = 0
    applied: int = 0
    accepted: int = 0
    new_cases: int = 0
    problems: tuple[str, ...] = ()

    def plus(self, other: Report) -> Report:
        """Both together."""
        return Report(
            self.seen + other.seen,
            self.opened + other.opened,
            self.kept + other.kept,
            self.proposed + other.proposed,
            self.applied + other.applied,
            self.accepted + other.accepted,
            self.new_cases + other.new_cases,
            tuple(dict.fromkeys((*self.problems, *other.problems))),
        )


def sync(
    owner: Owner,
    sources: Sequence[tuple[MailSource, Account | None]],
    now: datetime,
    *,
    accept_all: bool = False,
    progress: Progress | None = None,
    window: int = WINDOW,
) -> Report:
    """Bring in what is new in the mailboxes. One that cannot be read is reported; the others are read all the same."""
    report = Report()
    with _without_collecting():
        for source, account in sources:
            report = report.plus(_one(_Run(owner, source, account, now, progress, window)))
    if accept_all:
        done = accept_everything(owner, now)
        report = report._replace(accepted=done.proposals, new_cases=done.new_cases)
        report = report._replace(problems=(*report.problems, *done.problems))
    return report


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's search for cycles is put off: tens of thousands of small values live to the end, none in a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def fetch_for_case(owner: Owner, case: CaseRecord, now: datetime) -> int:
    """The last look before sending: bring in what is new on the servers. Gives how many messages were kept.

    Raises :class:`Fault` where a mailbox cannot be looked at; then nothing should be sent.
    """
    kept = 0
    for account in Account.objects.filter(owner=owner, kind="imap"):
        source, _row = source_of(account)
        report = sync(owner, [(source, account)], now)
        if report.problems:
            raise Fault(report.problems[0])
        kept += report.kept
    case.refresh_from_db()
    return kept


def tell_letters(owner: Owner, letters: Sequence[Letter], now: datetime) -> Report:
    """Letters that come from elsewhere than a mailbox, such as entries of a calendar file, become proposals."""
    mine = frozenset(who_is_who.own_addresses(owner))
    place, loaded = zone(owner.timezone or "UTC"), set[str]()
    with writing():
        shelf = who_is_who.Stored(owner).shelf()
        told = told_of(owner, shelf, sorted(letters, key=_by_time), place, mine, loaded)
        kept = keep_mail.keep(owner, None, told, now, keep_text=permission_of(owner).keep_text)
    return Report(len(letters), len(letters), kept.messages, kept.proposed, kept.applied)


def told_of(
    owner: Owner,
    shelf: Shelf,
    letters: Iterable[Letter],
    place: tzinfo,
    mine: frozenset[str],
    loaded: set[str],
) -> list[tuple[Letter, Story, Told]]:
    """What each letter tells, in the order given; those about something else are left out."""

    def load(story: Story) -> None:
        if story.key not in loaded:
            loaded.add(story.key)
            who_is_who.remember_facts(owner, story)

    told: list[tuple[Letter, Story, Told]] = []
    for letter in letters:
        story = _shelve(shelf, letter, load=load)
        if story is None or story.refused:
            continue
        agency = not letter.own and shelf.is_agency(letter.sender, letter)
        told.append((letter, story, tell(letter, story, place, mine, agency=agency)))
    return told


def _one(run: _Run) -> Report:
    """One source, with what went wrong as a sentence in the report and beside the account."""
    try:
        report = run.go()
    except Fault as fault:
        _mark(run.account, run.now, str(fault))
        return run.so_far.plus(Report(problems=(str(fault),)))
    finally:
        close = getattr(run.source, "close", None)
        if close is not None:
            close()
    _mark(run.account, run.now, "")
    return report


def _mark(account: Account | None, now: datetime, wrong: str) -> None:
    if account is not None:
        Account.objects.filter(pk=account.pk).update(checked=now, last_error=wrong)


class _Run:
    """One run over one source."""

    def __init__(
        self,
        owner: Owner,
        source: MailSource,
        account: Account | None,
        now: datetime,
        progress: Progress | None,
        window: int,
    ) -> None:
        self.owner, self.source, self.account, self.now = owner, source, account, now
        self.progress = progress or (lambda what, done, total: None)
        self.window = window
        self.permission = permission_of(owner)
        self.place = zone(owner.timezone or "UTC")
        self.calendar = business_calendar(owner.country)
        self.problems: list[str] = []
        self.opened = 0
        self.so_far = Report()

    def go(self) -> Report:
        """Everything that is new. Raises :class:`Fault`; ``so_far`` then says what was done before."""
        glances: list[Glance] = []
        positions: dict[str, dict[str, object]] = {}
        seen: dict[str, int] = {}
        mine = who_is_who.own_addresses(self.owner)
        for folder in self.source.folders():
            if not self.permission.folder(folder):
                continue
            for batch in self.source.batches(folder, position_of(self.account, folder)):
                glances += [g for head in batch.heads if (g := glance(head, folder, mine)) is not None]
                seen[folder] = seen.get(folder, 0) + len(batch.heads)
                positions[folder] = batch.position
                self.progress(folder, batch.done, batch.total)
                if sum(seen.values()) >= self.window:
                    self.so_far = self.so_far.plus(self._deal(glances, positions, seen))
                    glances, positions, seen = [], {}, {}
        if glances or positions:
            self.so_far = self.so_far.plus(self._deal(glances, positions, seen))
        return self.so_far

    def _deal(
        self, glances: list[Glance], positions: dict[str, dict[str, object]], seen: dict[str, int]
    ) -> Report:
        """Read, sort and write one window, all or nothing; ``seen`` counts the headers of each folder."""
        letters: list[Letter] = []
        told: list[tuple[Letter, Story, Told]] = []
        kept = keep_mail.Kept()
        if glances:
            mine = who_is_who.own_addresses(self.owner)
            mine |= learn_owner(self.owner, glances, mine)
            shelf, letters = self._letters(glances, mine)
        with writing():
            if letters:
                told = told_of(self.owner, shelf, letters, self.place, frozenset(mine), set())
                kept = keep_mail.keep(
                    self.owner, self.account, told, self.now, keep_text=self.permission.keep_text
                )
            self._remember(positions, seen, letters, told)
        opened, self.opened = self.opened, 0
        problems, self.problems = tuple(self.problems), []
        count = sum(seen.values())
        return Report(count, opened, kept.messages, kept.proposed, kept.applied, problems=problems)

    def _remember(
        self,
        positions: dict[str, dict[str, object]],
        seen: dict[str, int],
        letters: list[Letter],
        told: list[tuple[Letter, Story, Told]],
    ) -> None:
        for folder, position in positions.items():
            counts = Counts(
                seen.get(folder, 0),
                sum(1 for letter in letters if letter.folder == folder),
                sum(1 for letter, _story, _told in told if letter.folder == folder),
            )
            remember(self.owner, self.account, folder, position, counts, self.now)

    # ------------------------------------------------------------ reading

    def _letters(self, glances: list[Glance], mine: set[str]) -> tuple[Shelf, list[Letter]]:
        """Read what can matter, until nothing more comes to matter through what was read."""
        stored = who_is_who.Stored(self.owner)
        shelf = stored.shelf()
        known = Known(mine, stored.message_ids())
        who_is_who.learn(known, shelf)
        chosen, waiting = self._chosen(glances, known)
        letters: list[Letter] = []
        again = False
        for _round in range(_ROUNDS):
            fresh = self._read(chosen, known.mine)
            if again and fresh:
                shelf = stored.shelf(shelf)
            letters = sorted([*letters, *fresh], key=_by_time)
            for letter in letters if again else fresh:
                _shelve(shelf, letter)
            who_is_who.learn(known, shelf)
            chosen = [g for g in waiting if known.concerns(g)]
            if not chosen:
                break
            taken = {id(g) for g in chosen}
            waiting = [g for g in waiting if id(g) not in taken]
            again = True
        return (stored.shelf(shelf) if again else shelf), letters

    def _chosen(self, glances: list[Glance], known: Known) -> tuple[list[Glance], list[Glance]]:
        chosen: list[Glance] = []
        waiting: list[Glance] = []
        unsure: list[Glance] = []
        once: set[str] = set()
        for seen in glances:
            if seen.message_id and seen.message_id in once:
                continue
            once.add(seen.message_id)
            if not self.permission.sender(seen.email):
                continue
            verdict = known.verdict(seen)
            if verdict == READ:
                chosen.append(seen)
            elif verdict == KEEP_IN_MIND:
                waiting.append(seen)
            elif verdict == PEEK:
                unsure.append(seen)
        if unsure:
            worded = self._worded(unsure)
            chosen += [g for g in unsure if (g.folder, g.key) in worded]
            waiting += [g for g in unsure if (g.folder, g.key) not in worded]
        return chosen, waiting

    def _worded(self, unsure: list[Glance]) -> set[tuple[str, str]]:
        """Those whose text begins with words of hiring, where the source can show the beginning of a text."""
        beginnings = getattr(self.source, "beginnings", None)
        if beginnings is None:
            return {(g.folder, g.key) for g in unsure}
        by_folder: dict[str, list[str]] = {}
        for seen in unsure:
            by_folder.setdefault(seen.folder, []).append(seen.key)
        return {
            (folder, key)
            for folder, keys in by_folder.items()
            for key, raw in beginnings(folder, keys)
            if speaks_of_hiring(raw)
        }

    def _read(self, chosen: list[Glance], mine: set[str]) -> list[Letter]:
        from afterword.desk.inbox.open_letter import open_letter

        by_folder: dict[str, dict[str, Glance]] = {}
        for seen in chosen:
            by_folder.setdefault(seen.folder, {})[seen.key] = seen
        letters: list[Letter] = []
        for folder, wanted in by_folder.items():
            for key, raw in self.source.bodies(folder, list(wanted)):
                self.opened += 1
                self.progress(_("reading"), self.opened, len(chosen))
                try:
                    letters.append(open_letter(wanted[key], raw, mine, self.calendar, self.now))
                except Exception as error:  # one message must never stop the others
                    what = f"{type(error).__name__}: {error}"[:120]
                    self.problems.append(
                        _("A message in {folder} could not be read and was left out ({what}).").format(
                            folder=folder or "INBOX", what=what
                        )
                    )
        return sorted(letters, key=_by_time)


def _by_time(letter: Letter) -> tuple[datetime, str]:
    return letter.sent.astimezone(UTC), letter.message_id


def _shelve(shelf: Shelf, letter: Letter, load: Callable[[Story], None] | None = None) -> Story | None:
    """The story of a letter, which is begun if need be; ``None`` where it is about something else."""
    story = shelf.find(letter)
    if story is not None and not _concerns(letter, story):
        return None
    if story is None:
        story = shelf.begin(letter)
    if story is None:
        return None
    if load is not None:
        load(story)
    shelf.belongs(letter, story)
    shelf.describe(letter, story)
    return story


def _concerns(letter: Letter, story: Story) -> bool:
    """Whether a message that leads to an application by its sender is about it at all."""
    if letter.label != "unrelated" or letter.own:
        return not (letter.bulk and letter.label == "unrelated")
    if letter.bulk or letter.reading.automatic:
        return False
    return letter.sender.email in story.addresses or any(r in story.ids for r in letter.references)
