"""Which points a difference bears on, and what a decision makes of them: by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.as_decided import as_decided
from duikou_desktop.services.desk.bearing import points_touched
from duikou_desktop.services.desk.claims import (
    NOTHING,
    STAYS,
    TEACHING,
    TECHNIQUES,
    Disagreement,
    disagreements,
    side_says,
)
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report_view import PointSeen, open_report
from duikou_desktop.services.desk.reviewing import Opinion, give_verdict
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scores import score_book
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import city_desk, packages
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)


def office(side: Side, rounds: int, *, proven: int | None = None) -> Office:
    """With somebody on site for half a year and so many 教学查房."""
    made = Office(side=side)
    batch = made.batch("第1批", "2024-03-01", "2024-08-31")
    stay = made.member(batch, "2024-03-01", "2024-08-31")
    made.activities("教学查房", rounds, evidence=proven, by=stay)
    return made


def technique(made: Office, independent_on: str | None) -> None:
    proof = made.add("evidence", name="手术记录", box="1", page="2")
    made.add(
        "technique",
        name="胸腔镜",
        kind="新技术",
        department="外科",
        first_on="2024-04-02",
        guided_by=(made.records["assignment"][0].id,),
        independent_on=independent_on,
        relations=(RELATION,),
        evidence=(proof,),
    )


def score(book: Book, point: str) -> Decimal | None:
    """The supporter's of the relation."""
    end = date(2024, 12, 31)
    found = score_book(book, SCHEME, Side.SUPPORTER, hospital=SUPPORTER, year=2024, as_of=end)
    return found.of(RELATION).point(point).score


def decided(ours: Office, theirs: Office) -> Book:
    """The supporter's book once the recipient's word stands in everything."""
    both = ours.facts(), theirs.facts()
    return as_decided(Book.of(ours.records), [(*both, tuple(disagreements(*map(side_says, both))))])


def test_rounds_decided_below_forty_earn_nothing() -> None:
    ours, theirs = office(Side.SUPPORTER, 43), office(Side.RECIPIENT, 38)
    assert score(Book.of(ours.records), "S9.3") == 3
    # 附件4 第9项: 不少于40次 … 不达到标准不得分.
    assert score(decided(ours, theirs), "S9.3") == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "points"),
    [
        # (rounds, with evidence): of 43 with 40 proven, the other has 41 with 38 proven.
        ((43, 40), (41, 38), 0),
        ((38, 38), (43, 43), 3),
        ((38, 38), (43, 39), 0),
    ],
)
def test_what_stands_is_proven_by_the_evidence_of_the_side_that_stands(
    ours: tuple[int, int], theirs: tuple[int, int], points: int
) -> None:
    mine = office(Side.SUPPORTER, ours[0], proven=ours[1])
    other = office(Side.RECIPIENT, theirs[0], proven=theirs[1])
    book = decided(mine, other)
    assert len(book.all("activity")) == theirs[0]
    assert score(book, "S9.3") == points


def test_a_technique_that_nobody_carried_out_alone() -> None:
    ours, theirs = office(Side.SUPPORTER, 0), office(Side.RECIPIENT, 0)
    technique(ours, "2024-09-01")
    technique(theirs, None)
    assert score(Book.of(ours.records), "S10.2") == 3
    book = decided(ours, theirs)
    assert (score(book, "S10.1"), score(book, "S10.2")) == (7, 0)


def test_a_technique_that_was_not_there() -> None:
    ours, theirs = office(Side.SUPPORTER, 0), office(Side.RECIPIENT, 0)
    technique(ours, "2024-09-01")
    book = decided(ours, theirs)
    assert (score(book, "S10.1"), score(book, "S10.2")) == (0, 0)


def test_a_stay_takes_the_days_of_the_side_that_stands() -> None:
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    for made, last in ((ours, "2024-08-31"), (theirs, "2024-07-15")):
        batch = made.batch("第1批", "2024-03-01", "2024-08-31")
        who = made.add("person", name="示例甲", hospital=SUPPORTER)
        made.member(batch, "2024-03-01", "2024-08-31", to=last, person=who)
    (stay,) = decided(ours, theirs).all("assignment")
    assert str(stay.value("to")) == "2024-07-15"
    theirs.records["assignment"].clear()
    assert not decided(ours, theirs).all("assignment")


def test_the_points_a_difference_bears_on() -> None:
    def touched(side: Side, what: str, subject: str) -> list[str]:
        standard = SCHEME.standard(side)
        assert standard is not None
        told = Disagreement(what, subject, "1", NOTHING)
        return [each.id for each in points_touched(standard, told)]

    assert touched(Side.SUPPORTER, TEACHING, "教学查房") == ["S9.3"]
    assert touched(Side.SUPPORTER, TEACHING, "业务培训") == ["S9.1"]
    # Discussions of cases count in no point.
    assert touched(Side.SUPPORTER, TEACHING, "疑难病例讨论") == []
    assert touched(Side.RECIPIENT, TEACHING, "教学查房") == []
    assert touched(Side.SUPPORTER, TECHNIQUES, "胸腔镜") == ["S10.1", "S10.2"]
    # Who is sent, how long and with what titles; and what each of them is to have.
    people = touched(Side.SUPPORTER, STAYS, "示例甲")
    assert people[:4] == ["S5.1", "S5.2", "S5.B1", "S5.B2"]
    assert people[4:] == ["S6.1", "S7.1", "S7.2", "S7.3", "S12.1"]
    assert touched(Side.RECIPIENT, STAYS, "示例甲") == ["R6.2", "R7.1"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        collect(made, packages())
        yield made


def seen(desk: DeskStore, side: Side, point: str) -> PointSeen:
    reports = round_of(desk, SCHEME, 2024).reports
    package = next(each.received.id for each in reports if each.received.side is side)
    report = open_report(desk, SCHEME, package)
    assert report is not None
    part = next(each for each in report.parts if each.relation in (RONGSHUI, None))
    return next(each for each in part.points if each.point.id == point)


@pytest.mark.parametrize(("stands", "points"), [(Side.RECIPIENT, 0), (Side.SUPPORTER, 3)])
def test_the_reviewer_sees_it_at_the_point(desk: DeskStore, stands: Side, points: int) -> None:
    (open_,) = seen(desk, Side.SUPPORTER, "S9.3").differences
    assert (open_.told.subject, open_.decision) == ("教学查房", None)
    assert seen(desk, Side.SUPPORTER, "S9.3").as_decided is None
    (both,) = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    decide(desk, both, both.found[0], Ruling(stands, "有签到表"))
    found = seen(desk, Side.SUPPORTER, "S9.3")
    (told,) = found.differences
    assert told.decision is not None
    assert told.decision.stands is stands
    # 43 with 40 proven, or 42 with 39: the recipient left out one that has a sign-in sheet.
    assert found.reviewed.figures.anew == 3
    assert found.as_decided == points
    assert found.differs_as_decided is (points == 0)
    assert seen(desk, Side.SUPPORTER, "S9.2").differences == ()


def test_what_the_decisions_leave_uncounted_waits_for_a_person(tmp_path: Path) -> None:
    """The recipient wrote every name otherwise; the supporter's word stands on all of them."""
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        for each in store.read(BY_KEY["person"]):
            raw = plain_record(BY_KEY["person"], each)
            save_record(store, BY_KEY["person"], {**raw, "name": f"{each.value('name')}甲"})
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        seal_year(store, closed, tmp_path, office_key(store))
    supporters = [each for each in packages() if "支援" in each.name]
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, [*supporters, *tmp_path.glob("*.dkpkg")])
        own = seen(desk, Side.RECIPIENT, "R6.2")
        assert own.reviewed.figures.anew is not None
        assert not own.uncounted_as_decided
        (both,) = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
        for told in both.found:
            decide(desk, both, told, Ruling(Side.SUPPORTER, "有派出文件"))
        settled_round(desk, SCHEME, 2024)
        found = seen(desk, Side.RECIPIENT, "R6.2")
        # Nobody of those who stand is in its records: no count, and no 一致 either.
        assert (found.as_decided, found.uncounted_as_decided) == (None, True)
        assert (found.reviewed.to_look_at, found.reviewed.score) == (True, None)
        received = next(
            each.received
            for each in round_of(desk, SCHEME, 2024).reports
            if each.received.side is Side.RECIPIENT
        )
        give_verdict(desk, received, (None, "R6.2"), Opinion(Decimal(1), "按派出文件"))
        judged = seen(desk, Side.RECIPIENT, "R6.2").reviewed
        assert (judged.to_look_at, judged.score) == (False, Decimal(1))
