"""The review of the demo supporter's report: what waits, what a verdict makes of it, what a newer package keeps.

The demo's own scores and what its records prove part in a handful of points; the figures below are those
of its closed year as `tests.closing` closes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import reopen
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import revoke_fingerprint
from duikou_desktop.services.desk.noted import PointFigures, Score
from duikou_desktop.services.desk.papers import write_roll_up
from duikou_desktop.services.desk.report_view import OPENED, open_report, put_out
from duikou_desktop.services.desk.review_stage import Stage, progress, total_of
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    ReviewedPart,
    ReviewedPoint,
    accept_rest,
    give_verdict,
    mean_total,
    reviewed,
    send_back,
    take_back,
    whole_of,
)
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.totals import lost_points
from duikou_desktop.services.desk.versions import compare
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, keep_judgement
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_reviews import Reviewed
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import packages
from tests.factories import GUANGXI
from tests.ui.office import RONGAN, RONGSHUI

SCHEME = load_scheme(GUANGXI)
LIUTIE = "柳州市柳铁中心医院"


@pytest.fixture(scope="module")
def sticks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The supporter's report, and a second in which the score of one point is another."""
    folder = tmp_path_factory.mktemp("supporter")
    with demo_office(folder / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
        key = office_key(store)
        first = seal_year(store, to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024), folder, key)
        reopen(store, SCHEME, Side.SUPPORTER, 2024, "补正")
        place = JudgedPoint(GUANGXI, Side.SUPPORTER, 2024, "S5.1", RONGSHUI)
        keep_judgement(store, place, OwnWords(Decimal(3), reason="按会议纪要改"))
        close_year(store, Side.SUPPORTER)
        second = seal_year(store, to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024), folder, key)
    return first.path, second.path


@pytest.fixture
def desk(tmp_path: Path, sticks: tuple[Path, Path]) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as made:
        made.set_setting("clerk", "示例未")
        collect(made, sticks[:1])
        yield made


def one(desk: DeskStore) -> Received:
    return round_of(desk, SCHEME, 2024).reports[0].received


def summed(desk: DeskStore) -> tuple[Reviewed, ...]:
    return desk.reviews.sums((one(desk).id,))[one(desk).id]


def part(desk: DeskStore) -> ReviewedPart:
    return next(each for each in reviewed(desk, one(desk)) if each.relation == RONGSHUI)


def waiting(desk: DeskStore) -> set[str]:
    return {each.figures.point for each in part(desk).points if each.score is None}


def test_what_differs_waits_and_what_only_people_judge(desk: DeskStore) -> None:
    differing = {
        each["point"] for each in one(desk).content["points"] if each["relation"] == str(RONGSHUI)
    }
    # 经费 and 派驻管理 were judged by the hospital alone: nothing was counted anew.
    assert waiting(desk) == differing | {"S4.1", "S6.2"}
    assert {"S1.4", "S5.1", "S13.5"} <= differing
    (line,) = [each for each in view_round(desk, SCHEME, 2024).lines if each.relation == RONGSHUI]
    assert line.supporter.reviewed is not None
    assert line.supporter.reviewed.waiting == len(differing) + 2
    assert total_of(whole_of(summed(desk))) is None


def test_verdicts_add_up(desk: DeskStore) -> None:
    before = part(desk).total
    give_verdict(desk, one(desk), (RONGSHUI, "S5.1"), Opinion(Decimal(2), "副高以上只到岗两人"))
    assert part(desk).total == before + 2
    # Accepted: as the office claims, 1.5.
    give_verdict(desk, one(desk), (RONGSHUI, "S1.4"), Opinion(None))
    assert part(desk).total == before + 2 + Decimal("1.5")
    assert not {"S5.1", "S1.4"} & waiting(desk)
    take_back(desk, one(desk), (RONGSHUI, "S5.1"))
    assert part(desk).total == before + Decimal("1.5")


def test_all_that_waits_at_once(desk: DeskStore) -> None:
    claimed = {each.relation: each.own for each in _scores(desk)}
    # Seven, and two of either relation.
    assert accept_rest(desk, one(desk), as_counted=False, reason="") == 11
    sums = summed(desk)
    assert {each.relation: each.total for each in sums if each.relation is not None} == claimed
    # 80.6 and 82.4, and the mean of them 81.5; but the form prints each point's mean in tenths, and
    # S8.1 of 2 and 1.3, S13.2 of 3 and 1.5 are both rounded up by 0.05.
    assert (claimed[RONGAN], claimed[RONGSHUI]) == (Decimal("80.6"), Decimal("82.4"))
    assert total_of(whole_of(sums)) == Decimal(one(desk).content["own"]) == Decimal("81.6")


def _scores(desk: DeskStore) -> list[Score]:
    view = view_round(desk, SCHEME, 2024)
    return [each.supporter.score for each in view.lines if each.supporter.score is not None]


def test_by_the_recount_what_only_people_judge_still_waits(desk: DeskStore) -> None:
    accept_rest(desk, one(desk), as_counted=True, reason="按收到的记录复算")
    # These are judged: there is no recount of them.
    assert waiting(desk) == {"S4.1", "S6.2", "S13.5"}


@pytest.mark.parametrize("score", ["-0.5", "6.5"])
def test_no_score_outside_the_points(desk: DeskStore, score: str) -> None:
    # S5.1 has 6 points.
    with pytest.raises(UserError, match="0 到 6"):
        give_verdict(desk, one(desk), (RONGSHUI, "S5.1"), Opinion(Decimal(score), "试"))
    assert "S5.1" in waiting(desk)


def test_a_score_has_one_decimal_as_the_standards_points(desk: DeskStore) -> None:
    with pytest.raises(UserError, match="一位小数"):
        give_verdict(desk, one(desk), (RONGSHUI, "S5.1"), Opinion(Decimal("4.55"), "试"))
    give_verdict(desk, one(desk), (RONGSHUI, "S5.1"), Opinion(Decimal("4.50"), "试"))


def test_an_adjustment_and_a_return_need_a_reason(desk: DeskStore) -> None:
    with pytest.raises(UserError, match="理由"):
        give_verdict(desk, one(desk), (RONGSHUI, "S5.1"), Opinion(Decimal(2), " "))
    with pytest.raises(UserError, match="原因"):
        send_back(desk, one(desk), "")
    assert round_of(desk, SCHEME, 2024).reports[0].returned is None


def test_a_newer_package_keeps_the_verdicts_on_what_it_did_not_change(
    desk: DeskStore, sticks: tuple[Path, Path]
) -> None:
    for point in ("S5.1", "S1.4"):
        give_verdict(desk, one(desk), (RONGSHUI, point), Opinion(Decimal(1), "现场核查"))
    send_back(desk, one(desk), "S5.1 请附任命文件")
    collect(desk, sticks[1:])
    report = round_of(desk, SCHEME, 2024).reports[0]
    assert report.received.sequence == 2
    assert report.returned is None
    told = compare(desk, report.superseded[0].id, report.received.id)
    assert told is not None
    # Only S5.1 of one relation was said otherwise: 5 before, 3 now.
    (change,) = told.changes
    assert (change.relation, change.point) == (RONGSHUI, "S5.1")
    assert change.before is not None
    assert change.after is not None
    assert (change.before.own, change.after.own) == (5, 3)
    points = {each.figures.point: each for each in part(desk).points}
    assert points["S1.4"].score == 1
    assert points["S5.1"].score is None
    assert points["S5.1"].outdated


def test_a_report_is_opened_down_to_its_evidence(desk: DeskStore) -> None:
    seen = open_report(desk, SCHEME, one(desk).id)
    assert seen is not None
    shown = next(each for each in seen.parts if each.relation == RONGSHUI)
    assert shown.other == "融水苗族自治县人民医院"
    lectures = next(each for each in shown.points if each.point.id == "S9.1")
    # 学术讲座 and 业务培训 of the year, as the ledger lists them: 18 and 12, three without evidence.
    assert len(lectures.records) == 30
    assert sum(each.counts for each in lectures.records) == 27
    assert len(lectures.evidence) == 2
    folder = put_out(desk, one(desk).id, lectures.evidence)
    assert sorted(each.name for each in folder.iterdir()) == [
        "001_签到表（示范）.png",
        "002_查房照片（示范）.png",
    ]
    assert folder.is_relative_to(desk.folder / OPENED)


def test_the_round_in_sheets(desk: DeskStore, tmp_path: Path) -> None:
    files = write_roll_up(desk, roll_up(round_of(desk, SCHEME, 2024)), tmp_path / "out")
    book = load_workbook(files.tables)
    assert book.sheetnames[1:] == [
        "各县",
        "各类医院",
        "双方对照",
        "支援医院失分",
        "工作量",
        "派驻空档",
    ]
    rows = [[cell.value for cell in line] for line in book["双方对照"].iter_rows()]
    (told,) = [each for each in rows if each[:4] == [14, "融水苗族自治县", LIUTIE, "支援"]]
    # Figures are numbers, to be added up; 7 points of the report wait.
    assert told[5:7] == [82.4, 73.2]
    assert told[8:] == ["待评", None]
    lost = [[cell.value for cell in line] for line in book["支援医院失分"].iter_rows()]
    # 每批人数和时间 has 6 points, and the records of neither relation prove one.
    (point,) = [each for each in lost if each[0] == "S5.1"]
    assert point[2:] == [6, 6, 2, 0, 2]


def test_a_report_that_is_not_ranked_is_called_so_on_every_sheet(
    desk: DeskStore, tmp_path: Path
) -> None:
    revoke_fingerprint(desk, fingerprint(bytes.fromhex(one(desk).key)), "电脑丢了")
    files = write_roll_up(desk, roll_up(round_of(desk, SCHEME, 2024)), tmp_path / "out")
    rows = [[cell.value for cell in line] for line in load_workbook(files.tables)["双方对照"].rows]
    (told,) = [each for each in rows if each[:4] == [14, "融水苗族自治县", LIUTIE, "支援"]]
    assert told[9] == "密钥已作废，不排名次"


def test_a_total_is_final_once_nothing_waits(desk: DeskStore, tmp_path: Path) -> None:
    def stage() -> tuple[Stage, Decimal | None]:
        (found,) = progress(desk, round_of(desk, SCHEME, 2024).reports).values()
        return found.stage, found.total

    assert stage() == (Stage.NOT_BEGUN, None)
    point = next(each for each in part(desk).points if each.score is None)
    give_verdict(desk, one(desk), (part(desk).relation, point.figures.point), Opinion(None))
    assert stage() == (Stage.UNDER_WAY, None)
    accept_rest(desk, one(desk), as_counted=False, reason="")
    # As claimed: 80.6 and 82.4 of the two relations make 81.6, each point's mean in tenths.
    assert stage() == (Stage.DONE, Decimal("81.6"))
    assert _ranking(desk, tmp_path / "done")[6:8] == [81.6, "评审完"]
    send_back(desk, one(desk), "缺责任书")
    assert stage() == (Stage.RETURNED, None)
    assert _ranking(desk, tmp_path / "back")[6:8] == ["—", "已退回"]


def _ranking(desk: DeskStore, to: Path) -> list[object]:
    """The report's line in the first sheet of the round's tables."""
    files = write_roll_up(desk, roll_up(round_of(desk, SCHEME, 2024)), to)
    lines = ([cell.value for cell in line] for line in load_workbook(files.tables).worksheets[0])
    return next(each for each in lines if LIUTIE in each)


def test_a_hospitals_reviewed_total_is_its_printed_points_added_up() -> None:
    """Each point's mean to a tenth and then the sum, as its form says it: 0.3 and 0.2 make 0.3 twice."""
    ours, theirs = UUID(int=1), UUID(int=2)
    parts = (
        ReviewedPart(ours, False, (_reviewed("a", "0.3"), _reviewed("b", "0.3"))),
        ReviewedPart(theirs, False, (_reviewed("a", "0.2"), _reviewed("b", "0.2"))),
    )
    assert mean_total(parts) == Decimal("0.6")  # the mean of the sums would say 0.5
    struck = (parts[0], replace(parts[1], struck=True))
    assert mean_total(struck) == Decimal("0.4")


def _reviewed(name: str, score: str) -> ReviewedPoint:
    figures = PointFigures(
        point=name, maximum=Decimal(1), own=Decimal(score), anew=Decimal(score), digest=name
    )
    return ReviewedPoint(figures, None, outdated=False)


def test_what_was_lost_is_counted_as_it_was_reviewed(desk: DeskStore) -> None:
    """The roll-up told of points lost that the review had given back."""

    def lost() -> dict[str, tuple[Decimal, int]]:
        view = view_round(desk, SCHEME, 2024)
        found = lost_points(desk, view, SCHEME, Side.SUPPORTER)
        return {each.point: (each.lost, each.undecided) for each in found}

    before = lost()
    # S5.1 has 6 points; 中医药适宜技术 (S13.5) only people judge.
    assert "S5.1" in before
    assert before["S13.5"][1] > 0
    for part in reviewed(desk, one(desk)):
        give_verdict(desk, one(desk), (part.relation, "S5.1"), Opinion(Decimal(6), "看了原件"))
        give_verdict(desk, one(desk), (part.relation, "S13.5"), Opinion(Decimal(0), "没有开展"))
    after = lost()
    assert "S5.1" not in after
    most = next(p.maximum for p in SCHEME.standard(Side.SUPPORTER).points() if p.id == "S13.5")
    assert after["S13.5"] == (most, 0)


def test_relations_of_other_cities_are_none_of_this_ones_losses(tmp_path: Path) -> None:
    """A supporter's report tells of all its relations; the city's table has one of the two."""
    with DeskStore.make(
        tmp_path / "city", "融水县所在的市", GUANGXI, counties=("融水苗族自治县",), demo=True
    ) as city:
        collect(city, packages())
        view = view_round(city, SCHEME, 2024)
        found = lost_points(city, view, SCHEME, Side.SUPPORTER)
    assert {each.of for each in found} == {1}


def test_a_record_is_told_with_the_place_of_its_papers(desk: DeskStore) -> None:
    """A point on paper alone said that there was no evidence, and nobody knew which box to open."""
    seen = open_report(desk, SCHEME, one(desk).id)
    assert seen is not None
    points = next(each.points for each in seen.parts if each.relation == RONGSHUI)
    proofs = [each.proofs for point in points if point.point.id == "S1.1" for each in point.records]
    assert proofs
    assert all("盒" in proof and "页" in proof for mine in proofs for proof in mine)
