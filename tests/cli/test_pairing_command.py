"""`duikou pairings`: what a person has to decide is not written until the person says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.storage.store import Store

OWN = "柳州市柳铁中心医院"
ROWS = (
    "县,受援医院,支援医院\n"
    f"融安县,融安县人民医院,{OWN}\n"  # stands in the plan's table, no. 12
    f"示例县,示例县人民医院,{OWN}\n"
    "示例县,示例县中医医院,柳铁中心医院\n"
    f"示例县,示例县人民医院,{OWN}\n"
    f"示例县,{OWN},示例县妇幼保健院\n"
)


@pytest.fixture
def office(run, tmp_path: Path) -> Path:
    home = tmp_path / "office"
    new = ("new", "--home", home, "--scheme", "guangxi-2022-2025", "--side", "supporter")
    assert run(*new, "--hospital", OWN)[0] == 0
    return home


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "表.csv"
    file.write_text(ROWS, encoding="utf-8")
    return file


def hospitals(home: Path) -> set[str]:
    with Store(home) as store:
        return {str(each.name) for each in store.book().each(Hospital)}


def test_a_doubted_row_is_not_written_and_what_to_do_is_told_row_by_row(
    run, office: Path, table: Path
) -> None:
    code, out, said = run("pairings", table, "--home", office)
    assert code == 1
    assert "读出 5 对，和本单位有关的 5 对，新增 1 对，要定 2 对。" in out
    assert [line.split("\t")[0] for line in out.splitlines()[1:]] == [
        "已有", "新增", "要定", "重复", "要定",
    ]  # fmt: skip
    assert "和第 3 行是同一对。" in out
    assert said.splitlines() == [
        (
            f"第 4 行没有写入：“柳铁中心医院”是不是：{OWN}？"
            f"--answer 4=1：就是{OWN}；4=2：是另一家；4=0：不登记这一行。"
        ),
        (
            f"第 6 行没有写入：“{OWN}”在方案关系表第 12 号是支援医院，这一行读作受援医院。"
            f"--answer 6=1：是{OWN}支援示例县妇幼保健院；6=2：照写的：示例县妇幼保健院支援{OWN}；"
            "6=0：不登记这一行。"
        ),
    ]
    assert not {"柳铁中心医院", "示例县中医医院", "示例县妇幼保健院"} & hospitals(office)


def test_answers_of_a_person_settle_them(run, office: Path, table: Path) -> None:
    answers = ("--answer", "4=1", "--answer", "6=0")
    code, out, said = run("pairings", table, "--home", office, *answers)
    assert (code, said) == (0, "")
    assert "新增 2 对。" in out
    assert "示例县中医医院" in hospitals(office)
    assert not {"柳铁中心医院", "示例县妇幼保健院"} & hospitals(office)


@pytest.mark.parametrize("answer", ["3=1", "4=3", "40=1"])
def test_an_answer_to_nothing_that_is_asked_is_refused(
    run, office: Path, table: Path, answer: str
) -> None:
    before = hospitals(office)
    code, _, said = run("pairings", table, "--home", office, "--answer", answer)
    assert code == 1
    assert f"--answer {answer}" in said
    assert hospitals(office) == before


def test_a_line_that_cannot_be_read_is_told_with_an_office_too(run, office: Path) -> None:
    table = office / "表.txt"
    table.write_text(f"{OWN}支援示例县人民医院\n看不懂的一行\n", encoding="utf-8")
    code, out, said = run("pairings", table, "--home", office)
    assert (code, said) == (1, "第 2 行：看不懂的一行 看不出谁支援谁。\n")
    assert "新增 1 对" in out


def test_an_answer_that_is_no_number_is_a_wrong_command(run, office: Path, table: Path) -> None:
    code, _, said = run("pairings", table, "--home", office, "--answer", "4=是")
    assert code == 2
    assert "要写成 行=答" in said
