"""What a setting of a scheme takes, read from the models: so sheets and checks need no lists."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from duikou_desktop.schemes.field_words import word_of
from duikou_desktop.schemes.tree import Node

DISCRIMINATORS = ("kind", "condition")
MISSING = object()


class Sort(Enum):
    """How a value is written."""

    MODEL = "model"
    LIST = "list"  # of mappings, each with rows of its own
    WORDS = "words"  # a list in one cell
    MAPPING = "mapping"
    POINTS = "points"
    INTEGER = "integer"
    YES_NO = "yes_no"
    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"


@dataclass(frozen=True)
class Shape:
    """What a value looks like."""

    sort: Sort
    optional: bool = False
    models: tuple[type[BaseModel], ...] = ()
    item: Shape | None = None  # of a list, or of a mapping's values
    choices: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Setting:
    """One field of a model."""

    model: str
    key: str
    shape: Shape
    default: object = MISSING

    @property
    def word(self) -> str:
        """What it is called."""
        return word_of(self.model, self.key)


@cache
def shape_of(annotation: Any) -> Shape:
    """The shape of a type, as the models annotate it."""
    kinds = _alternatives(annotation)
    optional = type(None) in kinds
    first, *more = [each for each in kinds if each is not type(None)]
    if isinstance(first, type) and issubclass(first, BaseModel):
        return Shape(Sort.MODEL, optional, models=(first, *more))
    origin = get_origin(first)
    if origin is Literal:
        return Shape(Sort.CHOICE, optional, choices=get_args(first))
    if origin is tuple:
        item = shape_of(get_args(first)[0])
        return Shape(Sort.LIST if item.sort is Sort.MODEL else Sort.WORDS, optional, item=item)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Shape(Sort.MAPPING, optional, item=shape_of(get_args(first)[1]))
    if issubclass(first, StrEnum):
        return Shape(Sort.CHOICE, optional, choices=tuple(each.value for each in first))
    return Shape(_SORTS[first], optional)


_SORTS = {
    Decimal: Sort.POINTS,
    bool: Sort.YES_NO,
    int: Sort.INTEGER,
    date: Sort.DATE,
    str: Sort.TEXT,
}


def _alternatives(annotation: Any) -> list[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _alternatives(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [one for each in get_args(annotation) for one in _alternatives(each)]
    return [annotation]


@cache
def settings_of(model: type[BaseModel]) -> tuple[Setting, ...]:
    """The fields of a model, the one that tells its kind first, its register next."""
    found = [_setting(model.__name__, name, info) for name, info in model.model_fields.items()]
    first = ("kind", "condition", "register")
    return tuple(
        sorted(found, key=lambda each: first.index(each.key) if each.key in first else len(first))
    )


def _setting(model: str, name: str, info: Any) -> Setting:
    default = MISSING if info.is_required() else info.get_default(call_default_factory=True)
    return Setting(model, info.alias or name, shape_of(info.annotation), default)


def model_for(shape: Shape, given: Mapping[str, object]) -> type[BaseModel] | None:
    """The model meant among several, by the key that tells its kind, or by its keys."""
    if len(shape.models) == 1:
        return shape.models[0]
    for key in DISCRIMINATORS:
        if any(key in model.model_fields for model in shape.models):
            return next(
                (
                    model
                    for model in shape.models
                    if given.get(key) in get_args(model.model_fields[key].annotation)
                ),
                None,
            )
    return max(
        shape.models, key=lambda model: len(set(given) & {each.key for each in settings_of(model)})
    )


def model_of(shape: Shape, node: Node) -> type[BaseModel] | None:
    """The model that a node is meant as."""
    return model_for(shape, {key: each.value for key, each in node.fields().items()})


def kinds_of(shape: Shape) -> tuple[str, ...]:
    """The names of the kinds among which `kind` or `condition` chooses."""
    for key in DISCRIMINATORS:
        if len(shape.models) > 1 and key in shape.models[0].model_fields:
            return tuple(get_args(model.model_fields[key].annotation)[0] for model in shape.models)
    return ()


def listed(values: Sequence[object]) -> str:
    """The first few of many, for a sentence."""
    words = [str(each) for each in values]
    return "、".join(words[:30]) + ("……" if len(words) > 30 else "")
