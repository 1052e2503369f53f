"""One run over one mailbox: headers sifted, what can matter read, put to its application, written.

The work goes in windows: headers of a window are sifted, the messages that can matter are read (again and again
while reading them shows who else matters), every one is put to its application in the order of time, and
everything is written in one transaction together with how far the reading came. An interrupted run therefore
goes on with the window in which it stopped, and nothing is told twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from typing import NamedTuple

from afterword.calendars import business_calendar
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import keep_mail, who_is_who
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.shelf import Shelf
from afterword.desk.inbox.shelve import by_time, shelve
from afterword.desk.inbox.sift import KEEP_IN_MIND, PEEK, READ, Glance, Known, glance, speaks_of_hiring
from afterword.desk.inbox.story import Story
from afterword.desk.inbox.tell import Told, tell
from afterword.desk.owner_address import learn_owner
from afterword.desk.put_aside import (
    Place,
    forget,
    newest_fact,
    put_aside,
    recalled,
    somebody_came,
    who_matters,
)
from afterword.desk.sync_state import Counts, permission_of, position_of, remember
from afterword.importers.mail_source import MailSource
from afterword.store.models import Account, Owner
from afterword.store.writing import writing

WINDOW = 25_000
"""Messages whose headers are held at once; also how much an interrupted run does again at most."""

_ROUNDS = 4

Progress = Callable[[str, int, int], None]


class Report(NamedTuple):
    """What a run did: messages ``seen`` (headers), ``opened`` (read whole) and ``kept``; proposals made.

    ``applied`` of the proposals were certain and taken at once; ``about`` names the employers of what was kept;
    ``problems`` are sentences for the person.
    """

    seen: int = 0
    opened: int = 0
    kept: int = 0
    proposed: int = 0
    applied: int = 0
    accepted: int = 0
    new_cases: int = 0
    problems: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

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
            tuple(dict.fromkeys((*self.about, *other.about))),
        )


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
        story = shelve(shelf, letter, load=load)
        if story is None or story.refused:
            continue
        agency = not letter.own and shelf.is_agency(letter.sender, letter)
        told.append((letter, story, tell(letter, story, place, mine, agency=agency)))
    return told


class Run:
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
        self.searching = account is not None and somebody_came(owner, account)
        self.asked: set[int] = set()
        self.recalled: list[Place] = []
        self.left: list[Glance | Letter] = []

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
        if glances or positions or self.searching:
            self.so_far = self.so_far.plus(self._deal(glances, positions, seen))
        return self.so_far

    def _deal(
        self, glances: list[Glance], positions: dict[str, dict[str, object]], seen: dict[str, int]
    ) -> Report:
        """Read, sort and write one window, all or nothing; ``seen`` counts the headers of each folder."""
        letters: list[Letter] = []
        told: list[tuple[Letter, Story, Told]] = []
        kept = keep_mail.Kept()
        newest = newest_fact()
        if glances or self.searching:
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
            taken = {id(letter) for letter, _story, _told in told}
            self.left += [letter for letter in letters if id(letter) not in taken]
            self._put_aside(newest)
        opened, self.opened = self.opened, 0
        problems, self.problems = tuple(self.problems), []
        count = sum(seen.values())
        return Report(
            count, opened, kept.messages, kept.proposed, kept.applied, problems=problems, about=kept.about
        )

    def _remember(
        self,
        positions: dict[str, dict[str, object]],
        seen: dict[str, int],
        letters: list[Letter],
        told: list[tuple[Letter, Story, Told]],
    ) -> None:
        opened = Counter(letter.folder for letter in letters)
        kept = Counter(letter.folder for letter, _story, _told in told)
        for folder in {**positions, **opened}:
            position = positions.get(folder) or position_of(self.account, folder)
            counts = Counts(seen.get(folder, 0), opened[folder], kept[folder])
            remember(self.owner, self.account, folder, position, counts, self.now)

    def _put_aside(self, newest: int) -> None:
        """What was not read is put aside; what was found again is there no more."""
        if self.account is not None:
            forget(self.account, self.recalled)
            put_aside(self.owner, self.account, self.left)
            Account.objects.filter(pk=self.account.pk).update(facts_known=newest)
        self.recalled, self.left, self.searching = [], [], False

    # ------------------------------------------------------------ reading

    def _letters(self, glances: list[Glance], mine: set[str]) -> tuple[Shelf, list[Letter]]:
        """Read what can matter, until nothing more comes to matter through what was read."""
        stored = who_is_who.Stored(self.owner)
        shelf = stored.shelf()
        known = Known(mine, stored.message_ids())
        who_is_who.learn(known, shelf)
        chosen, waiting = self._chosen(glances, known)
        self.asked = set() if self.searching else who_matters(known)
        chosen += self._found_again(known)
        letters: list[Letter] = []
        again = False
        for _round in range(_ROUNDS):
            fresh = self._read(chosen, known.mine)
            if again and fresh:
                shelf = stored.shelf(shelf)
            letters = sorted([*letters, *fresh], key=by_time)
            for letter in letters if again else fresh:
                shelve(shelf, letter)
            who_is_who.learn(known, shelf)
            chosen = [g for g in waiting if known.concerns(g)]
            taken = {id(g) for g in chosen}
            waiting = [g for g in waiting if id(g) not in taken]
            chosen += self._found_again(known)
            if not chosen:
                break
            again = True
        self.left = [*waiting, *chosen]
        return (stored.shelf(shelf) if again else shelf), letters

    def _found_again(self, known: Known) -> list[Glance]:
        """What was put aside in earlier runs and concerns somebody who was not known then."""
        who = who_matters(known) - self.asked
        if self.account is None or not who:
            return []
        self.asked |= who
        found = recalled(self.source, self.account, who, known)
        self.recalled += found
        return [g for g in found.values() if g is not None and self._may_read(g)]

    def _may_read(self, seen: Glance) -> bool:
        return any(self.permission.sender(address) for address in seen.others)

    def _chosen(self, glances: list[Glance], known: Known) -> tuple[list[Glance], list[Glance]]:
        chosen: list[Glance] = []
        waiting: list[Glance] = []
        unsure: list[Glance] = []
        once: set[str] = set()
        for seen in glances:
            if seen.message_id and seen.message_id in once:
                continue
            once.add(seen.message_id)
            if not self._may_read(seen):
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
        done = 0
        for folder, wanted in by_folder.items():
            for key, raw in self.source.bodies(folder, list(wanted)):
                self.opened += 1
                done += 1
                self.progress(_("reading"), done, len(chosen))
                try:
                    letters.append(open_letter(wanted[key], raw, mine, self.calendar, self.now))
                except Exception as error:  # one message must never stop the others
                    what = f"{type(error).__name__}: {error}"[:120]
                    self.problems.append(
                        _("A message in {folder} could not be read and was left out ({what}).").format(
                            folder=folder or "INBOX", what=what
                        )
                    )
        return sorted(letters, key=by_time)
