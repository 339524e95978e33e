"""A closed year sealed by the office and looked at by whoever receives it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services import data_limits
from duikou_desktop.services.office_key import office_fingerprint, office_key
from duikou_desktop.services.package_check import check_package
from duikou_desktop.services.records import save_record
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.evidence_files import path_of
from duikou_desktop.storage.sealed import sealed_packages
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

SHELF = Shelf.shipped()


@pytest.fixture(params=[Side.SUPPORTER, Side.RECIPIENT])
def office(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Store, Side]]:
    with demo_office(tmp_path / "office", request.param) as store:
        close_year(store, request.param)
        yield store, request.param


@pytest.fixture
def supporter(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
        yield store


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def seal(store: Store, side: Side, to: Path, **how: Any) -> ExportResult:
    closed = to_be_sealed(store, GUANGXI, side, 2024)
    return seal_year(store, closed, to, office_key(store), **how)


def package_of(result: ExportResult) -> Package:
    assert result.package is not None
    return result.package


def names(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as zipped:
        return zipped.namelist()


def test_what_was_sealed_is_verified_and_scores_the_same(
    office: tuple[Store, Side], stick: Path
) -> None:
    store, side = office
    result = seal(store, side, stick)
    found = check_package(result.path, SHELF)
    said = found.manifest
    assert found.why_not is None
    assert not found.disagrees
    assert found.anew is not None
    closed = to_be_sealed(store, GUANGXI, side, 2024).scored
    assert found.stated == closed.assessment
    assert found.anew.assessment.whole.total == closed.assessment.whole.total
    assert said.totals.computed == closed.assessment.whole.total
    assert said.totals.total == said.totals.base + said.totals.bonus
    assert (said.side, said.year, said.sequence, said.previous) == (side, 2024, 1, None)
    assert found.package.fingerprint == office_fingerprint(store)
    assert said.demo
    # The form's own scores that no record proves are told, point by point.
    assert {each.point for each in found.compared} >= {
        point.id for part in found.stated.relations for point in part.points if point.differs
    }


def test_nobody_seals_a_year_that_is_open(supporter: Store) -> None:
    with pytest.raises(UserError, match="2023 年还没有封账"):
        to_be_sealed(supporter, GUANGXI, Side.SUPPORTER, 2023)


def test_it_holds_what_people_read_and_what_a_program_reads(supporter: Store, stick: Path) -> None:
    package = seal(supporter, Side.SUPPORTER, stick).path
    assert package.name == "2024_柳州市柳铁中心医院_支援_第1次.dkpkg"
    held = names(package)
    assert {
        "00封面.docx",
        "01自评表_全院.docx",
        "01自评表_融安县人民医院.xlsx",
        "02工作总结.docx",
        "03台账.xlsx",
        "05台账CSV/教学活动.csv",
        "数据/记录/activity.jsonl",
        "数据/评分.json",
        "数据/审核.json",
        "数据/方案/scheme.yaml",
    } <= set(held)
    assert any(each.startswith("04佐证/S9.1_") for each in held)


def test_a_list_of_evidence_promises_no_files(supporter: Store, stick: Path) -> None:
    """The cover is stamped: it names no folder that the package does not hold."""
    result = seal(supporter, Side.SUPPORTER, stick, evidence="catalogue")
    there = [each for each in names(result.path) if each.startswith("04佐证/")]
    assert there == ["04佐证/纸质材料位置.txt"]
    assert package_of(result).manifest.evidence == "catalogue"
    assert not check_package(result.path, SHELF).disagrees
    with zipfile.ZipFile(result.path) as zipped:
        cover = Document(io.BytesIO(zipped.read("00封面.docx")))
        ledger = zipped.read("03台账.xlsx")
    contents = [[cell.text for cell in row.cells] for row in cover.tables[2].rows]
    assert "04佐证" not in [row[0] for row in contents]
    # What is sealed was closed: the cover of an open year says that it is open.
    assert "封账" not in [row.cells[0].text for row in cover.tables[0].rows]
    electronic = result.evidence - result.papers
    told = "只列目录，见台账；文件留在本单位，没有放入"
    assert ["（佐证材料）", told, f"{electronic}份"] in contents
    sheets = load_workbook(io.BytesIO(ledger))
    cells = [str(cell.value) for sheet in sheets for row in sheet for cell in row]
    assert not any("04佐证/S" in each for each in cells)


def test_a_table_is_read_without_the_program(supporter: Store, stick: Path) -> None:
    package = seal(supporter, Side.SUPPORTER, stick).path
    with zipfile.ZipFile(package) as zipped:
        text = zipped.read("05台账CSV/教学活动.csv").decode("utf-8-sig")
        lines = zipped.read("数据/记录/activity.jsonl").decode().splitlines()
        checks = json.loads(zipped.read("数据/审核.json"))
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][:2] == ["日期", "类别"]
    # The demo's 187 activities of the year, and whatever else its pages link to.
    assert len(rows) - 1 >= 187
    assert len(lines) >= 187
    assert {"code", "message", "explanation"} <= checks[0].keys()


def test_no_telephone_leaves_the_office(tmp_path: Path, stick: Path) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        person = store.book().all("person")[0]
        assert isinstance(person, Person)
        register = BY_KEY["person"]
        raw = {"id": person.id, "name": person.name, "hospital": person.hospital}
        secret = {"phone": "13800001234", "id_number": "450000199001010017"}
        save_record(store, register, {**raw, **secret})
        close_year(store, Side.RECIPIENT)
        package = seal(store, Side.RECIPIENT, stick).path
    with zipfile.ZipFile(package) as zipped:
        for name in zipped.namelist():
            data = zipped.read(name)
            inner = [data]
            if name.endswith((".docx", ".xlsx")):
                with zipfile.ZipFile(io.BytesIO(data)) as paper:
                    inner = [paper.read(each) for each in paper.namelist()]
            for each in inner:
                assert b"13800001234" not in each, name
                assert b"450000199001010017" not in each, name


def test_each_sealing_takes_the_place_of_the_one_before(supporter: Store, stick: Path) -> None:
    first = package_of(seal(supporter, Side.SUPPORTER, stick))
    kept = first.path.read_bytes()
    second = package_of(seal(supporter, Side.SUPPORTER, stick))
    assert second.path.name.endswith("_第2次.dkpkg")
    assert (second.manifest.sequence, second.manifest.previous) == (2, first.manifest.id)
    assert first.path.read_bytes() == kept
    listed = sealed_packages(supporter, GUANGXI, Side.SUPPORTER, 2024)
    assert [(each.sequence, each.written, each.name) for each in listed] == [
        (2, True, second.path.name),
        (1, True, first.path.name),
    ]


def test_what_failed_leaves_nothing_on_the_stick_and_its_number_free(
    supporter: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duikou_desktop.core.errors import EnvironmentProblem
    from duikou_desktop.exchange import sealed_writer

    def locked(*_: object) -> None:
        raise OSError(5, "gone")

    first = package_of(seal(supporter, Side.SUPPORTER, stick))
    with monkeypatch.context() as patch:
        patch.setattr(sealed_writer.os, "fsync", locked)
        with pytest.raises(EnvironmentProblem):
            seal(supporter, Side.SUPPORTER, stick)
    assert all(each.name.startswith(first.path.stem) for each in stick.iterdir())
    again = package_of(seal(supporter, Side.SUPPORTER, stick)).manifest
    assert (again.sequence, again.previous) == (2, first.manifest.id)


@pytest.mark.parametrize(("step", "number"), [("fsync", 1), ("flush_folder", 2)])
def test_a_stick_that_is_pulled_out_takes_a_number_along_only_with_a_package(
    supporter: Store, stick: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    """While it was written nothing had a name yet; afterwards nobody can see what stands there."""
    from duikou_desktop.core.errors import EnvironmentProblem
    from duikou_desktop.exchange import sealed_writer

    def pulled(*_: object) -> None:
        stick.rename(stick.with_name("pulled out"))
        raise OSError(5, "gone")

    office_key(supporter)
    with monkeypatch.context() as patch:
        patch.setattr(sealed_writer.os if step == "fsync" else sealed_writer, step, pulled)
        with pytest.raises(EnvironmentProblem):
            seal(supporter, Side.SUPPORTER, stick)
    stick.mkdir()
    assert package_of(seal(supporter, Side.SUPPORTER, stick)).manifest.sequence == number
    listed = sealed_packages(supporter, GUANGXI, Side.SUPPORTER, 2024)
    assert [each.written for each in listed] == [True, *(False for _ in range(number - 1))]


def test_what_is_refused_before_a_byte_is_written_takes_no_number(
    supporter: Store, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duikou_desktop.core.errors import EnvironmentProblem
    from duikou_desktop.exchange import sealed_writer

    office_key(supporter)
    with pytest.raises(EnvironmentProblem):
        seal(supporter, Side.SUPPORTER, tmp_path / "no stick")
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise EnvironmentProblem(say("空间不够"))

        patch.setattr(sealed_writer, "check_space", full)
        with pytest.raises(EnvironmentProblem):
            seal(supporter, Side.SUPPORTER, stick)
    package = package_of(seal(supporter, Side.SUPPORTER, stick))
    assert (package.manifest.sequence, package.manifest.previous) == (1, None)


def test_a_stick_that_is_gone_after_the_last_byte_is_told(
    supporter: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duikou_desktop.core.errors import EnvironmentProblem
    from duikou_desktop.services import sealing

    put = sealing._put_cover

    def pulled(package: Path, sources: Sequence[Source]) -> Path | None:
        package.unlink()
        return put(package, sources)

    monkeypatch.setattr(sealing, "_put_cover", pulled)
    with pytest.raises(EnvironmentProblem, match="U 盘可能拔出来了"):
        seal(supporter, Side.SUPPORTER, stick)
    assert list(stick.iterdir()) == []


def test_evidence_named_with_what_is_not_seen_is_sealed(tmp_path: Path, stick: Path) -> None:
    """As names of files were kept until today; two of them are one once that is left out."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        kept = [each for each in store.book().each(Evidence) if each.sha256]
        for each, name in zip(kept, ("表\u202egpj.jpg", "表\u200bgpj.jpg"), strict=False):
            renamed = each.model_copy(update={"name": name})
            store.change(say("改名"), partial(_put, renamed))
        close_year(store, Side.SUPPORTER)
        package = seal(store, Side.SUPPORTER, stick).path
    assert {each[-9:] for each in names(package) if "gpj" in each} == {"_表gpj.jpg"}
    found = check_package(package, SHELF)
    assert found.anew is not None


def _put(evidence: Evidence, unit: Unit) -> None:
    unit.put(BY_KEY["evidence"], evidence)


def test_evidence_that_is_lost_is_counted(supporter: Store, stick: Path) -> None:
    kept = next(each for each in supporter.book().each(Evidence) if each.sha256)
    path_of(supporter.folder, kept.sha256 or "").unlink()
    result = seal(supporter, Side.SUPPORTER, stick)
    assert result.missing
    assert package_of(result).manifest.evidence_lost == len(result.missing)


def test_another_standard_is_not_taken_for_the_one_it_was_scored_by(
    supporter: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duikou_desktop.services import package_check

    package = seal(supporter, Side.SUPPORTER, stick).path
    monkeypatch.setattr(package_check, "parameters_sha256", lambda _: "0" * 64)
    found = check_package(package, SHELF)
    assert found.anew is None
    assert "本机的第 1 版不同，没有重新计算" in str(found.why_not)
    assert found.disagrees


def test_a_record_that_is_none_is_not_half_read(supporter: Store, stick: Path) -> None:
    """Signed, but no office of ours wrote it."""
    from duikou_desktop.exchange.package_writer import write_package
    from tests.exchange.sealed import KEY, SMALL, described

    for name, data in {
        "数据/记录/activity.jsonl": b'{"id": "x"}\n',
        "数据/评分.json": b"[" * 100_000,
    }.items():
        sources = [*SMALL, Source("数据/评分.json", b"{}"), Source(name, data)]
        by_path = {each.path: each for each in sources}
        path = write_package(
            stick / f"{len(data)}.dkpkg", list(by_path.values()), described(), KEY
        ).path
        with pytest.raises(PackageFault) as told:
            check_package(path, SHELF)
        assert told.value.why is Why.UNREADABLE


def test_of_volumes_the_cover_says_how_many_files_go_together(
    supporter: Store, stick: Path
) -> None:
    whole = seal(supporter, Side.SUPPORTER, stick)
    assert "一起交" not in cover_text(whole.path)
    assert whole.together == (whole.path,)
    # A package of hardly any room: every file of evidence is written into a volume of its own.
    largest = max(
        part.size for part in package_of(whole).manifest.parts if part.path.startswith("04佐证/")
    )
    result = seal(supporter, Side.SUPPORTER, stick, limit=largest + 1000)
    volumes = package_of(result).manifest.volumes
    assert volumes > 1
    assert f"共{volumes + 1}个文件，一起交" in cover_text(result.path)
    beside = [f"{result.path.name}.{n:02d}" for n in range(1, volumes + 1)]
    assert [each.name for each in result.together] == [result.path.name, *beside]
    # 12 files of evidence and the list of papers: too many to be named one by one.
    assert f"另有{beside[0]}至{beside[-1]}" in cover_text(result.path)
    few = seal(supporter, Side.SUPPORTER, stick, limit=350_000)
    first, second = (f"{few.path.name}.{n:02d}" for n in (1, 2))
    assert f"共3个文件，一起交，缺一个都打不开。另有{first}、{second}" in cover_text(few.path)


def cover_text(package: Path) -> str:
    with zipfile.ZipFile(package) as zipped:
        sheet = Document(io.BytesIO(zipped.read("00封面.docx")))
    return "\n".join(
        cell.text for table in sheet.tables for row in table.rows for cell in row.cells
    )


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("MOST_RECORDS", "记录太多"),
        ("DATA_LIMIT", "记录太多"),
        ("LONGEST", "有一条记录超过"),
        ("PART_LIMIT", "数据/评分.json"),
        ("MOST_PARTS", "文件太多.*佐证只带目录"),
    ],
)
def test_what_no_desk_would_read_is_not_sealed(
    supporter: Store, stick: Path, monkeypatch: pytest.MonkeyPatch, limit: str, said: str
) -> None:
    """It was sealed and stamped, and the commission's answer was that it cannot be read."""
    monkeypatch.setattr(data_limits, limit, 30)
    with pytest.raises(UserError, match=said):
        seal(supporter, Side.SUPPORTER, stick)
    assert list(stick.iterdir()) == []
    assert sealed_packages(supporter, GUANGXI, Side.SUPPORTER, 2024) == ()
