"""Everything wrong in a scheme is named at once, with its place and what to do."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.schemes.check import check
from duikou_desktop.schemes.draft import read_files
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.load import load_scheme, shipped
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.scheme_drafts import open_draft

GUANGXI = "guangxi-2022-2025"
PACKS = Path(__file__).parent / "packs"
FOLDERS = [shipped() / GUANGXI, shipped() / "neimenggu-2021-2025", PACKS / "shili-2026-2028"]


def texts() -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in (shipped() / GUANGXI).iterdir()}


def spoil(files: dict[str, str], name: str, old: str, new: str) -> int:
    """Writes `new` for the first `old`; the line on which it stands."""
    before, found, after = files[name].partition(old)
    assert found
    files[name] = before + new + after
    return before.count("\n") + 1


def told(files: dict[str, str]) -> list[str]:
    return [str(each) for each in check(read_files(files)).faults]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_sound_folder_is_the_scheme_that_the_program_loads(folder: Path) -> None:
    checked = check(open_draft(folder))
    assert checked.faults == ()
    assert checked.warnings == ()
    assert checked.scheme == load_scheme(folder.name, root=folder.parent)


# A text of a block is named at the line of its key.
IN_BLOCK = "criteria: |-\n          接收受援医院相关医师"
# What is spoilt, in which file, and what must be said of it on that line.
SPOILT = (
    ("scheme.yaml", "id: guangxi-2022-2025", "id: 广西", "只用小写字母"),
    ("scheme.yaml", "issued: 2022-06-24", "issued: 2022-06-34", "要填日期"),
    ("scheme.yaml", "length: 6", "length: 0", "不能小于 1"),
    ("scheme.yaml", "heads: 5", "heads: 五", "要填整数"),
    ("scheme.yaml", "register: speciality", "register: special", "是不是“speciality”"),
    ("pairings.csv", "2,2,,马山县", "2,1,,马山县", "须逐行增大"),
    ("pairings.csv", "宾阳县,宾阳县,", "宾阳县,宾明县,", "与印刷的“宾阳县”不符"),
    ("agreement.yaml", "kind: 管理水平", "kind: 管理能力", "目标类别"),
    ("standard-supporter.yaml", 'maximum: "25"', 'maximum: "26"', "各项合计 25"),
    ("standard-supporter.yaml", "kind: [办公室]", "kind: [办公厅]", "没有“办公厅”"),
    ("standard-supporter.yaml", "id: S1.3\n", "id: S1.1\n", "编号重复：S1.1"),
    ("standard-supporter.yaml", "id: S2.1\n", "id: S3.9\n", "与所属指标 S2 不符"),
    ("standard-supporter.yaml", "filled: [problems_solved]", "filled: [problems]", "必须填写"),
    ("standard-supporter.yaml", "text: 落实专人负责", "text: 安排专人负责", "不在 S1 的评价要点中"),
    ("standard-supporter.yaml", "kind: composition", "kind: composed", "没有“composed”"),
    ("standard-supporter.yaml", "at_least: 20", "at_leest: 20", "是不是 at_least"),
    ("standard-supporter.yaml", 'each: "0.5"', "each: 0.5", "加引号"),
    ("standard-supporter.yaml", "short: 手术示教", "short: " + "手术示教" * 4, "最多 12 个字"),
    ("standard-supporter.yaml", "register: technique", "register: technic", "没有“technic”"),
    ("standard-supporter.yaml", "done: independent_on", "done: alone_on", "没有“alone_on”"),
    ("standard-supporter.yaml", "direction: down", "direction: lower", "没有“lower”"),
    ("standard-supporter.yaml", IN_BLOCK, IN_BLOCK.replace("接收", "接受"), "不在原文里"),
)


def test_all_of_twenty_two_mistakes_are_named_at_their_lines() -> None:
    files = texts()
    lines = [spoil(files, file, old, new) for file, old, new, _ in SPOILT]
    said = told(files)
    for (file, _, _, words), line in zip(SPOILT, lines, strict=True):
        here = [each for each in said if each.startswith(f"{file} 第 {line} 行：")]
        assert any(words in each for each in here), (file, line, words, said)
    # The standard's own sum is wrong by the group's, and a misspelt setting is a missing one too.
    more = [each for each in said if re.search("满分 100，各项合计 101|缺少 at_least", each)]
    assert len(said) == len(SPOILT) + len(more)


@pytest.mark.parametrize(
    ("scheme", "old", "new", "repeated"),
    [
        # Guangxi numbers its lines: neither within a county nor of another may one repeat.
        (GUANGXI, "\n2,2,,马山县", "\n1,2,,马山县", "1"),
        (GUANGXI, "\n3,3,宾阳县", "\n2,3,宾阳县", "2"),
        # Inner Mongolia numbers its counties: 武川县 has three lines of no. 1, 托克托县 is no. 2.
        ("neimenggu-2021-2025", "\n2,4,托克托县", "\n1,4,托克托县", "1"),
    ],
)
def test_a_number_of_the_pairing_table_is_used_once(
    scheme: str, old: str, new: str, repeated: str
) -> None:
    folder = shipped() / scheme
    files = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    line = spoil(files, "pairings.csv", old, new) + 1
    (fault,) = told(files)
    assert fault.startswith(f"pairings.csv 第 {line} 行：序号重复：{repeated}，")


def test_every_sentence_says_what_to_do() -> None:
    files = texts()
    for file, old, new, _ in SPOILT:
        spoil(files, file, old, new)
    for each in told(files):
        assert each.endswith("。")
        assert not re.search("Input|Value error|should be|valid", each)


def test_files_that_are_missing_or_unknown_are_named() -> None:
    files = texts()
    del files["agreement.yaml"]
    files["standart.yaml"] = ""
    said = told(files)
    assert any(each.startswith("agreement.yaml：没有这个文件") for each in said)
    assert any(each.startswith("standart.yaml：程序不认识") for each in said)


def test_a_file_that_is_no_yaml_hides_no_fault_of_another() -> None:
    files = texts()
    spoil(files, "scheme.yaml", "id: guangxi", "id: 'guangxi")
    spoil(files, "agreement.yaml", "kind: 宣传", "kind: 宣讲")
    said = told(files)
    assert any("scheme.yaml" in each and "YAML 写法有误" in each for each in said)
    assert any("宣讲" in each for each in said)


def test_a_key_written_twice_is_named() -> None:
    files = texts()
    line = spoil(files, "scheme.yaml", "\nprovince:", "\nprovince: 广东\nprovince:") + 2
    assert told(files) == [f"scheme.yaml 第 {line} 行：“province”写了两次：留下一个。"]


def test_the_adopted_scheme_must_be_at_hand() -> None:
    files = texts()
    spoil(files, "scheme.yaml", "adopts: null", "adopts: hebei-2018-2020")
    faults = check(read_files(files), shelf=Shelf.shipped()).faults
    assert ["没有所采用的方案“hebei-2018-2020”" in str(each) for each in faults] == [True]


def test_a_zip_of_the_folder_is_read_like_the_folder(tmp_path: Path) -> None:
    packed = tmp_path / "广西.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in (shipped() / GUANGXI).iterdir():
            archive.write(file, f"{GUANGXI}/{file.name}")
    assert check(open_draft(packed)).scheme == load_scheme(GUANGXI)


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    packed = tmp_path / "别的.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("读我.txt", "你好")
    with pytest.raises(UserError, match="方案文件夹"):
        open_draft(packed)


def test_files_in_another_encoding_are_named(tmp_path: Path) -> None:
    folder = tmp_path / GUANGXI
    folder.mkdir()
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "outline.yaml").write_text(texts()["outline.yaml"], encoding="gb18030")
    assert ["UTF-8" in str(each) for each in check(open_draft(folder)).faults] == [True]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        # The words print 3分, 不少于20次, 不少于40次, 至少1项.
        (
            'short: 协议书内容齐全\n            maximum: "3"',
            'short: 协议书内容齐全\n            maximum: "4"',
            "S2.2 满分 4，文字里印的是 3 分：核对，改成一样",
        ),
        (
            "kind: [手术示教]\n              at_least: 20",
            "kind: [手术示教]\n              at_least: 25",
            "S9.2 至少 25 次（项），文字里印的是 20：核对，改成一样",
        ),
        (
            "教学查房累计不少于40次。\n        requirements",
            "教学查房累计不少于50次。\n        requirements",
            "S9.3 至少 40 次（项），文字里印的是 50：核对，改成一样",
        ),
        (
            "register: technique\n              at_least: 1",
            "register: technique\n              at_least: 2",
            "S10.1 至少 2 次（项），文字里印的是 1：核对，改成一样",
        ),
    ],
)
def test_a_figure_unlike_the_printed_one_is_to_be_looked_at(old: str, new: str, words: str) -> None:
    files = texts()
    spoil(files, "standard-supporter.yaml", old, new)
    warnings = check(read_files(files)).warnings
    assert [each.said for each in warnings] == [words]
    assert warnings[0].place.file == "standard-supporter.yaml"
    line = files["standard-supporter.yaml"].split("\n")[(warnings[0].place.line or 0) - 1]
    assert line.strip().startswith(("maximum: ", "at_least: "))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("heads: 5\n", "heads: 6\n", "S5.1 是 6 人，文字里印的是 5：核对，改成一样"),
        ("length: 6\n", "length: 12\n", "S5.1 是 12 个月，文字里印的是 6：核对，改成一样"),
    ],
)
def test_people_and_months_unlike_the_printed_ones_are_to_be_looked_at(
    old: str, new: str, words: str
) -> None:
    """附件4 第5项（1）: 不少于5人（其中1人挂职副院长）…连续工作6个月以上."""
    files = texts()
    spoil(files, "scheme.yaml", old, new)
    assert [each.said for each in check(read_files(files)).warnings] == [words]


# Eight lines that stand for a hundred million items; nesting that ended the program without a word.
BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{each}: &{each} [{','.join([f'*{before}'] * 10)}]\n"
    for before, each in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (BOMB, 1, "不用 & 和 \\* 引用"),
        ("a: 1\nb: *a\n", 2, "不用 & 和 \\* 引用"),
        ("[" * 100_000, 1, "一层套一层"),
        ("- " * 100_000, 1, "一层套一层"),
        ("{a: " * 100_000, 1, "一层套一层"),
        ("a: 1\nb: 1" + ":1" * 50_000, 2, "数太长"),
        ("a: 0x" + "f" * 10_000, 1, "数太长"),
    ],
)
def test_riddles_are_refused_before_anything_is_made_of_them(
    content: str, line: int, words: str, tmp_path: Path
) -> None:
    files = texts() | {"outline.yaml": content}
    (found,) = told(files)
    assert re.match(f"outline.yaml 第 {line} 行：.*{words}", found)
    for name, text in files.items():
        folder = tmp_path / GUANGXI
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(SchemeFault, match=words) as caught:
        load_scheme(GUANGXI, root=tmp_path)
    assert caught.value.line == line


@pytest.mark.parametrize("name", ["outline.yaml", "pairings.csv"])
def test_a_file_longer_than_any_scheme_is_not_read(name: str) -> None:
    (found,) = told(texts() | {name: "\n" * 1_000_001})
    assert found.startswith(f"{name}：文件太长")


def test_words_with_an_ampersand_and_long_words_are_words() -> None:
    files = texts()
    spoil(files, "scheme.yaml", "\nprovince:", '\nprovince: "&甲 *乙"\nprovinz:')
    (found,) = told(files)
    assert "provinz" in found
