"""Which letters a PDF says it holds: those that were written, not others that look the same.

Qt names each glyph by the first code point that shows it. In Chinese fonts a radical (⼀ U+2F00)
and the word (一 U+4E00) share theirs, so its PDF could be read, but neither searched nor copied.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping

from PySide6.QtGui import QRawFont

from duikou_desktop.documents.page_form import FANG_SONG, HEI, KAI, SONG, XIAO_BIAO_SONG
from duikou_desktop.ui.printing.faces import font

# CJK radicals, Kangxi radicals, compatibility ideographs.
_LOOK_ALIKES = (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>")
_FACES = (FANG_SONG, HEI, KAI, SONG, XIAO_BIAO_SONG)


def with_its_letters(pdf: bytes, written: str) -> bytes:
    """The PDF with the letters of `written` in place of what only looks like them."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, StreamObject

    meant = _meant(frozenset(written))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for each in writer._objects:  # noqa: SLF001 - fonts stand under no page alone
        told = each.get("/ToUnicode") if isinstance(each, DictionaryObject) else None
        names = told.get_object() if told is not None else None
        if isinstance(names, StreamObject):
            names.set_data(_mended(names.get_data(), meant))
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def _meant(written: Iterable[str]) -> Mapping[int, int]:
    """By the code of a look-alike, the code of the letter written that has the same glyph."""
    found: dict[int, int] = {}
    letters = [each for each in written if ord(each) < 0x10000]
    for face in _FACES:
        raw = QRawFont.fromFont(font(face, 16))
        by_glyph = {glyph: ord(each) for each in letters if (glyph := _glyph(raw, ord(each)))}
        for code in _LOOK_ALIKES:
            if chr(code) not in written and (letter := by_glyph.get(_glyph(raw, code))):
                found[code] = letter
    return found


def _glyph(raw: QRawFont, code: int) -> int:
    """The glyph of a code point; 0 where the font has none."""
    found = raw.glyphIndexesForString(chr(code))
    return found[0] if found else 0


def _mended(names: bytes, meant: Mapping[int, int]) -> bytes:
    def letter(found: re.Match[bytes]) -> bytes:
        code = int(found.group(1), 16)
        return b"<%04X>" % meant.get(code, code)

    return _CODE.sub(letter, names)
