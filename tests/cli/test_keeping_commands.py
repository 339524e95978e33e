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
