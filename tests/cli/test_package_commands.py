"""`duikou seal`, `verify`, `key`: what two offices and a commission would type."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.concealed import conceal
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services import concealing
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import city_desk, packages


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    with demo_office(folder, Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_sealed_and_verified(run, office: Path, stick: Path) -> None:
    code, out, err = run("seal", "--home", office, "--year", 2024, "--to", stick)
    assert (code, err) == (0, "")
    package = stick / "2024_融水苗族自治县人民医院_受援_第1次.dkpkg"
    assert out.splitlines()[0] == str(package)
    assert "第 1 次封包，已写入并读回核对" in out
    figures = out.splitlines()[-1].removeprefix("签名指纹：")
    code, out, err = run("verify", package)
    assert code == 0
    assert "示范办公室的上报包，不能作为上报。" in err
    assert "融水苗族自治县人民医院（受援）" in out
    assert figures in out
    assert "签名和每个文件都核对一致" in out
    code, out, _ = run("key", "--home", office)
    assert (code, out.strip()) == (0, f"签名指纹：{figures}")


def test_each_line_of_a_supporters_names_its_relation(run, tmp_path: Path) -> None:
    """S1.4 stood there twice, and nobody could tell of which of the two."""
    (package,) = (each for each in packages() if Side.SUPPORTER.label in each.name)
    _, out, _ = run("verify", package)
    listed = out.partition("不一致的要点")[2]
    assert "（融水苗族自治县人民医院）" in listed
    assert "（融安县人民医院）" in listed


def test_a_concealed_package_is_verified_by_whom_it_is_for(
    run, office: Path, stick: Path, tmp_path: Path
) -> None:
    """It was called no package, and the hospital was to be asked for another copy of a good file."""
    run("seal", "--home", office, "--year", 2024, "--to", stick)
    (package,) = stick.glob("*.dkpkg")
    home = tmp_path / "desk"
    with city_desk(home) as desk:
        key = office_key(desk)
    hidden = package.with_name(f"{package.name}.dkenc")
    conceal(package, hidden, key.public)
    for asked in ((), ("--home", office)):
        code, _, err = run("verify", hidden, *asked)
        assert code == 1
        assert "只有收它的主管部门打得开" in err
        assert fingerprint(key.public) in err
    code, out, err = run("verify", hidden, "--home", home)
    assert "示范办公室的上报包" in err
    assert (code, "签名和每个文件都核对一致" in out) == (0, True)
    assert list((home / "packages").iterdir()) == []


def test_in_figures_for_a_program(run, office: Path, stick: Path) -> None:
    code, out, _ = run("seal", "--home", office, "--year", 2024, "--to", stick, "--json")
    sealed = json.loads(out)
    assert code == 0
    code, out, _ = run("verify", sealed["files"][0], "--json")
    said = json.loads(out)
    assert code == 0
    assert said["id"] == sealed["id"]
    assert said["recomputed"] == said["totals"]["computed"]
    assert said["not_recomputed"] is None
    assert said["sound"] is True


def test_a_changed_byte_is_refused_in_words(run, office: Path, stick: Path) -> None:
    run("seal", "--home", office, "--year", 2024, "--to", stick)
    (package,) = stick.glob("*.dkpkg")
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    package.write_bytes(data)
    code, out, err = run("verify", package)
    assert (code, out) == (1, "")
    assert "内容和签名对不上" in err
    code, out, _ = run("verify", package, "--json")
    said = json.loads(out)
    assert (code, said["sound"], said["fault"]) == (1, False, "altered")
    assert "内容和签名对不上" in said["message"]


def test_an_open_year_is_refused(run, office: Path, stick: Path) -> None:
    code, _, err = run("seal", "--home", office, "--year", 2023, "--to", stick)
    assert code == 1
    assert "2023 年还没有封账" in err
    assert list(stick.iterdir()) == []


def test_the_key_goes_to_a_new_computer_closed(run, office: Path, tmp_path: Path) -> None:
    run("seal", "--home", office, "--year", 2024, "--to", tmp_path)
    phrase, wrong = (tmp_path / name for name in ("phrase", "wrong"))
    phrase.write_text("一二三四五六七八\n", "utf-8")
    wrong.write_text("四\n", "utf-8")
    code, out, _ = run("key", "--home", office, "--new-pass-phrase-file", phrase)
    assert (code, out.splitlines()[0]) == (0, "口令已设好，以后每次签名都要写。")
    before = run("key", "--home", office)[1]
    seal = ("seal", "--home", office, "--year", 2024, "--to", tmp_path)
    code, _, err = run(*seal)
    assert code == 2
    assert "签名密钥有口令" in err
    code, _, err = run(*seal, "--pass-phrase-file", wrong)
    assert (code, err.strip()) == (1, "口令不对。签名密钥没有变，可以再试。")
    copied = tmp_path / "copied.key"
    assert run("key", "--home", office, "--copy-to", copied)[0] == 0
    other = tmp_path / "other"
    demo_office(other, Side.RECIPIENT).close()
    take = ("key", "--home", other, "--take", copied)
    assert run(*take, "--pass-phrase-file", wrong)[0] == 1
    assert run("key", "--home", other)[1].strip() == "还没有签名密钥。第一次封包时会生成。"
    code, after, _ = run(*take, "--pass-phrase-file", phrase)
    assert (code, after.splitlines()) == (0, ["以后用这个密钥签名。", before.strip()])
    code, out, _ = run("key", "--home", other, "--pass-phrase-file", phrase, "--no-pass-phrase")
    assert (code, out.splitlines()[0]) == (0, "密钥现在不用口令。")
    assert run("key", "--home", other)[1] == before


def test_another_hospitals_key_is_taken_only_with_a_word(run, office: Path, tmp_path: Path) -> None:
    run("seal", "--home", office, "--year", 2024, "--to", tmp_path)
    mine = run("key", "--home", office)[1]
    other, copied = tmp_path / "other", tmp_path / "theirs.key"
    with demo_office(other, Side.SUPPORTER) as store:
        office_key(store)
    run("key", "--home", other, "--copy-to", copied)
    theirs = run("key", "--home", other)[1]
    code, _, err = run("key", "--home", office, "--take", copied)
    assert code == 1
    assert "这是柳州市柳铁中心医院的密钥，不是本单位的" in err
    assert "--replace" in err
    assert run("key", "--home", office)[1] == mine
    code, after, _ = run("key", "--home", office, "--take", copied, "--replace")
    said = ["以后用这个密钥签名；原来的密钥留在旁边。", theirs.strip()]
    assert (code, after.splitlines()) == (0, said)


def test_photos_are_made_smaller_or_left_out_not_both(run, office: Path, stick: Path) -> None:
    seal = ("seal", "--home", office, "--year", 2024, "--to", stick)
    assert run(*seal, "--catalogue", "--reduce-photos")[0] == 2
    assert list(stick.iterdir()) == []
    assert run(*seal, "--reduce-photos")[0] == 0


def test_every_file_of_a_package_in_volumes_is_named(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
    monkeypatch.setattr(concealing, "seal_year", partial(seal_year, limit=300_000))
    (tmp_path / "stick").mkdir()
    code, out, _ = run(
        "seal", "--home", tmp_path / "office", "--year", 2024, "--to", tmp_path / "stick"
    )
    assert code == 0
    written = sorted(str(each) for each in (tmp_path / "stick").glob("*.dkpkg*"))
    assert len(written) > 1
    assert out.splitlines()[: len(written)] == written
    assert f"共 {len(written)} 个文件，一起交。" in out


def test_another_key_is_made_only_with_a_word(run, office: Path, stick: Path) -> None:
    """Sealing made one without a word, and the commission saw that the key had changed."""
    seal = ("seal", "--home", office, "--year", 2024, "--to", stick)
    run(*seal)
    before = run("key", "--home", office)[1]
    (office / "keys" / "office.key").unlink()
    written = sorted(stick.iterdir())
    code, out, err = run(*seal)
    assert (code, out) == (1, "")
    assert "没有带到这台电脑" in err
    assert "--new-key" in err
    assert sorted(stick.iterdir()) == written
    assert not list((office / "keys").iterdir())
    code, after, _ = run("key", "--home", office, "--new-key")
    assert (code, after != before) == (0, True)
    assert run(*seal)[1].splitlines()[-1] == after.strip()
    code, _, err = run("key", "--home", office, "--new-key")
    assert (code, "已经有签名密钥" in err, "--replace" in err) == (1, True, True)


def test_who_forgot_the_pass_phrase_makes_another_key(run, office: Path, tmp_path: Path) -> None:
    """Nothing but deleting the file by hand led on."""
    phrase = tmp_path / "口令.txt"
    phrase.write_text("一二三四五六七八", "utf-8")
    run("key", "--home", office)
    run("seal", "--home", office, "--year", 2024, "--to", tmp_path)
    before = run("key", "--home", office, "--new-pass-phrase-file", phrase)[1].splitlines()[-1]
    former = (office / "keys" / "office.key").read_bytes()
    code, out, _ = run("key", "--home", office, "--new-key", "--replace")
    assert code == 0
    assert out.strip() != before
    kept = {each.read_bytes() for each in (office / "keys").iterdir()}
    assert former in kept
    assert len(kept) == 2
    assert run("seal", "--home", office, "--year", 2024, "--to", tmp_path)[0] == 0


def test_a_seal_that_came_to_nothing_leaves_no_key(run, office: Path, tmp_path: Path) -> None:
    code, _, err = run("seal", "--home", office, "--year", 2024, "--to", tmp_path / "没有")
    assert (code, "找不到" in err) == (3, True)
    assert not list((office / "keys").iterdir())


def test_a_place_that_is_none_is_said_to_be_so(run, office: Path, tmp_path: Path) -> None:
    """Empty, it was the folder one was in; a file was blamed under the package's name."""
    seal = ("seal", "--home", office, "--year", 2024, "--to")
    code, _, err = run(*seal, "")
    assert (code, "没有写位置" in err) == (2, True)
    file = tmp_path / "文件"
    file.write_bytes(b"")
    code, _, err = run(*seal, file)
    assert (code, err.strip()) == (3, f"{file} 不是文件夹。换一个位置再试。")
    code, _, err = run("verify", tmp_path)
    assert (code, err.strip()) == (3, f"{tmp_path} 是文件夹，不是文件。写明文件。")


def test_a_key_is_copied_into_a_folder(run, office: Path, stick: Path, tmp_path: Path) -> None:
    run("seal", "--home", office, "--year", 2024, "--to", tmp_path)
    code, out, _ = run("key", "--home", office, "--copy-to", stick)
    assert (code, out.splitlines()[0]) == (0, str(stick / "office.key"))
    assert [each.name for each in stick.iterdir()] == ["office.key"]


def test_a_package_is_no_receipt(run, office: Path, stick: Path) -> None:
    run("seal", "--home", office, "--year", 2024, "--to", stick)
    (package,) = stick.glob("*.dkpkg")
    code, _, err = run("receipt", package, "--home", office)
    assert (code, "是上报包，不是回执" in err) == (1, True)


def test_a_year_is_not_closed_twice_nor_to_a_day_to_come(run, office: Path) -> None:
    approve = ("approve", "--home", office, "--as-of", "2099-01-01", "--agree", "--year")
    code, _, err = run(*approve, 2024)
    assert (code, err.strip()) == (1, "2024 年已经封账。")
    code, _, err = run(*approve, 2023)
    assert code == 1
    assert "2099-01-01 还没有到" in err


def test_what_is_the_offices_own_word_is_told_apart(run) -> None:
    """工作条件 and 生活条件, 5 points each, are judged by the hospital: no record proves them."""
    (path,) = (each for each in packages() if Side.RECIPIENT.label in each.name)
    _, out, _ = run("verify", path)
    assert "95.8，其中 10 分是该院自己判断的，记录算不出" in out
