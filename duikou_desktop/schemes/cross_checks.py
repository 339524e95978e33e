"""What must fit together in a draft: sums, numbers, official words, parties, pairings.

Looked for in the trees, so that a fault elsewhere in the file hides none of these.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal, InvalidOperation

from duikou_desktop.core.text import normal_name, squeeze
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.draft import Draft
from duikou_desktop.schemes.fault_words import named
from duikou_desktop.schemes.faults import Fault, SchemeFault
from duikou_desktop.schemes.files import AGREEMENT, HEAD, PAIRINGS, STANDARDS
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.schemes.tree import Node

# What the scheme is called wherever it stands.
_NAMES = (("title",), ("short_title",), ("province",), ("pairing_table", "title"))
# The years a title prints: （2022-2025年）
_YEARS = re.compile(r"(\d{4})\s*[-—–~至]+\s*(\d{4})")
# Left in a document's text by Word's own place marker; no word of it.
_BOOKMARK = "[bookmark: _GoBack]"
_NOT_IN_SOURCE = (
    "改成原文的字；原文换了的，把新的全文放进来（source.txt，或“原文”表），没有全文就清空"
)


def cross_faults(draft: Draft, shelf: Shelf | None = None) -> Iterator[Fault]:
    """Everything that does not fit together; with a shelf, or into it."""
    source = squeeze(draft.source.replace(_BOOKMARK, "")) if draft.source else ""
    for side, file in STANDARDS.items():
        if (tree := draft.trees.get(file)) is not None:
            yield from _standard(tree, side, source)
    if (tree := draft.trees.get(PAIRINGS)) is not None:
        yield from _pairings(tree)
    yield from _agreement(draft, source)
    head = draft.trees.get(HEAD)
    if head is None:
        return
    yield from _nameless(head)
    if shelf is not None:
        yield from _taken(head, shelf)
        yield from _adopted(head, {*shelf.ids(), draft.id})


def _nameless(head: Node) -> Iterator[Fault]:
    """Only checked, not read so: a scheme that an office works under must go on being read."""
    for way in _NAMES:
        found = head.way(way)
        text = found[-1].value
        if len(found) > len(way) and isinstance(text, str) and not text.strip():
            place = found[-1].place
            yield Fault(place, f"{place.way or named(way[-1])}：不能空着")


def _adopted(head: Node, ids: Collection[str]) -> Iterator[Fault]:
    adopted = head.child("adopts")
    if adopted is not None and adopted.value and adopted.value not in ids:
        said = f"没有所采用的方案“{adopted.value}”：先安装它，或改成 {'、'.join(sorted(ids))}"
        yield Fault(adopted.place, said)


def _taken(head: Node, shelf: Shelf) -> Iterator[Fault]:
    """An id left as that of another round: installed, it would take that round's place."""
    own = head.child("id")
    if own is None or own.value not in shelf.ids():
        return
    try:
        held = shelf.as_written(str(own.value))
    except SchemeFault:
        return  # a faulty one is there to be replaced
    years, old = head.child("years"), held.years
    first, last = (years.get("from"), years.get("to")) if years is not None else (None, None)
    apart = (isinstance(first, int) and first > old.last) or (
        isinstance(last, int) and last < old.first
    )
    printed = [_YEARS.findall(title) for title in (held.title, str(head.get("title") or ""))]
    if apart or (all(printed) and printed[0] != printed[1]):
        fresh = held.id.replace(f"{old.first}-{old.last}", f"{first}-{last}")
        hint = f"，如 {fresh}" if fresh != held.id else ""
        said = f"编号还是上一轮的（{held.id}）：名称、年度不同的方案要用新的编号{hint}"
        yield Fault(own.place, said)


# -- standards ------------------------------------------------------------------------------------


def _standard(tree: Node, side: Side, source: str) -> Iterator[Fault]:
    given = tree.child("side")
    if given is not None and given.value in set(Side) and given.value != side:
        yield Fault(given.place, f"{side.label}医院考核标准的 side 写作 {given.value}：改成 {side}")
    groups = _children(tree, "groups")
    yield from _sum(tree, str(tree.get("title")), groups)
    for group in groups:
        yield from _group(group, source)
    ids: dict[str, Node] = {}
    for node in tree.walk():
        own = node.child("id")
        if own is None or not isinstance(own.value, str):
            continue
        if own.value in ids:
            first = ids[own.value].place
            yield Fault(own.place, f"编号重复：{own.value}，{first} 已经用了：改成别的编号")
        ids.setdefault(own.value, own)


def _group(group: Node, source: str) -> Iterator[Fault]:
    name = f"{group.get('number') or ''}{group.get('title')}"
    inner, indicators = _children(group, "groups"), _children(group, "indicators")
    yield from _sum(group, name, inner or indicators)
    for each in inner:
        yield from _group(each, source)
    for indicator in indicators:
        yield from _indicator(indicator, source)


def _indicator(indicator: Node, source: str) -> Iterator[Fault]:
    own = str(indicator.get("id"))
    points = _children(indicator, "points")
    yield from _sum(indicator, own, points)
    words = squeeze(str(indicator.get("requirements") or ""))
    for key, label in (("criteria", "评价标准"), ("requirements", "评价要点")):
        text = indicator.child(key)
        if text is not None and source and squeeze(str(text.value or "")) not in source:
            yield Fault(text.place, f"{own} 的{label}不在原文里：{_NOT_IN_SOURCE}")
    for point in points:
        number = point.child("id")
        if number is not None and not str(number.value).startswith(f"{own}."):
            said = f"要点 {number.value} 的编号与所属指标 {own} 不符：编号以 {own}. 开头"
            yield Fault(number.place, said)
        text = point.child("text")
        said_words = squeeze(str(point.get("number") or "") + str(text.value if text else ""))
        if text is not None and said_words not in words:
            said = f"要点 {point.get('id')} 的文字不在 {own} 的评价要点中：照评价要点里的字写"
            yield Fault(text.place, said)


def _sum(node: Node, name: str, parts: list[Node]) -> Iterator[Fault]:
    maximum = _number(node.get("maximum"))
    numbers = [_number(each.get("maximum")) for each in parts]
    wrong = [
        each
        for each, number in zip(parts, numbers, strict=True)
        if number is None and each.get("maximum") is not None
    ]
    if maximum is None or not parts or wrong:
        return
    total = sum((number for number in numbers if number is not None), Decimal(0))
    if total != maximum:
        place = (node.child("maximum") or node).place
        yield Fault(place, f"{name} 满分 {maximum}，各项合计 {total}：改满分，或改各项的分")


def _children(node: Node, key: str) -> list[Node]:
    found = node.child(key)
    return found.items() if found is not None else []


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        return None


# -- the rest -------------------------------------------------------------------------------------


def _pairings(tree: Node) -> Iterator[Fault]:
    last = 0
    seen: dict[tuple[str, str], Node] = {}
    for row in tree.items():
        number = str(row.get("row") or "")
        if number.isdecimal():
            if int(number) <= last:
                said = f"row（行）须逐行增大，上一行是 {last}，这一行是 {number}：改成更大的数"
                yield Fault(row.place, said)
            last = max(last, int(number))
        both = (
            normal_name(str(row.get("recipient") or "")),
            normal_name(str(row.get("supporter") or "")),
        )
        if both in seen:
            said = f"结对重复：{'—'.join(both)}，{seen[both].place} 已经有了：删掉一行"
            yield Fault(row.place, said)
        seen.setdefault(both, row)
    yield from _repeated_numbers(tree)


def _repeated_numbers(tree: Node) -> Iterator[Fault]:
    """A 序号 twice: of two counties, or of one in a table that numbers its lines.

    Inner Mongolia's table numbers its counties, Guangxi's its lines: what most counties of several
    lines do is the table's own way.
    """
    counties: dict[str, list[str]] = {}
    for row in tree.items():
        numbers = counties.setdefault(squeeze(str(row.get("county") or "")), [])
        numbers.append(str(row.get("number") or ""))
    several = [len(set(numbers)) > 1 for numbers in counties.values() if len(numbers) > 1]
    by_line = sum(several) * 2 > len(several)
    first: dict[str, Node] = {}
    for row in tree.items():
        number = str(row.get("number") or "")
        before = first.setdefault(number, row)
        same = squeeze(str(before.get("county") or "")) == squeeze(str(row.get("county") or ""))
        if number and before is not row and (by_line or not same):
            said = f"序号重复：{number}，{before.place} 已经用了：照原表改成它自己的序号"
            yield Fault(row.place, said)


def _agreement(draft: Draft, source: str) -> Iterator[Fault]:
    head, agreement = draft.trees.get(HEAD), draft.trees.get(AGREEMENT)
    if agreement is None:
        return
    signing = [each.get("role") for each in _children(agreement, "signatures")]
    parties = [each.get("role") for each in _children(head, "parties")] if head else signing
    if sorted(map(str, signing)) != sorted(map(str, parties)):
        place = (agreement.child("signatures") or agreement).place
        words = "、".join(map(str, parties))
        yield Fault(place, f"协议书的签章处与签订各方不符：方案里的各方是 {words}，改成一样")
    if not source:
        return
    for clause in _clauses(agreement):
        words = squeeze(f"{clause.get('number') or ''}{clause.get('text') or ''}")
        if words not in source:
            yield Fault(clause.place, f"协议书的这一条不在原文里：{_NOT_IN_SOURCE}")


def _clauses(node: Node) -> Iterator[Node]:
    for each in (*_children(node, "sections"), *_children(node, "clauses")):
        yield each
        yield from _clauses(each)
