"""A tree as rows of settings — 项目, 值, 依据 — and back: `参数 · 派驻队伍 · 每批人数`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pydantic import BaseModel

from duikou_desktop.schemes.cells import NO, YES, Cell, from_cell, to_cell
from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.shape import (
    DISCRIMINATORS,
    MISSING,
    Setting,
    Shape,
    Sort,
    kinds_of,
    listed,
    model_for,
    model_of,
    settings_of,
)
from duikou_desktop.schemes.tree import Node, Place
from duikou_desktop.schemes.vocabulary import (
    Context,
    Words,
    item_words,
    key_words,
    kind_words,
    words_of,
)

BETWEEN = " · "
_COMPOUND = {Sort.MODEL, Sort.LIST, Sort.MAPPING}


@dataclass(frozen=True)
class SettingRow:
    """One setting: its way, its value as a cell shows it, what it may be, and why it is so."""

    way: tuple[str, ...]
    cell: Cell = None
    choices: tuple[str, ...] = ()
    reason: str = ""
    place: Place = field(default=Place(""))


# -- to rows --------------------------------------------------------------------------------------


def rows_of(
    node: Node, shape: Shape, way: tuple[str, ...] = (), context: Context | None = None
) -> Iterator[SettingRow]:
    """The rows of a mapping: every setting it has or could have."""
    model = model_of(shape, node)
    if model is None:
        return
    context = (context or Context()).of(node)
    kinds = kinds_of(shape)
    if node.reason and not kinds:
        yield SettingRow(way, reason=node.reason)
    for setting in settings_of(model):
        own = node.child(setting.key)
        if kinds and setting.key in DISCRIMINATORS and own is not None:
            words = kind_words(Setting("", setting.key, shape))
            cell = to_cell(own.value, setting.shape, words)
            reason = "\n".join(filter(None, (node.reason, own.reason)))
            yield SettingRow((*way, setting.word), cell, tuple(words.values()), reason)
        else:
            yield from _setting_rows(own, setting, way, context)


def _setting_rows(
    node: Node | None, setting: Setting, way: tuple[str, ...], context: Context
) -> Iterator[SettingRow]:
    shape, inner = setting.shape, (*way, setting.word)
    if shape.sort not in _COMPOUND:
        default = None if setting.default is MISSING else setting.default
        value = default if node is None else node.plain()
        inside = [each.reason for each in node.walk() if each.reason] if node else []
        yield _leaf(
            SettingRow(inner, reason="\n".join(inside)), value, shape, words_of(setting, context)
        )
        return
    if node is None or (not node.reason and _is_default(node, setting)):
        return
    if shape.sort is Sort.MODEL and node.value is not None:
        yield from rows_of(node, shape, inner, context)
        return
    if node.reason or not node.value:
        yield SettingRow(inner, reason=node.reason)
    item = shape.item or shape
    for number, each in enumerate(node.items(), 1):
        yield from rows_of(each, item, (*way, f"{setting.word} {number}"), context)
    names = key_words(setting, context) if shape.sort is Sort.MAPPING else {}
    for key, each in node.fields().items():
        row = SettingRow((*inner, names.get(key, key)), reason=each.reason)
        yield _leaf(row, each.plain(), item, item_words(setting, key, context))


def _leaf(row: SettingRow, value: object, shape: Shape, words: Words | None) -> SettingRow:
    """The row with its value, and what it may be."""
    choices = (YES, NO) if shape.sort is Sort.YES_NO else tuple((words or {}).values())
    return replace(row, cell=to_cell(value, shape, words), choices=choices)


# -- from rows ------------------------------------------------------------------------------------


@dataclass
class _Branch:
    """The rows that begin with the same steps."""

    place: Place
    cell: Cell = None
    reason: str = ""
    written: bool = False
    under: dict[str, _Branch] = field(default_factory=dict)


class RowReader:
    """Makes the tree of rows; what belongs nowhere is a fault at its row."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, rows: Iterable[SettingRow], shape: Shape, place: Place) -> Node | None:
        """The tree; None where there are no rows."""
        root = _Branch(place)
        some = False
        for row in rows:
            some = True
            branch = root
            for step in row.way:
                branch = branch.under.setdefault(step, _Branch(row.place))
            if branch.written:
                self._refuse(row.place, "这一项写了两行：留下一行")
            branch.cell, branch.reason, branch.written = row.cell, row.reason, True
            branch.place = row.place
        return self._model(root, shape, Context()) if some else None

    def _model(self, branch: _Branch, shape: Shape, context: Context) -> Node:
        given = {key: self._kind(branch, shape, key) for key in DISCRIMINATORS}
        model = model_for(shape, given) if kinds_of(shape) else _by_words(shape, branch)
        reason = branch.reason
        if model is None:
            return self._unknown_kind(branch, shape)
        settings = settings_of(model)
        found: dict[str, Node] = {}
        first = ("register", "fields", "tier_field")
        # What names the register and its field tells how the others are to be read.
        for setting in sorted(settings, key=lambda each: each.key not in first):
            own = branch.under.get(setting.word) or branch.under.get(setting.key)
            if kinds_of(shape) and setting.key in DISCRIMINATORS:
                place = own.place if own else branch.place
                found[setting.key] = Node(given[setting.key], place)
                reason = "\n".join(filter(None, (reason, own.reason if own else "")))
                continue
            node = self._setting(branch, own, setting, context)
            if node is not None:
                found[setting.key] = node
                context = context.inside({setting.key: node.plain()})
        self._strangers(branch, settings)
        ordered = {each.key: found[each.key] for each in settings if each.key in found}
        return Node(ordered, branch.place, reason)

    def _setting(
        self, parent: _Branch, own: _Branch | None, setting: Setting, context: Context
    ) -> Node | None:
        """The value of a setting; None where it says nothing but the default."""
        shape = setting.shape
        node: Node | None
        if shape.sort is Sort.LIST:
            node = self._list(parent, own, setting, context)
        elif own is None:
            return None
        elif shape.sort is Sort.MODEL:
            empty = not own.under and shape.optional
            node = Node(None, own.place, own.reason) if empty else self._model(own, shape, context)
        elif shape.sort is Sort.MAPPING:
            node = self._mapping(own, setting, context)
        else:
            node = self._leaf(own, shape, words_of(setting, context))
        if node is None or (not node.reason and _is_default(node, setting)):
            return None
        return node

    def _list(
        self, parent: _Branch, own: _Branch | None, setting: Setting, context: Context
    ) -> Node | None:
        numbered = []
        for step, each in parent.under.items():
            word, _, number = step.rpartition(" ")
            if word == setting.word and number.isdecimal():
                numbered.append((int(number), each))
        if own is None and not numbered:
            return None
        item = setting.shape.item or setting.shape
        items = [self._model(each, item, context) for _, each in sorted(numbered, key=_first)]
        place = own.place if own else numbered[0][1].place
        return Node(items, place, own.reason if own else "")

    def _mapping(self, own: _Branch, setting: Setting, context: Context) -> Node:
        names = {word: key for key, word in key_words(setting, context).items()}
        item = setting.shape.item or setting.shape
        found: dict[str, Node] = {}
        for step, each in own.under.items():
            key = names.get(step, step)
            found[key] = self._leaf(each, item, item_words(setting, key, context))
        return Node(found, own.place, own.reason)

    @staticmethod
    def _leaf(own: _Branch, shape: Shape, words: Words | None) -> Node:
        value = from_cell(own.cell, shape, words)
        if isinstance(value, list):
            return Node([Node(each, own.place) for each in value], own.place, own.reason)
        return Node(value, own.place, own.reason)

    def _kind(self, branch: _Branch, shape: Shape, key: str) -> str | None:
        words = kind_words(Setting("", key, shape))
        own = branch.under.get(Setting("", key, shape).word)
        stored = {shown: kind for kind, shown in words.items()}
        return stored.get(str(own.cell).strip()) if own else None

    def _unknown_kind(self, branch: _Branch, shape: Shape) -> Node:
        words = kind_words(Setting("", "kind", shape))
        own = branch.under.get("方式")
        place = own.place if own else branch.place
        said = f"没有“{own.cell}”这种方式" if own and own.cell else "没有写“方式”"
        self._refuse(place, f"{said}：从下拉列表里选，可选 {listed(list(words.values()))}")
        return Node({}, place)

    def _strangers(self, branch: _Branch, settings: tuple[Setting, ...]) -> None:
        known = {each.word for each in settings} | {each.key for each in settings}
        lists = {each.word for each in settings if each.shape.sort is Sort.LIST}
        for step, each in branch.under.items():
            word, _, number = step.rpartition(" ")
            if step in known or (word in lists and number.isdecimal()):
                continue
            if each.cell is None and not each.under:
                continue  # a setting of another kind, left empty
            here = listed([setting.word for setting in settings])
            self._refuse(each.place, f"这里没有“{step}”这一项：改正名称或删掉这一行，可写 {here}")

    def _refuse(self, place: Place, said: str) -> None:
        self.faults.append(Fault(place, said))


def _first(numbered: tuple[int, _Branch]) -> int:
    return numbered[0]


def _by_words(shape: Shape, branch: _Branch) -> type[BaseModel]:
    def fitting(model: type[BaseModel]) -> int:
        return len({each.word for each in settings_of(model)} & set(branch.under))

    return max(shape.models, key=fitting)


def _is_default(node: Node, setting: Setting) -> bool:
    if setting.default is MISSING:
        return False
    plain = node.plain()
    default = setting.default
    if isinstance(default, tuple):
        default = list(default)
    return plain == default or (setting.shape.sort is not Sort.TEXT and plain in (None, []))
