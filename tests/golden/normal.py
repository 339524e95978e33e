"""An OOXML part as text that a person can compare: each form once, numbered, then what it is on.

Everything is kept but what a form repeats; a long table is shown by its first and last rows.
"""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

SHOWN = 8  # rows at the head of a table, and half as many at its end
_FORMS = {"pPr", "rPr", "tcPr", "trPr", "tblPr", "tblGrid", "sectPr"}
_SPACE = re.compile(r"\s*xmlns(:\w+)?=\"[^\"]*\"")


def normal_word(content: bytes) -> str:
    """The text of a .docx: its forms, then its body; header and footer beside."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(
            name
            for name in archive.namelist()
            if re.fullmatch(r"word/(document|header\d+|footer\d+)\.xml", name)
        )
        return "".join(f"== {name}\n{normal_part(archive.read(name))}" for name in names)


def normal_part(part: bytes) -> str:
    """One part: `p1 = …` lines for its forms, then its elements with the forms' numbers."""
    root = etree.fromstring(part)
    for table in root.iter("{*}tbl"):
        _shorten(table)
    forms: dict[str, str] = {}
    for element in list(root.iter(*(f"{{*}}{name}" for name in _FORMS))):
        parent = element.getparent()
        if parent is None or any(_name(each) in _FORMS for each in element.iterancestors()):
            continue
        text = _written(element)
        name = forms.setdefault(text, f"{_name(element)}{len(forms) + 1}")
        parent.set("as", " ".join(filter(None, (parent.get("as"), name))))
        parent.remove(element)
    told = "".join(f"{name} = {text}\n" for text, name in forms.items())
    return told + "\n".join(_lines(root, 0)) + "\n"


def _shorten(table: etree._Element) -> None:
    rows = table.findall("{*}tr")
    left_out = rows[SHOWN : -SHOWN // 2]
    if left_out:
        table.insert(table.index(left_out[0]), etree.Comment(f"{len(left_out)} rows"))
    for row in left_out:
        table.remove(row)


def _lines(element: etree._Element, depth: int) -> list[str]:
    indent = " " * depth
    if not isinstance(element.tag, str):
        return [f"{indent}<!--{element.text}-->"]
    attributes = "".join(f' {_short(key)}="{value}"' for key, value in sorted(element.items()))
    opening = f"{indent}<{_name(element)}{attributes}>"
    if _name(element) == "t":
        return [f"{indent}{element.text or ''}"]
    inner = [line for child in element for line in _lines(child, depth + 1)]
    return [opening, *inner]


def _written(element: etree._Element) -> str:
    text = etree.tostring(element, method="c14n", exclusive=True).decode()
    return _SPACE.sub("", text).replace("w:", "")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _short(key: str) -> str:
    return etree.QName(key).localname
