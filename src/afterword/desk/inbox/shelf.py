# ruff: noqa: E501  (tables of wordings)
"""All applications that are known, and which of them a message belongs to.

Conversations decide, then calendar entries, then the sender, then the employer's domain, then the employer's
name in the words. Where several applications at one employer could be meant, the position tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from afterword.desk.inbox import employer, senders
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.own_words import is_application
from afterword.desk.inbox.story import Story
from afterword.reading.headers import Address
from afterword.reading.patterns import IGNORE_CASE, Pattern

_FOR_OTHERS = Pattern(
    r"\b(?:our|my|the) client\b|\bon behalf of (?:our|my|a) client|\brecruitment (?:agency|consultan\w+)|\bthe (?:employer|client) (?:is|has|would|was)\b|"
    r"\bi(?:'m| am) (?:currently )?(?:recruiting|hiring) for\b|\bwe are (?:recruiting|hiring) on behalf|"
    r"\b(?:submitted|forwarded|sent|put) (?:you|your (?:cv|résumé|resume|details|profile|application)) (?:forward )?(?:to|for|with) (?-i:[A-Z])|"
    r"\bput you forward\b",
    IGNORE_CASE,
)


class Shelf:
    """The stories, and the way to the right one."""

    def __init__(self, read_before: Shelf | None = None) -> None:
        self.stories: list[Story] = []
        self.agencies: set[str] = set()
        self._about: dict[str, employer.About] = {} if read_before is None else read_before._about
        self._for_others: dict[str, bool] = {} if read_before is None else read_before._for_others
        self._spelled = {} if read_before is None else {s.key: s.company for s in read_before.stories}
        self._by_name: dict[str, list[Story]] = {}
        self._by_id: dict[str, Story] = {}
        self._by_uid: dict[str, Story] = {}
        self._by_address: dict[str, list[Story]] = {}
        self._by_domain: dict[str, list[Story]] = {}
        self._by_start: dict[str, list[Story]] = {}
        self._by_label: dict[str, list[Story]] = {}

    def add(self, story: Story) -> Story:
        """Put a story on the shelf."""
        self.stories.append(story)
        self._named(story)
        for home in story.domains:
            self._lives(story, home)
        for key in story.ids:
            self._by_id.setdefault(key, story)
        for uid in story.uids:
            self._by_uid.setdefault(uid, story)
        for address in story.addresses:
            _file(self._by_address, address, story)
        return story

    def _named(self, story: Story) -> None:
        name = employer.squashed(story.company)
        _file(self._by_name, name, story)
        _file(self._by_start, name[: employer.ENOUGH], story)

    def _lives(self, story: Story, home: str) -> None:
        _file(self._by_domain, home, story)
        _file(self._by_label, employer.squashed(employer.label_of(home)), story)

    def belongs(self, letter: Letter, story: Story) -> None:
        """From now on the letter's conversation, calendar entries and people lead to ``story``."""
        for key in (letter.message_id, *letter.references):
            if key:
                story.ids.add(key)
                self._by_id.setdefault(key, story)
        for event in letter.reading.events:
            self._by_uid[event.uid] = story
        for address in letter.to if letter.own else (letter.sender,):
            if address.email and not senders.is_tracking_system(address.domain):
                story.know(address.email)
                _file(self._by_address, address.email, story)
                if not self.is_agency(address, letter) and (home := story.know_domain(address.domain)):
                    self._lives(story, home)
        story.began = min(filter(None, (story.began, letter.sent)))
        story.last = max(filter(None, (story.last, letter.sent)))

    def describe(self, letter: Letter, story: Story) -> None:
        """Take over the position and the better spelling of the company that a message shows."""
        if story.case is not None:
            return
        about = self.about(letter)
        story.role = story.role or about.role
        if not story.company or (
            about.company
            and employer.squashed(about.company) == employer.squashed(story.company)
            and len(about.company) > len(story.company)
        ):
            story.company = about.company
            self._named(story)
        domain = next(
            (d for d in sorted(story.domains) if employer.same_company(story.company, employer.label_of(d))),
            "",
        )
        story.website = story.website or domain

    # ------------------------------------------------------------ finding

    def find(self, letter: Letter) -> Story | None:
        """The story that a message goes on with."""
        return (
            self._by_conversation(letter)
            or self._by_event(letter)
            or self._by_failure(letter)
            or self._by_people(letter)
        )

    def _by_conversation(self, letter: Letter) -> Story | None:
        for key in (letter.message_id, *reversed(letter.references)):
            story = self._by_id.get(key)
            if story is not None:
                return story
        return None

    def _by_event(self, letter: Letter) -> Story | None:
        return next((self._by_uid[e.uid] for e in letter.reading.events if e.uid in self._by_uid), None)

    def _by_failure(self, letter: Letter) -> Story | None:
        failure = letter.reading.failure
        if failure is None:
            return None
        if failure.returned_id in self._by_id:
            return self._by_id[failure.returned_id]
        known = [s for address in failure.failed for s in self._by_address.get(address.lower(), ())]
        return latest(known)

    def _by_people(self, letter: Letter) -> Story | None:
        if letter.label == "bounce":
            return None
        others = letter.to if letter.own else (letter.sender,)
        known = [s for a in others for s in self._by_address.get(a.email, ())]
        about = self.about(letter)
        if known:
            return self._among(known, letter, about)
        at_home = [s for a in others for s in self._at_domain(a.domain)]
        if at_home:
            return self._among(at_home, letter, about)
        if about.company:
            return self._among(self._called(about.company), letter, about)
        return None

    def _called(self, company: str) -> list[Story]:
        """The stories at that employer; by the exact name first, as there may be many stories."""
        name = employer.squashed(company)
        exact = self._by_name.get(name) if name else None
        return exact or [*self._longer_or_shorter(company), *self._by_label.get(name, ())]

    def _longer_or_shorter(self, company: str) -> list[Story]:
        """The stories whose employer's name is a longer or shorter form of this one."""
        alike = self._by_start.get(employer.squashed(company)[: employer.ENOUGH], ())
        return [story for story in alike if employer.same_company(story.company, company)]

    def _at_domain(self, domain: str) -> Iterator[Story]:
        if not senders.tells_employer(domain) or senders.organisation(domain) in self.agencies:
            return
        home, label = senders.organisation(domain), employer.label_of(domain)
        at_home = [story for story in self._by_domain.get(home, ()) if home in story.domains]
        yield from at_home or self._longer_or_shorter(label)

    def _among(self, stories: list[Story], letter: Letter, about: employer.About) -> Story | None:
        """The one of several stories that is meant; ``None`` where the message speaks of another one."""
        unique = list(dict.fromkeys(stories))
        by_company = [s for s in unique if about.company and s.is_of(about.company)]
        agency = not letter.own and self.is_agency(letter.sender, letter)
        if agency and about.company and not by_company:
            elsewhere = self._called(about.company)
            if elsewhere or letter.begins_a_case:
                return self._by_role(elsewhere, letter, about)
        return self._by_role(by_company or unique, letter, about)

    def _by_role(self, stories: list[Story], letter: Letter, about: employer.About) -> Story | None:
        fits = [s for s in stories if employer.same_role(s.role, about.role)]
        exact = [s for s in fits if about.role and s.role and employer.same_role(s.role, about.role)]
        if exact or fits:
            return latest(exact or fits)
        opens_another = letter.label == "acknowledgement" or (
            letter.own and is_application(letter.subject, letter.new_text)
        )
        return None if opens_another else latest(stories)

    # ------------------------------------------------------------ beginning

    def begin(self, letter: Letter) -> Story | None:
        """A new story, where the message tells of an application; ``None`` where it does not."""
        if letter.own:
            if not is_application(letter.subject, letter.new_text) or not letter.speaks_of_hiring:
                return None
        elif not letter.begins_a_case:
            return None
        about = self.about(letter)
        if not about.company and not about.role:
            return None
        key = f"mail:{letter.message_id}"[:180]
        # How later messages spell the name is known already where they have been read before.
        spelled = self._spelled.get(key, "")
        same = not about.company or employer.squashed(spelled) == employer.squashed(about.company)
        return self.add(Story(key, spelled if spelled and same else about.company, about.role))

    def about(self, letter: Letter) -> employer.About:
        """Which employer and position the message is about."""
        if letter.message_id not in self._about:
            self._about[letter.message_id] = self._read_about(letter)
        return self._about[letter.message_id]

    def _read_about(self, letter: Letter) -> employer.About:
        other = next(iter(letter.to), letter.sender) if letter.own else letter.sender
        words = f"{other.name}\n{letter.subject}\n{letter.text[:6_000]}"
        if senders.tells_employer(other.domain) and not self.is_agency(other, letter):
            company = employer.name_for_domain(other.domain, words)
        else:
            company = employer.company_in(letter.subject, letter.new_text, "" if letter.own else other.name)
            if company and senders.tells_employer(other.domain) and _is_its_own(company, other, words):
                company = ""
        events = " ".join(e.summary for e in letter.reading.events)
        role = employer.role_in(f"{letter.subject}", letter.new_text, company) or employer.role_in(
            events, "", company
        )
        return employer.About(company, role)

    def is_agency(self, address: Address, letter: Letter) -> bool:
        """Whether somebody finds people for other employers."""
        home = senders.organisation(address.domain)
        if home in self.agencies:
            return True
        if not senders.tells_employer(address.domain):
            return False
        named = senders.sounds_like_agency(employer.label_of(address.domain))
        if named or (not letter.own and self._finds_for_others(letter)):
            self.agencies.add(home)
            return True
        return False

    def _finds_for_others(self, letter: Letter) -> bool:
        key = letter.message_id
        if key not in self._for_others:
            self._for_others[key] = _FOR_OTHERS.search(letter.new_text[:4_000]) is not None
        return self._for_others[key]


def _is_its_own(company: str, address: Address, words: str) -> bool:
    """Whether the name found is the agency's own and not its client's."""
    return employer.same_company(company, employer.label_of(address.domain))


def _file(stories: dict[str, list[Story]], key: str, story: Story) -> None:
    there = stories.setdefault(key, [])
    if story not in there:
        there.append(story)


def latest(stories: list[Story]) -> Story | None:
    """The story in which something happened last; one that is still open before one that is over."""
    if not stories:
        return None
    return max(stories, key=lambda s: (not s.before.rejected, s.last.timestamp() if s.last else 0.0))
