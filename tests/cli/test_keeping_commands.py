"""`duikou restore`, `move`, `arrive` and `merge`, as a clerk without a window types them."""

from __future__ import annotations

import json
from pathlib import Path

from duikou_desktop.storage.desk import DeskStore
from tests.factories import GUANGXI


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
    assert (code, out.strip()) == (0, f"已恢复 {name}。恢复前的另存了一份备份。")
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


def test_a_key_that_lies_open_is_warned_of(run, demo: Path, tmp_path: Path) -> None:
    from duikou_desktop.services.office_key import office_key
    from duikou_desktop.storage.store import Store

    run("arrive", _moved(run, demo, tmp_path), "--home", tmp_path / "own")
    with Store(tmp_path / "own") as store:
        office_key(store)
    code, out, err = run(
        "move", "--home", tmp_path / "own", "--to", tmp_path / "b.dkmove", "--with-key"
    )
    assert (code, "签名密钥在里面。" in out) == (0, True)
    assert "签名密钥没有口令" in err


def _moved(run, demo: Path, tmp_path: Path) -> Path:
    assert run("move", "--home", demo / "supporter", "--to", tmp_path / "a.dkmove")[0] == 0
    return tmp_path / "a.dkmove"
