"""What the paste preview says of rows and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from duikou_desktop.documents.workbook import columns_by_name, plain_heading
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY, children_of
from duikou_desktop.domain.sheets import sheet_columns
from duikou_desktop.services.block import Block, Outcome, ReadBlock
from duikou_desktop.services.column_mapping import MappedColumn, with_units
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.state import State

_MOST_NAMED = 5
OUTCOME_STATES = {
    Outcome.NEW: State.COUNTED,
    Outcome.CHANGED: State.NOTED,
    Outcome.DRAFT: State.DRAFT,
    Outcome.KNOWN: State.NO_DATA,
    Outcome.FAULTY: State.FAULTY,
    Outcome.TOTAL: State.NO_DATA,
    Outcome.FAR: State.NO_EVIDENCE,
    Outcome.UNREAD: State.JUDGE,
}


def column_words(register: Register, column: MappedColumn) -> str:
    """The field a column is stored in, or that it is not."""
    if column.key is not None:
        return words(register.label_of(column.key))
    if column.proposal is not None:
        return tr("{field}？").format(field=words(register.label_of(column.proposal)))
    return tr("不存")


def outcome_words(outcome: Outcome, count: int) -> str:
    """How many rows become so."""
    return {
        Outcome.NEW: tr("{n} 行新增"),
        Outcome.CHANGED: tr("{n} 行修改已有的"),
        Outcome.DRAFT: tr("{n} 行存为草稿"),
        Outcome.KNOWN: tr("{n} 行已有，跳过"),
        Outcome.FAULTY: tr("{n} 行有错，不存"),
        Outcome.TOTAL: tr("{n} 行合计，不存"),
        Outcome.FAR: tr("{n} 行日期太远，等确认"),
        Outcome.UNREAD: tr("{n} 行等列名确认"),
    }[outcome].format(n=count)


def left_out_words(block: Block) -> str:
    """`2 列不存：职称、取得日期。`, and where such columns belong; nothing where all are stored."""
    headings = block.mapping.left_out
    if not headings:
        return ""
    said = tr("{n} 列不存：{columns}。").format(n=len(headings), columns=joined(headings))
    for child in children_of(block.register.key):
        known = columns_by_name(sheet_columns(child, with_side=True))
        if any(plain_heading(each) in known for each in headings):
            where = tr("“{title}”的列，在表单里一行一行加，或放在台账的“{title}”表里导入。")
            return said + where.format(title=words(child.title))
    return said


def repeated_words(read: ReadBlock) -> str:
    """`2 行和前面的一样（第 5、9 行），会各存一条。`; nothing where all rows differ."""
    rows = read.repeated
    if not rows:
        return ""
    named = tr("、").join(str(each + 1) for each in rows[:_MOST_NAMED])
    more = "…" if len(rows) > _MOST_NAMED else ""
    return tr("{n} 行和前面的一样（第 {rows} 行），会各存一条。").format(
        n=len(rows), rows=named + more
    )


def fresh_words(block: Block) -> str:
    """`一并新增人员 5 条。`: what is stored besides the rows, for they name it."""
    told = tr("一并新增{title} {n} 条。")
    counts = Counter(register for register, _ in block.fresh)
    return "".join(
        told.format(title=words(BY_KEY[key].title), n=n) for key, n in sorted(counts.items())
    )


def unit_words(block: Block) -> str:
    """`“金额（万元）”换算成元存。`: figures that are not stored as they stand there."""
    told = tr("“{heading}”换算成{unit}存。")
    columns, fields = block.mapping.columns, block.register.field_by_key
    return "".join(
        told.format(
            heading=columns[place].heading, unit=words(fields[columns[place].key or ""].unit)
        )
        for place in with_units(block.register, block.mapping)
    )


def left_words(read: ReadBlock) -> str:
    """`还有 1 行等确认、2 行有错没有存`; nothing where every record is stored."""
    told = {Outcome.FAR: tr("{n} 行等确认"), Outcome.FAULTY: tr("{n} 行有错")}
    parts = [said.format(n=n) for each, said in told.items() if (n := read.counts.get(each, 0))]
    return tr("还有 {rows}没有存").format(rows=joined(parts)) if parts else ""


def save_left_words(read: ReadBlock) -> str:
    """What the button says that writes the rows left behind to a file."""
    if read.counts.get(Outcome.FAR, 0):
        return tr("另存 {n} 行有错和等确认的").format(n=len(read.left))
    return tr("另存 {n} 行有错的").format(n=len(read.left))


def elsewhere_words(years: Mapping[int, int]) -> str:
    """`其中 1 行在 2034 年`: what is stored and not seen in the year in view."""
    told = [tr("{n} 行在 {year} 年").format(n=n, year=year) for year, n in sorted(years.items())]
    return tr("其中 {rows}").format(rows=joined(told)) if told else ""
