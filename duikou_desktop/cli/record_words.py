"""Records as a person reads them on a terminal: words for links, one thing a line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.services.approvals import Readiness
from duikou_desktop.services.checks import Explained
from duikou_desktop.services.merge_memory import changed_by
from duikou_desktop.services.records import ListedRecord, WholeRecord

Row = Iterable[object]

_FIRST = 5  # of many open items


def listing(
    register: Register,
    rows: Iterable[ListedRecord],
    book: Book,
    to_confirm: Collection[UUID] = (),
) -> Iterator[Row]:
    """The head and a row a record: whose it is, the columns of its page, whether it counts."""
    keys = dict.fromkeys((*([register.parent] if register.parent else []), *register.columns))
    shown = [register.field_by_key[key] for key in keys]
    yield ["编号", *(spec.label for spec in shown), "计入评分"]
    for row in rows:
        words = (book.word(spec, row.record.value(spec.key)) for spec in shown)
        doubted = row.record.id in to_confirm
        yield [row.record.id, *words, "待核实" if doubted else _standing(row)]


def whole(register: Register, found: WholeRecord) -> Iterator[Row]:
    """A record with its relations, evidence and child rows, then its history."""
    book, record = found.book, found.listed.record
    yield ["编号", record.id]
    yield from _fields(register, record, book)
    for label, key, ids in (
        ("结对关系", "relation", found.listed.relations),
        ("佐证材料", "evidence", record.evidence),
    ):
        if ids:
            yield [label, "、".join(book.caption(key, each) or "已删除" for each in ids)]
    if record.note:
        yield ["备注", record.note]
    yield ["计入评分", _standing(found.listed)]
    if found.listed.missing:
        yield ["缺", "、".join(register.label_of(key) for key in found.listed.missing)]
    for child, rows in found.children:
        for row in rows:
            fields = [f"{label}：{said}" for label, said in _fields(child, row, book)]
            lacking = [f"缺{child.label_of(key)}" for key in child.missing(row)]
            yield [child.title, *fields, *lacking]
    for change, line in found.history:
        at = change.at.astimezone().strftime("%Y-%m-%d %H:%M")
        other = changed_by(change, line.record)
        yield [at, change.clerk, change.label, *([f"在另一份里改的：{other}"] if other else [])]


def finding(each: Explained) -> Row:
    """A finding, and the office's words on it."""
    found = each.finding
    yield each.standing.label
    yield BY_KEY[found.register].title
    yield found.message
    if each.explanation is not None:
        yield f"说明：{each.explanation.text}"


def score_lines(shape: Mapping[str, Any], maximum: Decimal) -> Iterator[Row]:
    """The points under their columns, the sum below them, then the relations' totals."""
    yield ["要点", "得分", "满分", "理由"]
    for point in shape["points"]:
        reason = "".join([point["reason"], *_in_relations(shape, point["id"])])
        yield [point["id"], point["score"] or "—", point["max"] or "加分", reason]
    yield ["合计", shape["base"], plain_number(maximum), f"加分 {shape['bonus']}，{_totals(shape)}"]
    for each in shape.get("relations", []):
        yield [each["relation_name"], each["base"], plain_number(maximum), _totals(each)]


def _in_relations(shape: Mapping[str, Any], point_id: str) -> Iterator[str]:
    """What a mean is made of: each relation's score of the point and why; nothing for one alone."""
    parts = shape.get("relations", [])
    for part in parts if len(parts) > 1 else ():
        (point,) = (each for each in part["points"] if each["id"] == point_id)
        yield f"{part['relation_name']} {point['score'] or '—'}：{point['reason']}"


def _totals(shape: Mapping[str, Any]) -> str:
    """The figures of a year, each by its name: they differ while something is not proven."""
    own = (
        f"（其中 {shape['own_word']} 分由本单位判断，记录定不了）"
        if shape["own_word"] != "0"
        else ""
    )
    return (
        f"已证实总分 {shape['total']}{own}，预计 {shape['expected_total']}，"
        f"自评分 {shape['own_total']}（自评表上的分）"
    )


def wanting(found: Readiness) -> Iterator[tuple[Message, list[str]]]:
    """What stands in the way of closing a year: a heading, and what is under it."""
    for heading, places in (
        (say("还没有得分，先自评："), found.undecided),
        (say("自评和计算不同，先写理由："), found.unexplained),
        (say("没有写自评情况，先写："), found.silent),
        (say("没有得满分，先写不完成的原因："), found.lost),
        (say("自评低于记录已有的分，核对："), found.behind),
    ):
        if places:
            words = [(each.name, each.place.point, each.short) for each in places]
            yield heading, [" ".join(part for part in row if part) for row in words]
    if found.findings:
        rows = [finding(each) for each in found.findings]
        yield say("审核有错，先改好："), [" ".join(map(str, row)) for row in rows]


def to_agree_to(found: Readiness) -> Iterator[Message | str]:
    """What a year is closed with only if it is agreed to: the first of it, and with which option."""
    if not (found.early or found.queries or found.behind):
        return
    if found.queries:
        yield say("要说明的没有写（{n} 处，duikou check 列出全部）：", n=len(found.queries))
        for each in found.queries[:_FIRST]:
            yield "  " + " ".join(map(str, finding(each)))
        if len(found.queries) > _FIRST:
            yield f"  {say('另有 {n} 处', n=len(found.queries) - _FIRST)}"
    if found.ready and not found.lost:
        yield say("写了说明再封；不写也要这样封账的，加 --agree。")


def closed(approval: Approval, as_of: date) -> Message:
    """That the score is the closed year's, whatever day was asked for."""
    return say(
        "{year} 年已由{who}在 {on} 封账：这是封账时的得分，截至 {as_of}，以后的更改和 --as-of 不影响它。",
        year=approval.year,
        who=approval.approved_by or "",
        on=approval.approved_on or "",
        as_of=as_of,
    )


def _fields(register: Register, record: Record, book: Book) -> Iterator[tuple[str, str]]:
    for spec in register.shown:
        said = book.word(spec, record.value(spec.key))
        if said:
            yield spec.label, said


def _standing(row: ListedRecord) -> str:
    return "是" if row.complete else "否，草稿"
