"""The survival curve, held against a published example and against counting by hand."""

from __future__ import annotations

from math import isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.desk.survival import Wait, kaplan_meier, median, still_waiting

# Remission of leukaemia under 6-MP (Freireich and others, 1963), the classic example: weeks, + = censored.
REMISSION = [
    *[Wait(t, True) for t in (6, 6, 6, 7, 10, 13, 16, 22, 23)],
    *[Wait(t, False) for t in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)],
]


def test_the_classic_example():
    curve = {p.days: p for p in kaplan_meier(REMISSION)}
    for day, share in {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}.items():
        assert isclose(curve[day].waiting, share, abs_tol=0.001)
    # log-log interval at 10 weeks, as R's survfit(conf.type="log-log") prints it
    assert isclose(curve[10].low, 0.503, abs_tol=0.001)
    assert isclose(curve[10].high, 0.889, abs_tol=0.001)
    assert median(kaplan_meier(REMISSION)) == 23


WAITS = st.lists(st.builds(Wait, st.integers(0, 30).map(float), st.booleans()), max_size=40)


@settings(max_examples=60)
@given(WAITS)
def test_the_curve_falls_and_stays_within_its_interval(waits):
    curve = kaplan_meier(waits)
    shares = [p.waiting for p in curve]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= p.low <= p.waiting + 1e-12 and p.waiting <= p.high + 1e-12 <= 1 + 1e-9 for p in curve)
    assert still_waiting(curve, 1000) == curve[-1]
    assert sum(p.answers for p in curve) == sum(w.answered for w in waits)


@settings(max_examples=40)
@given(WAITS.map(lambda ws: [w._replace(answered=True) for w in ws]))
def test_without_censoring_it_is_the_plain_share(waits):
    curve = kaplan_meier(waits)
    for point in curve[1:]:
        left = sum(w.days > point.days for w in waits) / len(waits)
        assert isclose(point.waiting, left, abs_tol=1e-9)
