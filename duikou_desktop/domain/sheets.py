"""A register as a sheet: the same columns in the template, the ledger and the import."""

from __future__ import annotations

from dataclasses import dataclass, replace

from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import ALL, sheet_title
from duikou_desktop.domain.sides import Side

# Words that a list or a link cell separates its parts by.
SPLIT = "、"
# The heading of what the program wrote beside rows it gave back; never read as a value.
REMARK = "备注：要改什么"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: a field, or one of what every record has (`spec` is None)."""

    key: str
    label: str
    spec: FieldSpec | None
    needed: bool
    help: str
    example: str
    choices: tuple[str, ...]
    aliases: tuple[str, ...] = ()


def sheet_registers() -> tuple[Register, ...]:
    """The registers that have a sheet, in the order of import; evidence stands in cells."""
    return tuple(each for each in ALL if each.by_hand and each.key != "evidence")


def sheet_columns(register: Register, *, with_side: bool = False) -> tuple[SheetColumn, ...]:
    """The columns of a register's sheet; `with_side`: for an office that stands on both."""
    columns = []
    if register.parent is not None:
        columns.append(_field(register, register.field_by_key[register.parent]))
    columns += [_field(register, spec) for spec in register.shown]
    if register.key == "judgement" or (with_side and register.scope is not Scope.OFFICE):
        columns.append(_side(register))
    if register.scope in (Scope.ANY, Scope.RELATION):
        columns.append(_relations(register))
    columns.append(_evidence(register))
    columns.append(_common(register, "note", "", ""))
    return tuple(columns)


def table_columns(register: Register) -> tuple[SheetColumn, ...]:
    """What a column of a table from elsewhere may be; a person's title may stand beside them."""
    beside = tuple(
        replace(_field(register, spec), key=key)
        for key, spec in register.cells.items()
        if key != spec.key
    )
    return (*sheet_columns(register, with_side=True), *beside)


def _field(register: Register, spec: FieldSpec) -> SheetColumn:
    choices: tuple[str, ...] = ()
    if spec.choices is not None:
        choices = tuple(choice_label(member) for member in spec.choices)
    elif spec.kind is FieldKind.YES_NO:
        choices = ("是", "否")
    help_words = [spec.help] if spec.help else []
    if spec.unit:
        help_words.append(f"单位：{spec.unit}。")
    if spec.to is not None:
        help_words.append(_link_help(register, spec))
    return SheetColumn(
        key=spec.key,
        label=spec.label,
        spec=spec,
        needed=spec.needed,
        help="".join(help_words),
        example=spec.example,
        choices=choices,
        aliases=spec.aliases,
    )


def _link_help(_register: Register, spec: FieldSpec) -> str:
    there = next(each for each in ALL if each.key == spec.to)
    words = _identity_help(there)
    if spec.to == "assignment":
        words = "填派驻人员姓名；同一人有几次派驻的，写成“姓名 · 批次”。"
    if spec.to == "relation":
        words = "填对方医院名称，或“受援医院 ← 支援医院”，或关系表序号。"
    return words + ("几个之间用“、”分开。" if spec.many else "")


def _identity_help(there: Register) -> str:
    """By what a record of another sheet is called, in the words of its own columns."""
    named = [there.field_by_key[key] for key in there.identity if key in there.field_by_key]
    first, *others = named
    choices = "、".join(map(choice_label, first.choices or ()))
    words = f"填“{sheet_title(there)}”表里的{first.label}{f'（{choices}）' if choices else ''}"
    if others:
        words += f"，几条相同的写成“{first.label} · {others[0].label}”"
    return f"{words}。"


def _common(register: Register, key: str, words: str, example: str) -> SheetColumn:
    return SheetColumn(
        key=key,
        label=register.label_of(key),
        spec=None,
        needed=False,
        help=words,
        example=example,
        choices=(),
    )


def _side(register: Register) -> SheetColumn:
    return SheetColumn(
        key="side",
        label=register.label_of("side"),
        spec=None,
        needed=False,
        help="本单位以哪一方的身份登记。只有一种身份时可以不填。",
        example="",
        choices=tuple(side.label for side in Side),
    )


def _relations(register: Register) -> SheetColumn:
    return _common(
        register,
        "relations",
        "填对方医院名称，或“受援医院 ← 支援医院”，或关系表序号，几个之间用“、”分开。"
        "只有一个结对关系、或能从派驻人员看出时可以不填。",
        "",
    )


def _evidence(register: Register) -> SheetColumn:
    return _common(
        register,
        "evidence",
        "填和本工作簿放在一起的文件名（可带子文件夹），或纸质件的位置，几个之间用“、”分开。",
        "签到表.jpg、盒1 页3",
    )
