"""Which points a difference bears on (影响), and what each side's word would make of them."""

from __future__ import annotations

from collections.abc import Iterable

from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.standard import Point
from duikou_desktop.services.desk.foreseen import Foreseen
from duikou_desktop.ui.text import clauses, joined, sentences, tr, words
from duikou_desktop.ui.widgets.numbers import figure

_MOST = 2  # points told by their numbers in the table


def touched_words(touched: tuple[Point, ...], foreseen: tuple[Foreseen, ...] | None) -> str:
    """Every point with what it can be worth, and how the recount would go; None: not counted yet."""
    if not touched:
        return tr("影响：没有要点按它算分，只用在年度报告（附件5）里。")
    named = joined(map(_point_words, touched))
    told = tr("影响：{points}。认定以后，“评审打分”里写明按认定得几分，算不出的由人评。").format(
        points=named
    )
    return told if foreseen is None else told + _foreseen_words(foreseen)


def _foreseen_words(foreseen: Iterable[Foreseen]) -> str:
    moving = [each for each in foreseen if each.changes]
    if not moving:
        return tr("按哪一方，复算都一样。")
    told = tr("{point} 按支援医院 {ours} 分，按受援医院 {theirs} 分")
    said = clauses(
        told.format(
            point=each.point,
            ours=figure(each.scores[Side.SUPPORTER]),
            theirs=figure(each.scores[Side.RECIPIENT]),
        )
        for each in moving
    )
    lines = [tr("复算：{points}；其余不变。").format(points=said)]
    because = tr("{point} 按{side}医院：{reasons}")
    lines += (
        because.format(point=each.point, side=words(side.label), reasons=sentences(each.why(side)))
        for each in moving
        for side in (Side.SUPPORTER, Side.RECIPIENT)
        if each.why(side)
    )
    return "\n".join(lines)


def _point_words(point: Point) -> str:
    name = f"{point.id} {words(point.short)}"
    if point.maximum is None:
        return name
    return tr("{name}（{n} 分）").format(name=name, n=figure(point.maximum))


def touched_cell(touched: tuple[Point, ...]) -> str | None:
    """The points' numbers; of many the first, and how many."""
    if len(touched) > _MOST:
        return tr("{point} 等 {n} 个").format(point=touched[0].id, n=len(touched))
    return joined(each.id for each in touched) or None
