"""The document that every Word paper begins from: our own, parts kept in the open as XML.

python-docx's is a Japanese one of another program, with a picture of an empty page in it.
"""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache
from typing import Any

import docx

from duikou_desktop.core.paths import resources


def blank_word() -> Any:
    """A document without a word, its styles yet without type: `word_type` gives them theirs."""
    return docx.Document(io.BytesIO(_packed()))


@lru_cache(maxsize=1)
def _packed() -> bytes:
    """The parts in `resources/word` as one .docx file."""
    folder, held = resources() / "word", io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(each for each in folder.rglob("*") if each.is_file()):
            archive.write(part, part.relative_to(folder).as_posix())
    return held.getvalue()
