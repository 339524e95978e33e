"""Papers without a window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from duikou_desktop.cli import run
from duikou_desktop.domain.sides import Side
from tests.demo import demo_office

# A process has one application: the window's tests bring theirs.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    demo_office(tmp_path / "office", Side.SUPPORTER).close()
    return tmp_path / "office"


def paper(office: Path, *more: str) -> int:
    return run(["paper", *more, "--home", str(office), "--year", "2024"])


def test_papers_are_listed_with_those_of_their_kind(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["papers", "--home", str(office), "--year", "2024", "--json"]) == 0
    found = {each["title"]: each["which"] for each in json.loads(capsys.readouterr().out)["papers"]}
    assert found["自评表"] == ["融安县人民医院", "融水苗族自治县人民医院", "全院"]


def test_one_is_written_as_pdf_without_a_display(office: Path, tmp_path: Path) -> None:
    file = tmp_path / "表.pdf"
    assert paper(office, "自评表", str(file), "--which", "融安") == 0
    assert "支援融安县人民医院" in PdfReader(file).pages[0].extract_text()


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (("自评表", "表.pdf"), 2, "融安县人民医院、融水苗族自治县人民医院"),
        (("自评", "表.pdf"), 2, "可以写：自评表"),
        (("年度工作总结", "总结.txt"), 1, ".docx、.xlsx、.pdf"),
        (("年度工作总结", "没有/总结.docx"), 3, "没有"),
    ],
)
def test_what_is_lacking_is_said(
    office: Path, given: tuple[str, str], code: int, told: str, capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:  # fmt: skip
    kind, file = given
    assert paper(office, kind, str(tmp_path / file)) == code
    assert told in capsys.readouterr().err
    assert not (tmp_path / file).exists()
