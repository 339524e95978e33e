"""`duikou restore`, `move`, `arrive` and `merge`, as a clerk without a window types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store
from tests.desks import city_desk
from tests.factories import GUANGXI

PERSON = BY_KEY["person"]


def test_backups_of_a_desk_are_listed_and_put_back(run, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "desk")
    run("new", *home, "--side", "commission", "--scheme", GUANGXI, "--name", "示例卫生健康委")
    # The first command of a day that opens the desk backs it up.
    assert run("rollup", *home, "--year", 2024)[0] == 0
    with DeskStore(tmp_path / "desk") as desk:
        desk.set_setting("clerk", "示例丁")
    code, out, _ = run("restore", *home, "--json")
    (kept,) = json.loads(out)["backups"]
    assert (code, kept["reason"]) == (0, "daily")
    name = Path(kept["file"]).name
    code, out, _ = run("restore", *home)
    assert out.startswith(f"{name}\t")
    code, out, _ = run("restore", *home, name)
    assert (code, out.strip()) == (
        0,
        f"已恢复 {name}。恢复前的另存了一份；封包的次数和收到的回执不倒回去。",
    )
    with DeskStore(tmp_path / "desk") as desk:
        assert desk.setting("clerk") is None
    code, _, err = run("restore", *home, "没有.db")
    assert (code, "没有备份 没有.db" in err) == (1, True)


def test_an_office_is_moved_and_arrives(run, demo: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, out, err = run("move", "--home", demo / "recipient", "--to", stick, "--with-key")
    (file,) = stick.iterdir()
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == str(file)
    assert "签名密钥不在里面。" in out  # it never sealed: there is none yet
    code, out, _ = run("arrive", file, "--home", tmp_path / "new")
    assert (code, "逐个核对一致。" in out) == (0, True)
    scored = [
        run("score", "--home", home, "--year", 2024, "--json")[1]
        for home in (demo / "recipient", tmp_path / "new")
    ]
    assert scored[0] == scored[1] != ""
    code, _, err = run("arrive", file, "--home", tmp_path / "new")
    assert (code, "别的东西" in err) == (1, True)


def test_of_a_desk_that_moved_the_copy_left_is_not_to_be_used(run, tmp_path: Path) -> None:
    """Two desks cannot be merged: nothing is promised that `merge` refuses."""
    city_desk(tmp_path / "desk").close()
    code, out, _ = run("move", "--home", tmp_path / "desk", "--to", tmp_path / "a.dkmove")
    assert (code, "merge" in out, "这里的收报台不要再用" in out) == (0, False, True)


def test_a_key_that_lies_open_is_warned_of(run, demo: Path, tmp_path: Path) -> None:
    run("arrive", _moved(run, demo, tmp_path), "--home", tmp_path / "own")
    with Store(tmp_path / "own") as store:
        office_key(store)
    code, out, err = run(
        "move", "--home", tmp_path / "own", "--to", tmp_path / "b.dkmove", "--with-key"
    )
    assert (code, "签名密钥在里面。" in out) == (0, True)
    assert "带走的签名密钥没有加口令" in err
    assert "里面有电话和身份证号" in out


def test_evidence_that_is_gone_already_is_told_where_it_leaves_and_where_it_arrives(
    run, demo: Path, tmp_path: Path
) -> None:
    run("arrive", _moved(run, demo, tmp_path), "--home", tmp_path / "own")
    gone, altered = [each for each in (tmp_path / "own/evidence").rglob("*") if each.is_file()][:2]
    gone.unlink()
    altered.write_bytes(altered.read_bytes() + b"x")
    code, out, err = run("move", "--home", tmp_path / "own", "--to", tmp_path / "b.dkmove")
    assert (code, "各个登记页、所有年度共 " in out) == (0, True)
    assert "有 2 个佐证文件原来就找不到或被改动过" in err
    _, _, err = run("arrive", tmp_path / "b.dkmove", "--home", tmp_path / "there")
    assert "有 2 个佐证文件原来就找不到或被改动过" in err


def test_an_office_is_not_merged_with_itself(run, demo: Path, tmp_path: Path) -> None:
    run("arrive", _moved(run, demo, tmp_path), "--home", tmp_path / "own")
    code, _, err = run("merge", tmp_path / "own", "--home", tmp_path / "own")
    assert (code, "这是同一个文件夹" in err) == (1, True)


def _moved(run, demo: Path, tmp_path: Path) -> Path:
    assert run("move", "--home", demo / "supporter", "--to", tmp_path / "a.dkmove")[0] == 0
    return tmp_path / "a.dkmove"


@pytest.fixture
def halves(tmp_path: Path) -> tuple[Path, Path]:
    """Two halves of an office: both changed 示例甲, and the other has 示例乙 besides."""
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    person = read_record(PERSON, {"name": "示例甲"})
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    with make_office(mine, membership) as store:
        put(store, person)
    shutil.copytree(mine, theirs)
    for folder, note in ((mine, "本机改的"), (theirs, "另一份改的")):
        with Store(folder) as store:
            put(store, person.changed(note=note))
    with Store(theirs) as store:
        put(store, read_record(PERSON, {"name": "示例乙"}))
    return mine, theirs


def put(store: Store, person: Record) -> None:
    store.change(say("存入"), lambda unit: unit.put(PERSON, person))


def people(folder: Path) -> dict[str, str | None]:
    with Store(folder) as store:
        return {each.value("name"): each.note for each in store.read(PERSON)}


def test_conflicts_are_shown_and_nothing_is_merged_before_they_are_decided(
    run, halves: tuple[Path, Path]
) -> None:
    mine, theirs = halves
    code, out, err = run("merge", "--home", mine, theirs)
    assert code == 1
    title, head, changed, note = out.splitlines()
    assert (title, head) == ("人员：示例甲", "项目\t本机\t另一份")
    assert changed.startswith("最后修改\t20")
    assert note == "备注\t本机改的\t另一份改的"
    assert "有 1 条两边都改过，还没有合并。" in err
    assert people(mine) == {"示例甲": "本机改的"}


def test_conflicts_are_decided_in_a_file(run, halves: tuple[Path, Path], tmp_path: Path) -> None:
    mine, theirs = halves
    file = tmp_path / "冲突.json"
    words = ("merge", "--home", mine, theirs, "--conflicts", file)
    assert run(*words)[0] == 1
    said = json.loads(file.read_text("utf-8"))
    (conflict,) = said["conflicts"]
    assert (conflict["take"], conflict["may"]) == (None, ["mine", "theirs"])
    conflict["take"] = "他们的"
    file.write_text(json.dumps(said), "utf-8")
    code, _, err = run(*words)
    assert (code, "读不懂" in err) == (1, True)
    conflict["take"] = "theirs"
    file.write_text(json.dumps(said), "utf-8")
    code, out, _ = run(*words)
    assert code == 0
    assert "另一份新增的 1 条、改过的 0 条、删除的 0 条，按决定处理的 1 条，佐证文件 0 个。" in out
    assert people(mine) == {"示例甲": "另一份改的", "示例乙": None}


def test_all_conflicts_are_decided_at_once(run, halves: tuple[Path, Path]) -> None:
    mine, theirs = halves
    code, out, _ = run("merge", "--home", mine, theirs, "--take", "mine", "--json")
    assert (code, json.loads(out)) == (
        0,
        {
            "taken": 1,
            "added": 1,
            "changed": 0,
            "deleted": 0,
            "united": 0,
            "decided": 1,
            "spared": [],
            "files": 0,
            "lost": [],
            "forked": [],
            "left": {"receipts": 0, "keys": 0},
        },
    )
    assert people(mine) == {"示例甲": "本机改的", "示例乙": None}


def test_what_is_no_half_is_named_as_it_was_given(run, demo: Path, tmp_path: Path) -> None:
    mine = ("merge", "--home", demo / "recipient")
    code, _, err = run(*mine, tmp_path / "不存在")
    assert (code, f"找不到 {tmp_path / '不存在'}" in err) == (3, True)
    code, _, err = run(*mine, _moved(run, demo, tmp_path))
    assert (code, "另一份不是这个办公室的复制件" in err) == (1, True)
    assert ".half" not in err
