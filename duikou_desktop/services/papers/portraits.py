"""Whose picture may hang in the hospital: what stands on a card or a certificate never does."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID

from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.papers.kind import Source

_PICTURES = {".jpg", ".jpeg", ".png", ".bmp", ".webp"}
# What is posted is called a portrait, of the person named, and by no other word: 护照, 驾照,
# 身份证照片 and 手术照片 end alike.
_PORTRAIT = re.compile(
    r"(个人|本人|派驻人员)?(小?[一二两12]?寸(免冠|证件)?照|(免冠)?证件照|免冠照|登记照|标准照|工作照|头像|照)片?"
)
_AROUND = " _-—.·,，、()（）[]【】的0123456789"


def portrait_of(source: Source, person: UUID | None) -> Path | None:
    """The picture called a portrait among what proves who somebody is."""
    found = source.book.get(Person, person)
    if found is None:
        return None
    for proof in found.evidence:
        each = source.book.get(Evidence, proof)
        if each is not None and _is_portrait(Path(each.name or ""), found.name or ""):
            path = file_of(source.store, each)
            if path is not None:
                return path
    return None


def _is_portrait(name: Path, person: str) -> bool:
    told = name.stem.replace(person, "", 1) if person else name.stem
    picture = name.suffix.lower() in _PICTURES
    return picture and _PORTRAIT.fullmatch(told.strip(_AROUND)) is not None
