"""The year-end folder of an office, from records to stick and back."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from duikou_desktop.bootstrap import pdf_writer
from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import readiness
from duikou_desktop.services.evidence import file_of, keep_evidence
from duikou_desktop.services.home import look_home
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.services.year_check import check_year
from duikou_desktop.services.year_end import ExportResult, export_year
from duikou_desktop.storage.store import Store
from tests.documents.made_up import RECIPIENT, RELATION, SUPPORTER, records

pytestmark = pytest.mark.usefixtures("qapp")  # PDFs are set in type

GUANGXI = load_scheme("guangxi-2022-2025")
LAST_DAY = date(2024, 12, 31)


def filled(folder: Path, clock: Clock, photo: Path, *, demo: bool = False) -> Store:
    store = make_office(
        folder, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), demo=demo, clock=clock
    )
    proof = keep_evidence(store, photo)
    made = records()
    old = made.pop("evidence")[0].id
    made.pop("relation_term")
    known = {each.id for key in ("hospital", "relation") for each in store.read(BY_KEY[key])}

    def put(unit: Any) -> None:
        for key, rows in made.items():
            for row in rows:
                proven = tuple(proof.id if each == old else each for each in row.evidence)
                if row.id not in known:
                    unit.put(BY_KEY[key], row.changed(evidence=proven))
        paper = Evidence(name="派出文件", box="1", page="3")
        unit.put(BY_KEY["evidence"], paper)
        norm: Any = made["norm"][0]
        unit.put(BY_KEY["norm"], norm.changed(evidence=(paper.id,)))
        batch: Any = made["batch"][0]
        unit.put(BY_KEY["batch"], batch.changed(evidence=(proof.id,)))

    store.change(say("装入"), put)
    return store


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "签到表、一.jpg"
    path.write_bytes(b"\xff\xd8\xffphoto")
    return path


@pytest.fixture
def store(home: Path, clock: Clock, photo: Path) -> Iterator[Store]:
    with filled(home, clock, photo) as opened:
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder


def export(store: Store, stick: Path) -> ExportResult:
    return export_year(store, GUANGXI, Side.SUPPORTER, 2024, stick, as_of=LAST_DAY)


def names(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_the_folder_holds_what_the_cover_says(store: Store, stick: Path) -> None:
    result = export_year(
        store, GUANGXI, Side.SUPPORTER, 2024, stick, as_of=LAST_DAY, pdf=pdf_writer()
    )
    assert result.path.name == "2024_柳州市柳铁中心医院_对口支援"
    assert names(result.path) == [
        "00封面.docx",
        "00封面.pdf",
        "01自评表_全院.docx",
        "01自评表_全院.pdf",
        "01自评表_全院.xlsx",
        "01自评表_融安县人民医院.docx",
        "01自评表_融安县人民医院.pdf",
        "01自评表_融安县人民医院.xlsx",
        "01自评表_融水苗族自治县人民医院.docx",
        "01自评表_融水苗族自治县人民医院.pdf",
        "01自评表_融水苗族自治县人民医院.xlsx",
        "02工作总结.docx",
        "02工作总结.pdf",
        "03台账.xlsx",
        "04佐证/S10.1_新技术新项目新业务/001_签到表_一.jpg",
        "04佐证/S10.2_受援人员独立完成/001_签到表_一.jpg",
        "04佐证/S9.1_学术讲座和业务培训/001_签到表_一.jpg",
        "04佐证/S9.2_手术示教/001_签到表_一.jpg",
        "04佐证/S9.3_教学查房/001_签到表_一.jpg",
        "04佐证/其他/001_签到表_一.jpg",  # of the batch, which decides no point of the form
        "04佐证/纸质材料位置.txt",
        "SHA256SUMS",
    ]
    assert result.files == 22
    assert result.evidence == 2
    cover = docx.Document(str(result.path / "00封面.docx"))
    listed = {row.cells[0].text: row.cells[2].text for row in cover.tables[2].rows}
    assert listed["00封面"] == "Word、PDF"
    assert listed["04佐证"] == "6个文件"
    assert listed["01自评表_融安县人民医院"] == "Word、Excel、PDF"
    assert listed["02工作总结"] == "Word、PDF"
    form = PdfReader(result.path / "01自评表_融安县人民医院.pdf")
    assert "支援医院考核标准" in form.pages[0].extract_text()
    assert listed["04佐证/纸质材料位置.txt"] == "1份纸质"
    assert listed["03台账.xlsx"] == f"{result.records}条"


def test_papers_are_listed_by_day_with_what_they_prove_and_their_place_once(
    store: Store, stick: Path
) -> None:
    named, bare = (
        Evidence(name="签到表 盒2 第1页", box="2", page="1"),
        Evidence(name="盒1 页9", box="1", page="9"),
    )
    first, second = rounds(store)[:2]

    def put(unit: Any) -> None:
        for evidence, record in ((named, second), (bare, first)):
            unit.put(BY_KEY["evidence"], evidence)
            unit.put(BY_KEY["activity"], record.changed(evidence=(evidence.id,)))

    store.change(say("改"), put)
    folder = export(store, stick).path / "04佐证"
    papers = (folder / "纸质材料位置.txt").read_text(encoding="utf-8-sig")
    assert papers.splitlines() == [
        "2024年3月12日　教学活动：教学查房 教学查房示例1　盒1 页9　S9.3_教学查房",
        "2024年3月16日　教学活动：教学查房 教学查房示例2　盒2 页1　签到表　S9.3_教学查房",
        "2024年5月20日　建章立制：卒中绿色通道管理制度　盒1 页3　派出文件　S12.1_每人一项制度或规范",
    ]


def rounds(store: Store) -> list[Any]:
    """The teaching rounds, the earliest first."""
    found: list[Any] = [
        row for row in store.read(BY_KEY["activity"]) if "查房" in row.value("topic")
    ]
    return sorted(found, key=lambda row: row.on)


def test_the_ledger_handed_in_prints_as_one(store: Store, stick: Path) -> None:
    """Half its sheets were empty, and no page said whose it was, or which."""
    book = load_workbook(export(store, stick).path / "03台账.xlsx")
    assert all(sheet.max_row > 1 for sheet in book)
    assert "教学活动" in book.sheetnames
    sheet = book["教学活动"]
    assert sheet.oddHeader.left.text == "柳州市柳铁中心医院　2024年度台账"
    assert (sheet.oddHeader.right.text, sheet.oddFooter.center.text) == (
        "&A", "第 &P 页，共 &N 页",
    )  # fmt: skip
    assert sheet.print_options.gridLines


def test_a_cell_of_the_ledger_names_the_copies_under_the_points_of_its_own_record(
    store: Store, stick: Path
) -> None:
    result = export(store, stick)
    book = load_workbook(result.path / "03台账.xlsx")

    def cells(sheet: str) -> set[str]:
        head, *rows = book[sheet].iter_rows(values_only=True)
        return {row[head.index("佐证材料")] for row in rows} - {None}

    assert cells("教学活动") == {
        "04佐证/S9.1_学术讲座和业务培训/001_签到表_一.jpg",
        "04佐证/S9.2_手术示教/001_签到表_一.jpg",
        "04佐证/S9.3_教学查房/001_签到表_一.jpg",
    }
    # One technique stands behind two points: its copy lies under both.
    assert cells("新技术") == {
        "、".join(
            f"04佐证/{point}/001_签到表_一.jpg"
            for point in ("S10.1_新技术新项目新业务", "S10.2_受援人员独立完成")
        )
    }
    assert cells("批次") == {"04佐证/其他/001_签到表_一.jpg"}
    named = {path for cell in cells("新技术") for path in cell.split("、")}
    assert all((result.path / path).is_file() for path in named)


def test_no_path_is_too_long_for_a_windows_stick(store: Store, stick: Path) -> None:
    result = export(store, stick)
    assert max(len(f"{result.path.name}/{name}") for name in names(result.path)) < 150


def test_a_second_export_leaves_the_first_alone(store: Store, stick: Path) -> None:
    first, second = export(store, stick), export(store, stick)
    assert second.path.name == f"{first.path.name}_第2次"


def test_the_ledger_can_be_imported_again_and_adds_nothing(store: Store, stick: Path) -> None:
    result = export(store, stick)
    again = import_workbook(store, result.path / "03台账.xlsx")
    assert (again.written, again.faults) == (0, ())
    assert again.skipped == result.records


def test_the_ledger_fills_an_empty_office_with_the_same_records(
    store: Store, stick: Path, tmp_path: Path, clock: Clock
) -> None:
    result = export(store, stick)
    membership = Membership(GUANGXI, Side.SUPPORTER, SUPPORTER)
    with make_office(tmp_path / "另一间", membership, clock=clock) as other:
        taken = import_workbook(other, result.path / "03台账.xlsx")
        assert taken.faults == ()
        for key in ("person", "title", "assignment", "activity", "technique", "judgement"):
            assert len(other.read(BY_KEY[key])) == len(store.read(BY_KEY[key])), key
        mine, theirs = export(store, stick), export(other, stick)
        assert mine.assessment.whole.total == theirs.assessment.whole.total


def test_personal_numbers_stay_at_home(store: Store, stick: Path) -> None:
    person: Any = store.read(BY_KEY["person"])[0]
    secret = person.changed(phone="13800000000", id_number="450000199001010000")
    store.change(say("改"), lambda unit: unit.put(BY_KEY["person"], secret))
    book = load_workbook(export(store, stick).path / "03台账.xlsx")
    cells = [cell.value for row in book["人员"].iter_rows() for cell in row]
    assert "示例甲" in cells
    assert not any("13800000000" in str(each) or "4500001990" in str(each) for each in cells)


def test_a_lost_file_is_told_and_not_passed_over(store: Store, stick: Path) -> None:
    evidence: Any = next(each for each in store.read(BY_KEY["evidence"]) if each.sha256)
    kept = file_of(store, evidence)
    assert kept is not None
    kept.unlink()
    result = export(store, stick)
    assert "S9.1_学术讲座和业务培训：签到表、一.jpg（找不到）" in result.missing
    assert "04佐证/缺失的材料.txt" in names(result.path)


@pytest.mark.parametrize("altered", [False, True])
def test_lost_and_altered_files_are_errors_and_not_among_what_is_written(
    store: Store, stick: Path, *, altered: bool
) -> None:
    before, whole = check_year(store, GUANGXI, Side.SUPPORTER, 2024), export(store, stick)
    evidence: Any = next(each for each in store.read(BY_KEY["evidence"]) if each.sha256)
    kept = file_of(store, evidence)
    assert kept is not None
    if altered:
        # As long as it was: only reading it through tells.
        kept.write_bytes(bytes(kept.stat().st_size))
    else:
        kept.unlink()
    found = check_year(store, GUANGXI, Side.SUPPORTER, 2024)
    assert (found.lost_files, found.evidence) == (1, before.evidence - 1)
    code = "evidence_altered" if altered else "evidence_lost"
    users = sum(len(ids) for ids in store.proven_by(evidence.id).values())
    ready = readiness(store, GUANGXI, Side.SUPPORTER, 2024)
    told = [each.finding for each in ready.findings if each.finding.code == code]
    assert users
    assert len(told) == users
    assert not ready.ready
    result = export(store, stick)
    assert result.evidence == whole.evidence - 1


def test_every_paper_of_a_demo_office_is_marked(
    tmp_path: Path, clock: Clock, photo: Path, stick: Path
) -> None:
    with filled(tmp_path / "示范", clock, photo, demo=True) as store:
        result = export(store, stick)
    for path in result.path.glob("*.docx"):
        document: Any = docx.Document(io.BytesIO(path.read_bytes()))
        assert document.sections[0].header.paragraphs[0].text == "示范", path.name
    for path in result.path.glob("*.xlsx"):
        book = load_workbook(path)
        assert all(sheet.oddHeader.center.text == "示范" for sheet in book.worksheets), path.name


def test_a_recipients_office_writes_one_form(tmp_path: Path, clock: Clock, stick: Path) -> None:
    membership = Membership(GUANGXI, Side.RECIPIENT, RECIPIENT)
    with make_office(tmp_path / "受援", membership, clock=clock) as store:
        result = export_year(store, GUANGXI, Side.RECIPIENT, 2024, stick, as_of=LAST_DAY)
    forms = [name for name in names(result.path) if name.startswith("01")]
    assert forms == [f"01自评表_{RECIPIENT}.docx", f"01自评表_{RECIPIENT}.xlsx"]


def test_a_scheme_without_a_standard_is_refused_in_words(
    tmp_path: Path, clock: Clock, stick: Path
) -> None:
    scheme = load_scheme("neimenggu-2021-2025")
    name = scheme.pairings[0].recipient
    with (
        make_office(
            tmp_path / "蒙", Membership(scheme, Side.RECIPIENT, name), clock=clock
        ) as store,
        pytest.raises(UserError, match="没有考核标准"),
    ):
        export_year(store, scheme, Side.RECIPIENT, 2024, stick)
    assert list(stick.iterdir()) == []


def test_a_missing_stick_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        export(store, tmp_path / "没有" / "U盘")


def test_an_own_score_taken_in_without_its_reason_is_told_not_refused(
    store: Store, stick: Path
) -> None:
    def lacking() -> list[str]:
        check = check_year(store, GUANGXI, Side.SUPPORTER, 2024, LAST_DAY)
        return [each.id for each in check.unexplained]

    assert lacking() == []  # S9.2 has its reason
    book: Any = Workbook()
    sheet = book.active
    sheet.title = "自评"
    sheet.append(("年度", "评价要点", "自评分", "结对关系"))
    sheet.append((2024, "S9.1", 2, RECIPIENT))  # 22 lectures, 21 proven: computed 3
    sheet.append((2024, "S9.3", 3, RECIPIENT))  # 41 rounds: as computed
    sheet.append((2024, "S4.1", 5, RECIPIENT))  # for the office to judge
    book.save(stick / "自评.xlsx")
    taken = import_workbook(store, stick / "自评.xlsx")
    assert (taken.faults, taken.written) == ((), 3)
    assert lacking() == ["S9.1"]
    home = look_home(store, GUANGXI, Side.SUPPORTER, 2024, relation=RELATION, today=LAST_DAY)
    told = [str(each.message) for each in home.todos if "理由" in str(each.message)]
    assert told == ["学术讲座和业务培训：自评和计算不同，写明理由"]


def test_the_same_records_on_the_same_day_give_the_same_bytes(
    store: Store, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = export(store, stick).path
    other = tmp_path / "另一个"
    other.mkdir()
    # Later by more than the two seconds that a zip can tell.
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 5)
    second = export(store, other).path
    assert names(first) == names(second)
    sums = [(each / "SHA256SUMS").read_bytes() for each in (first, second)]
    assert sums[0] == sums[1]
