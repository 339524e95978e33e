"""What an empty register teaches: what belongs here, how to begin, which points it decides."""

from __future__ import annotations

from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.scoring.deciding import points_decided_by
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.empty_state import DecidedPoint, EmptyState, Way

NEW, IMPORT = "new", "import"
_MOST_FIELDS = 4
_MOST_POINTS = 5


def teach(empty: EmptyState, desk: Desk, register: Register) -> None:
    """Fill the words of an empty register for the year in view."""
    empty.set_link("")
    title = words(register.title)
    if register.when is None:
        headline = tr("还没有{title}记录").format(title=title)
    else:
        headline = tr("{year} 年还没有{title}记录").format(year=desk.year, title=title)
    empty.set_words(headline, words(register.purpose))
    needed = [words(spec.label) for spec in register.shown if spec.needed][:_MOST_FIELDS]
    sheet = tr("填好的 xlsx，表“{sheet}”，先看再存").format(sheet=sheet_title(register))
    empty.set_ways(
        (
            Way(NEW, "plus", tr("新增一条"), joined(needed), "Ctrl+N"),
            Way(IMPORT, "folder", tr("导入台账"), sheet),
        )
    )
    _tell_points(empty, desk, register)


def tell_no_hits(empty: EmptyState) -> None:
    """A filter hides every record: say so, and offer to let it go."""
    empty.set_words(tr("没有符合筛选的记录"), tr("换几个字，或清除筛选看全部。"))
    empty.set_ways(())
    empty.set_points("", "", ())
    empty.set_link(tr("清除筛选"))


def _tell_points(empty: EmptyState, desk: Desk, register: Register) -> None:
    standard = desk.scheme.standard(desk.side)
    points = points_decided_by(register, standard) if standard is not None else ()
    if standard is None or not points:
        return
    total = sum((point.maximum for point in points if point.maximum is not None), Decimal(0))
    heading = tr("这里的记录决定 {points} 分").format(points=plain_number(total))
    indicators = [
        f"{indicator.number} {indicator.title}"
        for indicator in standard.indicators()
        if any(point in points for point in indicator.points)
    ]
    place = "　".join((standard.attachment, *indicators[:2]))
    shown = tuple(
        DecidedPoint(
            point.number,
            point.text,
            tr("{points} 分").format(points=plain_number(point.maximum))
            if point.maximum is not None
            else tr("加分"),
        )
        for point in points[:_MOST_POINTS]
    )
    empty.set_points(heading, place, shown)
