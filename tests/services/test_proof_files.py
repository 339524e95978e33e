"""What is no proof: nothing inside, a program, a way to a file, a file that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.services.proof_files import unfit


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("签到表.pdf", b"", "签到表.pdf 是空文件（0 字节），没有收。找到原来的文件再加。"),
        (
            "签到表.pdf.lnk",
            b"L\x00\x00\x00",
            "签到表.pdf.lnk 是快捷方式，没有收。找到它指的那个文件再加。",
        ),
        ("查房.EXE", b"MZ\x90\x00", "查房.EXE 是程序文件，不能作佐证，没有收。"),
        (
            "通知.pdf",
            b"\x00" * 2000,
            "通知.pdf 没有收：里面不是“PDF”，可能没有拷全。找到打得开的文件再加。",
        ),
        (
            "培训.docx",
            b"<html>",
            "培训.docx 没有收：里面不是“文档”，可能没有拷全。找到打得开的文件再加。",
        ),
        (
            "合影.JPG",
            b"\x00" * 2000,
            "合影.JPG 没有收：里面不是“图片”，可能没有拷全。找到打得开的文件再加。",
        ),
    ],
)
def test_what_proves_nothing_is_told_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert str(unfit(path)) == said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("扫描件.pdf", b"\n\n%PDF-1.7\n"),
        ("加了口令的.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("手机照片.jpg", b"\x00\x00\x00\x24ftypheic"),
        ("其实是PNG.jpg", b"\x89PNG\r\n\x1a\n"),
        ("网页.html", b"<html>"),
        ("记录.txt", "查房".encode()),
        ("没有后缀", b"\x00"),
    ],
)
def test_what_may_be_shown_is_taken(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert unfit(path) is None
