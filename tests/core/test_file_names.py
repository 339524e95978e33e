"""Names that stay where they are put, on Windows as on Linux."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from duikou_desktop.core.file_names import is_safe_path, safe_name, twins


@pytest.mark.parametrize(
    "path",
    [
        "manifest.json",
        "04佐证/S9.1_学术讲座/001_签到表.jpg",
        "a/b/c/d/e/f",
        "a b/c.d.e",
        "甲" * 85,
        "conin",
        "com¹a",
    ],
)
def test_what_a_package_may_name(path: str) -> None:
    assert is_safe_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "a//b",
        "a/",
        "../a",
        "a/../b",
        "./a",
        "a\\b",
        "C:/a",
        "C:a",
        "a:stream",
        "a/con",
        "a/NUL.txt",
        "lpt1",
        "COM¹",  # Windows takes it for COM1
        "a/lpt³.txt",
        "conin$",
        "CONOUT$.txt",
        "con .txt",
        "a.",
        "a /b",
        ".hidden",
        "a\x00b",
        "a\nb",
        "表\u202egpj.exe",  # reads as 表exe.jpg
        "e\u0301",  # not composed: another name on a Mac
        "\ud800",
        "a?",
        "a/b/c/d/e/f/g",
        "甲" * 86,
        "a" * 201,
    ],
)
def test_what_it_may_not(path: str) -> None:
    assert not is_safe_path(path)


@pytest.mark.parametrize(
    "name",
    ["签到表.jpg", "CON.txt", "COM¹.txt", "conin$", "a<b>c", "..", "  ", "长" * 300 + ".docx"],
)
def test_a_name_made_safe_may_be_named(name: str) -> None:
    assert is_safe_path(safe_name(name))


@pytest.mark.parametrize(
    ("paths", "two"),
    [
        (["a/b", "a/c", "b"], False),
        (["a", "A"], True),
        (["ß", "ss"], True),
        (["a/b", "A"], True),
        (["a", "a/b/c"], True),
        (["表.jpg", "表.JPG"], True),
    ],
)
def test_what_is_one_on_a_stick(paths: list[str], two: bool) -> None:
    assert twins(paths) is two


@given(st.text())
@example("签到表\u200b.jpg")  # as copied from a web page or a chat
@example("表\u202egpj.exe")
@example("\ufeff")
@example("👨\u200d👩\u200d👧" * 30)
@example("a" * 79 + " b")
@example("a" * 78 + ". b")
@example("." * 3 + "甲")
@example("\ud800.jpg")
@example("e\u200b\u0301")  # is one letter once nothing stands between
def test_a_name_made_safe_may_stand_in_a_package(name: str) -> None:
    assert is_safe_path(safe_name(name))


def test_what_is_not_seen_is_left_out_of_a_name() -> None:
    assert safe_name("签到\u200b表.jpg") == "签到表.jpg"
    assert safe_name("表\u202egpj.exe") == "表gpj.exe"
    assert safe_name("\u200b") == "文件"
