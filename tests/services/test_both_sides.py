"""A relation's figures from what both sides tell: records made by hand, sums counted by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.both_sides import both_sides
from duikou_desktop.services.desk.claims import STAYS, TEACHING
from duikou_desktop.services.desk.noted import deeds_of
from duikou_desktop.services.desk.told import ToldOfRelation, report_on, told_of
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_book
from tests.factories import GUANGXI, RECIPIENT, RELATION, SUPPORTER, Office
from tests.scoring.checks.looking import lesson

NOTHING_DECIDED: Mapping[tuple[str, str], Side] = {}


@pytest.fixture
def ours() -> Office:
    """The supporter's office."""
    return with_member(Office())


@pytest.fixture
def theirs() -> Office:
    """The recipient's."""
    return with_member(Office(side=Side.RECIPIENT))


def with_member(office: Office) -> Office:
    person(office, office.batch("第1批", "2024-03-01", "2024-08-31"), "示例甲")
    return office


def person(office: Office, batch: object, name: str) -> None:
    """Somebody of that name in the batch, for all of its days."""
    who = office.add("person", name=name, hospital=SUPPORTER)
    office.add("title", person=who, name="主治医师", **{"from": "2015-01-01"})
    office.add(
        "assignment",
        batch=batch,
        person=who,
        planned_to="2024-08-31",
        to="2024-08-31",
        post="医师",
        profession="医疗",
        **{"from": "2024-03-01"},
    )


def norm(office: Office, title: str) -> None:
    office.add(
        "norm",
        by=(office.records["assignment"][0].id,),
        kind="管理制度",
        title=title,
        action="建立",
        adopted_on="2024-05-20",
        relations=(RELATION,),
    )


def trainee(office: Office, name: str) -> None:
    office.add(
        "trainee",
        name=name,
        department="内科",
        kind="进修",
        host="示例市医院",
        fee="0",
        relations=(RELATION,),
        **{"from": "2024-04-01"},
    )


def speciality(office: Office, name: str) -> None:
    office.add(
        "speciality",
        name=name,
        level="自治区级",
        granted_on="2024-06-01",
        relations=(RELATION,),
    )


def scored(office: Office, as_of: date = date(2024, 12, 31)) -> ScoredYear:
    hospital = SUPPORTER if office.side is Side.SUPPORTER else RECIPIENT
    scheme = load_scheme(GUANGXI)
    book = Book.of(office.records)
    return score_book(book, scheme, office.side, hospital=hospital, year=2024, as_of=as_of)


def told_by(office: Office, as_of: date = date(2024, 12, 31)) -> ToldOfRelation:
    """What a desk keeps of the office's package."""
    return told_of(report_on(scored(office, as_of)).of_relation(RELATION), RELATION)


def together(
    ours: Office, theirs: Office, stands: Mapping[tuple[str, str], Side] = NOTHING_DECIDED
) -> ToldOfRelation:
    return both_sides(told_by(theirs), told_by(ours), stands)


def test_what_only_the_supporter_registered_is_not_lost(ours: Office, theirs: Office) -> None:
    for at in range(7):
        norm(ours, f"制度{at}")
    for at in range(4):
        trainee(ours, f"学员{at}")
    for name in ("骨科", "儿科"):
        speciality(ours, name)
    found = together(ours, theirs)
    assert found.figure("建章立制项数") == 7
    assert found.figure("接收进修人数") == 4
    assert found.figure("接收进修人数（进修）") == 4
    assert found.figure("重点专科数") == 2


def test_what_both_registered_counts_once(ours: Office, theirs: Office) -> None:
    for office, titles in ((ours, "甲乙丙"), (theirs, "丙丁")):
        for each in titles:
            norm(office, f"{each}制度")
            trainee(office, f"示例{each}")
            speciality(office, f"{each}科")
    found = together(ours, theirs)
    # 甲, 乙, 丙 and 丁.
    assert found.figure("建章立制项数") == 4
    assert found.figure("接收进修人数") == 4
    assert found.figure("重点专科数") == 4


def test_two_of_one_name_with_the_recipient_stay_two(ours: Office, theirs: Office) -> None:
    norm(theirs, "会诊制度")
    norm(theirs, "会诊制度")
    norm(ours, "会诊制度")
    assert together(ours, theirs).figure("建章立制项数") == 2


def test_of_what_has_no_name_the_recipients_count_stands(ours: Office, theirs: Office) -> None:
    for office, patients in ((ours, 30), (theirs, 20)):
        office.add(
            "service_volume",
            month="2024-05",
            kind="门急诊",
            quantity=patients,
            unit="人次",
            relations=(RELATION,),
        )
    assert together(ours, theirs).figure("诊疗服务（门急诊人次）") == 20


def test_and_the_supporters_where_the_recipient_registered_nothing(
    ours: Office, theirs: Office
) -> None:
    ours.add(
        "service_volume",
        month="2024-05",
        kind="门急诊",
        quantity=30,
        unit="人次",
        relations=(RELATION,),
    )
    assert together(ours, theirs).figure("诊疗服务（门急诊人次）") == 30


@pytest.mark.parametrize("stands", [NOTHING_DECIDED, {(STAYS, "示例乙"): Side.SUPPORTER}])
def test_batches_give_as_many_people_as_there_are(
    ours: Office, theirs: Office, stands: Mapping[tuple[str, str], Side]
) -> None:
    """Somebody the supporter alone tells of was counted in all, and in no batch."""
    person(ours, ours.records["batch"][0].id, "示例乙")
    second = ours.batch("第2批", "2024-03-01", "2024-08-31")
    person(ours, second, "示例丙")
    found = together(ours, theirs, stands)
    # 示例甲, whom both have, and 示例乙; 示例丙.
    assert (found.figure("第1批人数"), found.figure("第2批人数")) == (2, 1)
    assert found.figure("派驻批次数") == 2
    assert found.figure("派驻人数") == 3
    assert found.figure("派驻医疗人数") == found.figure("派驻中级人数") == 3


def test_a_batch_is_one_though_one_side_adds_the_place(ours: Office, theirs: Office) -> None:
    """Who sends to six counties tells its batches apart by them: eight were counted for four."""
    there = theirs.records["batch"][0]
    here = ours.records["batch"][0]
    assert here.value("number") == there.value("number")
    ours.records["batch"][0] = here.changed(number=f"{here.value('number')}（融水）")
    assert together(ours, theirs).figure("派驻批次数") == 1


def test_who_was_not_there_is_in_no_batch(ours: Office, theirs: Office) -> None:
    person(ours, ours.records["batch"][0].id, "示例乙")
    found = together(ours, theirs, {(STAYS, "示例乙"): Side.RECIPIENT})
    assert (found.figure("第1批人数"), found.figure("派驻人数")) == (1, 1)


def test_who_came_after_the_day_of_the_report_is_in_neither_count(ours: Office) -> None:
    later = ours.batch("第2批", "2024-09-01", "2024-12-31")
    ours.member(later, "2024-09-01", "2024-12-31")
    in_june = date(2024, 6, 30)
    (deeds,) = deeds_of(scored(ours, in_june))
    assert deeds.members == ("示例甲",)
    assert deeds.until == in_june  # nobody knows of the days after
    assert told_by(ours, in_june).figure("派驻人数") == 1


def test_a_kind_of_teaching_that_only_one_registered(ours: Office, theirs: Office) -> None:
    for office, kind, days in ((theirs, "教学查房", 3), (ours, "手术示教", 2)):
        stay = office.records["assignment"][0].id
        for day in range(1, days + 1):
            lesson(office, stay, f"2024-05-0{day}", kind=kind)
    found = together(ours, theirs)
    assert (found.figure("手术示教次数"), found.figure("教学查房次数")) == (2, 3)
    assert found.figure("教学活动次数") == 5
    # It was decided that there was none: 没有登记 stands.
    decided = {(TEACHING, "手术示教"): Side.RECIPIENT}
    assert together(ours, theirs, decided).figure("教学活动次数") == 3


def test_faults_of_the_supporter_are_not_added_to_a_recipient_without(
    ours: Office, theirs: Office
) -> None:
    """0 is not told: it is not nothing."""
    for office in (ours, theirs):
        proof = office.add("evidence", name="签到表", box="1", page="1")
        stay = office.records["assignment"][0].id
        office.add(
            "activity",
            on="2024-05-01",
            kind="教学查房",
            topic="主题",
            department="内科",
            by=(stay,),
            attendees=None,
            relations=(RELATION,),
            evidence=(proof,) if office is theirs else (),
        )
    assert told_by(ours).figure("教学活动缺佐证次数") == 1
    assert together(ours, theirs).figure("教学活动缺佐证次数") == Decimal(0)


def lessons(office: Office, kind: str, count: int, *, proven: int, attendees: int) -> None:
    proof = office.add("evidence", name="签到表", box="1", page="1")
    by = office.records["assignment"][0].id
    for day in range(1, count + 1):
        office.add(
            "activity",
            on=date(2024, 4, day),
            kind=kind,
            topic=f"主题{day}",
            department="内科",
            by=(by,),
            attendees=attendees,
            relations=(RELATION,),
            evidence=(proof,) if day <= proven else (),
        )


def test_what_was_decided_brings_its_evidence_and_its_listeners(
    ours: Office, theirs: Office
) -> None:
    """手术示教 by the supporter's word: 186 activities, of which 168 had evidence and 17 had none."""
    for office, count, proven, attendees in ((ours, 4, 3, 10), (theirs, 3, 1, 20)):
        lessons(office, "手术示教", count, proven=proven, attendees=attendees)
        lessons(office, "教学查房", 2, proven=2, attendees=5)
    found = together(ours, theirs, {(TEACHING, "手术示教"): Side.SUPPORTER})
    figures = {
        "教学活动次数": 6,
        "手术示教次数": 4,
        "手术示教有佐证次数": 3,
        "教学查房有佐证次数": 2,
        "教学活动缺佐证次数": 1,
        "有人数记录的教学活动次数": 6,
        "培训人次": 50,
    }
    assert {name: int(found.figure(name)) for name in figures} == figures
