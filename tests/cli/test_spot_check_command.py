"""`duikou spot-check` at a desk that collected a demo report."""

from __future__ import annotations

import json
from pathlib import Path

from duikou_desktop.domain.sides import Side
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI


def test_a_draw_and_its_sheets(run, tmp_path: Path) -> None:
    office, desk, out = tmp_path / "office", tmp_path / "desk", tmp_path / "out"
    with demo_office(office, Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
    (tmp_path / "stick").mkdir()
    assert run("seal", "--home", office, "--year", 2024, "--to", tmp_path / "stick")[0] == 0
    new = ("new", "--home", desk, "--side", "commission", "--scheme", GUANGXI)
    run(*new, "--name", "示例卫生健康委", "--demo")
    run("collect", "--home", desk, tmp_path / "stick")
    words = ("spot-check", "--home", desk, "--year", 2024, "--count", 4, "--to", out)
    code, told, err = run(*words, "--seed", "二〇二四年十一月二十八日")
    assert (code, err) == (0, "")
    assert "种子“二〇二四年十一月二十八日”：从 " in told
    assert sorted(each.suffix for each in out.iterdir()) == [".docx", ".xlsx"]
    code, told, _ = run(*words, "--seed", "二〇二四年十一月二十八日", "--json")
    said = json.loads(told)
    assert (code, len(said["drawn"])) == (0, 4)
    assert {each["hospital"] for each in said["drawn"]} == {"融水苗族自治县人民医院"}
    code, _, err = run(*words, "--seed", " ")
    assert (code, "先写种子" in err) == (1, True)
