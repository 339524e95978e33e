"""设置, 方案: what is at hand; a file comes in with all its faults told, another scheme is taken up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.opening import OfficeView, as_opened, look_round
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.first_run.ask_scheme import AskScheme
from duikou_desktop.ui.registers.record_fields import _scheme_options
from duikou_desktop.ui.settings_page.schemes import SchemesCard
from duikou_desktop.ui.turning import Turning
from duikou_desktop.ui.widgets.relation_switch import RelationSwitch
from duikou_desktop.ui.year_note import YearNote
from tests.schemes.next_round import NEXT, next_round
from tests.ui.office import demo_desk, fail, settle

ASK = "duikou_desktop.ui.settings_page.schemes.ask"

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "办公室") as (made, _):
        yield made


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> SchemesCard:
    made = SchemesCard(desk)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, desk, lambda: bool(buttons(made, "导出为 Excel…")))
    return made


def told(card: SchemesCard) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def buttons(card: SchemesCard, words: str) -> list[QPushButton]:
    return [
        each for each in card.findChildren(QPushButton) if each.text() == words and each.isVisible()
    ]


def test_it_lists_years_version_and_what_is_used(card: SchemesCard) -> None:
    assert "2022–2025 年 · 版本 1 · 正在使用（支援） · 随程序来的" in told(card)
    assert "2021–2025 年 · 版本 1 · 没有使用 · 随程序来的" in told(card)
    assert buttons(card, "开始使用") == []


def test_a_file_comes_in_and_is_taken_up(
    qtbot: QtBot, card: SchemesCard, desk: Desk, tmp_path: Path
) -> None:
    card.install(next_round(tmp_path))
    settle(qtbot, desk, lambda: "已导入" in told(card))
    settle(qtbot, desk, lambda: bool(buttons(card, "开始使用")))
    assert "2026–2029 年 · 版本 1 · 没有使用 · 在办公室文件夹里" in told(card)
    buttons(card, "开始使用")[0].click()
    settle(qtbot, desk, lambda: "已开始使用" in told(card))
    settle(qtbot, desk, lambda: "2026–2029 年 · 版本 1 · 正在使用（支援）" in told(card))
    assert [scheme for scheme, _ in desk.identity.sides] == ["guangxi-2022-2025", NEXT]


def test_every_fault_is_shown_with_its_place(
    qtbot: QtBot, card: SchemesCard, desk: Desk, tmp_path: Path
) -> None:
    changes = {
        "standard-supporter.yaml": {"at_least: 20": "at_least: 0"},
        "scheme.yaml": {"heads: 5": "heads: 五"},
    }
    card.install(next_round(tmp_path, changes=changes))
    settle(qtbot, desk, lambda: "2 处错" in told(card))
    assert "scheme.yaml 第 " in told(card)
    assert "standard-supporter.yaml 第 " in told(card)


def version_two(card: SchemesCard, desk: Desk, qtbot: QtBot, book: Path) -> Path:
    """A workbook of the plan in use, its version made 2."""
    card.export(Path("resources/schemes/guangxi-2022-2025"), book)
    settle(qtbot, desk, lambda: "已写到" in told(card))
    from openpyxl import load_workbook

    edited = load_workbook(book)
    row = next(row for row in edited["方案"].iter_rows() if row[0].value == "版本")
    row[1].value = 2
    edited.save(book)
    return book


def test_a_newer_version_of_the_scheme_in_view_is_scored_by_once_agreed(
    qtbot: QtBot, card: SchemesCard, desk: Desk, tmp_path: Path
) -> None:
    book = version_two(card, desk, qtbot, tmp_path / "广西.xlsx")
    with patch(ASK, return_value="replace") as asked, qtbot.waitSignal(desk.reshelved):
        card.install(book)
    title, sentence, answers = asked.call_args.args[1:4]
    assert title == "换掉正在使用的方案？"
    assert "版本 1 → 2" in sentence
    assert answers[0] == ("", "不换")  # what Enter does changes nothing
    assert desk.scheme.version == 2
    settle(qtbot, desk, lambda: bool(buttons(card, "换回版本 1")))
    with patch(ASK, return_value="back"), qtbot.waitSignal(desk.reshelved):
        buttons(card, "换回版本 1")[0].click()
    assert desk.scheme.version == 1
    settle(qtbot, desk, lambda: bool(buttons(card, "换回版本 2")))


def test_the_scheme_in_use_stays_where_nobody_agreed(
    qtbot: QtBot, card: SchemesCard, desk: Desk, tmp_path: Path
) -> None:
    book = version_two(card, desk, qtbot, tmp_path / "广西.xlsx")
    with patch(ASK, return_value="") as asked:
        card.install(book)
        settle(qtbot, desk, lambda: asked.called)
    assert Shelf.of(desk.folder).scheme("guangxi-2022-2025").version == 1


def test_the_first_question_takes_a_file(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    from duikou_desktop.ui.first_run.answers import Answers

    answers = Answers()
    asked = AskScheme(answers, desk.runner)
    qtbot.addWidget(asked)
    asked.begin()
    settle(qtbot, desk, lambda: answers.scheme is not None)
    asked.take_file(next_round(tmp_path))
    settle(qtbot, desk, lambda: NEXT in answers.drafts)
    assert answers.scheme is not None
    assert answers.scheme.id == NEXT
    assert open_draft(tmp_path / NEXT).id == NEXT


def test_a_scheme_without_standard_borrows_one_and_the_pages_say_so(
    qtbot: QtBot, tmp_path: Path
) -> None:
    member = Membership(load_scheme("neimenggu-2021-2025"), Side.RECIPIENT, "武川县人民医院")
    store = make_office(tmp_path / "武川", member, clerk="示例亥")
    opened = as_opened(store)
    desk = Desk(store, opened.scheme, opened.side, date(2024, 11, 18), fail)
    try:
        made = SchemesCard(desk)
        note = YearNote(desk)
        for widget in (made, note):
            qtbot.addWidget(widget)
            widget.show()
        settle(qtbot, desk, lambda: bool(buttons(made, "借用评分标准…")))
        made.adopt("neimenggu-2021-2025", "guangxi-2022-2025")
        settle(qtbot, desk, lambda: "各处注明“参考”" in told(made))
        # The desk's scheme follows with an answer of its own.
        settle(qtbot, desk, lambda: desk.scheme.standard(Side.RECIPIENT) is not None)
        assert note.text() == ("参考：本方案没有考核标准，按“广西对口支援 2022—2025”的标准试算。")
        settle(qtbot, desk, lambda: "借用“guangxi-2022-2025”的标准" in told(made))
        made.adopt("neimenggu-2021-2025", None)
        settle(qtbot, desk, lambda: "不再借用" in told(made))
        settle(qtbot, desk, lambda: desk.scheme.standard(Side.RECIPIENT) is None)
    finally:
        desk.close()


def test_the_switch_tells_two_rounds_apart(
    qtbot: QtBot, card: SchemesCard, desk: Desk, tmp_path: Path
) -> None:
    switch = RelationSwitch()
    qtbot.addWidget(switch)
    turning = Turning(desk, switch, card)
    card.install(next_round(tmp_path))
    settle(qtbot, desk, lambda: bool(buttons(card, "开始使用")))
    buttons(card, "开始使用")[0].click()
    settle(qtbot, desk, lambda: "已开始使用" in told(card))
    looked: list[object] = []
    desk.ask(lambda store: look_round(store, desk.today), looked.append)
    settle(qtbot, desk, lambda: bool(looked))
    with (
        patch.object(switch, "set_choices") as given,
        patch.object(switch, "show_relation") as shown,
    ):
        turning.look(looked[0])
        choices = given.call_args.args[0]
        assert shown.call_args.args[2] == "2024 年 · 广西对口支援 2022—2025"
        # The other round is looked at in a year of its own, and so is the first again.
        for key, line in (
            (choices[-1].key, "2026 年 · 广西对口支援 2026—2029"),
            (choices[0].key, "2025 年 · 广西对口支援 2022—2025"),
        ):
            turning._to_relation(key)
            assert shown.call_args.args[2] == line
    assert [each.detail for each in choices if "全院" in each.name] == [
        "广西对口支援 2022—2025",
        "广西对口支援 2026—2029",
    ]
    # A form names the scheme of a line as people do, whichever is in view.
    assert [each.label for each in _scheme_options(desk)] == [
        "广西对口支援 2022—2025",
        "广西对口支援 2026—2029",
    ]


def test_another_side_is_added_where_the_table_does_not_list_it(
    qtbot: QtBot, card: SchemesCard, desk: Desk
) -> None:
    with patch(ASK, return_value=Side.RECIPIENT.value) as asked:
        buttons(card, "增加另一方…")[0].click()
    sentence, answers = asked.call_args.args[2:4]
    assert "没有本单位作为受援医院" in sentence
    assert answers == (("recipient", "作为受援医院"), ("", "取消"))
    settle(qtbot, desk, lambda: "增加了受援一方" in told(card))
    settle(qtbot, desk, lambda: "正在使用（支援、受援）" in told(card))
    assert desk.identity.sides == (
        ("guangxi-2022-2025", Side.SUPPORTER),
        ("guangxi-2022-2025", Side.RECIPIENT),
    )
    looked: list[OfficeView] = []
    desk.ask(lambda store: look_round(store, desk.today), looked.append)
    settle(qtbot, desk, lambda: bool(looked))
    assert [(each.side, len(each.places)) for each in looked[0].sides] == [
        (Side.SUPPORTER, 2),
        (Side.RECIPIENT, 0),
    ]
    # It can be turned to, for its relations are registered there, and says that it has none yet.
    switch = RelationSwitch()
    qtbot.addWidget(switch)
    turning = Turning(desk, switch, card)
    with patch.object(switch, "set_choices") as given:
        turning.look(looked[0])
    choices = [(each.name, each.detail) for each in given.call_args.args[0]]
    assert choices[-1] == ("全院", "受援 还没有结对关系")
    assert not any("还没有" in detail for _, detail in choices[:-1])
