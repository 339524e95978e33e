"""`duikou scheme`: check, export, import, install."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.opening import make_desk
from duikou_desktop.services.scheme_drafts import open_draft
from tests.factories import GUANGXI
from tests.schemes.next_round import NEXT, next_round


def test_a_sound_scheme_is_told_with_its_counts(run) -> None:
    code, out, _ = run("scheme", "check", Path("resources/schemes/guangxi-2022-2025"))
    assert code == 0
    assert "没有错" in out
    assert "结对 100 对，要点 52 个" in out


def test_every_fault_is_printed_and_the_exit_code_is_one(run, tmp_path: Path) -> None:
    changes = {
        "standard-supporter.yaml": {"at_least: 20": "at_least: 0", "kind: [办公室]": "kind: [办]"},
        "scheme.yaml": {"heads: 5": "heads: 五"},
    }
    code, out, _ = run("scheme", "check", next_round(tmp_path, changes=changes))
    assert code == 1
    lines = out.splitlines()
    assert len(lines) == 5
    assert lines[0].startswith("scheme.yaml 第 ")
    assert lines[3].startswith("请核对：standard-supporter.yaml 第 ")
    assert lines[3].endswith("S9.1 至少 0 次（项），文字里印的是 20：核对，改成一样。")
    assert lines[-1] == "共 3 处，改好再检查一次。"


def test_what_is_no_scheme_is_refused_in_words(run, tmp_path: Path) -> None:
    code, _, err = run("scheme", "check", tmp_path / "没有.xlsx")
    assert (code, "找不到" in err) == (1, True)
    code, _, err = run("scheme", "check", tmp_path)
    assert (code, "不是方案文件夹" in err) == (1, True)


def test_out_to_excel_and_back_to_the_same_scheme(run, tmp_path: Path) -> None:
    book, folder = tmp_path / "广西.xlsx", tmp_path / "guangxi-2022-2025"
    assert run("scheme", "export", "guangxi-2022-2025", book)[0] == 0
    assert run("scheme", "check", book)[0] == 0
    assert run("scheme", "import", book, folder)[0] == 0
    assert load_scheme("guangxi-2022-2025", root=tmp_path) == load_scheme("guangxi-2022-2025")


def test_an_installed_scheme_makes_an_office(run, tmp_path: Path, home: Path) -> None:
    made = next_round(tmp_path)
    code, out, _ = run("scheme", "install", made, "--home", home)
    assert code == 0
    assert out.splitlines() == [
        "已安装“广西三级医院对口支援县级医院工作方案（2026-2029年）”版本 1。",
        "这份方案没有签名，看不出是谁发的。",
    ]
    assert "没有变化" in run("scheme", "install", made, "--home", home)[1]
    assert NEXT in run("schemes", "--home", home)[1]
    asked = ("--side", "recipient", "--hospital", "融安县人民医院")
    assert run("new", "--home", home, "--scheme", NEXT, *asked)[0] == 0
    code, _, err = run("score", "--home", home, "--year", 2026)
    assert (code, err) == (0, "")
    assert run("new", "--home", home, "--scheme", "guangxi-2022-2025", *asked)[0] == 0
    # Of two rounds, the one the year belongs to; where none does, a person says which.
    for year, scheme in ((2026, NEXT), (2025, "guangxi-2022-2025")):
        code, out, err = run("score", "--home", home, "--year", year, "--json")
        assert (code, json.loads(out)["scheme"]) == (0, scheme)
        assert err == ""
    code, _, err = run("score", "--home", home, "--year", 2030)
    assert code == 2
    assert NEXT in err


def test_a_round_under_the_last_rounds_id_is_named_by_check(run, tmp_path: Path) -> None:
    book = tmp_path / "新方案.xlsx"
    assert run("scheme", "export", "guangxi-2022-2025", book)[0] == 0
    edited = load_workbook(book)
    changes = {"版本": 2, "年度 · 起": 2026, "年度 · 止": 2029}
    for row in edited["方案"].iter_rows():
        if row[0].value in changes:
            row[1].value = changes[row[0].value]
    edited.save(book)
    assert edited["方案"]["A3"].value == "编号"
    code, out, _ = run("scheme", "check", book)
    assert code == 1
    assert out.splitlines()[0] == (
        "“方案”表 B3：编号还是上一轮的（guangxi-2022-2025）："
        "名称、年度不同的方案要用新的编号，如 guangxi-2026-2029。"
    )


def test_a_scheme_in_use_is_replaced_only_with_the_word(run, tmp_path: Path, home: Path) -> None:
    made = next_round(tmp_path / "一")
    asked = ("--side", "recipient", "--hospital", "融安县人民医院", "--home", home)
    assert run("scheme", "install", made, "--home", home)[0] == 0
    assert run("new", "--scheme", NEXT, *asked)[0] == 0
    newer = ("scheme", "install", next_round(tmp_path / "二", version=2), "--home", home)
    code, _, err = run(*newer)
    assert (code, "--replace" in err, "版本 1 → 2" in err) == (1, True, True)
    code, out, _ = run(*newer, "--replace")
    assert (code, f"duikou scheme back {NEXT} 1" in out) == (0, True)
    code, out, _ = run("scheme", "back", NEXT, 1, "--home", home)
    assert (code, "已换回版本 1" in out) == (0, True)
    assert run("scheme", "back", NEXT, 1, "--home", home)[0] == 1


def test_a_desks_scheme_in_use_is_replaced_only_with_the_word(
    run, tmp_path: Path, home: Path
) -> None:
    made = open_draft(next_round(tmp_path / "一"))
    make_desk(home, "示例卫生健康委", NEXT, draft=made).store.close()
    newer = ("scheme", "install", next_round(tmp_path / "二", version=2), "--home", home)
    code, _, err = run(*newer)
    assert (code, "--replace" in err, "版本 1 → 2" in err) == (1, True, True)
    assert Shelf.of(home).scheme(NEXT).version == 1
    code, out, _ = run(*newer, "--replace")
    assert (code, f"duikou scheme back {NEXT} 1" in out) == (0, True)
    assert Shelf.of(home).scheme(NEXT).version == 2
    assert run("scheme", "back", NEXT, 1, "--home", home)[0] == 0
    assert Shelf.of(home).scheme(NEXT).version == 1


def test_install_wants_an_office(run, tmp_path: Path) -> None:
    assert run("scheme", "install", next_round(tmp_path))[0] == 2


def test_a_standard_is_borrowed_and_the_score_says_so(run, home: Path) -> None:
    asked = ("--side", "recipient", "--hospital", "武川县人民医院")
    assert run("new", "--home", home, "--scheme", "neimenggu-2021-2025", *asked)[0] == 0
    assert run("score", "--home", home, "--year", 2024)[0] == 1
    adopt = ("scheme", "adopt", "neimenggu-2021-2025")
    code, out, _ = run(*adopt, "guangxi-2022-2025", "--home", home)
    assert (code, "参考" in out) == (0, True)
    code, out, err = run("score", "--home", home, "--year", 2024, "--json")
    assert (code, "得分只供参考" in err) == (0, True)
    assert "借用“广西对口支援 2022—2025”的标准" in json.loads(out)["reference"]
    assert run(*adopt, "无", "--home", home)[0] == 0
    assert run("score", "--home", home, "--year", 2024)[0] == 1


def test_a_scheme_is_issued_by_a_desk_and_installed_with_who_signed(run, tmp_path: Path) -> None:
    folder = next_round(tmp_path / "来")
    desk = ("--home", tmp_path / "desk")
    run("new", *desk, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    code, out, _ = run("scheme", "issue", folder, *desk, "--to", tmp_path / "stick")
    file, figures = out.splitlines()
    assert (code, figures.startswith("签名指纹：")) == (0, True)
    code, out, _ = run("scheme", "install", file, "--home", tmp_path / "office")
    assert code == 0
    assert (
        f"由示例卫生健康委签发，签名核对一致。签名指纹 {figures.removeprefix('签名指纹：')}" in out
    )
    code, _, err = run("scheme", "issue", folder, *desk, "--to", tmp_path / "stick")
    assert (code, "已经存在" in err) == (1, True)


def test_a_scheme_at_hand_is_issued_by_its_id_and_others_are_named(run, tmp_path: Path) -> None:
    desk = ("--home", tmp_path / "desk")
    run("new", *desk, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    to = ("--to", tmp_path / "stick")
    code, _, err = run("scheme", "issue", "guangxi", *desk, *to)
    assert (code, GUANGXI in err, "neimenggu-2021-2025" in err) == (1, True, True)
    code, out, _ = run("scheme", "issue", GUANGXI, *desk, *to)
    assert (code, f"{GUANGXI}-1.dkscheme" in out) == (0, True)
