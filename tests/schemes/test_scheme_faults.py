"""A scheme pack with a mistake in it is refused, and the place is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.load import all_schemes, load_scheme, shipped

SCHEME = "guangxi-2022-2025"
KNOWN = {key: set(register.field_by_key) for key, register in BY_KEY.items()}


@pytest.fixture(name="pack")
def _pack(tmp_path: Path) -> Path:
    """A copy of Guangxi's folder, to spoil."""
    return Path(shutil.copytree(shipped() / SCHEME, tmp_path / SCHEME))


def spoil(file: Path, old: str, new: str) -> int:
    """Writes `new` for the first `old`; the line on which it stood."""
    text = file.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found
    file.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


def fault(pack: Path) -> SchemeFault:
    with pytest.raises(SchemeFault) as caught:
        load_scheme(SCHEME, root=pack.parent)
    return caught.value


def test_an_unspoilt_copy_loads_and_is_read_once(pack: Path) -> None:
    first = load_scheme(SCHEME, root=pack.parent)
    assert first == load_scheme(SCHEME)
    assert load_scheme(SCHEME, root=pack.parent) is first


def test_a_pack_without_its_source_document_loads(pack: Path) -> None:
    (pack / "source.txt").unlink()
    assert len(load_scheme(SCHEME, root=pack.parent).pairings) == 100


def test_an_unknown_key_is_named_with_its_line(pack: Path) -> None:
    line = spoil(pack / "scheme.yaml", "\nprovince:", "\nprovinz: 广西\nprovince:") + 1
    found = fault(pack)
    assert found.line == line
    assert "provinz" in str(found)
    assert f"{SCHEME}/scheme.yaml 第 {line} 行" in str(found)


def test_a_key_written_twice_is_refused(pack: Path) -> None:
    line = spoil(pack / "scheme.yaml", "\nprovince:", "\nprovince: 广东\nprovince:") + 2
    found = fault(pack)
    assert "写了两次" in str(found)
    assert found.line == line


@pytest.mark.parametrize(
    "content", ["", "- 广西", "? [a, b]\n: c\n", "id: \x07", "id: 'guangxi", "id: *nobody"]
)
def test_a_file_that_is_no_scheme_at_all_is_refused(pack: Path, content: str) -> None:
    (pack / "scheme.yaml").write_text(content, encoding="utf-8")
    assert fault(pack).file.name == "scheme.yaml"


@pytest.mark.parametrize("name", ["scheme.yaml", "pairings.csv"])
def test_files_in_another_encoding_are_refused(pack: Path, name: str) -> None:
    text = (pack / name).read_text(encoding="utf-8")
    (pack / name).write_text(text, encoding="gb18030")
    assert fault(pack).file.name == name


@pytest.mark.parametrize("name", ["scheme.yaml", "pairings.csv"])
def test_files_saved_by_notepad_or_excel_load(pack: Path, name: str) -> None:
    text = (pack / name).read_bytes().decode("utf-8")
    (pack / name).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert len(load_scheme(SCHEME, root=pack.parent).pairings) == 100


def test_points_that_do_not_add_up_are_refused_at_their_indicator(pack: Path) -> None:
    file = pack / "standard-recipient.yaml"
    spoil(file, 'maximum: "5"', 'maximum: "4"')
    found = fault(pack)
    assert "R1 满分 10，各项合计 9" in str(found)
    assert found.line == file.read_text(encoding="utf-8").split("- id: R1\n")[0].count("\n") + 1


def test_indicators_that_do_not_add_up_are_refused(pack: Path) -> None:
    spoil(pack / "standard-supporter.yaml", 'maximum: "25"', 'maximum: "26"')
    assert "对口支援工作管理 满分 26，各项合计 25" in str(fault(pack))


def test_groups_that_do_not_add_up_are_refused(pack: Path) -> None:
    spoil(pack / "standard-supporter.yaml", 'maximum: "100"', 'maximum: "99"')
    assert "满分 99，各项合计 100" in str(fault(pack))


def test_an_id_used_twice_is_refused(pack: Path) -> None:
    spoil(pack / "standard-supporter.yaml", "id: S1.2\n", "id: S1.1\n")
    assert "编号重复：S1.1" in str(fault(pack))


def test_a_points_text_that_is_not_the_provinces_is_refused(pack: Path) -> None:
    spoil(pack / "standard-supporter.yaml", "text: 落实专人负责", "text: 安排专人负责")
    assert "S1.2 的文字不在" in str(fault(pack))


def test_an_unknown_kind_of_rule_is_refused(pack: Path) -> None:
    line = spoil(pack / "standard-supporter.yaml", "kind: batch_staffing", "kind: guessed")
    assert fault(pack).line == line


def test_a_misspelt_setting_of_a_rule_is_named_with_its_line(pack: Path) -> None:
    line = spoil(pack / "standard-supporter.yaml", "at_least: 20", "at_leest: 20")
    found = fault(pack)
    assert "at_leest" in str(found) or "at_least" in str(found)
    assert found.line is not None
    assert abs(found.line - line) <= 5


def test_a_bonus_rule_needs_a_point_without_maximum(pack: Path) -> None:
    spoil(pack / "standard-supporter.yaml", "maximum: null", 'maximum: "1"')
    assert "加分" in str(fault(pack))


def test_points_written_without_quotes_are_refused(pack: Path) -> None:
    line = spoil(pack / "standard-supporter.yaml", 'each: "0.5"', "each: 0.5")
    found = fault(pack)
    assert "加引号" in str(found)
    assert found.line == line


def test_a_folder_named_otherwise_is_refused(pack: Path) -> None:
    pack.rename(pack.parent / "guangxi")
    with pytest.raises(SchemeFault, match="文件夹名"):
        load_scheme("guangxi", root=pack.parent)


def test_a_scheme_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemeFault, match="没有这个方案"):
        load_scheme("hebei-2018-2020", root=tmp_path)


def test_a_missing_agreement_is_refused(pack: Path) -> None:
    (pack / "agreement.yaml").unlink()
    assert fault(pack).file.name == "agreement.yaml"


def test_signatures_other_than_the_parties_are_refused(pack: Path) -> None:
    spoil(pack / "agreement.yaml", "{role: recipient,", "{role: government,")
    assert "签章" in str(fault(pack))


def test_a_correction_of_words_that_are_not_there_is_refused(pack: Path) -> None:
    spoil(
        pack / "agreement.yaml",
        "corrections: []",
        "corrections: [{printed: 骨于医师, corrected: 骨干医师}]",
    )
    assert "骨于医师" in str(fault(pack))


def test_standards_on_the_wrong_side_are_refused(pack: Path) -> None:
    spoil(pack / "standard-recipient.yaml", "side: recipient", "side: supporter")
    assert "受援医院考核标准" in str(fault(pack))


def test_a_pairing_twice_is_refused_with_its_line(pack: Path) -> None:
    file = pack / "pairings.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines.insert(2, lines[1].replace("1,1,", "1,2,", 1))
    file.write_text("".join(lines), encoding="utf-8", newline="")
    found = fault(pack)
    assert "结对重复" in str(found)
    assert found.line == 3


def test_a_read_name_unlike_the_printed_one_is_refused(pack: Path) -> None:
    spoil(pack / "pairings.csv", "1,1,马山县,马山县,", "1,1,马山县,马上县,")
    found = fault(pack)
    assert "马上县" in str(found)
    assert found.line == 2


def test_an_inferred_supporter_may_not_pass_as_printed(pack: Path) -> None:
    spoil(pack / "pairings.csv", ",1,待核实,", ",0,有效,")
    assert "推定" in str(fault(pack))


def test_columns_of_another_file_are_refused(pack: Path) -> None:
    spoil(pack / "pairings.csv", "number,row", "row,number")
    assert fault(pack).line == 1


def test_every_register_and_field_named_must_be_kept() -> None:
    load_scheme(SCHEME, known_fields=KNOWN)
    with pytest.raises(SchemeFault, match="没有“norm”台账"):
        load_scheme(SCHEME, known_fields={k: v for k, v in KNOWN.items() if k != "norm"})
    with pytest.raises(SchemeFault, match=r"R6\.2.*department"):
        load_scheme(
            SCHEME, known_fields=KNOWN | {"assignment": KNOWN["assignment"] - {"department"}}
        )


def test_adopting_a_standard_of_a_scheme_that_is_not_there_is_refused(pack: Path) -> None:
    spoil(pack / "scheme.yaml", "adopts: null", "adopts: hebei-2018-2020")
    with pytest.raises(SchemeFault, match="hebei"):
        all_schemes(root=pack.parent)
