"""The counties of a city's desk, ticked anew in its settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.county_list import CountiesDialog, CountyList
from duikou_desktop.ui.commission.settings_page import DeskCard
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.ask_commission import AskCommission
from duikou_desktop.ui.theme.metrics import metrics
from tests.desks import COUNTIES
from tests.ui.office import wait

pytestmark = pytest.mark.usefixtures("themed")


def test_a_wrong_tick_is_put_right(qtbot: QtBot, counter: Counter) -> None:
    card = DeskCard(counter)
    qtbot.addWidget(card)
    assert card.counties.text() == "、".join(COUNTIES)
    assert not card.choose.isHidden()
    dialog = CountiesDialog(counter.scheme, counter.identity.counties, card)
    ticked = dialog.counties
    assert ticked.told.text() == "已勾 5 个县"
    ticked.search.setText("柳城")
    (shown,) = (each for each in ticked._items() if not each.isHidden())
    shown.setCheckState(Qt.CheckState.Unchecked)
    assert ticked.counties == tuple(each for each in COUNTIES if each != "柳城县")
    card.take_counties(ticked.counties)
    wait(qtbot, lambda: card.counties.text() == "鹿寨县、三江侗族自治县、融安县、融水苗族自治县")
    assert "现在收 4 个县" in card.banner.text()
    ticked.search.clear()
    ticked.none.click()
    # None ticked is all of them, in so many words on the button.
    assert (ticked.told.text(), dialog.take.text()) == ("收全部县", "收全部 68 个县")


def test_a_desk_that_took_all_by_mistake_is_made_a_citys_and_back(
    qtbot: QtBot, counter: Counter
) -> None:
    card = DeskCard(counter)
    qtbot.addWidget(card)
    card.take_counties(())
    wait(qtbot, lambda: card.counties.text() == "关系表里的全部")
    assert "现在收关系表里的全部，按省级收报" in card.banner.text()
    assert not card.choose.isHidden()
    card.take_counties(("融安县",))
    wait(qtbot, lambda: card.counties.text() == "融安县")
    assert "现在收 1 个县" in card.banner.text()


@pytest.mark.parametrize(
    ("name", "warned"),
    [
        ("柳州市卫生健康委", True),
        ("兴安盟卫生健康委", True),
        ("黔东南苗族侗族自治州卫生健康局", True),
        ("阿里地区卫生健康委", True),
        ("广西壮族自治区卫生健康委", False),
        ("贵州省卫生健康委", False),
        ("重庆市卫生健康委", False),
        ("", False),
    ],
)
def test_a_city_that_ticked_no_county_is_warned_of_the_whole_table(
    qtbot: QtBot, counter: Counter, name: str, *, warned: bool
) -> None:
    asked = AskCommission(Answers())
    qtbot.addWidget(asked)
    asked.answers.scheme = counter.scheme
    asked.begin()
    asked.name.setText(name)
    assert asked.warning.isHidden() is not warned
    if warned:
        assert "收关系表里全部 68 个县" in asked.warning.text()
        assert asked.ready()
        asked.counties._items()[0].setCheckState(Qt.CheckState.Checked)
        assert asked.warning.isHidden()


def test_the_hint_of_the_search_is_read_whole(qtbot: QtBot, counter: Counter) -> None:
    counties = CountyList("收全部县")
    qtbot.addWidget(counties)
    counties.resize(metrics().ems(46), 400)
    counties.show_counties(counter.scheme, ())
    counties.show()
    hint = counties.search.placeholderText()
    # Several at once, as they are listed in a paper; and what is not there is said.
    counties.search.setText("柳城、 鹿寨")
    found = [
        each.data(Qt.ItemDataRole.UserRole) for each in counties._items() if not each.isHidden()
    ]
    assert found == ["柳城县", "鹿寨县"]
    assert not counties.nothing_found.isVisible()
    counties.search.setText("柳城、没有的县")
    assert counties.nothing_found.isVisible()
    assert "没有的县" in counties.nothing_found.text()
    assert "柳城" not in counties.nothing_found.text()
    counties.search.clear()
    assert not counties.nothing_found.isVisible()
    shown = counties.search.fontMetrics().horizontalAdvance(hint)
    assert counties.search.width() > shown + metrics().ems(1)


def test_what_is_typed_is_ticked_or_said_to_choose_nothing(qtbot: QtBot, counter: Counter) -> None:
    """Who typed his counties and ticked none went on with a desk of the whole province."""
    asked = AskCommission(Answers())
    qtbot.addWidget(asked)
    asked.answers.scheme = counter.scheme
    asked.begin()
    asked.name.setText("柳州市卫生健康委")
    assert asked.ready()  # a province types nothing
    asked.counties.search.setText("柳城、鹿寨")
    assert not asked.ready()
    assert asked.counties.told.text() == "还没有勾"
    asked.counties.found.click()
    assert asked.ready()
    assert asked.answers.counties == ("柳城县", "鹿寨县")
