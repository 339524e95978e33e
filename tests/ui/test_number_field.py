"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.fields.number import NumberField

pytestmark = pytest.mark.usefixtures("themed")


def test_a_comma_that_parts_no_thousands_is_no_number(qtbot: QtBot) -> None:
    """自评分 0,5 was kept as 5."""
    field = NumberField("分", places=1)
    qtbot.addWidget(field)
    for typed, value in (
        ("0,5", None),
        ("1,5", None),
        ("1,200", Decimal(1200)),
        ("1，200.5", Decimal("1200.5")),
    ):
        field.line.setText(typed)
        assert field.value() == value
