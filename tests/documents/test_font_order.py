"""Workbooks are written as ECMA-376 orders the parts of a font: validators refuse other orders."""

from __future__ import annotations

import io
from zipfile import ZipFile

from lxml import etree

from duikou_desktop.documents.excel import excel_bytes
from duikou_desktop.documents.summary.paper import year_summary
from tests.documents.made_up import report

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# ECMA-376 part 1, 18.8.22.
ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"),
    *("color", "name", "family", "charset", "scheme"),
)


def test_the_parts_of_every_font_come_in_the_order_of_the_standard() -> None:
    with ZipFile(io.BytesIO(excel_bytes(year_summary(report())))) as archive:
        styles = etree.fromstring(archive.read("xl/styles.xml"))
    fonts = [[part.tag.removeprefix(MAIN) for part in font] for font in styles.iter(f"{MAIN}font")]
    assert len(fonts) > 3
    assert {part for font in fonts for part in font} >= {"name", "sz", "color"}
    for font in fonts:
        assert font == sorted(font, key=ORDER.index)
