"""What a version of a scheme changes, for whoever is asked whether it may take the place."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.standard import Point

_SHOWN = 12


def differences(before: Scheme, after: Scheme) -> tuple[Message, ...]:
    """What changes when `after` takes the place of `before`; nothing where they are the same."""
    return tuple(_differences(before, after)) if before != after else ()


def _differences(before: Scheme, after: Scheme) -> Iterator[Message]:
    yield say("版本 {old} → {new}", old=before.version, new=after.version)
    if before.title != after.title:
        yield say("名称改为“{title}”", title=after.title)
    if _years(before) != _years(after):
        yield say("年度 {old} → {new}", old=_years(before), new=_years(after))
    if len(before.pairings) != len(after.pairings):
        old, new = len(before.pairings), len(after.pairings)
        yield say("结对 {old} → {new} 对", old=old, new=new)
    elif before.pairings != after.pairings:
        yield say("关系表有改动")
    yield from _of_points(_points(before), _points(after))
    if before.parameters != after.parameters:
        yield say("人数、时间等参数有改动")


def _of_points(before: dict[str, Point], after: dict[str, Point]) -> Iterator[Message]:
    if len(before) != len(after):
        yield say("要点 {old} → {new} 个", old=len(before), new=len(after))
    both = [(before[each], after[each]) for each in before if each in after]
    for old, new in both:
        if old.maximum != new.maximum:
            yield say(
                "{point} 满分 {old} → {new}", point=new.id, old=_maximum(old), new=_maximum(new)
            )
    reworded = [
        new.id for old, new in both if old != new.model_copy(update={"maximum": old.maximum})
    ]
    if reworded:
        more = "……" if len(reworded) > _SHOWN else ""
        yield say(
            "评分办法或文字有改动的要点：{points}", points="、".join(reworded[:_SHOWN]) + more
        )


def _points(scheme: Scheme) -> dict[str, Point]:
    return {point.id: point for standard in scheme.standards for point in standard.points()}


def _maximum(point: Point) -> str:
    return plain_number(point.maximum) if point.maximum is not None else "—"


def _years(scheme: Scheme) -> str:
    return f"{scheme.years.first}—{scheme.years.last}"
