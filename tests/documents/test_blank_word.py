"""The document every Word paper begins from: the office's own, not another program's."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from duikou_desktop.documents.paper import Column, Heading, Paper, Table, header, row, text
from duikou_desktop.documents.word import word_bytes

PAPER = Paper(
    "标题",
    (Heading("一、基本情况"), text("正文"), Table((Column(1),), header(("项",)), (row("一"),))),
    attachment="附件1",
    mark="示范",
)


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(word_bytes(PAPER))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_nothing_in_it_is_of_another_program_or_language(parts: dict[str, str]) -> None:
    for words in parts.values():
        assert not re.search(r"Microsoft|Macintosh|python-docx|ja-JP|ＭＳ|Cambria|Calibri", words)
    assert "<Application>对口支援办公助手</Application>" in parts["docProps/app.xml"]
    assert 'w:eastAsia="zh-CN"' in parts["word/settings.xml"]
    assert not [
        name for name in parts if "thumbnail" in name or "theme" in name or "customXml" in name
    ]


def test_its_fonts_are_those_that_are_named(parts: dict[str, str]) -> None:
    # GB/T 9704-2012 7.3, 7.5: 小标宋, 仿宋, 黑体, 楷体, and 宋体 for the page's number.
    listed = set(re.findall(r'<w:font w:name="([^"]*)"', parts["word/fontTable.xml"]))
    assert listed == {
        "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "Times New Roman",
    }  # fmt: skip
    named = {
        face
        for name, words in parts.items()
        if name.startswith("word/") and name != "word/fontTable.xml"
        for face in re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"', words)
    } - {"zh-CN"}
    assert named <= listed
    assert not any(
        re.search(r"(?:ascii|hAnsi|eastAsia|cs)Theme=", words) for words in parts.values()
    )


def test_its_styles_are_those_that_are_used(parts: dict[str, str]) -> None:
    styles = re.findall(r'w:styleId="([^"]*)"', parts["word/styles.xml"])
    assert styles == [
        "Normal", "DefaultParagraphFont", "TableNormal", "NoList",
        "Heading1", "Heading2", "Heading3", "Heading4", "Header", "Footer",
        "TableCell", "TableCellLarge",
    ]  # fmt: skip
    colours = re.findall(r'<w:color [^>]*w:val="([^"]*)"', parts["word/styles.xml"])
    assert set(colours) <= {"000000"}
