"""A pass phrase in a file is the one that is typed in the window, or it is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office_key import office_key
from tests.demo import demo_office

PHRASE = "卷帘人 海棠依旧"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    with demo_office(folder, Side.RECIPIENT) as store:
        office_key(store)
    return folder


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_what_an_editor_puts_around_it_is_no_part_of_it(
    run, office: Path, tmp_path: Path, mark: bytes, end: str
) -> None:
    file = tmp_path / "phrase.txt"
    file.write_bytes(mark + f"{PHRASE}{end}".encode())
    assert run("key", "--home", office, "--new-pass-phrase-file", file)[0] == 0
    plain = tmp_path / "plain"
    plain.write_bytes(PHRASE.encode())
    code, out, _ = run("key", "--home", office, "--pass-phrase-file", plain, "--no-pass-phrase")
    assert (code, out.splitlines()[0]) == (0, "密钥现在不用口令。")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (PHRASE.encode("gb18030"), "不是 UTF-8 编码"),
        (b"", "是空的"),
        ("\ufeff \u3000\n".encode(), "是空的"),
        (f"{PHRASE}\n{PHRASE}\n".encode(), "有 2 行"),
        (b"x" * 5000, "不是写着口令的文件"),
        ("一\n".encode(), "至少 8 个字"),
        ("一         ".encode(), "至少 8 个字"),
    ],
)
def test_what_nobody_can_type_is_refused(
    run, office: Path, tmp_path: Path, data: bytes, said: str
) -> None:
    """A file saved in GBK ended in a traceback; one character was taken for a pass phrase."""
    file = tmp_path / "phrase.txt"
    file.write_bytes(data)
    before = (office / "keys" / "office.key").read_bytes()
    code, _, err = run("key", "--home", office, "--new-pass-phrase-file", file)
    assert code == 1
    assert said in err
    assert (office / "keys" / "office.key").read_bytes() == before


def test_a_file_to_open_with_is_read_alike(run, office: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.write_text(PHRASE, "utf-8")
    bad.write_bytes(PHRASE.encode("gb18030"))
    run("key", "--home", office, "--new-pass-phrase-file", good)
    code, _, err = run("key", "--home", office, "--pass-phrase-file", bad, "--no-pass-phrase")
    assert code == 1
    assert "不是 UTF-8 编码" in err
