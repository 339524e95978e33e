"""Which words a setting takes where the model only says text: registers, fields, their choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Profession
from duikou_desktop.domain.registers.declaration import DeclarationKind
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.domain.registers.indicator import IndicatorCode
from duikou_desktop.domain.titles import Rank, Series
from duikou_desktop.schemes.field_words import choice_words
from duikou_desktop.schemes.shape import Setting, Sort, kinds_of
from duikou_desktop.schemes.tree import Node

# The value as it is stored → the word for it.
Words = Mapping[str, str]

_FIELDS = {
    *("filled", "affirmed", "above_zero", "ours", "fields", "empty", "zero", "day", "by", "due"),
    *("link", "field", "part", "whole", "one_per", "tier_field", "Tier.needs", "FollowedUp.done"),
}
_CLOSED: Mapping[str, type[StrEnum]] = {
    "professions": Profession,
    "mainly": Profession,
    "titled": Profession,
    "series": Series,
    "ranks": Rank,
    "high_series": Series,
    "high_ranks": Rank,
    "declaration": DeclarationKind,
    "code": IndicatorCode,
}
# The choices of other registers, which the agreement's wording names.
_CHOICES_OF = {
    "TargetWording.kind": ("target", ("kind",)),
    "Agreement.no_place_for": ("agreement", ("contents",)),
}


@dataclass(frozen=True)
class Context:
    """Which register is spoken of, and which of its fields the values are of."""

    register: str = "assignment"
    fields: tuple[str, ...] = ()

    def inside(self, values: Mapping[str, object]) -> Context:
        """The context of what stands in a mapping with these values."""
        found = self
        register = values.get("register")
        if isinstance(register, str):
            found = Context(register)
        fields = values.get("fields") or values.get("tier_field")
        if isinstance(fields, str):
            fields = (fields,)
        if isinstance(fields, list | tuple):
            found = replace(found, fields=tuple(map(str, fields)))
        return found

    def of(self, node: Node) -> Context:
        """The context of what stands in a node."""
        return self.inside({key: each.plain() for key, each in node.fields().items()})


def words_of(setting: Setting, context: Context) -> Words | None:
    """The words a setting takes; None where it takes any."""
    key, full = setting.key, f"{setting.model}.{setting.key}"
    words: Words | None = None
    if key == "register":
        words = {each.key: each.title for each in BY_KEY.values()}
    elif key in _FIELDS or full in _FIELDS:
        words = field_words(context.register)
    elif key in _CLOSED:
        words = _of_choices(_CLOSED[key])
    elif key == "values":
        words = value_words(context.register, context.fields)
    elif full in _CHOICES_OF:
        words = value_words(*_CHOICES_OF[full])
    elif setting.shape.sort is Sort.CHOICE:
        named = choice_words(setting.model, key)
        words = {str(each): named.get(str(each), str(each)) for each in setting.shape.choices}
    return words


def kind_words(setting: Setting) -> Words:
    """The kinds of rule or condition among which the model is chosen."""
    shape = setting.shape.item if setting.shape.sort is Sort.LIST else setting.shape
    kinds = kinds_of(shape) if shape is not None else ()
    named = {**choice_words("", "kind"), **choice_words("", "condition")}
    return {each: named[each] for each in kinds}


def key_words(setting: Setting, context: Context) -> Words:
    """The keys of a mapping: fields of the register, or kinds of hospital."""
    if setting.key == "heads_by_kind":
        return _of_choices(HospitalKind)
    return field_words(context.register)


def item_words(setting: Setting, key: str, context: Context) -> Words | None:
    """The values under a key of a mapping."""
    return None if setting.key == "heads_by_kind" else value_words(context.register, (key,))


def field_words(register: str) -> Words:
    """The fields of a register; two of one label keep their keys."""
    fields: Iterable[FieldSpec] = BY_KEY[register].fields if register in BY_KEY else ()
    labels = [spec.label for spec in fields]
    return {
        spec.key: spec.label if labels.count(spec.label) == 1 else f"{spec.label}（{spec.key}）"
        for spec in fields
    }


def value_words(register: str, fields: Iterable[str]) -> Words | None:
    """The choices of fields; None where one of them takes any words."""
    found: dict[str, str] = {}
    known = BY_KEY[register].field_by_key if register in BY_KEY else {}
    for key in fields:
        spec = known.get(key)
        if spec is None or spec.choices is None or spec.kind is FieldKind.LINK:
            return None
        found |= _of_choices(spec.choices)
    return found


def _of_choices(choices: type[StrEnum]) -> dict[str, str]:
    return {each.value: choice_label(each) for each in choices}
