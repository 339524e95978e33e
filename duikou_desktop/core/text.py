"""Text as offices type it: full-width figures, decorative blanks, stray control characters."""

from __future__ import annotations

import re
import unicodedata

# Names and one-line fields. Longer than the longest hospital name with its former names.
LINE_LIMIT = 200
# Free text: an opinion, a finding, a page of 自评情况.
TEXT_LIMIT = 5000

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
_FULL_WIDTH.update({code: code - 0xFEE0 for code in range(0xFF21, 0xFF3B)})
_FULL_WIDTH.update({code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)})
_FULL_WIDTH.update({ord("－"): ord("-"), ord("．"): ord("."), ord("／"): ord("/")})
_BRACKETS = str.maketrans({"(": "（", ")": "）", "[": "（", "]": "）", "【": "（", "】": "）"})
# Looked for before anything is put in their place: most words have none of them.
_ANY_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ－．／]")
_ANY_BRACKET = re.compile(r"[()\[\]【】]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Not seen, and no part of any word: what a web page or a chat leaves between characters, and what
# turns the line around. Joiners stay: they are part of how some scripts are written.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# What XML 1.0 has no way to hold: a Word or Excel file with one of them is none.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


# With the rare ones of the planes beyond, those of private use, and the dot within a name.
_CHINESE_NAME = re.compile("[\u3400-\u9fff\ue000-\ufaff\U00020000-\U000323af·•・]+")
# 12,600 and 1,234,567.5, whatever stands before and behind.
_GROUPED = re.compile(r"^[^,\d]*\d{1,3}(?:,\d{3})+(?:\.\d+)?[^,\d]*$")
_IN_BRACKETS = re.compile("（(.*?)）")
# Fewer characters than these tell nothing of a hospital: 医院.
_TELLING = 3


def half_width(text: str) -> str:
    """Full-width letters, figures and date separators as ASCII; punctuation stays Chinese."""
    return text.translate(_FULL_WIDTH) if _ANY_FULL_WIDTH.search(text) else text


def squeeze(text: str) -> str:
    """Without any white space: inside a printed Chinese name it is decoration (武  川  县).

    Nor what is not seen.
    """
    return "".join(_UNSEEN.sub("", text).split())


def persons_name(name: str) -> str:
    """A Chinese name without the blanks that spread two characters over three; others as they are.

    `覃  伟` = 覃伟; in `Anna Li` the blank parts two words.
    """
    plain = squeeze(name)
    return plain if _CHINESE_NAME.fullmatch(plain) else name


def tidy_line(text: str) -> str:
    """One line: NFC, edges trimmed, inner runs of blanks made one, nothing that is not seen."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split())


def tidy_text(text: str) -> str:
    """Several lines: NFC, line ends made the same, edges trimmed, nothing that is not seen."""
    lines = (
        unicodedata.normalize("NFC", _UNSEEN.sub("", text))
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    return lines.strip()


def normal_name(name: str) -> str:
    """A hospital's name for comparing: no blanks, half-width figures, full-width brackets.

    `（西院）` stays: a campus is another hospital, not a way of writing.
    """
    plain = half_width(squeeze(unicodedata.normalize("NFC", name)))
    return plain.translate(_BRACKETS) if _ANY_BRACKET.search(plain) else plain


def shortens(short: str, name: str) -> bool:
    """Whether one may be the other with characters left out: 柳铁医院, 柳州市柳铁中心医院.

    It may as well not be: 人民医院 shortens many. A person confirms. A campus in brackets that
    only one of them names makes them two hospitals.
    """
    few, many = normal_name(short), normal_name(name)
    if len(few) < _TELLING or _IN_BRACKETS.findall(few) != _IN_BRACKETS.findall(many):
        return False
    rest = iter(many)
    return all(character in rest for character in few)


def control_character(text: str) -> str | None:
    """The first character no office means to type (tab and line break aside), or None."""
    # Controls, lone surrogates, and what is no character; private use is allowed (rare surnames
    # live there).
    found = _CONTROL.search(text)
    return found.group() if found else None


def writable(text: str) -> str:
    """The text as Word and Excel files can hold it: without what XML has no way to write.

    Nobody types such a character, but a stranger's file may bring one in words that were not read as a
    record's, and one name must not keep the papers of all hospitals from being written.
    """
    return _UNWRITABLE.sub("", text)


def without_groups(text: str) -> str:
    """`12,600` as 12600; a comma that parts no thousands stays, and is no figure: 0,5 is not 5."""
    plain = text.replace("，", ",")
    return plain.replace(",", "") if _GROUPED.search(plain) else plain


def figures_in(text: str) -> str:
    """The figures alone, half-width, however they were grouped: to compare what a person typed."""
    return "".join(each for each in half_width(text) if each.isdigit())


def counted_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """For an order in which 页3 stands before 页26: figures by their number, the rest as it is."""
    parts = re.findall(r"\d+|\D+", half_width(text))
    return tuple((0, int(each), "") if each.isdigit() else (1, 0, each) for each in parts)
