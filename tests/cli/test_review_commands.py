"""A report reviewed, its receipt written on the commission's PC and opened on the office's."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.reviewing import report_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import NAME, city_desk, copied, office_behind, packages
from tests.factories import GUANGXI

RECIPIENT = "融水苗族自治县人民医院"


def make_homes(folder: Path) -> None:
    with demo_office(folder / "office", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        seal_year(store, closed, folder, office_key(store))
    counties = ("融水苗族自治县", "融安县")
    with DeskStore.make(folder / "desk", NAME, GUANGXI, counties=counties, demo=True) as desk:
        desk.set_setting("clerk", "示例未")
        collect(desk, [folder])


@pytest.fixture
def homes(tmp_path: Path) -> dict[str, tuple[object, ...]]:
    """The recipient's office, which sealed its year, and a desk that collected it."""
    copied(make_homes, tmp_path)
    return {name: ("--home", tmp_path / name) for name in ("office", "desk")}


def test_a_city_collects_its_counties(run, homes, tmp_path: Path) -> None:
    desk = ("--home", tmp_path / "city")
    new = ("new", *desk, "--side", "commission", "--scheme", GUANGXI, "--name", "柳州市卫生健康委")
    assert run(*new, "--demo", "--counties", "融水苗族自治县、融安县", "--clerk", "示例未")[0] == 0
    assert run("collect", *desk, *tmp_path.glob("*.dkpkg"))[0] == 0
    code, out, _ = run("rollup", *desk, "--year", 2024, "--json")
    assert code == 0
    # 附件1: 融安县 has two recipients, 融水苗族自治县 two; 柳铁中心医院, 工人医院, 中医医院 support them.
    missing = {(each["hospital"], each["side"]) for each in json.loads(out)["missing"]}
    assert missing == {
        ("融安县人民医院", "recipient"),
        ("融安县中医医院", "recipient"),
        ("融水苗族自治县中医医院", "recipient"),
        ("柳州市柳铁中心医院", "supporter"),
        ("柳州市工人医院", "supporter"),
        ("柳州市中医医院", "supporter"),
    }


def test_an_unknown_county_is_refused(run, tmp_path: Path) -> None:
    code, _, err = run(
        "new", "--home", tmp_path / "d", "--side", "commission", "--scheme", GUANGXI,
        "--name", "某市卫生健康委", "--counties", "没有的县",
    )  # fmt: skip
    assert code == 1
    assert "没有的县" in err
    assert not (tmp_path / "d").exists()


def test_what_went_back_is_counted_apart(run, homes) -> None:
    due = len(json.loads(run("rollup", *homes["desk"], "--year", 2024, "--json")[1])["missing"])
    _, out, _ = run("rollup", *homes["desk"], "--year", 2024)
    assert f"应报 {due + 1} 份：已报 1 份，待重报 0 份，未到 {due} 份。" in out
    back = ("review", *homes["desk"], RECIPIENT, "--year", 2024, "--return", "补佐证")
    assert run(*back)[0] == 0
    _, out, _ = run("rollup", *homes["desk"], "--year", 2024)
    assert f"应报 {due + 1} 份：已报 0 份，待重报 1 份，未到 {due} 份。" in out


@pytest.mark.parametrize("score", ["NaN", "Infinity", "abc", "1.5.2"])
def test_what_is_no_score_is_refused_in_words(run, homes, score: str) -> None:
    verdict = ("review", *homes["desk"], RECIPIENT, "--year", 2024, "--point", "R1.1")
    code, _, err = run(*verdict, "--score", score, "--reason", "试")
    assert code == 2
    assert f"{score} 不是分数。" in err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--accept",),
        ("--score", "3", "--reason", "试"),
        ("--return", "缺责任书", "--point", "R1.1", "--accept"),
    ],
)
def test_a_verdict_on_nothing_is_no_look(run, homes, wrong: tuple[str, ...]) -> None:
    """`--accept` without a point printed the list and was passed over, with code 0."""
    code, out, err = run("review", *homes["desk"], RECIPIENT, "--year", 2024, *wrong)
    assert (code, out) == (2, "")
    assert "--point" in err


def test_where_nothing_is_to_be_collected_it_is_said(run, homes, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, out, _ = run("collect", *homes["desk"], empty)
    assert (code, "这里没有上报包" in out) == (0, True)


def test_a_files_name_commands_no_terminal(run, homes, tmp_path: Path) -> None:
    (tmp_path / "\x1b[2J坏.dkpkg").write_bytes(b"PK")
    _, _, err = run("collect", *homes["desk"], tmp_path)
    assert "坏.dkpkg" in err
    assert "\x1b" not in err


def figures_of(run, desk) -> str:
    """What the commission reads out."""
    return run("key", *desk)[1].strip().removeprefix("签名指纹：")


def test_accepted_as_claimed_and_told_the_office(run, homes, tmp_path: Path) -> None:
    verdict = ("review", *homes["desk"], RECIPIENT, "--year", 2024)
    code, out, _ = run(
        *verdict, "--point", "R1.1", "--score", "2", "--reason", "责任书没有盖章", "--json"
    )
    assert code == 0  # it is given, though 工作条件 and 生活条件 wait: only people judge them
    assert run(*verdict)[0] == 1
    assert run(*verdict, "--point", "R9.1", "--accept")[0] == 0
    code, out, _ = run(*verdict, "--point", "R9.2", "--accept", "--json")
    assert code == 0
    said = json.loads(out)
    # 95.8 claimed and counted; one point of R1.1 taken off what it had.
    (part,) = said["relations"]
    point = next(each for each in part["points"] if each["point"] == "R1.1")
    assert (point["score"], point["reason"]) == ("2", "责任书没有盖章")
    taken = float(point["own"]) - 2
    assert float(said["reviewed"]) == pytest.approx(95.8 - taken)
    # Accepted is only what is known to come from the hospital.
    rolled = json.loads(run("rollup", *homes["desk"], "--year", 2024, "--json")[1])
    (report,) = rolled["reports"]
    assert run("confirm", *homes["desk"], report["fingerprint"])[0] == 0
    code, out, _ = run("receipt", *homes["desk"], "--year", 2024, "--to", tmp_path / "back")
    assert code == 0
    (file,) = (tmp_path / "back").iterdir()
    assert file.name == f"回执_2024_{RECIPIENT}_受援_第1次_柳州市卫生健康委.dkreceipt"
    # For people without the program.
    with ZipFile(file) as inside:
        inside.extract("回执.docx", tmp_path)
    words = [cell.text for table in docx.Document(str(tmp_path / "回执.docx")).tables
             for row in table.rows for cell in row.cells]  # fmt: skip
    assert "责任书没有盖章" in words
    code, _, err = run("verify", file)
    assert code == 1
    assert "这是回执，不是上报包。回执在封过那个上报包的办公室里打开。" in err
    # Nobody at the office knows the commission's key yet.
    code, out, err = run("receipt", *homes["office"], file)
    assert code == 1
    assert "第一次收到 柳州市卫生健康委 的回执" in err
    # They are asked of the commission, not copied off the receipt.
    figures = figures_of(run, homes["desk"])
    assert figures not in err
    code, out, err = run("receipt", *homes["office"], file, "--confirm", figures.replace(" ", ""))
    assert (code, err) == (0, "")
    assert "接收，评审完毕" in out
    assert "责任书没有盖章" in out
    # Known now: figures that are another's are told all the same, and without any nothing is asked.
    code, _, err = run("receipt", *homes["office"], file, "--confirm", "1" * 32)
    assert code == 1
    assert "填的数字和这份回执的签名指纹不一样" in err
    assert run("receipt", *homes["office"], file, "--json")[0] == 0


def test_each_point_of_a_supporters_receipt_names_its_relation(run, tmp_path: Path) -> None:
    """S1.4 stood there twice, and nobody could tell of which of the two."""
    home = office_behind(Side.SUPPORTER, tmp_path / "office")
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, packages())
    run("receipt", "--home", tmp_path / "desk", "--year", 2024, "--to", tmp_path / "back")
    (file,) = (tmp_path / "back").glob("*支援*.dkreceipt")
    figures = figures_of(run, ("--home", tmp_path / "desk"))
    _, out, _ = run("receipt", "--home", home, file, "--confirm", figures)
    assert "S1.4（融水苗族自治县人民医院）" in out
    assert "S1.4（融安县人民医院）" in out
    assert "教学查房（融水苗族自治县人民医院）" in out


def test_a_receipt_of_another_or_altered_is_refused(run, homes, tmp_path: Path) -> None:
    run("receipt", *homes["desk"], "--year", 2024, "--to", tmp_path / "back")
    (file,) = (tmp_path / "back").iterdir()
    other = tmp_path / "other"
    with demo_office(other, Side.SUPPORTER):
        pass
    code, _, err = run("receipt", "--home", other, file)
    assert code == 1
    assert f"这是给 {RECIPIENT} 的回执" in err
    data = bytearray(file.read_bytes())
    data[-400] ^= 1
    file.write_bytes(data)
    code, _, err = run("receipt", *homes["office"], file)
    assert code == 1
    assert "签名对不上" in err


def test_returned_with_its_reason(run, homes, tmp_path: Path) -> None:
    back = ("review", *homes["desk"], RECIPIENT, "--year", 2024, "--return", "缺责任书扫描件")
    code, out, _ = run(*back)
    # Not the score it had.
    assert (code, out.splitlines()[-1]) == (0, "已退回，等医院重新上报：缺责任书扫描件")
    shown = ("review", *homes["desk"], RECIPIENT, "--year", 2024)
    assert "评审分" not in run(*shown)[1]
    assert json.loads(run(*shown, "--json")[1])["returned"] == "缺责任书扫描件"
    run("receipt", *homes["desk"], "--year", 2024, "--to", tmp_path / "back", "--json")
    (file,) = (tmp_path / "back").iterdir()
    code, _, err = run("receipt", *homes["office"], file, "--confirm", "0000")
    assert code == 1
    assert "填的数字和这份回执的签名指纹不一样" in err
    figures = figures_of(run, homes["desk"])
    code, out, _ = run("receipt", *homes["office"], file, "--confirm", figures, "--json")
    said = json.loads(out)
    assert (said["outcome"], said["reason"]) == ("returned", "缺责任书扫描件")
    assert "没有采用" in err


def test_a_province_adopts_what_its_city_accepted(run, homes, tmp_path: Path) -> None:
    city, province = "柳州市卫生健康委", ("--home", tmp_path / "province")
    new = (
        "new",
        *province,
        "--side",
        "commission",
        "--scheme",
        GUANGXI,
        "--name",
        "广西卫生健康委",
    )
    assert run(*new, "--demo", "--clerk", "示例申")[0] == 0
    for point in ("R9.1", "R9.2"):
        run("review", *homes["desk"], RECIPIENT, "--year", 2024, "--point", point, "--accept")
    code, out, err = run("submit", *homes["desk"], "--year", 2024, "--to", tmp_path / "up")
    assert code == 0
    # What is not finished is no hindrance, but it is said, as in the window.
    assert (
        "还没有办完的：6 份没有收到或要重报、1 份的签名指纹或哪一份没有定（融水苗族自治县人民医院（受援））。"
        in err
    )
    figures = out.strip().splitlines()[-1].partition("：")[2]
    adopt = ("adopt-city", *province, city, "--year", 2024)
    code, _, err = run(*adopt)
    assert (code, "没有收到柳州市卫生健康委的汇总" in err) == (1, True)
    assert run("collect", *province, tmp_path / "up")[0] == 0
    code, _, err = run(*adopt)
    assert (code, "先核对" in err) == (1, True)
    assert run("confirm", *province, figures)[0] == 0
    # Nobody compared the hospital's own fingerprint, at the city or here: it is not accepted yet.
    assert "采用了 0 份" in run(*adopt)[1]
    assert run("confirm", *province, figures_of(run, homes["office"]))[0] == 0
    code, out, _ = run(*adopt)
    assert code == 0
    assert out.strip() == (
        "采用了 1 份报告的市级评审：2 个要点照市里的评、0 条照市里的认定，"
        "其余和复算一致；本级评过的要点没有动。"
    )
    code, out, _ = run(*adopt, "--give-up", "--json")
    assert (code, json.loads(out)) == (0, {"reports": 1, "points": 2, "decisions": 0})


def test_a_verdict_without_a_name_is_refused(run, homes, tmp_path: Path) -> None:
    with DeskStore(tmp_path / "desk") as desk:
        desk.set_setting("clerk", None)
    verdict = ("review", *homes["desk"], RECIPIENT, "--year", 2024)
    code, _, err = run(*verdict, "--point", "R9.1", "--accept")
    assert (code, "--clerk" in err) == (1, True)
    code, _, err = run(*verdict, "--return", "补佐证")
    assert (code, "--clerk" in err) == (1, True)
    # To look at it nobody need be named.
    assert "待评" in run(*verdict)[1]
    run(*verdict, "--point", "R9.1", "--accept", "--clerk", "示例酉")
    with DeskStore(tmp_path / "desk") as desk:
        (report,) = map(report_of, desk.received(2024))
        ((verdict_kept,),) = desk.reviews.verdicts((report,)).values()
    assert verdict_kept.decided_by == "示例酉"
