"""One record of two halves, where what each changed does not touch what the other did."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register

# A closing (封账) stands on what it was closed with: it is one half's, or the other's.
_WHOLE = frozenset({"approval"})


def united(
    register: Register, before: Record | None, mine: Record | None, theirs: Record | None
) -> Record | None:
    """The record with what both changed since `before`; None: a person is to decide.

    A list that only grew, as of evidence, has what either added. What both changed otherwise, or what
    together would be impossible (an end before its start), is for a person.
    """
    if before is None or mine is None or theirs is None or register.key in _WHOLE:
        return None
    values: dict[str, object] = {}
    for name in _names(register):
        was, one, two = (getattr(each, name) for each in (before, mine, theirs))
        if two in (one, was):
            continue
        if one == was:
            values[name] = two
        elif _grew(was, one) and _grew(was, two):
            values[name] = (*one, *(each for each in two if each not in one))
        else:
            return None
    try:
        return read_record(register, plain_record(register, mine.changed(**values)))
    except UserError:
        return None


def joined(register: Register, mine: Record, theirs: Record) -> Record | None:
    """One record of two that each half entered anew: what only one says, and the lists of both.

    None: they say different things of it, or have nothing to give each other. Both have one id.
    """
    if register.key in _WHOLE:
        return None
    values: dict[str, object] = {}
    for name in _names(register):
        one, two = getattr(mine, name), getattr(theirs, name)
        if isinstance(one, tuple):
            values[name] = (*one, *(each for each in two if each not in one))
        elif one is None:
            values[name] = two
        elif two not in (None, one):
            return None
    whole = mine.changed(**values)
    if whole in (mine, theirs):
        return None
    try:
        return read_record(register, plain_record(register, whole))
    except UserError:
        return None


def _names(register: Register) -> Iterator[str]:
    yield from ("relations", "evidence", "side", "note", "draft")
    yield from (spec.attribute for spec in register.fields)


def _grew(was: object, now: object) -> bool:
    return isinstance(was, tuple) and isinstance(now, tuple) and set(was) <= set(now)
