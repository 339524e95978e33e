"""Two offices and a commission on the command line, as three people would type."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership
from duikou_desktop.services.office_key import no_key_words, office_key
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_list import make_with_scheme
from duikou_desktop.storage.desk import DeskStore, Received
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import arrive, city_desk, report_of, thinner_stick
from tests.factories import GUANGXI
from tests.rounds import FIGURES, city_stick
from tests.schemes.next_round import next_round


@pytest.fixture
def stick(tmp_path: Path, run) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    for side in Side:
        home = tmp_path / side.value
        with demo_office(home, side) as store:
            close_year(store, side)
        assert run("seal", "--home", home, "--year", 2024, "--to", folder)[0] == 0
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_files_name_makes_no_line_of_its_own(run, tmp_path: Path) -> None:
    """It said that a hospital's report was taken, or cleared the screen."""
    city_desk(tmp_path / "desk").close()
    name = "x\n已收：南宁市第一人民医院。\x1b[2J\u202e.dkpkg"
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / name).write_bytes(b"no package")
    code, out, err = run("collect", "--home", tmp_path / "desk", stick)
    assert code == 1
    told = "".join(line for line in (out + err).splitlines() if "南宁" in line)
    assert told.startswith("没有收：x\N{REPLACEMENT CHARACTER}已收")
    assert not {"\x1b", "\u202e"} & set(out + err)


def test_a_round_from_the_sticks_to_the_tables(run, stick: Path, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "desk")
    new = ("new", *home, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    assert run(*new, "--demo")[0] == 0
    code, out, err = run("collect", *home, stick)
    assert (code, err) == (0, "")
    assert "已收：融水苗族自治县人民医院" in out
    assert "收下 2 个，以前收过 0 个，没有收 0 个。" in out
    code, out, _ = run("collect", *home, stick, "--json")
    assert {each["outcome"] for each in json.loads(out)["collected"]} == {"known"}
    code, out, _ = run("rollup", *home, "--year", 2024, "--json")
    said = json.loads(out)
    assert [each["place"] for each in said["reports"]] == [1, 1]
    assert {each["key"] for each in said["reports"]} == {"new"}
    figures = said["reports"][0]["fingerprint"]
    # Whoever compares it is told by name.
    code, _, err = run("confirm", *home, figures)
    assert (code, "--clerk" in err) == (1, True)
    code, out, _ = run("confirm", *home, figures, "--clerk", "示例未")
    assert (code, out.strip()) == (0, "融水苗族自治县人民医院 的指纹已核对。")
    code, out, _ = run("rollup", *home, "--year", 2024, "--to", tmp_path / "out")
    assert code == 0
    assert "指纹已核对" in out
    due = len(said["missing"])
    assert f"应报 {due + 2} 份：已报 2 份，待重报 0 份，未到 {due} 份。" in out
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "2024年度工作总结.docx",
        "2024年度未报名单.docx",
        "2024年度汇总.xlsx",
    ]
    code, out, _ = run("reconcile", *home, "--year", 2024)
    assert "柳州市柳铁中心医院 支援 融水苗族自治县人民医院：" in out
    code, out, _ = run("reconcile", *home, "--year", 2024, "--json")
    (both,) = json.loads(out)["relations"]
    assert code == (1 if any(each["stands"] is None for each in both["disagreements"]) else 0)
    code, _, err = run("score", *home, "--year", 2024)
    assert (code, "是收报台，不是医院的办公室" in err) == (1, True)
    code, out, _ = run("confirm", *home, figures, "--revoke", "电脑丢失")
    assert (code, out.strip()) == (0, "融水苗族自治县人民医院 的密钥已作废。")


def test_what_is_refused_is_told_and_exits_with_1(run, stick: Path, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "desk")
    run("new", *home, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    code, out, err = run("collect", *home, stick)
    assert code == 1
    assert err.count("示范办公室的上报包，不能作为上报。") == 2
    assert "收下 0 个，以前收过 0 个，没有收 2 个。" in out


def test_a_desk_wants_a_name_and_an_office_a_hospital(run, tmp_path: Path) -> None:
    new = ("new", "--home", tmp_path / "x", "--scheme", GUANGXI)
    code, _, err = run(*new, "--side", "commission")
    assert (code, "--name" in err) == (1, True)
    code, _, err = run(*new, "--side", "recipient")
    assert (code, "--hospital" in err) == (2, True)
    assert not (tmp_path / "x").exists()


def test_no_office_is_made_in_a_desk(run, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "desk", "--scheme", GUANGXI)
    assert run("new", *home, "--side", "commission", "--name", "示例卫生健康委")[0] == 0
    before = sorted(tmp_path.rglob("*"))
    code, _, err = run("new", *home, "--side", "recipient", "--hospital", "融安县人民医院")
    assert (code, "是主管部门的收报台" in err) == (1, True)
    assert sorted(tmp_path.rglob("*")) == before
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    with pytest.raises(UserError, match="收报台"):
        make_with_scheme(tmp_path / "desk", membership, open_draft(next_round(tmp_path / "来")))
    assert not (tmp_path / "desk" / "schemes").exists()


def test_which_of_several_packages_of_a_number_stands(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    first, second = (report_of("融安县人民医院", Side.RECIPIENT, anew) for anew in ("80", "85"))
    with DeskStore.make(folder, "柳州市卫生健康委", GUANGXI) as desk:
        arrive(desk, first, second)
    asked = ("forks", "--home", folder, "--year", 2024)
    code, out, _ = run(*asked)
    assert code == 1
    assert out.count("待认定") == 2
    assert first.id.hex[:8] in out
    code, out, _ = run(*asked, "--stand", second.id.hex[:8], "--json")
    assert code == 0
    stands = {each["id"]: each["stands"] for each in json.loads(out)["forks"]}
    assert stands == {str(second.id): "是", str(first.id): "否"}
    assert run(*asked, "--stand", "xyz")[0] == 1


def test_whose_sheet_it_is_must_be_said_where_one_key_signed_for_two(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    names = ("融安县人民医院", "融水苗族自治县人民医院")
    reports = [report_of(each, Side.RECIPIENT, "80") for each in names]
    with DeskStore.make(folder, "柳州市卫生健康委", GUANGXI) as desk:
        desk.set_setting("clerk", "示例未")
        arrive(desk, *reports)
    figures = fingerprint(bytes.fromhex(reports[0].key))
    code, _, err = run("confirm", "--home", folder, figures)
    assert (code, "、".join(names) in err) == (1, True)
    code, out, _ = run("confirm", "--home", folder, figures, "--whose", names[1])
    assert (code, out.strip()) == (0, f"{names[1]} 的指纹已核对。")


def test_a_desks_key_is_shown_like_an_offices(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    with DeskStore.make(folder, "柳州市卫生健康委", GUANGXI) as desk:
        # It never seals a package.
        assert (
            str(no_key_words(desk))
            == "还没有签名密钥。第一次写回执、签发方案或向省里上报时会生成。"
        )
        made = office_key(desk)
    assert f"签名指纹：{fingerprint(made.public)}" in run("key", "--home", folder)[1]


def test_what_came_without_evidence_is_told(run, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "desk")
    city_desk(tmp_path / "desk").close()
    code, out, _ = run("collect", *home, thinner_stick())
    assert code == 0
    assert out.splitlines()[:2] == [
        "已收：融水苗族自治县人民医院。佐证只有目录。",
        "已收：融水苗族自治县人民医院。佐证缺 2 个。",
    ]
    code, out, _ = run("collect", *home, thinner_stick(), "--json")
    assert {each["outcome"] for each in json.loads(out)["collected"]} == {"known"}
    asked = ("review", "融水苗族自治县人民医院", *home, "--year", 2024)
    assert run(*asked)[1].startswith("佐证缺 2 个。")
    assert json.loads(run(*asked, "--json")[1])["evidence"] == "佐证缺 2 个"


def test_a_file_the_program_stumbles_over_is_told_as_a_fault_of_the_program(
    run, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 4, the trace for whoever maintains it; the other file is taken."""

    def stumble(desk: DeskStore, received: Received) -> None:
        if received.side is Side.RECIPIENT:
            raise ZeroDivisionError("made for this test")

    monkeypatch.setattr("duikou_desktop.services.desk.collecting.sum_up", stumble)
    home = ("--home", tmp_path / "desk")
    new = ("new", *home, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    assert run(*new, "--demo")[0] == 0
    code, out, err = run("collect", *home, stick)
    assert code == 4
    assert "收下 1 个，以前收过 0 个，没有收 1 个。" in out
    assert "没有料到的错误" in err
    assert "ZeroDivisionError: made for this test" in err


def test_a_citys_counties_are_told_with_its_fingerprint(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    DeskStore.make(folder, "广西卫生健康委", GUANGXI, demo=True).close()
    assert run("collect", "--home", folder, city_stick())[0] == 0
    confirm = ("confirm", "--home", folder, FIGURES, "--clerk", "示例未")
    code, out, _ = run(*confirm)
    assert (code, "认定归它管的 5 个县：" in out) == (0, True)
    code, out, _ = run(*confirm, "--counties", "融安县、柳城县")
    assert (code, "认定归它管的 2 个县：" in out) == (0, True)
    assert run(*confirm, "--counties", "某县")[0] == 1


def test_every_county_that_the_table_does_not_have_is_told_with_what_may_be_meant(
    run, tmp_path: Path
) -> None:
    code, _, err = run(
        "new", "--home", tmp_path / "desk", "--side", "commission", "--scheme", GUANGXI,
        "--name", "来宾市卫生健康委", "--counties", "合山、金秀、火星县、象州县",
    )  # fmt: skip
    assert code == 1
    assert "没有这些县：合山（是不是 合山市？）、金秀（是不是 金秀瑶族自治县？）、火星县。" in err
    assert not (tmp_path / "desk").exists()
