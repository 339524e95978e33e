"""What holds for every year: bounds, sums, and that the order of records never matters."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.scoring.assessment import rounded
from tests.factories import RELATION, Office

days = st.integers(0, 700).map(lambda n: date(2023, 6, 1) + timedelta(days=n))
posts = st.sampled_from(["副院长", "医师", "护理"])
professions = st.sampled_from(["医疗", "护理", "医技", "管理"])
titles = st.sampled_from(["主任医师", "主治医师", "主管护师", None])
member = st.tuples(days, st.integers(0, 300), st.booleans(), posts, professions, titles)
activity = st.tuples(days, st.sampled_from(list(ActivityKind)), st.booleans())


def office_of(batches, activities) -> Office:
    office = Office()
    proof = office.add("evidence", name="签到表", box="1", page="1")
    guide = None
    for number, members in enumerate(batches, 1):
        batch = office.batch(f"第{number}批", "2023-06-01", "2025-06-01")
        for first, length, ended, post, profession, title in members:
            last = str(first + timedelta(days=length))
            guide = office.member(
                batch,
                str(first),
                last,
                to=last if ended else None,
                post=post,
                profession=profession,
                title=title,
            )
    for on, kind, proven in activities if guide else ():
        office.add(
            "activity",
            on=on,
            kind=kind,
            topic="示例",
            department="内科",
            by=(guide,),
            relations=(RELATION,),
            evidence=(proof,) if proven else (),
        )
    return office


offices = st.builds(
    office_of,
    st.lists(st.lists(member, max_size=8), max_size=3),
    st.lists(activity, max_size=25),
)


@settings(max_examples=60, deadline=None)
@given(offices, days)
def test_points_stay_within_bounds_and_sum_to_the_total(office: Office, as_of: date) -> None:
    assessment = office.score(as_of=str(as_of))
    for point in assessment.points:
        for points in (point.score, point.expected):
            assert points is None or points >= 0
            assert points is None or point.maximum is None or points <= point.maximum
            assert points is None or points % Decimal("0.1") == 0
    decided = [point for point in assessment.points if point.score is not None]
    assert assessment.total == sum(point.score for point in decided)
    undecided = [point for point in assessment.points if point.score is None]
    assert assessment.undecided_max == sum(point.maximum or 0 for point in undecided)


@settings(max_examples=40, deadline=None)
@given(offices, days, st.randoms(use_true_random=False))
def test_the_order_of_records_never_matters(office: Office, as_of: date, random) -> None:
    before = office.score(as_of=str(as_of))
    for records in office.records.values():
        random.shuffle(records)
    after = office.score(as_of=str(as_of))
    assert [(each.id, each.score, each.expected, each.state) for each in before.points] == [
        (each.id, each.score, each.expected, each.state) for each in after.points
    ]


@settings(max_examples=40, deadline=None)
@given(offices)
def test_once_everything_is_over_what_was_expected_is_proven(office: Office) -> None:
    late = office.score(as_of="2027-01-01")
    for point in late.points:
        running = point.id in {"S5.1", "S5.2", "S5.B1", "S5.B2", "S12.1"}
        assert running or point.score == point.expected


def test_halves_round_up() -> None:
    tenth = Decimal("0.1")
    assert rounded(Decimal("2.25"), tenth) == Decimal("2.3")
    assert rounded(Decimal("2.249"), tenth) == Decimal("2.2")
    assert rounded(Decimal("1.85"), tenth) == Decimal("1.9")
