"""A record's face: what a list of many is searched, filtered and counted by.

Derived from the record alone, so that it can be written with it and made anew at any time.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple
from uuid import UUID

from duikou_desktop.core.pinyin import spelled
from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.domain.fields import FieldKind, FieldSpec, value_word
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY

# Raised whenever what is derived changes: an office's faces are then made anew.
FACE_VERSION = 4

# What a list shows is found by pinyin; nobody spells out the end of an opinion.
_MOST_SPELLED = 60
_MOST_KEPT = 4096
_TYPED = {FieldKind.LINE, FieldKind.TEXT}  # said as they are


class Standing(IntEnum):
    """How far a record has come, in the order of a list."""

    DRAFT = 0
    NO_EVIDENCE = 1
    COUNTS = 2


class Face(NamedTuple):
    """What one record is found by."""

    standing: Standing
    kind: str | None  # the choice its register is divided by
    first: date | None
    last: date | None  # None: it lasts, or has no date
    relation: UUID | None  # the only one it names
    proofs: int
    words: str  # lower case, without blanks; pinyin behind the characters


def standing_of(register: Register, record: Record) -> Standing:
    """A draft, a complete record without the evidence it should have, or one that counts."""
    if not register.complete(record):
        return Standing.DRAFT
    if register.evidence_expected and not record.evidence:
        return Standing.NO_EVIDENCE
    return Standing.COUNTS


def face_of(register: Register, record: Record) -> Face:
    """The face of a record."""
    group = register.grouping
    kind = record.value(group.key) if group else None
    first, last = register.span(record)
    return Face(
        standing=standing_of(register, record),
        kind=kind.value if kind is not None else None,
        first=first,
        last=last,
        relation=record.relations[0] if len(record.relations) == 1 else None,
        proofs=len(record.evidence),
        words="\n".join(_words(register, record)),
    )


def search_words(query: str) -> tuple[str, ...]:
    """What was typed into a search, as faces hold it: all of the words must be found."""
    return tuple(squeeze(part) for part in half_width(query).lower().split())


def _words(register: Register, record: Record) -> list[str]:
    plain: list[str] = []
    names: list[str] = []
    for attribute, named, told in _ways(register.key):
        value = getattr(record, attribute)
        if value is None:
            continue
        if told is None:
            plain.append(_written(value))
            if named and not (name := value[:_MOST_SPELLED]).isascii():
                names.append(_spelled(name))
            continue
        for each in value if isinstance(value, tuple) else (value,):
            written, spelt = told[each]
            plain.append(written)
            if spelt:
                names.append(spelt)
    if record.note:
        plain.append(_written(record.note))
    return plain + names


class _Told(dict[object, tuple[str, str]]):
    """How each value of a field is written and spelled: few values stand in a thousand records."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._spec = spec

    def __missing__(self, value: object) -> tuple[str, str]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        word = value_word(self._spec, value)
        by_sound = self._spec.choices is not None and not word.isascii()
        self[value] = _written(word), _spelled(word) if by_sound else ""
        return self[value]


@cache
def _ways(register: str) -> tuple[tuple[str, bool, _Told | None], ...]:
    """Each field of a register that has words: whether its pinyin is kept; None: said as it is."""
    declared = BY_KEY[register]
    return tuple(
        (
            spec.attribute,
            spec.kind is FieldKind.LINE or spec.key in declared.columns,
            None if spec.kind in _TYPED else _Told(spec),
        )
        for spec in declared.worded
    )


# Departments and names stand in a thousand records.
@lru_cache(maxsize=_MOST_KEPT)
def _written(word: str) -> str:
    return squeeze(half_width(word)).lower()


@lru_cache(maxsize=_MOST_KEPT)
def _spelled(name: str) -> str:
    return spelled(squeeze(name)).lower()
