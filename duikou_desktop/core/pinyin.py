"""Finds Chinese names by characters, full pinyin or initials: `lzlt` → 柳州市柳铁中心医院.

A character with several readings answers to each that is in use (`readings.py`). pypinyin is
imported at the first search: it costs start-up time.
"""

from __future__ import annotations

from functools import cache

from duikou_desktop.core.readings import OF_NAMES, readings
from duikou_desktop.core.text import half_width, squeeze


def match(query: str, name: str) -> tuple[int, ...] | None:
    """The positions of `name` that answer to `query`; None: it does not.

    The query runs through the name from left to right: each character of the name takes
    itself, its initial or its whole reading; characters between may be passed over.
    An empty query answers to every name.
    """
    wanted = squeeze(half_width(query)).lower()
    if not wanted:
        return ()
    plain = name.find(squeeze(query))
    if plain >= 0:
        return tuple(range(plain, plain + len(squeeze(query))))
    for start in range(len(name)):
        run = _run(wanted, name, start, skips=False)
        if run is not None:
            return run
    return _run(wanted, name, 0, skips=True)


def closeness(places: tuple[int, ...], name: str) -> tuple[bool, bool, int, int]:
    """How closely `name` answers by those places of `match`; what is less goes first.

    The whole name, then from its first character on, then within it; then by the characters
    passed over. Blanks inside a name are decoration. Without places, as close as can be.
    """
    if not places:
        return (False, False, 0, 0)
    before = len(squeeze(name[: places[0]]))
    after = len(squeeze(name[places[-1] + 1 :]))
    between = len(squeeze(name[places[0] : places[-1] + 1])) - len(places)
    return (before + between + after > 0, before > 0, between, before)


def spelled(name: str) -> str:
    """`zrjs zhaorenjieshi`-like words by which an index finds `name`: initials, full pinyin.

    Characters that a surname or a place reads otherwise are spelled that way as well.
    """
    words = _two_words(name.translate(_FIRST))
    if not OF_NAMES.keys().isdisjoint(name):
        words += _two_words(name.translate(_SECOND))
    return " ".join(dict.fromkeys(words))


def spelled_whole(name: str) -> str:
    """Full pinyin, a blank between characters, the surname as surnames are read: for an order."""
    spelled = name[:1].translate(_SECOND) + name[1:].translate(_FIRST)
    return spelled.replace(_BETWEEN, " ").lower()


_BETWEEN = "\0"


def _two_words(way: str) -> list[str]:
    """Initials, full pinyin."""
    parts = way.split(_BETWEEN)
    return ["".join([part[:1] for part in parts]), "".join(parts)]


class _Spelling(dict[int, str]):
    """A table for `str.translate`, filled as characters come up."""

    def __init__(self, *, other: bool) -> None:
        super().__init__()
        self._other = other

    def __missing__(self, code: int) -> str:
        character = chr(code)
        more = OF_NAMES.get(character) if self._other else None
        reading = more[0] if more else readings(character)[0]
        self[code] = reading + _BETWEEN
        return self[code]


_FIRST = _Spelling(other=False)
_SECOND = _Spelling(other=True)


def _run(wanted: str, name: str, at: int, *, skips: bool) -> tuple[int, ...] | None:
    """The positions that use up `wanted` from `at` on."""
    if not wanted:
        return ()
    while at < len(name):
        for piece in _pieces(name[at]):
            if wanted.startswith(piece):
                rest = _run(wanted[len(piece) :], name, at + 1, skips=skips)
                if rest is not None:
                    return (at, *rest)
        if not skips:
            return None
        at += 1
    return None


@cache
def _pieces(character: str) -> tuple[str, ...]:
    """What of a query one character may use up: itself, a whole reading, or an initial."""
    whole = sorted(filter(None, readings(character)), key=len, reverse=True)
    return tuple(dict.fromkeys([character, *whole, *(reading[0] for reading in whole)]))
