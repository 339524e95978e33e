"""The program without a window: its JSON, its refusals in words, its exit codes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from duikou_desktop.domain.registers import BY_KEY
from tests.services.ledger_sheets import BATCHES, PEOPLE, STAYS, SUPPORTER, saved

NEW = ("--scheme", "guangxi-2022-2025", "--side")


def test_schemes_are_counted_as_in_the_documents(run) -> None:
    code, out, _ = run("schemes", "--json")
    assert code == 0
    guangxi, neimenggu = json.loads(out)["schemes"]
    counts = ("pairings", "counties", "recipients", "supporters", "inferred", "empty_rows")
    assert [guangxi[name] for name in counts] == [100, 68, 100, 51, 8, 0]
    assert [neimenggu[name] for name in counts] == [115, 59, 81, 77, 0, 2]
    assert guangxi["years"] == [2022, 2025]
    assert guangxi["standards"] == [
        {"side": "recipient", "points": 19, "maximum": "100", "bonus_points": 0},
        {"side": "supporter", "points": 31, "maximum": "100", "bonus_points": 2},
    ]
    assert neimenggu["standards"] == []


def test_a_city_over_its_pairings_is_told_and_refuses_nothing(run, tmp_path: Path) -> None:
    table = tmp_path / "结对.txt"
    table.write_text("百色市：\n凌云县：凌云县人民医院 百色市人民医院\n", encoding="utf-8")
    code, out, said = run("pairings", table)
    assert code == 0
    assert "凌云县人民医院" in out
    assert "第 1 行：百色市 只有地名，没有医院。" in said
    table.write_text("凌云县：凌云县人民医院 百色市人民医院\n看不懂的一行\n", encoding="utf-8")
    assert run("pairings", table)[0] == 1


def test_the_score_has_the_shape_other_tools_read(run, demo: Path) -> None:
    arguments = ("--home", demo / "supporter", "--year", 2024, "--as-of", "2025-06-30", "--json")
    code, out, _ = run("score", *arguments)
    assert code == 0
    score = json.loads(out)
    assert (score["scheme"], score["side"], score["year"]) == (
        "guangxi-2022-2025",
        "supporter",
        2024,
    )
    assert score["hospital"] == "柳州市柳铁中心医院"
    assert (score["base"], score["bonus"], score["total"]) == ("77.3", "2.5", "79.8")
    assert [each["total"] for each in score["relations"]] == ["81", "78.4"]
    assert score["lowest"]["total"] == "78.4"
    assert len(score["standard_sha256"]) == 64
    points = {point["id"]: point for point in score["relations"][1]["points"]}
    assert len(points) == 33
    assert points["S13.5"]["score"] is None
    assert points["S13.5"]["state"] == "no_data"
    assert points["S5.B1"]["max"] is None
    assert points["S9.3"]["score"] == "3"
    assert len(points["S9.3"]["records"]) == 40
    assert points["S4.1"]["records"]
    assert points["S4.1"] | {"reason": "", "records": []} == {
        "id": "S4.1",
        "score": "5",
        "expected": "5",
        "reachable": "5",
        "own": "5",
        "account": "专账管理，凭证齐全。",
        "shortfall": None,
        "max": "5",
        "state": "judged",
        "reason": "",
        "records": [],
    }


def test_one_relation_is_meant_by_its_number_or_the_other_hospital(run, demo: Path) -> None:
    for meant in ("14", "融水苗族自治县人民医院"):
        code, out, _ = run(
            "score", "--home", demo / "supporter", "--year", 2024, "--as-of", "2025-06-30",
            "--relation", meant, "--json",
        )  # fmt: skip
        assert code == 0
        assert json.loads(out)["total"] == "78.4"


def test_a_recipient_has_no_list_of_relations(run, demo: Path) -> None:
    _, out, _ = run("score", "--home", demo / "recipient", "--year", 2024, "--json")
    score = json.loads(out)
    assert (score["relations"], score["lowest"]) == ([], None)


def test_records_are_listed_and_shown_with_their_history(run, demo: Path) -> None:
    _, out, _ = run("list", "person", "--home", demo / "recipient", "--json")
    listing = json.loads(out)
    assert listing["register"] == "person"
    assert len(listing["records"]) == 18
    first = listing["records"][0]
    assert set(first) == {"id", "complete", "missing", "relations", "evidence", "fields"}
    code, out, _ = run("show", "person", first["id"], "--home", demo / "recipient", "--json")
    assert code == 0
    shown = json.loads(out)
    assert len(shown["children"]["title"]) == 1
    assert shown["journal"][0]["change"] == "装入示范记录"


@pytest.mark.parametrize("named", ["人员", "person", " 人 员 "])
def test_a_register_is_named_as_on_the_screen_or_by_its_key(run, demo: Path, named: str) -> None:
    home = ("--home", demo / "recipient", "--json")
    code, out, _ = run("list", named, *home)
    listing = json.loads(out)
    assert (code, listing["register"]) == (0, "person")
    assert run("show", named, listing["records"][0]["id"], *home)[0] == 0


def test_rows_of_another_register_are_named_as_their_sheet_too(run, demo: Path) -> None:
    for named in ("职称", "人员·职称"):
        _, out, _ = run("list", named, "--home", demo / "recipient", "--json")
        assert json.loads(out)["register"] == "title"


def test_a_trial_import_says_what_it_would_write(run, tmp_path: Path) -> None:
    office = tmp_path / "office"
    run("new", "--home", office, *NEW, "supporter", "--hospital", SUPPORTER)
    path = saved(tmp_path, PEOPLE, BATCHES, STAYS)
    code, out, _ = run("import", path, "--home", office, "--dry-run")
    assert code == 0
    assert out.splitlines() == [
        "只检查，没有写入。会写入 6 条（其中修改已有的 0 条，草稿 0 条），已有 0 条，有错 0 处。",
        "人员\t2",
        "批次\t2",
        "派驻\t2",
    ]
    _, out, _ = run("import", path, "--home", office, "--dry-run", "--json")
    counts = {"written": 6, "changed": 0, "drafts": 0, "skipped": 0}
    assert json.loads(out) == {**counts, "changes": [], "faults": []}
    _, out, _ = run("import", path, "--home", office)
    assert (
        out.splitlines()[0] == "写入 6 条（其中修改已有的 0 条，草稿 0 条），已有 0 条，有错 0 处。"
    )


def test_with_a_fault_it_says_what_keeps_the_others_out(run, tmp_path: Path) -> None:
    office = tmp_path / "office"
    run("new", "--home", office, *NEW, "supporter", "--hospital", SUPPORTER)
    wrong = ("示例癸", "第5批", "2024-02-30", "2024-09-10", "医师", "医疗")
    path = saved(tmp_path, PEOPLE, BATCHES, (*STAYS[:2], [*STAYS[2], wrong]))
    for more in ((), ("--dry-run",)):
        code, out, _ = run("import", path, "--home", office, *more)
        assert code == 1
        # The last stay names a person nobody knows and a day that is none.
        assert out.splitlines()[0] == (
            "有错 2 处，一条也没有写入；另外 6 条没有错，已有 0 条。"
            "改好再导入，或加 --partial 只写没有错的。"
        )
    code, out, _ = run("import", path, "--home", office, "--partial")
    assert (
        out.splitlines()[0] == "写入 6 条（其中修改已有的 0 条，草稿 0 条），已有 0 条，有错 2 处。"
    )


def test_a_table_from_elsewhere_is_read_into_the_register_named(run, tmp_path: Path) -> None:
    office = tmp_path / "office"
    run("new", "--home", office, *NEW, "supporter", "--hospital", SUPPORTER)
    path = saved(tmp_path, ("Sheet1", ("姓名", "单位"), [("示例辛", SUPPORTER), ("合计", 1)]))
    code, _, err = run("import", path, "--home", office)
    assert code == 1
    assert "“Sheet1”（姓名、单位）" in err
    code, out, err = run("import", path, "--home", office, "--register", "人员")
    assert (code, out.splitlines()[1]) == (0, "人员\t1")
    assert "不存：第 3 行" in err
    assert run("import", path, "--home", office, "--register", "封账")[0] == 2


def test_no_folder_is_made_for_a_template(run, tmp_path: Path) -> None:
    code, _, err = run("template", tmp_path / "没有" / "台账.xlsx")
    assert code == 3
    assert "找不到" in err
    assert list(tmp_path.iterdir()) == []


def test_the_sum_of_the_score_stands_below_its_columns(run, demo: Path) -> None:
    _, out, _ = run("score", "--home", demo / "supporter", "--year", 2024, "--as-of", "2025-06-30")
    rows = [line.split("\t") for line in out.splitlines()]
    assert rows[1] == ["要点", "得分", "满分", "理由"]
    (total,) = [row for row in rows if row[0] == "合计"]
    points = [row for row in rows if len(row) == 4 and row[0].startswith("S") and row[2] != "加分"]
    scored = sum(Decimal(row[1]) for row in points if row[1] != "—")
    assert (Decimal(total[1]), total[2]) == (scored, "100")


def test_a_record_is_shown_in_words(run, demo: Path) -> None:
    home = ("--home", demo / "recipient")
    _, out, _ = run("list", "assignment", *home, "--json")
    stay = next(
        each for each in json.loads(out)["records"] if each["fields"]["from"] == "2024-09-11"
    )
    code, out, _ = run("show", "assignment", stay["id"], *home)
    shown = dict(line.split("\t", 1) for line in out.splitlines())
    assert code == 0
    assert shown["批次"] == "第6批"
    assert shown["姓名"].startswith("示例")
    assert shown["结对关系"] == "融水苗族自治县人民医院 · 柳州市柳铁中心医院"
    assert shown["佐证材料"].startswith("签到表")
    assert shown["计入评分"] in ("是", "否，草稿")
    ids = {stay["fields"]["person"], stay["fields"]["batch"], *stay["evidence"]}
    assert not [each for each in ids if each in out]


def test_a_persons_titles_are_shown_and_listed_under_the_name(run, demo: Path) -> None:
    home = ("--home", demo / "recipient")
    _, out, _ = run("list", "title", *home)
    head, *rows = (line.split("\t") for line in out.splitlines())
    assert head == ["编号", "人员", "职称", "系列", "级别", "取得日期", "计入评分"]
    assert all(row[1].startswith("示例") for row in rows)
    _, out, _ = run("list", "person", *home, "--json")
    _, out, _ = run("show", "person", json.loads(out)["records"][0]["id"], *home)
    (title,) = (line for line in out.splitlines() if line.startswith("职称\t"))
    assert "职称：" in title
    assert "取得日期：" in title


def test_no_two_columns_of_a_listing_have_one_name(run, demo: Path) -> None:
    for register in BY_KEY:
        _, out, _ = run("list", register, "--home", demo / "supporter")
        head = out.splitlines()[0].split("\t")
        assert len(set(head)) == len(head), register


def test_a_listing_is_narrowed_by_year_and_relation(run, demo: Path) -> None:
    home = demo / "supporter"
    _, out, _ = run(
        "list", "activity", "--home", home, "--relation", "14", "--year", 2024, "--json"
    )
    assert len(json.loads(out)["records"]) == 106  # 18 + 12 + 25 + 45 + 5 + 1
    _, out, _ = run("list", "activity", "--home", home, "--year", 2023, "--json")
    assert json.loads(out)["records"] == []


def test_a_new_office_has_the_pairings_of_the_table(run, tmp_path: Path) -> None:
    code, _, _ = run(
        "new", "--home", tmp_path, *NEW, "supporter", "--hospital", "柳州市柳铁中心医院"
    )
    assert code == 0
    _, out, _ = run("list", "relation_term", "--home", tmp_path, "--json")
    terms = json.loads(out)["records"]
    assert sorted(term["fields"]["number"] for term in terms) == ["12", "14"]


def test_an_unknown_hospital_is_refused_with_what_it_may_have_been(run, tmp_path: Path) -> None:
    code, _, err = run("new", "--home", tmp_path, *NEW, "supporter", "--hospital", "柳铁")
    assert code == 1
    assert "关系表里没有“柳铁”" in err
    assert "柳州市柳铁中心医院" in err
    assert list(tmp_path.iterdir()) == []


def test_another_hospital_in_the_same_folder_is_refused(run, tmp_path: Path) -> None:
    run("new", "--home", tmp_path, *NEW, "supporter", "--hospital", "柳州市柳铁中心医院")
    code, _, err = run("new", "--home", tmp_path, *NEW, "supporter", "--hospital", "柳州市工人医院")
    assert code == 1
    assert "是柳州市柳铁中心医院的办公室" in err


def test_one_hospital_may_stand_on_both_sides(run, tmp_path: Path) -> None:
    scheme = ("--scheme", "neimenggu-2021-2025", "--hospital", "满洲里市人民医院")
    assert run("new", "--home", tmp_path, *scheme, "--side", "recipient")[0] == 0
    assert run("new", "--home", tmp_path, *scheme, "--side", "supporter")[0] == 0
    _, out, _ = run("list", "relation_term", "--home", tmp_path, "--json")
    assert sorted(term["fields"]["number"] for term in json.loads(out)["records"]) == ["11", "15"]


def test_a_scheme_without_a_standard_is_said_not_scored(run, tmp_path: Path) -> None:
    scheme = ("--scheme", "neimenggu-2021-2025", "--hospital", "满洲里市人民医院")
    run("new", "--home", tmp_path, *scheme, "--side", "recipient")
    code, out, err = run("score", "--home", tmp_path, "--year", 2024, "--json")
    assert (code, out) == (1, "")
    assert "没有考核标准" in err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("score", "--year", "2024"), 2),
        (("score", "--home", "没有这里", "--year", "2024"), 1),
        (("nonsense",), 2),
        (("list", "nonsense", "--home", "x"), 2),
        (("score", "--home", "x", "--year", "二零二四"), 2),
        (("new", "--home", "x", "--scheme", "没有", "--side", "supporter", "--hospital", "x"), 2),
        (
            (
                "new",
                "--home",
                "x",
                "--scheme",
                "guangxi-2022-2025",
                "--side",
                "both",
                "--hospital",
                "x",
            ),
            2,
        ),
    ],
)
def test_wrong_use_is_told_apart_from_refusal(run, tmp_path, monkeypatch, words, code) -> None:
    monkeypatch.chdir(tmp_path)
    given, _, err = run(*words)
    assert given == code
    assert err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("score", "--home", "x"), "命令写得不对：缺少 --year"),
        (("nonsense",), "没有 'nonsense'，可以写：'schemes', 'demo'"),
        (("score", "--home", "x", "--year", "2024", "--all"), "没有这样的参数：--all"),
        (("score", "--home", "x", "--year", "二零二四"), "--year：看不懂 '二零二四'"),
        (("score", "--year"), "--year：后面要写一个值"),
        (("--home",), "--home：后面要写一个值"),
        (("schemes", "--json=1"), "--json：后面不能写 '1'"),
    ],
)
def test_a_wrong_command_line_is_told_in_chinese(run, words, told) -> None:
    code, _, err = run(*words)
    assert code == 2
    assert "用法：" in err
    assert told in err
    assert not [word for word in ("usage", "error", "argument", "invalid") if word in err]


def test_help_is_chinese(run) -> None:
    code, out, _ = run("score", "--help")
    assert code == 0
    assert "用法：" in out
    assert "显示这个说明" in out
    assert not [word for word in ("usage", "options", "show this") if word in out]


def test_a_year_the_scheme_does_not_reach_is_scored_with_a_warning(
    run, demo: Path, tmp_path: Path
) -> None:
    home = ("--home", demo / "recipient")
    told = "2026 年不在方案的 2022—2025 年内，得分只供参考。\n"
    code, out, err = run("score", *home, "--year", 2026, "--json")
    assert (code, err, json.loads(out)["year"]) == (0, f"2026 年还没有开始。\n{told}", 2026)
    code, _, err = run("export", *home, "--year", 2026, "--to", tmp_path)
    assert (code, err) == (0, f"{told}年度总结还有 10 节没写完，纸上印着［待填写］。\n")
    (folder,) = tmp_path.iterdir()
    lines = [each.text for each in docx.Document(str(folder / "00封面.docx")).paragraphs]
    assert "注意：2026年不在方案的2022—2025年内，得分只供参考。" in lines
    _, _, err = run("score", *home, "--year", 2024)
    assert err == ""


SCHEMES = "guangxi-2022-2025、neimenggu-2021-2025"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--side", "supporter"), f"请用 --scheme 指明方案：{SCHEMES}。"),
        (
            ("--scheme", "../guangxi", "--side", "supporter"),
            f"没有方案“../guangxi”。可以写：{SCHEMES}。",
        ),
        (
            ("--scheme", "guangxi-2022-2025"),
            "请用 --side 指明身份：recipient（受援）、supporter（支援）。",
        ),
    ],
)
def test_a_new_office_without_its_scheme_or_side_lists_the_choices(
    run, tmp_path: Path, words, told
) -> None:
    code, _, err = run("new", "--home", tmp_path, "--hospital", "柳州市工人医院", *words)
    assert (code, err.strip()) == (2, told)
    assert list(tmp_path.iterdir()) == []


def test_an_office_of_two_sides_asks_for_one(run, tmp_path: Path) -> None:
    scheme = ("--scheme", "neimenggu-2021-2025", "--hospital", "满洲里市人民医院")
    for side in ("recipient", "supporter"):
        run("new", "--home", tmp_path, *scheme, "--side", side)
    code, _, err = run("score", "--home", tmp_path, "--year", 2024)
    how = "用 --scheme 方案 --side recipient|supporter 指明。"
    both = "neimenggu-2021-2025 recipient、neimenggu-2021-2025 supporter"
    assert (code, err.strip()) == (2, f"本单位有几个方案或身份，请指明一个：{both}。{how}")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--side", "recipient"), "已有：guangxi-2022-2025 supporter。"),
        (("--scheme", "没有"), "已有：guangxi-2022-2025 supporter。"),
        (("--relation", "99"), "可以写：融水苗族自治县人民医院、融安县人民医院。"),
        (("--relation", "柳州市柳铁中心医院"), "没有唯一的结对关系“柳州市柳铁中心医院”"),
    ],
)
def test_what_the_office_does_not_have_is_told_with_what_it_has(
    run, demo: Path, words, told
) -> None:
    code, _, err = run("score", "--home", demo / "supporter", "--year", 2024, *words)
    assert code == 2
    assert told in err


@pytest.mark.parametrize("year", ["1989", "2101"])
def test_a_year_outside_the_possible_is_refused(run, demo: Path, year: str) -> None:
    code, _, err = run("score", "--home", demo / "recipient", "--year", year)
    assert code == 1
    assert "1990–2100" in err


def test_a_folder_that_cannot_be_written_is_the_worlds_refusal(run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    code, _, err = run(
        "new",
        "--home",
        tmp_path / "file" / "office",
        *NEW,
        "supporter",
        "--hospital",
        "柳州市工人医院",
    )
    assert code == 3
    assert err
