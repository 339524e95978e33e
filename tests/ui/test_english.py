"""In English nothing of the program's own words stays Chinese, and nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.paths import catalogues
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.scoring.rules import CountAtLeast
from duikou_desktop.services.desk.claims import WHATS
from duikou_desktop.services.home import look_home
from duikou_desktop.services.scores import score_year
from duikou_desktop.ui.audit.page import AuditPage
from duikou_desktop.ui.commission import (
    cities_page,
    keys_page,
    receipts_page,
    spot_checks_page,
)
from duikou_desktop.ui.commission.difference_rows import difference_columns
from duikou_desktop.ui.commission.review_tables import listed_columns
from duikou_desktop.ui.commission.round_table import round_columns
from duikou_desktop.ui.home.words import demand_line, member_line, todo_line
from duikou_desktop.ui.nav_panel import WIDTH_EMS
from duikou_desktop.ui.registers.columns import columns_of
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.rows import state_says
from duikou_desktop.ui.score.model import score_columns
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.score.parameter_words import parameter_words
from duikou_desktop.ui.search_box import SearchBox
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, sentences, tr, words
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.window import ROOM
from tests.ui.office import demo_desk, demo_window, settle

CHINESE_COMMAS = "、，；"


@pytest.fixture
def english(themed: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(catalogues() / "duikou_en.qm"))
    themed.installTranslator(translator)
    yield
    themed.removeTranslator(translator)


@pytest.mark.usefixtures("english")
def test_parts_in_a_row_stand_between_english_commas() -> None:
    assert joined(["A", "B"]) == "A, B"


@pytest.mark.usefixtures("english")
def test_sentences_in_a_row_stand_apart() -> None:
    both = (say("不像医院的名称，核对一下。"), "The end.")
    assert sentences(both).endswith(" The end.")
    assert sentences(()) == ""
    # A translation that brings its blank along stands apart by one.
    assert sentences(("The one.", " The other.")) == "The one. The other."


@pytest.mark.usefixtures("english")
def test_a_wrong_choice_is_answered_with_the_choices_in_english() -> None:
    with pytest.raises(UserError) as told:
        read_record(BY_KEY["person"], {"sex": "x"})
    assert words(told.value.faults[0].message).count("Male, Female") == 1


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("register", ALL, ids=lambda each: each.key)
def test_columns_are_as_wide_as_their_english_titles_and_states(register) -> None:
    measured = QFontMetrics(type_font())
    for column in (*columns_of(register, state_says(register)), *score_columns()):
        for said in (column.title, *column.says):
            assert column.width >= measured.horizontalAdvance(said), said


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_desks_columns_are_as_wide_as_their_words(themed: QApplication, size: float) -> None:
    apply_look(themed, Look(Scheme.LIGHT, size=size))
    measured = QFontMetrics(type_font())
    told = {
        "side": [words(each.label) for each in Side],
        "outcome": [words(each.label) for each in Outcome],
        "what": [words(each) for each in WHATS],
    }
    tables = (
        round_columns(), listed_columns(), difference_columns(), receipts_page._columns(),
        keys_page._columns(), cities_page._answer_columns(), spot_checks_page._columns(),
    )  # fmt: skip
    found = [each for table in tables for each in table if each.key in told]
    assert len(found) == 9
    for column in found:
        for said in told[column.key]:
            needed = measured.horizontalAdvance(said) + 2 * metrics().us(1.6)
            assert column.width >= needed, said
    apply_look(themed, Look(Scheme.LIGHT))


@pytest.mark.usefixtures("english")
def test_home_and_parameters_speak_english(tmp_path: Path) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        view = look_home(store, desk.scheme, Side.SUPPORTER, 2024, relation=None, today=desk.today)
        scored = score_year(store, desk.scheme, Side.SUPPORTER, 2024, desk.today)
        told = [member_line(each, 2024)[0].detail for each in view.members]
        assert any("Vice-president" in each for each in told)
        told = [todo_line(each, desk.today, 2024)[0].title for each in view.todos]
        told += [demand_line(each)[0].right for each in view.demands]
        assert not any(comma in each for each in told for comma in CHINESE_COMMAS)
        counted = [
            each.rule for each in scored.standard.points() if isinstance(each.rule, CountAtLeast)
        ]
        sentences = [
            parameter_words(each, desk.scheme.parameters, scored.facts) for each in counted
        ]
        assert sentences
        assert all(each.isascii() or "–" in each for each in sentences), sentences


@pytest.mark.usefixtures("english")
def test_the_columns_of_the_checks_have_names_of_their_own(
    tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    with demo_desk(tmp_path / "office") as (desk, _store):
        page = AuditPage(desk, settings)
        qtbot.addWidget(page)
        titles = [column.title for column in page.table.columns]
        assert titles == ["State", "Check", "Finding", "Explanation"]
        page.refresh()


@pytest.mark.usefixtures("english")
def test_the_score_in_the_largest_type_is_read_without_scrolling_sideways(
    tmp_path: Path, settings: Settings, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_look(qapp, Look(Scheme.LIGHT, TEXT_SIZES[-1]))
    with demo_desk(tmp_path / "office") as (desk, _store):
        page = ScorePage(desk, settings)
        qtbot.addWidget(page)
        page.resize(ROOM[0] - metrics().ems(WIDTH_EMS), ROOM[1])
        page.show()
        settle(qtbot, desk, lambda: page.detail.view is not None)
        (around,) = [
            each for each in page.findChildren(QScrollArea) if each.isAncestorOf(page.tree)
        ]
        assert around.horizontalScrollBar().maximum() == 0
        assert page.width() == ROOM[0] - metrics().ems(WIDTH_EMS)
    apply_look(qapp, Look(Scheme.LIGHT))


@pytest.mark.usefixtures("english")
def test_a_printed_list_is_chinese_whatever_the_window_speaks(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, _):
        page = RegisterPage(desk, BY_KEY["activity"], settings)
        qtbot.addWidget(page)
        settle(qtbot, desk, lambda: page.table.count() > 0)
        whole = page.table.count()
        page.bar.show_state(State.COUNTED)
        settle(qtbot, desk, lambda: page.table.count() < whole)
        found: list[Any] = []
        page.rows.all_rows(["attendees"], lambda *given: found.extend(given))
        settle(qtbot, desk, lambda: bool(found))
        paper = page.more.paper_of(*found)
        (table,) = paper.tables
        assert paper.title == "教学活动"
        assert f"筛选：计入，共 {page.table.count()} 条" in paper.subtitle
        assert "打印于 2024-11-18" in paper.subtitle
        assert [head.text for head in table.header[0]][:3] == ["状态", "日期", "类别"]
        assert {row[0].text for row in table.rows} == {"计入", "合计"}
        assert tr("类别") == "Type"


@pytest.mark.usefixtures("english")
def test_a_page_is_found_by_its_chinese_name_too(
    qtbot: QtBot, settings: Settings, tmp_path: Path, qapp: QApplication
) -> None:
    window = demo_window(qtbot, Theme(qapp, settings), settings, tmp_path / "office")
    for text, key in (("评分", "score"), ("jxhd", "activity"), ("月报", "batch")):
        window.search_asked.emit()
        box = window.findChildren(SearchBox)[-1]
        box.list.field.setText(text)
        assert f"{key}/" in [each.key for each in box._page_hits()]
        assert all(each.title.isascii() for each in box._page_hits())
        box.reject()
    window.close()
