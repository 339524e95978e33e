"""Finds Chinese names by characters, full pinyin or initials: `lzlt` → 柳州市柳铁中心医院.

A character with several readings answers to each of them. pypinyin is imported at the
first search: it costs start-up time.
"""

from __future__ import annotations

from functools import cache

from duikou_desktop.core.text import half_width, squeeze

# Readings that a surname or a place has and a dictionary of common words does not prefer.
_MORE = {"曾": ("zeng",), "单": ("shan",), "仇": ("qiu",), "长": ("chang",), "区": ("ou",)}


@cache
def _readings(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin

    if not "\u3400" <= character <= "\u9fff":
        return (half_width(character).lower(),)
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys([*found, *_MORE.get(character, ())]))


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
    readings = _readings(character)
    whole = sorted((reading for reading in readings if reading), key=len, reverse=True)
    return tuple(dict.fromkeys([character, *whole, *(reading[0] for reading in whole)]))
