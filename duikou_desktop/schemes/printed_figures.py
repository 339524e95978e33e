"""Figures in the printed words of a standard beside those the program reckons with.

Words may mean more than their figure, so a difference is something to look at and no fault: a
scheme is sound with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.schemes.draft import Draft
from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.files import HEAD, STANDARDS
from duikou_desktop.schemes.tree import Node

_NUMBER = r"(\d+(?:\.\d+)?)"
# （5分）, or （5%） in a standard that weighs in percent.
_MAXIMUM = re.compile(rf"（{_NUMBER}[分%]）")
_SHARE = re.compile(rf"占{_NUMBER}[分%]")
# 不少于20次, 至少1项.
_AT_LEAST = re.compile(rf"(?:不少于|不低于|至少)[^\d，。；]{{0,4}}?{_NUMBER}(?:次|项|例|场|期)")
# 不少于5人（其中1人…）…连续工作6个月以上, and where the scheme keeps both.
_STAFFING = "batch_staffing"
_IN_BATCH = (
    (("parameters", "team", "heads"), "人", re.compile(r"(?:不少于|不低于|至少)(\d+)人")),
    (("parameters", "service_time", "length"), "个月", re.compile(r"(\d+)个月")),
)
_CLAUSE = re.compile(r"[，。；]")


def differing_figures(draft: Draft) -> Iterator[Fault]:
    """Every point whose words print another maximum or another count than the data hold."""
    for file in STANDARDS.values():
        tree = draft.trees.get(file)
        for node in tree.walk() if tree is not None else ():
            points = node.child("points")
            for point in points.items() if points is not None else ():
                yield from _maximum(point, node)
                yield from _count(point, node)
                yield from _batch(point, draft)


def _maximum(point: Node, indicator: Node) -> Iterator[Fault]:
    maximum = point.child("maximum")
    kept = _decimal(maximum)
    if maximum is None or kept is None:
        return
    text = _words(point, "text")
    printed = [Decimal(each) for each in _MAXIMUM.findall(text)]
    if not printed:
        _, found, behind = _words(indicator, "requirements").partition(text)
        share = _SHARE.match(behind) if found else None
        printed = [Decimal(share.group(1))] if share else []
    if printed and kept not in (*printed, sum(printed)):
        said = f"{point.get('id')} 满分 {kept}，文字里印的是 {printed[0]} 分：核对，改成一样"
        yield Fault(maximum.place, said)


def _count(point: Node, indicator: Node) -> Iterator[Fault]:
    rule = point.child("rule")
    counts = [] if rule is None else list(_named(rule, "at_least"))
    if rule is None or len(counts) != 1:
        return
    kept = _decimal(counts[0])
    own = _words(point, "text")
    printed = _AT_LEAST.findall(own)
    if not printed:
        # The count of several points may stand in one sentence: 手术示教累计不少于20次，教学查房….
        subjects = {own, *_kinds(rule)}
        text = f"{_words(indicator, 'criteria')}。{_words(indicator, 'requirements')}"
        told = [each for each in _CLAUSE.split(text) if any(one in each for one in subjects)]
        printed = [figure for each in told for figure in _AT_LEAST.findall(each)]
    if kept is not None and printed and kept not in map(Decimal, printed):
        said = f"{point.get('id')} 至少 {kept} 次（项），文字里印的是 {printed[0]}：核对，改成一样"
        yield Fault(counts[0].place, said)


def _batch(point: Node, draft: Draft) -> Iterator[Fault]:
    """The people of a batch and their months, which the scheme's own file holds."""
    rule, head = point.child("rule"), draft.trees.get(HEAD)
    if rule is None or head is None or rule.get("kind") != _STAFFING:
        return
    text = _words(point, "text")
    for way, unit, words in _IN_BATCH:
        found = _at(head, way)
        kept, printed = _decimal(found), words.findall(text)
        if found is not None and printed and kept is not None and str(kept) not in printed:
            said = f"{point.get('id')} 是 {kept} {unit}，文字里印的是 {printed[0]}：核对，改成一样"
            yield Fault(found.place, said)


def _at(node: Node, way: tuple[str, ...]) -> Node | None:
    found: Node | None = node
    for key in way:
        found = found.child(key) if found is not None else None
    return found


def _named(node: Node, key: str) -> Iterator[Node]:
    for each in node.walk():
        if (found := each.child(key)) is not None:
            yield found


def _kinds(rule: Node) -> Iterator[str]:
    for each in _named(rule, "where"):
        for value in each.walk():
            if isinstance(value.value, str):
                yield value.value


def _words(node: Node, key: str) -> str:
    return half_width(squeeze(str(node.get(key) or "")))


def _decimal(node: Node | None) -> Decimal | None:
    text = str(node.value) if node is not None else ""
    return Decimal(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None
