"""Ids: a UUID made with each record; every office has the same for a hospital and a relation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import overload
from uuid import UUID, uuid4, uuid5

from duikou_desktop.core.text import normal_name

# Never change these: every office's hospitals and relations agree because of them.
_HOSPITALS = UUID("6f2c0b52-6a0e-5c1b-9d43-0c9a5d0d5f01")
_RELATIONS = UUID("6f2c0b52-6a0e-5c1b-9d43-0c9a5d0d5f02")


def new_id() -> UUID:
    """A fresh id."""
    return uuid4()


@lru_cache(maxsize=10_000)  # a province's table is gone through for every page
def hospital_id(name: str) -> UUID:
    """The id of the hospital first known by `name`; renaming keeps it."""
    return uuid5(_HOSPITALS, normal_name(name))


@lru_cache(maxsize=10_000)
def relation_id(recipient: UUID, supporter: UUID) -> UUID:
    """The id of the permanent relation of two hospitals, whatever the scheme."""
    return uuid5(_RELATIONS, f"{recipient}/{supporter}")


def short_number(of: UUID) -> str:
    """The first figures of an id, as people read it to one another."""
    return of.hex[:8]


_DIGITS = 32  # of an id written without dashes


class IdRun(Sequence[str]):
    """Very many ids written one after the other: one object instead of a hundred thousand."""

    def __init__(self, text: str) -> None:
        """`text` is made of ids of 32 digits each, with nothing between them."""
        self._text = text

    def __len__(self) -> int:
        return len(self._text) // _DIGITS

    def __iter__(self) -> Iterator[str]:
        text = self._text
        return (text[at : at + _DIGITS] for at in range(0, len(text), _DIGITS))

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        places = range(len(self))[at]
        if isinstance(places, range):
            return [self._at(place) for place in places]
        return self._at(places)

    def __contains__(self, wanted: object) -> bool:
        return isinstance(wanted, str) and self._find(wanted) >= 0

    def index(self, wanted: str, *_: int) -> int:
        """Where the id stands. Raises ValueError where it does not."""
        at = self._find(wanted)
        if at < 0:
            raise ValueError(wanted)
        return at

    def _at(self, place: int) -> str:
        return self._text[place * _DIGITS : (place + 1) * _DIGITS]

    def _find(self, wanted: str) -> int:
        if len(wanted) != _DIGITS:
            return -1
        at = self._text.find(wanted)
        while at % _DIGITS and at >= 0:  # the end of one id and the beginning of the next
            at = self._text.find(wanted, at + 1)
        return at // _DIGITS


def each_once(ids: Iterable[UUID]) -> tuple[UUID, ...]:
    """The ids in their order, each the first time it comes."""
    # By its number: a UUID hashes itself in Python, four times as slowly.
    return tuple({each.int: each for each in ids}.values())
