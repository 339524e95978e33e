"""What the page of a register says of its rows: how many, where one stands, how it was saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import grouped_number
from duikou_desktop.domain.fields import FieldKind, value_word
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.services.records import Saved
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.storage.listing import Sums
from duikou_desktop.ui.registers.rows import day_words
from duikou_desktop.ui.registers.standing import lacking_words
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.columns import Column
from duikou_desktop.ui.widgets.state import State

_TOLD = (State.COUNTED, State.NO_EVIDENCE, State.TO_REVIEW, State.DRAFT)


def context_words(register: Register, year: int, count: int) -> str:
    """`2024 年 89 条`; what has no date belongs to every year."""
    if register.when is None:
        return tr("{n} 条").format(n=count)
    return tr("{year} 年 {n} 条").format(year=year, n=count)


def totals_words(counts: Mapping[State, int], shown: int, chosen: int, chosen_drafts: int) -> str:
    """How many there are in view, drafts apart for they count nowhere; how many are listed."""
    drafts = counts.get(State.DRAFT, 0)
    total = sum(counts.values())
    if not total:
        return ""
    parts = [tr("共 {n} 条").format(n=total - drafts)]
    if drafts:
        parts.append(tr("另有草稿 {n} 条").format(n=drafts))
    if shown != total:
        parts.insert(0, tr("筛选出 {n} 条").format(n=shown))
    if chosen_drafts:
        said = tr("选中 {n} 条，含草稿 {drafts} 条")
        parts.append(said.format(n=chosen, drafts=chosen_drafts))
    elif chosen:
        parts.append(tr("选中 {n} 条").format(n=chosen))
    return " · ".join(parts)


def states_words(listed: Mapping[State, int]) -> tuple[tuple[State, int], ...]:
    """How many are listed of each state that is told."""
    return tuple((state, listed[state]) for state in _TOLD if listed.get(state))


def sums_words(figures: Sequence[Column], sums: Sums, *, drafts: bool, chosen: bool = False) -> str:
    """`人数合计 1240 · 学时合计 96.5`; `drafts`: some are among them and not added up.

    Where choices are added up apart, of each: `收入金额合计 100,000 · 支出金额合计 31,000`.

    `chosen`: over the chosen rows, though the words beside it are of the whole list.
    """
    if chosen:
        said = tr("选中的{name}合计 {sum}（草稿不计）") if drafts else tr("选中的{name}合计 {sum}")
    else:
        said = tr("{name}合计 {sum}（草稿不计）") if drafts else tr("{name}合计 {sum}")
    return " · ".join(
        said.format(name=words(of) + each.title, sum=grouped_number(total))
        for each in figures
        for of, total in sums[each.key].items()
    )


def totals_cell(sums: Mapping[str, Decimal]) -> str:
    """The sum in the last line of a printed list; of several a line each, with its name."""
    if "" in sums:
        return grouped_number(sums[""])
    return "\n".join(f"{words(of)} {grouped_number(total)}" for of, total in sums.items())


def place_words(register: Register, record: Record, at: int, total: int, year: int) -> str:
    """`11-12 · 第 2 / 89 条`; `at` counts from 0, -1: the record is not in the list."""
    day = record.value(register.when) if register.when else None
    kind = register.field_by_key[register.when].kind if register.when else None
    parts = [day_words(day, year)] if kind is FieldKind.DATE and isinstance(day, date) else []
    if kind in (FieldKind.MONTH, FieldKind.PERIOD) and day is not None:
        parts = [value_word(register.field_by_key[register.when or ""], day)]
    if at >= 0:
        parts.append(tr("第 {n} / {total} 条").format(n=at + 1, total=total))
    return " · ".join(parts)


def saved_words(register: Register, saved: Saved, view: RegisterView | None) -> str:
    """What became of it: a draft and what it lacks, or saved, perhaps out of this year's sight."""
    if saved.change is None:
        return tr("没有改动")
    lacking = lacking_words(register, saved.missing)
    if lacking:
        return tr("已存为草稿，还缺 {fields}").format(fields=lacking)
    if saved.record.draft:
        return tr("已存为草稿")
    if view is not None and not register.in_year(saved.record, view.year):
        return tr("已保存。它不在 {year} 年，换年度可以看到").format(year=view.year.label)
    if register.evidence_expected and not saved.record.evidence:
        return tr("已保存，还缺佐证材料")
    return tr("已保存")


def unconfirmed_words(view: RegisterView) -> str:
    """Whose kind decides a head-count and was never confirmed."""
    names = joined(view.book.hospital_name(each) for each in view.unconfirmed)
    return tr("{names}的类别还没有确认。").format(names=names)
