"""Frozen dataclasses as plain JSON and back, by their type hints. Never anything executable.

For what the program itself wrote down and will read again, be it a stranger's: reading is strict,
and whatever does not fit its hints, or is nothing to count with, is Unfit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from duikou_desktop.core.bounds import is_figure
from duikou_desktop.core.messages import Message, length_of

_PLAIN = (str, int, bool, NoneType)
# As a fraction is written, and no longer: 1e3000000 is one too, and fills the memory.
_SHARE = re.compile(r"-?[0-9]{1,100}(/[0-9]{1,100})?")


# Characters: a list of names may be long, and fields within fields grow without end.
_LONGEST_SENTENCE = 100_000


class Unfit(ValueError):
    """The JSON is not what the hints say."""


def _figure(text: str) -> Decimal:
    number = Decimal(text)
    if not is_figure(number):
        raise Unfit(f"{text:.40}")
    return number


def _share(text: str) -> Fraction:
    if _SHARE.fullmatch(text) is None:
        raise Unfit(f"{text:.40}")
    return Fraction(text)


_WRITTEN: dict[type, Callable[[str], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: _figure,
    Fraction: _share,
    UUID: UUID,
}
# Values of a message have no hints: what is not plain carries its kind.
_TAGGED: dict[str, Any] = {kind.__name__: kind for kind in (*_WRITTEN, Message)}
_ROW = "tuple"


def to_json(value: object) -> Any:
    """What `json.dumps` takes; TypeError for a kind of value that could not be read back."""
    if type(value) in _PLAIN:
        return value
    if type(value) in _WRITTEN:
        return str(value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    if isinstance(value, Mapping):  # the values of a message
        return {name: _tagged(each) for name, each in value.items()}
    if is_dataclass(value):
        return {each.name: to_json(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(type(value))


def _tagged(value: object) -> Any:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, tuple):
        return {_ROW: [_tagged(each) for each in value]}
    if type(value) not in _TAGGED.values():
        raise TypeError(type(value))
    return {type(value).__name__: to_json(value)}


def from_json(hint: Any, data: Any) -> Any:
    """The value of that kind. Raises Unfit."""
    try:
        return _read(hint, data)
    except (TypeError, ValueError, KeyError, ArithmeticError, RecursionError) as error:
        raise Unfit(str(error)) from error


def _read(hint: Any, data: Any) -> Any:
    kinds = get_args(hint)
    match get_origin(hint):
        case None:
            return _read_one(hint, data)
        case origin if origin is UnionType:  # of a kind and None
            (kind,) = (each for each in kinds if each is not NoneType)
            return None if data is None else _read(kind, data)
        case origin if origin is tuple:
            return _read_row(kinds, _checked(list, data))
        case _:  # the values of a message
            return {
                _checked(str, name): _untagged(each) for name, each in _checked(dict, data).items()
            }


def _read_one(hint: Any, data: Any) -> Any:
    if hint in _PLAIN:
        return _checked(hint, data)
    if hint in _WRITTEN:
        return _WRITTEN[hint](_checked(str, data))
    if issubclass(hint, Enum):
        return hint[data]
    hints = _hints(hint)
    # What is optional may have come later than the program that wrote this.
    if not hints.keys() >= _checked(dict, data).keys() >= _needed(hint):
        raise Unfit(hint.__name__)
    found = hint(**{name: _read(hints[name], each) for name, each in data.items()})
    if hint is Message and length_of(found) > _LONGEST_SENTENCE:
        raise Unfit("a sentence without end")
    return found


def _read_row(kinds: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], each) for each in data)
    return tuple(_read(kind, each) for kind, each in zip(kinds, data, strict=True))


def _untagged(data: Any) -> Any:
    if type(data) in _PLAIN:
        return _checked(type(data), data)
    ((tag, inner),) = _checked(dict, data).items()
    if tag == _ROW:
        return tuple(_untagged(each) for each in _checked(list, inner))
    return _read(_TAGGED[tag], inner)


def _checked(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise Unfit(f"{kind.__name__}: {data!r:.40}")
    if isinstance(data, str):
        data.encode()  # half of a pair of surrogates can be neither written down nor signed
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _needed(kind: type) -> frozenset[str]:
    return frozenset(
        each.name for each in fields(kind) if each.default is each.default_factory is MISSING
    )
