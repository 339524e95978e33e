"""派驻空档: days after the report's are neither manned nor empty, for nobody knows."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.desk.round_view import RelationLine, SideReport
from duikou_desktop.services.desk.totals import Done
from duikou_desktop.ui.commission.gap_calendar import GapCalendar

pytestmark = pytest.mark.usefixtures("themed")


def relation(until: date | None) -> Done:
    def side(name: str, which: Side) -> SideReport:
        return SideReport(uuid4(), uuid4(), name, which, None, None, None, None)

    line = RelationLine(
        uuid4(), 1, "融安县", side("受援", Side.RECIPIENT), side("支援", Side.SUPPORTER)
    )
    return Done(line, members=1, activities=(0, 0), techniques=0, gaps=(), until=until)


def test_days_after_the_reports_are_left_blank(qtbot: QtBot) -> None:
    made = GapCalendar()
    qtbot.addWidget(made)
    made.resize(1100, 200)
    made.show_gaps((relation(date(2024, 6, 30)), relation(None)), ReportingYear(2024))
    made.show()
    picture = made.grab().toImage()

    def colour(line: int, month: int) -> object:
        box = made.line_box(line)
        # The middle of the bar, on the 20th: no line of a month stands there.
        x = round(made._x(date(2024, month, 20)))
        return picture.pixelColor(QPoint(x, box.y() + box.height() // 2))

    assert colour(0, 3) == colour(1, 3) == colour(1, 9)
    assert colour(0, 9) != colour(1, 9)
    assert "截至 2024-06-30，都有人" in made.accessibleName()
    assert "全年都有人" in made.accessibleName()
