"""A year without a window: ledgers, checks, evidence, the month's sheet, closing."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.approvals import approve, readiness
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.storage.store import Store
from tests.closing import SCHEME, close_year
from tests.demo import demo_office

NEW = ("--scheme", "guangxi-2022-2025", "--side")


def test_a_ledger_taken_into_a_fresh_office_gives_the_same_score(run, demo: Path, tmp_path) -> None:
    arguments = ("--year", 2024, "--as-of", "2025-06-30")
    assert run("export", "--home", demo / "supporter", *arguments, "--to", tmp_path)[0] == 0
    fresh = tmp_path / "fresh"
    run("new", "--home", fresh, *NEW, "supporter", "--hospital", "柳州市柳铁中心医院")
    ledger = tmp_path / "2024_柳州市柳铁中心医院_对口支援" / "03台账.xlsx"
    code, out, err = run("import", ledger, "--home", fresh, "--json")
    assert code == 0, out + err
    _, out, _ = run("score", "--home", fresh, *arguments, "--json")
    assert json.loads(out)["total"] == "79.8"  # the hand count of tests/services/test_demo.py


def test_the_checks_are_listed_with_what_they_are_about(run, demo: Path) -> None:
    home = demo / "supporter"
    code, out, _ = run("check", "--home", home, "--year", 2024, "--as-of", "2024-11-18", "--json")
    assert code == 0
    findings = json.loads(out)["findings"]
    assert {*findings[0]} == {"code", "severity", "register", "record", "message", "explanation"}
    assert {each["severity"] for each in findings} <= {"error", "query"}
    # 融安县人民医院's second batch came on 2024-07-15, the first had left on 07-07; in the demo
    # nobody is missing on other days there but the first week of the year.
    gaps = [each["message"] for each in findings if each["code"] == "nobody_on_site"]
    assert "融安县人民医院：2024-07-08 至 2024-07-14 没有派驻人员在岗（7 天）。" in gaps
    assert [each["record"] for each in findings if each["code"] == "kind_unconfirmed"]
    code, out, _ = run("check", "--home", home, "--year", 2024, "--as-of", "2024-11-18")
    assert (code, len(out.splitlines())) == (0, len(findings))


def test_the_ledger_of_an_office_fills_another(run, demo: Path, tmp_path: Path) -> None:
    home, file = demo / "recipient", tmp_path / "台账.xlsx"
    assert run("ledger", file, "--home", home)[0] == 0
    assert run("ledger", file, "--home", home)[0] == 1  # nothing is overwritten
    other = tmp_path / "other"
    assert (
        run("new", "--home", other, *NEW, "recipient", "--hospital", "融水苗族自治县人民医院")[0]
        == 0
    )
    code, out, _ = run("import", file, "--home", other, "--json")
    assert (code, json.loads(out)["faults"]) == (0, [])
    for register in ("activity", "assignment", "technique", "meeting", "plan_item"):
        shown = [
            sorted(
                tuple(
                    sorted(
                        (key, str(value))
                        for key, value in row["fields"].items()
                        if key not in LINKS
                    )
                )
                for row in json.loads(run("list", register, "--home", each, "--json")[1])["records"]
            )
            for each in (home, other)
        ]
        assert shown[0] == shown[1]
    again = tmp_path / "再次.xlsx"
    assert run("ledger", again, "--home", other)[0] == 0
    code, out, _ = run("import", again, "--home", home, "--json")
    assert (code, json.loads(out)["written"], json.loads(out)["faults"]) == (0, 0, [])


# Ids of records differ from office to office.
LINKS = {"by", "batch", "person", "guided_by", "replaces", "relation", "plan"}


def test_an_altered_evidence_file_is_told_and_left_out(run, tmp_path: Path) -> None:
    run("demo", "--home", tmp_path)
    kept = next(path for path in (tmp_path / "recipient/evidence").rglob("*") if path.is_file())
    kept.write_bytes(kept.read_bytes() + b"x")
    code, _, err = run("export", "--home", tmp_path / "recipient", "--year", 2024, "--to", tmp_path)
    assert code == 1
    assert "内容被改动，没有放入" in err


def test_a_full_disk_while_making_an_office_is_the_worlds_refusal(
    run, tmp_path, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise OperationalError("x", None, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr("alembic.command.upgrade", full)
    code, _, err = run(
        "new", "--home", tmp_path / "o", *NEW, "supporter", "--hospital", "柳州市工人医院"
    )
    assert code == 3
    assert "磁盘已满" in err
    assert list(tmp_path.iterdir()) == []


def test_a_monthly_sheet_is_written_and_taken_back(run, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    assert run("demo", "--home", tmp_path)[0] == 0
    home, path = ("--home", tmp_path / "supporter"), tmp_path / "月报表.xlsx"
    batches = json.loads(run("list", "batch", *home, "--json")[1])["records"]
    batch = next(each for each in batches if each["fields"]["planned_from"] < "2024-06")
    month = batch["fields"]["planned_from"][:7]
    code, out, _ = run("month-sheet", *home, "--batch", batch["id"], "--month", month, path)
    assert (code, out.strip()) == (0, str(path))
    assert run("month-sheet", *home, "--batch", "第99批", "--month", month, path)[0] == 1
    book = load_workbook(path)
    book["考勤"]["E4"] = 3
    book.save(path)
    assert json.loads(run("import", path, *home, "--json")[1])["written"] == 1
    again = json.loads(run("import", path, *home, "--json")[1])
    assert (again["written"], again["conflicts"], again["faults"]) == (0, [], [])
    # Who leaves before the planned end is asked about first.
    book["实际离岗（提前或到期离开）"]["D4"] = f"{month}-28"
    book.save(path)
    code, out, _ = run("import", path, *home)
    assert code == 1
    assert f"{month}-28 离岗，计划到 " in out
    assert "加 --end-stays 再收一次" in out
    assert json.loads(run("import", path, *home, "--end-stays", "--json")[1])["written"] == 1


def test_a_year_that_is_not_ready_is_not_closed_and_says_what_is_open(run, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "office")
    new = ("new", *home, *NEW, "recipient", "--hospital", "融水苗族自治县人民医院", "--clerk", "甲")
    assert run(*new)[0] == 0
    code, _, err = run("approve", *home, "--year", 2024, "--clerk", "乙")
    assert code == 1
    with Store(tmp_path / "office") as store:
        assert store.identity.clerk == "甲"  # who was refused has not begun to work here
    assert "还没有得分，先自评：" in err
    assert "  R9.1 工作条件" in err
    assert "还不能封账" in err
    code, _, err = run("reopen", *home, "--year", 2024, "--reason", "试")
    assert (code, err.strip()) == (1, "2024 年没有封账。")


def test_what_a_year_is_closed_with_only_if_it_is_agreed_to_is_named(run, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "office")
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        for each in readiness(store, SCHEME, Side.RECIPIENT, 2024).undecided:
            keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
        lost = readiness(store, SCHEME, Side.RECIPIENT, 2024).lost
        reasons = {each.place: "明年补上" for each in lost}
        with pytest.raises(UserError, match="先确认"):  # but for that it is ready
            approve(store, SCHEME, Side.RECIPIENT, 2024, reasons=reasons)
        queries = readiness(store, SCHEME, Side.RECIPIENT, 2024).queries
    code, _, err = run("approve", *home, "--year", 2024)
    assert code == 1
    assert f"要说明的没有写（{len(queries)} 处，duikou check 列出全部）：" in err
    assert str(queries[0].finding.message) in err
    assert str(queries[5].finding.message) not in err
    assert f"  另有 {len(queries) - 5} 处" in err
    assert "不写也要这样封账的，加 --agree。" in err
    code, out, err = run("approve", *home, "--year", 2024, "--agree")
    assert (code, err) == (0, "")
    assert out.strip() == "2024 年已封账（截至 2024-11-18）"


def test_the_score_of_a_closed_year_says_that_it_is_the_one_it_was_closed_with(
    run, tmp_path: Path
) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
    asked = ("score", "--home", tmp_path / "office", "--year", 2024, "--as-of", "2024-03-20")
    _, out, err = run(*asked)
    assert "2024 年已由示例亥在 " in err
    assert "封账：这是封账时的得分，截至 2024-11-18" in err
    assert "截至 2024-11-18" in out


def test_a_mean_over_relations_tells_why_each_has_its_score(run, demo: Path) -> None:
    _, out, _ = run("score", "--home", demo / "supporter", "--year", 2024)
    (line,) = [each for each in out.splitlines() if each.startswith("S9.1\t")]
    assert "2 个结对关系的平均分（四舍五入到 0.1 分）。融安县人民医院 3：" in line
    assert "融水苗族自治县人民医院 3：" in line
    assert line.count("要求 20 次") == 2


def test_score_and_export_print_the_own_score_of_the_papers_on_the_day_of_the_window(
    run, demo: Path, tmp_path: Path
) -> None:
    office = ("--home", demo / "recipient", "--year", 2024)
    _, out, _ = run("score", *office)
    assert "截至 2024-11-18" in out
    assert (
        "已证实总分 90.8（其中 5 分由本单位判断，记录定不了），预计 91.3，自评分 90.8（自评表上的分）"
        in out
    )
    # Of 工作条件 and 生活条件 the office judged the one.
    # Two years on R3.2 and R5.1 prove 4.5 and 8; the office claims what it claimed, 6 and 10.
    _, out, _ = run("score", *office, "--as-of", "2026-11-28")
    assert (
        "已证实总分 87.3（其中 5 分由本单位判断，记录定不了），预计 87.3，自评分 90.8（自评表上的分）"
        in out
    )
    _, out, _ = run("export", *office, "--as-of", "2026-11-28", "--to", tmp_path)
    assert "自评分 90.8（自评表上的分），已证实 87.3（其中 5 分由本单位判断，记录定不了）。" in out


def test_a_year_that_has_not_begun_says_so(run, demo: Path) -> None:
    _, _, err = run("score", "--home", demo / "recipient", "--year", 2025)
    assert "2025 年还没有开始。" in err
    _, _, err = run("score", "--home", demo / "recipient", "--year", 2024)
    assert "还没有开始" not in err
