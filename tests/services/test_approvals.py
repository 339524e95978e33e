"""封账: what stands in its way, what it keeps, and what may still change."""

from __future__ import annotations

import gzip
import hashlib
import json
import tracemalloc
import zlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.typed_json import from_json, to_json
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.account import account
from duikou_desktop.scoring.assessment import HospitalAssessment, State
from duikou_desktop.scoring.standard import Standard
from duikou_desktop.services.approvals import approve, readiness, reopen
from duikou_desktop.services.checks import check_office
from duikou_desktop.services.history import undo
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, keep_judgement
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.services.scores import score_now, score_year
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.services.ledger_sheets import taken

GUANGXI = load_scheme("guangxi-2022-2025")
SUPPORTER, RONGSHUI = "柳州市柳铁中心医院", "融水苗族自治县人民医院"
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))
SIDE = Side.RECIPIENT


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    """A recipient with one batch of five under way on 18 November 2024."""
    with make_office(
        home, Membership(GUANGXI, SIDE, RONGSHUI), clerk="示例亥", clock=clock
    ) as opened:
        yield opened


def add(store: Store, key: str, **raw: Any) -> UUID:
    return save_record(store, BY_KEY[key], raw).record.id


def meeting(store: Store, day: str = "2024-02-01") -> UUID:
    return add(store, "meeting", held_on=day, kind="专题会议", topics="帮扶", opinions="加强带教")


def settle(store: Store, year: int = 2024) -> dict[Any, str]:
    """Judges what nobody computed; gives back a reason for each lost point."""
    for each in readiness(store, GUANGXI, SIDE, year).undecided:
        assert each.maximum is not None
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
    lost = readiness(store, GUANGXI, SIDE, year).lost
    return {each.place: "当年没有开展，明年补上" for each in lost}


def close(store: Store, year: int = 2024) -> None:
    approve(store, GUANGXI, SIDE, year, reasons=settle(store, year), agreed=True)


NOTHING_DONE = (
    "没有组织机构（领导小组）记录。没有组织机构（办公室）记录。"
    "没有组织机构（领导小组，负责人职务：院长）记录。"
)


def told(store: Store, point: str) -> str:
    """自评情况 as the form has it."""
    scored = score_year(store, GUANGXI, SIDE, 2024)
    return account(scored.assessment.whole.point(point), scored.book, scored.as_of)


def test_what_is_open_stands_in_the_way_and_is_named(store: Store) -> None:
    with pytest.raises(
        UserError, match=r"还不能封账：\d+ 个要点还没有得分、\d+ 个失分的要点还没有写原因"
    ):
        approve(store, GUANGXI, SIDE, 2024, reasons={}, agreed=True)
    assert readiness(store, GUANGXI, SIDE, 2024).scored.approval is None


def test_an_own_score_without_a_word_about_it_stands_in_the_way(store: Store) -> None:
    standard = GUANGXI.standard(SIDE)
    assert standard is not None
    raw = standard.model_dump(by_alias=True)
    point = raw["groups"][0]["indicators"][0]["points"][0]
    point["rule"] = {"kind": "judged"}
    judged = Standard.model_validate(raw)
    scheme = GUANGXI.model_copy(update={"recipient_standard": judged})
    found = readiness(store, scheme, SIDE, 2024)
    place = next(each.place for each in found.undecided if each.place.point == point["id"])
    keep_judgement(store, place, OwnWords(Decimal(1), None, None))
    assert [each.place for each in readiness(store, scheme, SIDE, 2024).silent] == [place]
    with pytest.raises(UserError, match="1 个要点还没有写自评情况"):
        approve(store, scheme, SIDE, 2024, reasons={}, agreed=True)
    keep_judgement(store, place, OwnWords(Decimal(1), "已成立", None))
    assert readiness(store, scheme, SIDE, 2024).silent == ()


def test_a_reason_is_asked_for_every_lost_point(store: Store) -> None:
    reasons = settle(store)
    left = next(iter(reasons))
    with pytest.raises(UserError, match="1 个失分的要点还没有写原因"):
        approve(store, GUANGXI, SIDE, 2024, reasons={**reasons, left: "  "}, agreed=True)
    # What was typed for the others is kept.
    assert len(readiness(store, GUANGXI, SIDE, 2024).lost) == 1
    approve(store, GUANGXI, SIDE, 2024, reasons={left: "没有开展"}, agreed=True)
    # What the records say stands first, the office's reason behind it.
    assert left.point == "R1.1"
    assert told(store, "R1.1") == NOTHING_DONE + "不完成的原因：没有开展。"


def test_a_reason_is_asked_for_where_records_are_missing_and_the_office_gives_itself_less(
    store: Store,
) -> None:
    """The form claimed 1 of it, and not a word why it is not full."""
    found = readiness(store, GUANGXI, SIDE, 2024)
    place = next(
        each.place
        for each in found.undecided
        if found.scored.assessment.whole.point(each.place.point).state is State.NO_DATA
    )
    keep_judgement(store, place, OwnWords(Decimal(1)))
    assert place in [each.place for each in readiness(store, GUANGXI, SIDE, 2024).lost]
    keep_judgement(store, place, OwnWords(Decimal(1), shortfall="财务报表次年出"))
    assert place not in [each.place for each in readiness(store, GUANGXI, SIDE, 2024).lost]
    assert told(store, place.point).endswith("不完成的原因：财务报表次年出。")


def test_a_reason_goes_with_the_loss_and_the_account_with_the_records(store: Store) -> None:
    """Sent back, mended and closed again, a full point said what had been missing."""
    reasons = settle(store)
    place = next(each for each in reasons if each.point == "R1.1")
    approve(store, GUANGXI, SIDE, 2024, reasons={**reasons, place: "人手不够"}, agreed=True)
    reopen(store, GUANGXI, SIDE, 2024, "退回补正")
    group = {"set_up_on": "2023-01-05", "head": "示例申", "head_post": "院长"}
    add(store, "organisation", kind="领导小组", **group)
    # One of three is still missing: the reason holds, and is to be looked at.
    (one,) = (
        each for each in readiness(store, GUANGXI, SIDE, 2024).explained if each.place == place
    )
    assert one.why == "人手不够"
    assert told(store, "R1.1") == (
        "有组织机构（领导小组）1条。没有组织机构（办公室）记录。"
        "有组织机构（领导小组，负责人职务：院长）1条。记录日期2023年1月5日。不完成的原因：人手不够。"
    )
    office = add(store, "organisation", kind="办公室", **group)
    assert "没有" not in told(store, "R1.1")
    assert "未完成" not in told(store, "R1.1")
    approve(store, GUANGXI, SIDE, 2024, reasons={}, agreed=True)
    reopen(store, GUANGXI, SIDE, 2024, "再看一遍")
    remove_records(store, BY_KEY["organisation"], [office])
    # What was written is asked about, not lost; taken away it is wanted again.
    with pytest.raises(UserError, match="1 个失分的要点还没有写原因"):
        approve(store, GUANGXI, SIDE, 2024, reasons={place: " "}, agreed=True)
    approve(store, GUANGXI, SIDE, 2024, reasons={place: "办公室没有成立"}, agreed=True)
    assert told(store, "R1.1").endswith("不完成的原因：办公室没有成立。")


def test_a_year_closed_by_an_earlier_program_is_read(store: Store) -> None:
    """It wrote down no reasons apart from the accounts."""
    close(store)
    whole = to_json(score_year(store, GUANGXI, SIDE, 2024).assessment)
    for point in whole["whole"]["points"]:
        del point["shortfall"]
    found = from_json(HospitalAssessment, whole)
    assert found.whole.total == score_year(store, GUANGXI, SIDE, 2024).assessment.whole.total


def test_a_year_not_over_or_with_queries_is_closed_only_if_agreed(store: Store) -> None:
    reasons = settle(store)
    found = readiness(store, GUANGXI, SIDE, 2024)
    assert found.early  # it is 18 November
    n = len(found.queries)
    assert n
    said = rf"2024 年到 2024-12-31 才结束、还有 {n} 处要说明的没有写。要这样封账，先确认。"
    with pytest.raises(UserError, match=said):
        approve(store, GUANGXI, SIDE, 2024, reasons=reasons)
    # A day chosen ahead does not bring the year's end nearer; a year gone by is over.
    assert readiness(store, GUANGXI, SIDE, 2024, date(2024, 12, 31)).early
    assert not readiness(store, GUANGXI, SIDE, 2023).early
    approve(store, GUANGXI, SIDE, 2024, reasons=reasons, agreed=True)


def test_an_own_score_that_the_records_have_overtaken_is_agreed_to(store: Store) -> None:
    """One meeting of four quarters is 0.8 of 3 points (附件3 第1项)."""
    scheme, side, year = GUANGXI.id, SIDE, 2024
    place = JudgedPoint(scheme, side, year, "R1.3", None)
    keep_judgement(store, place, OwnWords(Decimal(0), "没有开会", "还没有开"))
    assert readiness(store, GUANGXI, SIDE, 2024).behind == ()
    meeting(store)
    (found,) = readiness(store, GUANGXI, SIDE, 2024).behind
    assert found.place == place
    reasons = settle(store)
    with pytest.raises(UserError, match="1 个要点的自评低于记录已有的分"):
        approve(store, GUANGXI, SIDE, 2024, reasons=reasons)
    approve(store, GUANGXI, SIDE, 2024, reasons=reasons, agreed=True)


def test_nobody_named_closes_no_year(store: Store) -> None:
    reasons = settle(store)
    store.set_clerk(None)
    with pytest.raises(UserError, match="先选择经办人"):
        approve(store, GUANGXI, SIDE, 2024, reasons=reasons, agreed=True)


def test_a_closed_year_is_read_as_it_was(store: Store) -> None:
    meeting(store)
    close(store)
    before = score_year(store, GUANGXI, SIDE, 2024)
    assert before.approval is not None
    assert (before.approval.approved_by, before.approval.approved_on) == (
        "示例亥",
        date(2024, 11, 18),
    )
    # Closing keeps scheme, facts and result: nothing of it is computed again.
    now = score_now(store, GUANGXI, SIDE, 2024)
    assert before.assessment == now.assessment
    assert before.scheme == GUANGXI
    assert {each.id for each in before.book.all("meeting")} == {
        each.id for each in now.book.all("meeting")
    }


def test_it_survives_a_restart(store: Store, home: Path, clock: Clock) -> None:
    close(store)
    closed = score_year(store, GUANGXI, SIDE, 2024)
    store.close()
    with Store(home, clock) as again:
        assert score_year(again, GUANGXI, SIDE, 2024).assessment == closed.assessment


def test_records_of_a_closed_year_are_not_changed(store: Store) -> None:
    record = meeting(store)
    close(store)
    told = "2024 年已由示例亥封账，这条会议不能改"
    with pytest.raises(UserError, match=told):
        meeting(store, "2024-05-01")
    with pytest.raises(UserError, match=told):
        remove_records(store, BY_KEY["meeting"], [record])
    with pytest.raises(UserError, match=told):
        add(store, "meeting", id=record, held_on="2025-02-01", kind="专题会议", topics="帮扶")
    # Another year is open.
    meeting(store, "2025-01-05")


def test_judgements_of_a_closed_year_are_not_changed(store: Store) -> None:
    close(store)
    place = readiness(store, GUANGXI, SIDE, 2024).scored
    point = place.assessment.whole.points[0].id

    with pytest.raises(UserError, match="封账"):
        keep_judgement(
            store, JudgedPoint(GUANGXI.id, SIDE, 2024, point, None), OwnWords(Decimal(1))
        )


def test_undo_does_not_reach_over_a_closing(store: Store) -> None:
    meeting(store)
    close(store)
    with pytest.raises(UserError, match="没有可以撤销的操作"):
        undo(store)


def test_reopening_wants_a_reason_and_leaves_its_trace(store: Store) -> None:
    close(store)
    with pytest.raises(UserError, match="写明为什么重新打开"):
        reopen(store, GUANGXI, SIDE, 2024, " ")
    # What a web page leaves in a copied line is no reason.
    with pytest.raises(UserError, match="写明为什么重新打开"):
        reopen(store, GUANGXI, SIDE, 2024, "\u200b")
    reopen(store, GUANGXI, SIDE, 2024, "漏登一次会议")
    meeting(store, "2024-05-01")
    assert score_year(store, GUANGXI, SIDE, 2024).approval is None
    (record,) = store.read(BY_KEY["approval"])
    assert (record.reopen_reason, record.reopened_by) == ("漏登一次会议", "示例亥")
    # Closed again, both closings stand in the register.
    approve(store, GUANGXI, SIDE, 2024, reasons=settle(store), agreed=True)
    assert len(store.read(BY_KEY["approval"])) == 2


def stay(store: Store, **more: Any) -> UUID:
    person = add(store, "person", name="示例甲", hospital=hospital_id(SUPPORTER))
    add(store, "title", person=person, name="主治医师", **{"from": "2015-01-01"})
    batch = add(
        store, "batch", relation=RELATION, number="第1批",
        planned_from="2024-09-02", planned_to="2025-03-01",
    )  # fmt: skip
    raw = {"batch": batch, "person": person, "post": "医师", "profession": "医疗"}
    dates = {"from": "2024-09-02", "planned_to": "2025-03-01"}
    return add(store, "assignment", **raw, **dates, department="内科", **more)


def test_of_a_stay_that_lasts_longer_the_end_may_still_be_entered(store: Store) -> None:
    assignment = stay(store)
    close(store)
    record = next(iter(store.read(BY_KEY["assignment"])))
    whole = {
        "id": assignment, "batch": record.batch, "person": record.person, "post": "医师",
        "profession": "医疗", "department": "内科", "from": "2024-09-02",
        "planned_to": "2025-03-01", "side": SIDE,
    }  # fmt: skip
    with pytest.raises(UserError, match="封账"):
        add(store, "assignment", **{**whole, "department": "外科"})
    with pytest.raises(UserError, match="封账"):
        add(store, "assignment", **whole, to="2024-12-20", end_reason="提前返回")
    add(store, "assignment", **whole, to="2025-01-20", end_reason="提前返回")


def test_a_relation_begun_in_a_closed_year_may_still_be_ended(store: Store) -> None:
    (term,) = store.read(BY_KEY["relation_term"])
    raw = {key: term.value(key) for key in ("relation", "scheme", "number", "from")}
    raw = {**raw, "id": term.id, "side": term.side, "mode": term.value("mode")}
    close(store, 2022)
    why = {"change_reason": "支援医院调整", "note": term.note}
    with pytest.raises(UserError, match="2022 年已由示例亥封账"):
        add(store, "relation_term", **raw, **why, state="终止", to="2022-06-30")
    with pytest.raises(UserError, match="2022 年已由示例亥封账"):
        add(store, "relation_term", **{**raw, "number": "15"}, **why, to=term.value("to"))
    add(store, "relation_term", **raw, **why, state="终止", to="2024-06-30")
    (ended,) = store.read(BY_KEY["relation_term"])
    assert ended.value("to") == date(2024, 6, 30)


def test_what_shows_only_later_is_a_finding_and_no_second_deduction(store: Store) -> None:
    """2024 was closed while the plan counted for a department; the records now say otherwise."""
    close(store)
    assert [each for each in codes(store) if each == "closed_year_differs"] == []
    # A record of a whole plan's years, begun before the closed one, may still change.
    reopen(store, GUANGXI, SIDE, 2024, "试")
    organisation = add(
        store, "organisation", kind="专人", set_up_on="2023-01-05", head="甲", head_post="其他"
    )
    close(store)
    told = score_year(store, GUANGXI, SIDE, 2024).assessment.whole.point("R1.2").score
    assert told == 2
    remove_records(store, BY_KEY["organisation"], [organisation])
    (found,) = [
        each.finding
        for each in check_office(store, GUANGXI, SIDE, 2024)
        if each.finding.code == "closed_year_differs"
    ]
    assert str(found.message) == "2024 年“专人负责”已报 2 分，按现在的记录为 0 分。"
    assert score_year(store, GUANGXI, SIDE, 2024).assessment.whole.point("R1.2").score == 2


def test_a_demonstration_closed_as_of_the_years_end_differs_from_nothing(tmp_path: Path) -> None:
    """Its own day is in November: what was to be done till December was told to be lost."""
    with demo_office(tmp_path / "demo", SIDE) as demo:
        close_year(demo, SIDE, as_of=date(2024, 12, 31))
        assert "closed_year_differs" not in codes(demo)


def codes(store: Store) -> list[str]:
    return [each.finding.code for each in check_office(store, GUANGXI, SIDE, 2024)]


def test_damaged_content_is_told_and_not_computed_anew(store: Store) -> None:
    close(store)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE closed_content SET content = x'00'"))
    with pytest.raises(UserError, match="封账的内容不见了或被改动过"):
        score_year(store, GUANGXI, SIDE, 2024)


def packed_otherwise(store: Store, packed: bytes) -> None:
    """Another content of the closing, under its own hash: as a file from elsewhere brings it."""
    named = {"content": packed, "sha256": hashlib.sha256(packed).hexdigest()}
    with store.engine.begin() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        connection.execute(
            text("UPDATE closed_content SET content=:content, sha256=:sha256"), named
        )
        connection.execute(text("UPDATE approval SET content_sha256=:sha256"), named)


@pytest.mark.parametrize("template", ["{n:>700000000}", "{missing}"])
def test_a_closing_that_no_program_packed_is_told_as_damaged(store: Store, template: str) -> None:
    close(store)
    with store.engine.begin() as connection:
        packed = connection.execute(text("SELECT content FROM closed_content")).scalar_one()
    content = json.loads(gzip.decompress(packed))
    content["assessment"]["whole"]["points"][0]["reasons"] = [
        {"template": template, "values": {"n": "x"}}
    ]
    packed_otherwise(store, gzip.compress(json.dumps(content).encode()))
    with pytest.raises(UserError, match="封账的内容不见了或被改动过"):
        score_year(store, GUANGXI, SIDE, 2024)


def test_a_closing_that_unpacks_without_end_is_not_unpacked(store: Store) -> None:
    """Two megabytes of it were two gigabytes of blanks."""
    close(store)
    blanks = zlib.compressobj(wbits=31)
    packed = b"".join(blanks.compress(bytes(1024 * 1024)) for _ in range(300)) + blanks.flush()
    packed_otherwise(store, packed)
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match="封账的内容不见了或被改动过"):
            score_year(store, GUANGXI, SIDE, 2024)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 16 * 1024 * 1024


def test_rows_of_a_closed_year_are_faulty_rows_and_the_others_go_in(
    store: Store, tmp_path: Path
) -> None:
    close(store)
    head = ("会议日期", "种类", "议题")
    rows = [("2024-03-01", "专题会议", "旧"), ("2025-03-01", "专题会议", "新")]
    result = taken(store, tmp_path, ("会议", head, rows), partial=True)
    assert [(each.row, str(each.reason)[:8]) for each in result.faults] == [(2, "2024 年已由")]
    assert result.written == 1
    kept = [each.value("topics") for each in store.read(BY_KEY["meeting"])]
    assert "新" in kept
    assert "旧" not in kept


def test_a_year_that_has_not_begun_is_not_closed(store: Store) -> None:
    """Its package was refused at the desk as none of ours: closed before its first day."""
    reasons = settle(store, 2025)
    for day in (None, date(2024, 11, 1)):
        with pytest.raises(UserError, match=r"2025 年从 2025-01-01 开始，到 2024-11-.* 还没有开始"):
            approve(store, GUANGXI, SIDE, 2025, reasons=reasons, as_of=day, agreed=True)
