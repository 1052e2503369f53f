"""Made-up facts and cases for the property tests of the core."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from afterword.core import events as ev

PEOPLE = (
    ev.Person("ana", "Ana Ruiz", "hiring_manager", "ana@example.org"),
    ev.Person("bo", "Bo Lind", "interviewer", "bo@example.org"),
    ev.Person("cy", "Cy Moss", "recruiter", "cy@example.org"),
    ev.Person("di", "Di Park", "hr", "di@example.org"),
)
START = datetime(2026, 3, 2, 9, tzinfo=UTC)

words = st.text(alphabet="abc äöü“”\n#{}", max_size=20)
ids = st.sampled_from([p.id for p in PEOPLE])
some_people = st.lists(ids, max_size=3, unique=True).map(tuple)
offsets = st.sampled_from([timezone(timedelta(hours=h)) for h in (-8, 0, 1, 10)])


@st.composite
def instants(draw: st.DrawFn, days: int = 120) -> datetime:
    at = START + timedelta(minutes=draw(st.integers(0, days * 24 * 60)))
    return at.astimezone(draw(offsets))


moments = st.one_of(instants(), instants().map(lambda at: at.date()))
windows = st.tuples(instants(), st.integers(0, 20)).map(
    lambda pair: ev.Window(pair[0].date(), pair[0].date() + timedelta(days=pair[1]))
)
interviews = st.sampled_from(["i1", "i2", "i3"])
topics = st.lists(st.builds(ev.Topic, ids, words, st.booleans()), max_size=2).map(tuple)
follow_ups = st.sampled_from(
    [
        "thank_you",
        "check_in",
        "second_check_in",
        "phone_call",
        "rejection_thanks",
        "keep_in_touch",
        "answer_request",
    ]
)

facts: st.SearchStrategy[ev.Fact] = st.one_of(
    st.builds(ev.Applied, moments),
    st.builds(
        ev.InterviewScheduled,
        instants(),
        interviews,
        instants(),
        st.none(),
        st.sampled_from(ev.FORMATS),
        some_people,
        words,
    ),
    st.builds(ev.InterviewCancelled, moments, interviews),
    st.builds(ev.InterviewHeld, moments, interviews, st.sampled_from(ev.FORMATS), some_people, topics),
    st.builds(ev.Debriefed, moments, interviews, topics),
    st.builds(ev.PromiseMade, moments, ids, windows, words),
    st.builds(
        ev.MessageSent, moments, follow_ups, some_people, st.sampled_from(ev.CHANNELS), words, words, words
    ),
    st.builds(
        ev.MessageReceived,
        moments,
        ids,
        st.sampled_from(("", *ev.LABELS)),
        st.sampled_from(ev.CHANNELS),
        words,
        words,
        st.one_of(st.none(), windows),
        st.one_of(st.none(), instants().map(lambda at: at.date())),
        st.booleans(),
        words,
    ),
    st.builds(ev.Rejected, moments, ids, st.sampled_from(ev.ROUTES)),
    st.builds(ev.OfferMade, moments, ids, st.sampled_from(ev.ROUTES)),
    st.builds(ev.StandingChanged, moments, st.sampled_from(["accepted", "declined", "withdrew", "on_hold"])),
    st.builds(ev.CompanyNews, moments, words),
    st.builds(ev.Noted, moments, words),
)
internal_facts: st.SearchStrategy[ev.Fact] = st.one_of(
    st.builds(ev.StepSkipped, moments, words, st.booleans()),
    st.builds(ev.StepSnoozed, moments, words, moments),
    st.builds(ev.AdviceOverruled, moments, words, words),
    st.builds(ev.PersonDescribed, moments, st.sampled_from(PEOPLE)),
    st.builds(
        ev.CaseDescribed, moments, st.just(ev.Company("Brightwater", "large", "GB", "Europe/London")), words
    ),
    st.builds(ev.Retracted, moments, words),
)
histories = st.lists(facts, max_size=14)
