"""A point counted anew: what is kept of the detail says what one built anew would say."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.judgements import OwnWords
from duikou_desktop.services.scores import score_year
from duikou_desktop.ui.score.detail import PointDetail
from duikou_desktop.ui.score.point_view import PointView, point_view
from duikou_desktop.ui.widgets.chip import Chip
from tests.ui.office import RONGSHUI, demo_desk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PointView]:
    """Points that differ in everything: with steps and a bar, judged, lost, of several relations."""
    with demo_desk(tmp_path_factory.mktemp("office") / "office") as (desk, store):
        scheme = load_scheme(desk.scheme.id)
        scored = score_year(store, scheme, Side.SUPPORTER, 2024, date(2024, 11, 18))
        found = {
            point: point_view(scored, RONGSHUI, point) for point in ("S9.2", "S6.2", "S5.1", "S1.4")
        }
        return {**found, "whole": point_view(scored, None, "S9.2")}


def said(detail: PointDetail) -> list[str]:
    shown = [each for each in detail.findChildren(QWidget) if each.isVisibleTo(detail)]
    labels = [each.text() for each in shown if isinstance(each, QLabel)]
    buttons = [each.text() for each in shown if isinstance(each, QAbstractButton)]
    return sorted(labels + buttons)


@pytest.mark.parametrize("name", [each.name for each in fields(PointView) if each.name != "place"])
def test_a_view_that_differs_in_one_thing_is_told_whole(
    name: str, views: dict[str, PointView], qtbot: QtBot
) -> None:
    first = views["S9.2"]
    kept = PointDetail()
    qtbot.addWidget(kept)
    told = 0
    for other in views.values():
        changed = replace(first, **{name: getattr(other, name)})
        kept.show_point(first, "")
        kept.show_point(changed, "")
        fresh = PointDetail()
        qtbot.addWidget(fresh)
        fresh.show_point(changed, "")
        qtbot.wait(1)  # what was put away is gone
        assert said(kept) == said(fresh)
        told += changed != first
    # One point of them at least makes the difference, or nothing was tried.
    assert told or name in {"over", "own", "inherited", "title", "closed"}


def test_what_says_the_same_stays_where_it_stands(
    views: dict[str, PointView], qtbot: QtBot
) -> None:
    detail = PointDetail()
    qtbot.addWidget(detail)
    first = views["S9.2"]
    detail.show_point(first, "")
    before = {id(each) for each in detail.findChildren(QAbstractButton)}
    detail.show_point(replace(first, reasons=("另一句",)), "")
    assert {id(each) for each in detail.findChildren(QAbstractButton)} == before
    assert "另一句" in said(detail)


def test_a_closed_year_is_read_and_not_written(views: dict[str, PointView], qtbot: QtBot) -> None:
    """采用来改 stood there with no field to adopt it into, and what was reported nowhere."""
    view = replace(views["S6.2"], own=OwnWords(Decimal("1.5"), "本院自己写的", "少一项制度"))
    detail = PointDetail()
    qtbot.addWidget(detail)
    detail.show_point(view, "")
    assert ("采用来改" in said(detail)) == bool(view.draft)
    detail.show_point(replace(view, closed=True), "")
    detail.resize(420, 640)
    qtbot.wait(1)
    told = said(detail)
    assert "采用来改" not in told
    for words in ("上报的自评分", "1.5", "上报的自评情况", "本院自己写的", "少一项制度"):
        assert words in told
    # Without words of its own the form has those of the records.
    detail.show_point(replace(view, own=OwnWords(), draft="按记录写的", closed=True), "")
    qtbot.wait(1)
    assert "按记录写的" in said(detail)


def test_in_a_narrow_pane_the_title_breaks_and_the_state_is_whole(
    views: dict[str, PointView], qtbot: QtBot
) -> None:
    """At 125 % in English it read “Par…” beside the title."""
    detail = PointDetail()
    qtbot.addWidget(detail)
    detail.show_point(replace(views["S9.2"], title="A title of many words that has to break"), "")
    detail.resize(330, 640)
    detail.show()
    chip = detail._head.findChildren(Chip)[0]
    assert chip.width() >= chip.sizeHint().width()
