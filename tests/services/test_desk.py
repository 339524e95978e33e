"""A commission's desk: what it takes, what stands, whose key it knows, how the round adds up."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import docx
import pytest
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import package_check
from duikou_desktop.services.desk import recounting
from duikou_desktop.services.desk.collecting import Collected, Outcome, collect
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import (
    Weight,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
)
from duikou_desktop.services.desk.noted import Noted
from duikou_desktop.services.desk.papers import write_roll_up
from duikou_desktop.services.desk.recounting import recount
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.versions import compare, forked, let_stand, marks, of_number
from duikou_desktop.services.desk.year_report import commission_report
from duikou_desktop.services.office_key import key_file, office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import PACKAGES, DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import arrive, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGAN_NAME = "融安县人民医院"
RONGSHUI, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


@pytest.fixture(scope="module")
def sticks(tmp_path_factory: pytest.TempPathFactory) -> dict[Side, list[Path]]:
    """Of each side's demo office the packages 1 and 2."""
    made: dict[Side, list[Path]] = {}
    for side in Side:
        folder = tmp_path_factory.mktemp(side.value)
        with demo_office(folder / "office", side) as store:
            close_year(store, side)
            closed = to_be_sealed(store, GUANGXI, side, 2024)
            made[side] = [
                seal_year(store, closed, folder, office_key(store)).path for _ in range(2)
            ]
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as made:
        yield made


def outcomes(found: tuple[Collected, ...]) -> list[Outcome]:
    return [each.outcome for each in found]


def kept(desk: DeskStore) -> list[str]:
    return sorted(each.name for each in (desk.folder / PACKAGES).iterdir())


def test_what_is_collected_is_counted_anew_and_stands(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    found = collect(desk, [sticks[Side.SUPPORTER][0], sticks[Side.RECIPIENT][0]])
    assert outcomes(found) == [Outcome.TAKEN] * 2
    now = round_of(desk, SCHEME, 2024)
    recipient, supporter = now.reports
    assert recipient.received.hospital_name == RONGSHUI
    assert supporter.received.hospital_name == LIUTIE
    # As the demo's closed years say: what the records prove, and what the form claims.
    for report in now.reports:
        assert report.anew == report.stated
        assert report.difference == report.stated - report.own
        assert report.key is KeyState.NEW
    # 附件1 has 100 lines, each recipient once, of 51 supporters.
    assert len(expected_reports(SCHEME.pairings)) == 100 + 51
    assert len(now.missing) == 100 + 51 - 2
    assert (RONGSHUI, Side.RECIPIENT) not in {(each.name, each.side) for each in now.missing}


def test_twice_changes_nothing_and_an_older_one_leaves_the_newer_standing(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    first, second = sticks[Side.RECIPIENT]
    assert outcomes(collect(desk, [second])) == [Outcome.TAKEN]
    files = kept(desk)
    assert outcomes(collect(desk, [second])) == [Outcome.KNOWN]
    assert kept(desk) == files
    assert outcomes(collect(desk, [first])) == [Outcome.TAKEN]
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.received.sequence == 2
    assert [each.sequence for each in report.superseded] == [1]


def test_a_whole_stick_is_gone_through_and_one_bad_file_stops_none(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    stick = tmp_path / "U盘"
    (stick / "来自各院").mkdir(parents=True)
    good = shutil.copy(sticks[Side.RECIPIENT][0], stick / "来自各院")
    bad = stick / "坏.dkpkg"
    data = bytearray(Path(good).read_bytes())
    data[-500] ^= 1
    bad.write_bytes(data)
    (stick / "空.dkpkg").write_bytes(b"")
    (stick / ".隐藏.dkpkg").write_bytes(b"")
    (stick / "说明.txt").write_text("x")
    # A package under the name its computer gave it; another zip is none of ours.
    renamed = shutil.copy(sticks[Side.SUPPORTER][0], stick / "上报.zip")
    with zipfile.ZipFile(stick / "照片.zip", "w") as other:
        other.writestr("1.jpg", b"x")
    found = collect(desk, [stick])
    assert {each.path.name: each.outcome for each in found} == {
        "坏.dkpkg": Outcome.REFUSED,
        "空.dkpkg": Outcome.REFUSED,
        Path(good).name: Outcome.TAKEN,
        Path(renamed).name: Outcome.TAKEN,
    }
    said = {each.path.name: str(each.why) for each in found if each.why}
    assert "内容和签名对不上" in said["坏.dkpkg"]
    assert "不是上报包" in said["空.dkpkg"]
    assert len(kept(desk)) == 2


def test_a_demo_package_and_another_scheme_are_none_of_a_real_desk(
    sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    package = sticks[Side.RECIPIENT][0]
    with DeskStore.make(tmp_path / "real", "广西卫生健康委", GUANGXI) as desk:
        (found,) = collect(desk, [package])
        assert "示范办公室的上报包" in str(found.why)
        assert kept(desk) == []
    with DeskStore.make(tmp_path / "other", "内蒙古", "neimenggu-2021-2025", demo=True) as desk:
        (found,) = collect(desk, [package])
        assert "上报包是方案 guangxi-2022-2025 的" in str(found.why)


def test_two_of_one_number_are_a_fork(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """The office's folder was copied to another PC, and both sealed."""
    with demo_office(tmp_path / "copy", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        key_file(store).parent.mkdir()
        shutil.copy(
            sticks[Side.RECIPIENT][0].parent / "office" / "keys" / "office.key", key_file(store)
        )
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        other = seal_year(store, closed, tmp_path, office_key(store)).path
    plain, told_apart = collect(desk, [sticks[Side.RECIPIENT][0], other])
    # Told at once, not found by chance among the rows.
    assert plain.doubt is None
    assert str(told_apart.doubt).startswith("和收过的另一份都是第 1 次，不是同一个文件")
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert [each.sequence for each in (report.received, *report.forks)] == [1, 1]
    said = [marks(each) for each in (report.received, *report.forks)]
    assert [each.came_as for each in said] == [sticks[Side.RECIPIENT][0].name, other.name]
    assert all(each.sealed_at is not None for each in said)
    assert len({each.number for each in said}) == 2
    # The first that came, until a person says otherwise; and neither ranked nor added up till then.
    assert (report.forked, report.counts) == (True, False)
    second = of_number(forked(desk, SCHEME, 2024), said[1].number.upper())
    assert second == report.forks[0]
    with pytest.raises(UserError, match="不止一份"):
        of_number(forked(desk, SCHEME, 2024), "")
    let_stand(desk, second)
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.received.id == second.id
    assert (report.forked, report.counts) == (False, True)
    told = compare(desk, report.forks[0].id, second.id)
    assert told is not None
    # The same office sealed the same year twice: nothing differs but the packages.
    assert told.changes == ()


def test_the_key_of_another_of_that_number_is_seen_too(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """Whoever came first would keep the stamped sheet of the other from being found."""
    with demo_office(tmp_path / "copy", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        other = seal_year(store, closed, tmp_path, office_key(store)).path
    collect(desk, [sticks[Side.RECIPIENT][0], other])
    first, second = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    assert (first.weight, second.weight) == (Weight.SO_FAR, Weight.WAITING)
    assert first.fingerprint != second.fingerprint
    assert {first.state, second.state} == {KeyState.NEW}
    assert confirm_fingerprint(desk, second.fingerprint) == RONGSHUI
    # Now that one stands, and the other waits.
    confirmed, other_key = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    assert confirmed.fingerprint == second.fingerprint
    assert (confirmed.state, confirmed.weight) == (KeyState.CONFIRMED, Weight.STANDS)
    assert (other_key.state, other_key.weight) == (KeyState.CHANGED, Weight.WAITING)


def test_a_key_that_was_revoked_is_trusted_again_only_on_purpose(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [sticks[Side.RECIPIENT][0]])
    (report,) = round_of(desk, SCHEME, 2024).reports
    with pytest.raises(UserError, match="要写原因"):
        revoke_fingerprint(desk, report.fingerprint, " ")
    revoke_fingerprint(desk, report.fingerprint, "电脑丢失")
    with pytest.raises(UserError, match="作废过"):
        confirm_fingerprint(desk, report.fingerprint)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.REVOKED
    confirm_fingerprint(desk, report.fingerprint, again=True)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED


def test_what_could_not_be_counted_anew_is_told(
    desk: DeskStore, sticks: dict[Side, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By another version of the standard: it was taken as any other, without a word."""
    why = say("上报包按方案第 3 版的标准计算，本机的第 1 版不同，没有重新计算。")
    monkeypatch.setattr(package_check, "scheme_of", lambda *_: (None, why))
    (found,) = collect(desk, [sticks[Side.RECIPIENT][0]])
    assert (found.outcome, str(found.why)) == (Outcome.TAKEN, str(why))
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.not_counted == str(why)
    # Nothing changes as long as that version is not here.
    monkeypatch.setattr(recounting, "scheme_of", lambda *_: (None, why))
    assert recount(desk) == 0
    # Once it is, the package is counted as if it came now; where and when it came from stays.
    monkeypatch.undo()
    assert recount(desk) == 1
    (counted,) = round_of(desk, SCHEME, 2024).reports
    assert (counted.not_counted, counted.anew) == (None, counted.stated)
    assert counted.received.collected_at == report.received.collected_at
    assert counted.received.content["came_as"] == sticks[Side.RECIPIENT][0].name
    assert desk.told_by([counted.received.id])[counted.received.id] is not None
    assert desk.reviews.sums((counted.received.id,))
    assert recount(desk) == 0


def test_a_key_is_known_once_a_person_compared_the_sheet(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    collect(desk, [sticks[Side.RECIPIENT][0]])
    (report,) = round_of(desk, SCHEME, 2024).reports
    with pytest.raises(UserError, match="签名指纹是 32 位数字，这里写了 31 位"):
        confirm_fingerprint(desk, "1" * 31)
    with pytest.raises(UserError, match="没有这个指纹"):
        confirm_fingerprint(desk, "1234 " * 8)
    wide = report.fingerprint.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert confirm_fingerprint(desk, wide) == RONGSHUI
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED
    # A new PC without the old key seals with another.
    with demo_office(tmp_path / "new", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        for _ in range(3):
            third = seal_year(store, closed, tmp_path, office_key(store)).path
    collect(desk, [third])
    (known,) = round_of(desk, SCHEME, 2024).reports
    assert (known.received.sequence, known.key) == (1, KeyState.CONFIRMED)
    (changed,) = known.waiting
    assert changed.sequence == 3
    assert revoke_fingerprint(desk, report.fingerprint, "旧电脑丢失") == RONGSHUI
    (doubted,) = round_of(desk, SCHEME, 2024).reports
    assert (doubted.received.sequence, doubted.key) == (3, KeyState.CHANGED)
    confirm_fingerprint(desk, doubted.fingerprint)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED
    assert {each.revoked_on is not None for each in desk.known_keys()} == {True, False}


def test_a_key_withdrawn_signs_nothing_more(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    first, second = sticks[Side.RECIPIENT]
    collect(desk, [first])
    (report,) = round_of(desk, SCHEME, 2024).reports
    revoke_fingerprint(desk, report.fingerprint, "电脑丢失")
    (refused,) = collect(desk, [second])
    assert refused.outcome is Outcome.REFUSED
    assert "密钥已作废" in str(refused.why)
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert (report.received.sequence, report.key) == (1, KeyState.REVOKED)
    # What it signed before stays to be seen, and counts no longer.
    assert [each.place for each in roll_up(round_of(desk, SCHEME, 2024)).ranked] == [None]


def test_what_is_known_is_read_again_before_it_is_called_so(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """A stick that went bad after the first time must not pass for a good copy."""
    good = sticks[Side.RECIPIENT][0]
    collect(desk, [good])
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    bad = tmp_path / good.name
    bad.write_bytes(data)
    assert outcomes(collect(desk, [bad])) == [Outcome.REFUSED]


def test_half_a_copy_is_swept_away_on_opening(desk: DeskStore) -> None:
    left = desk.room([0, 1])
    for each in left.values():
        each.write_bytes(b"half")
    folder = desk.folder
    desk.close()
    with DeskStore(folder):
        assert not any(each.exists() for each in left.values())


def test_who_counts_the_same_has_the_same_place_and_the_next_is_left_out(desk: DeskStore) -> None:
    names = [
        each.name for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT
    ][:5]
    for name, anew in zip(names, ("80", "91.5", "85", "85", None), strict=True):
        arrive(desk, report_of(name, Side.RECIPIENT, anew))
    found = roll_up(round_of(desk, SCHEME, 2024))
    places = {each.report.received.hospital_name: each.place for each in found.ranked}
    assert [places[name] for name in names] == [4, 1, 2, 2, None]


def test_what_went_back_is_neither_ranked_nor_counted_as_come(
    desk: DeskStore, tmp_path: Path
) -> None:
    lower, back = (
        report_of(RONGSHUI, Side.RECIPIENT, "80"),
        report_of(RONGAN_NAME, Side.RECIPIENT, "90"),
    )
    arrive(desk, lower, back)
    before = len(round_of(desk, SCHEME, 2024).missing)
    send_back(desk, back, "缺责任书")
    now = round_of(desk, SCHEME, 2024)
    assert len(now.missing) == before + 1
    assert f"{RONGAN_NAME}（受援，已退回）" in now.missing_names
    rolled = roll_up(now)
    assert [(each.report.received.hospital_name, each.place) for each in rolled.ranked] == [
        (RONGSHUI, 1),
        (RONGAN_NAME, None),
    ]
    recipients = next(each for each in rolled.sides if each.side is Side.RECIPIENT)
    assert (recipients.arrived, recipients.anew) == (1, Decimal("80.0"))
    files = write_roll_up(desk, rolled, tmp_path / "out")
    sheet = load_workbook(files.tables).active
    assert sheet is not None
    rows = [[cell.value for cell in line] for line in sheet.iter_rows()]
    words = {each for line in rows for each in line if isinstance(each, str)}
    # As the window and the report have it: one came and stands, one is to come again.
    assert "受援医院：应报100家，已报1家，另有1家待重报" in words
    said = words_of(commission_report(desk, SCHEME, 2024))
    assert "应报告151份" in said
    assert "收到1份（另有1份待重新上报）" in said
    # Every county of the table, also those of which nothing came: 68 in 附件1.
    counties = {line[0].value for line in load_workbook(files.tables)["各县"].iter_rows()}
    assert len(counties & {each.county for each in SCHEME.pairings}) == 68
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    ways = {line.cells[1].text: line.cells[4].text for line in listed.rows[1:]}
    assert ways[RONGAN_NAME] == "已退回，待重报"
    assert set(ways.values()) == {"已退回，待重报", "未报"}


def test_whose_key_was_revoked_is_to_report_again(desk: DeskStore, tmp_path: Path) -> None:
    """The receipt refused it, and the lists and the chase list counted it as come."""
    refused = report_of(RONGSHUI, Side.RECIPIENT, "80")
    other = replace(report_of(RONGAN_NAME, Side.RECIPIENT, "90"), key="cd" * 32)
    arrive(desk, refused, other)
    before = len(round_of(desk, SCHEME, 2024).missing)
    confirm_fingerprint(desk, fingerprint(bytes.fromhex(refused.key)))
    revoke_fingerprint(desk, fingerprint(bytes.fromhex(refused.key)), "电脑丢失")
    now = round_of(desk, SCHEME, 2024)
    assert len(now.missing) == before + 1
    assert f"{RONGSHUI}（受援，密钥已作废）" in now.missing_names
    recipients = next(each for each in roll_up(now).sides if each.side is Side.RECIPIENT)
    assert (recipients.arrived, recipients.anew) == (1, Decimal("90.0"))
    files = write_roll_up(desk, roll_up(now), tmp_path / "out")
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    ways = {line.cells[1].text: line.cells[4].text for line in listed.rows[1:]}
    assert ways[RONGSHUI] == "密钥已作废，待重报"
    assert "收到1份（另有1份待重新上报）" in words_of(commission_report(desk, SCHEME, 2024))
    assert progress(desk, now.reports)[refused.id].stage is Stage.REFUSED


def test_counties_and_sides_are_means_of_what_came(desk: DeskStore) -> None:
    recipients = [each for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT]
    county = recipients[0].county
    mine = [each for each in recipients if each.county == county]
    others = [each for each in recipients if each.county != county]
    arrive(
        desk,
        report_of(mine[0].name, Side.RECIPIENT, "80", own="81"),
        report_of(others[0].name, Side.RECIPIENT, "70.5", own="70.5"),
        report_of(others[1].name, Side.RECIPIENT, None, own="60"),
    )
    found = roll_up(round_of(desk, SCHEME, 2024))
    line = next(each for each in found.counties if each.name == county)
    assert (line.expected, line.arrived) == (len(mine), 1)
    assert (line.own, line.anew) == (Decimal("81.0"), Decimal("80.0"))
    side = next(each for each in found.sides if each.side is Side.RECIPIENT)
    # Of the two that were counted: (81 + 70.5) / 2 = 75.75, (80 + 70.5) / 2 = 75.25, rounded half up.
    assert (side.arrived, side.own, side.anew) == (3, Decimal("75.8"), Decimal("75.3"))


def test_a_hospital_not_in_the_table_is_shown_all_the_same(desk: DeskStore) -> None:
    arrive(desk, report_of("不在表里的医院", Side.RECIPIENT, "50"))
    found = roll_up(round_of(desk, SCHEME, 2024))
    (only,) = found.ranked
    # Shown, and told as it comes; but it takes no place from those of the table.
    assert (only.county, only.place) == ("不在关系表", None)
    assert all(each.anew is None for each in found.sides)


def test_what_was_reviewed_is_ranked_by_the_review(desk: DeskStore) -> None:
    """Third with 96.0 by the reviewers, behind 94.0: every hospital would ask."""
    names = [
        each.name for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT
    ][:3]
    reports = [
        report_of(name, Side.RECIPIENT, anew)
        for name, anew in zip(names, ("30", "94", "93.4"), strict=True)
    ]
    arrive(desk, *reports)
    reviewed = {reports[0].id: Decimal("96.0"), reports[1].id: None}
    found = roll_up(round_of(desk, SCHEME, 2024), reviewed)
    assert [
        (each.report.received.hospital_name, each.place, each.score) for each in found.ranked
    ] == [
        (names[0], 1, Decimal("96.0")),
        (names[1], 2, Decimal(94)),
        (names[2], 3, Decimal("93.4")),
    ]


def test_another_year_is_another_round(desk: DeskStore) -> None:
    arrive(desk, replace(report_of(RONGSHUI, Side.RECIPIENT, "50"), year=2023))
    assert round_of(desk, SCHEME, 2024).reports == ()
    assert len(round_of(desk, SCHEME, 2023).reports) == 1


def test_the_tables_and_the_list_to_chase(desk: DeskStore, tmp_path: Path) -> None:
    arrive(desk, report_of(RONGSHUI, Side.RECIPIENT, "90.8", own="91.3"))
    found = roll_up(round_of(desk, SCHEME, 2024))
    files = write_roll_up(desk, found, tmp_path / "out")
    sheet = load_workbook(files.tables).active
    assert sheet is not None
    cells = {str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value}
    assert {"2024年度对口支援考核汇总", RONGSHUI, "91.3", "90.8", "-0.5"} <= cells
    # Only what can be told is on a sheet of its own: nothing was counted of this one.
    names = ["2024年度对口支援考核汇总", "各县", "双方对照"]
    assert load_workbook(files.tables).sheetnames == names
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    assert len(listed.rows) - 1 == len(expected_reports(SCHEME.pairings)) - 1
    with pytest.raises(UserError, match="已经存在"):
        write_roll_up(desk, found, tmp_path / "out")


def test_no_desk_and_no_empty_folder_are_told(tmp_path: Path, desk: DeskStore) -> None:
    with pytest.raises(UserError, match="没有收报台"):
        DeskStore(tmp_path / "nothing")
    with pytest.raises(UserError, match="有别的东西"):
        DeskStore.make(desk.folder, "x", GUANGXI)


def test_the_key_of_each_is_told_by_its_figures(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [each[0] for each in sticks.values()])
    figures = {each.fingerprint for each in round_of(desk, SCHEME, 2024).reports}
    assert figures == {fingerprint(bytes.fromhex(each.key)) for each in desk.received()}
    assert len(figures) == 2
    assert all(isinstance(each.id, UUID) for each in desk.received())


def test_what_is_noted_is_read_as_it_was_written(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [sticks[Side.SUPPORTER][0]])
    raw = desk.received()[0].content["noted"]
    assert to_json(Noted.read(raw)) == raw
    assert len(raw["scores"]) == 2
    assert all(each["gaps"] for each in raw["deeds"])
