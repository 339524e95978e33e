"""Fields take loose typing, give plain values, and say what is wrong below themselves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.fields.choice import ChoiceField, Option, SeveralField, YesNoField
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.fields.link import Linked, LinkField, LinksField
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.text import LongTextField, TextField
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import HIT, Hit

pytestmark = pytest.mark.usefixtures("themed")

MANY = tuple(Option(str(at), f"示例{at}") for at in range(6))
TODAY = date(2024, 11, 18)
# The direction of a wheel; Qt takes it by position only.
NATURAL = False


def type_chinese(widget: QWidget, text: str) -> None:
    """As an input method does: key clicks know no Chinese."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def read_day(text: str) -> date:
    year, month, day = (int(part) for part in text.replace("-", ".").split("."))
    if (month, day) == (2, 30):
        raise ValueError("2 月没有 30 日。直接在这里改。")
    return date(year, month, day)


@pytest.fixture
def day(qtbot: QtBot) -> DateField:
    field = DateField(read_day, date.isoformat, lambda: TODAY)
    qtbot.addWidget(field)
    return field


def test_line_takes_chinese_and_says_it_changed(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        type_chinese(field.line, "查房")
    assert field.value() == "查房"
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(None)
    assert field.value() is None


def test_fault_hides_the_hint_until_it_is_mended(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.set_hint("第6批")
    field.set_fault("写上主题。")
    assert field.below_text() == "写上主题。"
    field.set_fault(None)
    assert field.below_text() == "第6批"


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = LongTextField(parent=page), TextField(parent=page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.edit.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert other.line.hasFocus()
    assert field.value() is None


def test_what_nobody_sees_is_nothing_typed(qtbot: QtBot) -> None:
    for field in (LongTextField(), TextField()):
        qtbot.addWidget(field)
        field.set_value("\u200b \u200b")
        assert field.value() is None
        field.set_value("\u200b写了 ")
        assert field.value() == "\u200b写了"


def test_enter_leads_on_from_a_text_of_several_lines_as_from_a_cell(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    field, other = LongTextField(), TextField()
    column.addWidget(field)
    column.addWidget(other)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "one")
    for hold in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return, hold)
        qtbot.keyClicks(field.edit, "more")
    assert field.value() == "one\nmore\nmore"
    assert field.edit.hasFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.value() == "one\nmore\nmore"
    assert other.line.hasFocus()


def test_date_is_read_loosely_and_written_plainly(day: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(day.line, "2024.3.5")
    assert day.value() == date(2024, 3, 5)
    day.line.editingFinished.emit()
    assert day.line.text() == "2024-03-05"


def test_impossible_day_is_told_when_the_field_is_left(day: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(day.line, "2024.2.30")
    assert day.below_text() == ""
    day.line.editingFinished.emit()
    assert day.below_text() == "2 月没有 30 日。直接在这里改。"
    assert day.value() is None
    assert not day.is_readable()
    assert day.line.text() == "2024.2.30"


def test_enter_stays_with_a_date_that_cannot_be_read(qtbot: QtBot) -> None:
    box = QWidget()
    day = DateField(read_day, date.isoformat, lambda: TODAY)
    after = QLineEdit()
    column = QVBoxLayout(box)
    column.addWidget(day)
    column.addWidget(after)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    day.setFocus()
    qtbot.keyClicks(day.line, "2018-2-30")
    qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert box.focusWidget() is day.line
    assert day.below_text()
    day.line.clear()
    qtbot.keyClicks(day.line, "2018-11-1")
    qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert box.focusWidget() is after


def test_two_keys_write_today(day: DateField, qtbot: QtBot) -> None:
    qtbot.addWidget(day)
    with qtbot.waitSignal(day.changed):
        day.set_today()
    assert day.value() == TODAY


@pytest.mark.parametrize(("word", "read"), [("今天", "2024-11-18"), ("昨天", "2024-11-17")])
def test_the_words_for_a_day_are_read(word: str, read: str, day: DateField, qtbot: QtBot) -> None:
    qtbot.addWidget(day)
    type_chinese(day.line, word)
    assert day.value() == date.fromisoformat(read)
    day.line.editingFinished.emit()
    assert day.line.text() == read


def test_amount_reads_full_width_figures_and_refuses_words(qtbot: QtBot) -> None:
    field = NumberField("小时", places=1)
    qtbot.addWidget(field)
    type_chinese(field.line, "１．５")
    assert field.value() == Decimal("1.5")
    field.line.clear()
    type_chinese(field.line, "两小时")
    assert field.value() is None
    assert not field.is_readable()
    assert field.below_text() == "这里填数字，最多 1 位小数。"


@pytest.mark.parametrize("text", ["1e5", "NaN", "1.55", "--1", "Infinity"])
def test_amount_takes_only_plain_numbers(qtbot: QtBot, text: str) -> None:
    field = NumberField(places=1)
    qtbot.addWidget(field)
    field.line.setText(text)
    assert field.value() is None


def test_whole_number_is_written_as_it_is(qtbot: QtBot) -> None:
    field = NumberField("人")
    qtbot.addWidget(field)
    field.set_value(120)
    assert field.line.text() == "120"


def test_wheel_over_a_list_without_focus_changes_nothing(qtbot: QtBot) -> None:
    combo = Combo()
    combo.addItems(["一", "二", "三"])
    qtbot.addWidget(combo)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        NATURAL,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == 0
    assert not event.isAccepted()


@pytest.mark.parametrize("options", [MANY[:2], MANY], ids=["few", "many"])
def test_choice_begins_unanswered(qtbot: QtBot, options: tuple[Option, ...]) -> None:
    field = ChoiceField(options)
    qtbot.addWidget(field)
    assert field.value() is None
    field.set_value("1")
    assert field.value() == "1"
    field.set_value("gone")
    assert field.value() is None


def test_not_answered_is_not_no(qtbot: QtBot) -> None:
    field = YesNoField()
    qtbot.addWidget(field)
    answers = []
    for answer in (None, True, False, None):
        field.set_value(answer)
        answers.append(field.value())
    assert answers == [None, True, False, None]


def test_several_come_in_the_order_of_the_options(qtbot: QtBot) -> None:
    field = SeveralField(MANY)
    qtbot.addWidget(field)
    field.set_value(("4", "1"))
    assert field.value() == ("1", "4")


def test_a_name_longer_than_the_form_takes_lines_and_no_width(qtbot: QtBot) -> None:
    """A renamed hospital of 30 characters pushed every other field out of sight."""
    name = "南宁市隆安县紧密型县域医疗集团总医院暨隆安县急救医学中心"
    field = SeveralField((Option("1", name), Option("2", "融安县人民医院")))
    qtbot.addWidget(field)
    field.resize(metrics().ems(16), field.sizeHint().height())
    field.show()
    assert field.minimumSizeHint().width() <= metrics().ems(16)
    long, short = field.findChildren(QAbstractButton)
    assert long.width() <= field.width()
    assert long.height() > short.height()
    assert long.heightForWidth(metrics().ems(16)) > long.heightForWidth(metrics().ems(40))


def test_people_are_found_linked_and_taken_away(qtbot: QtBot) -> None:
    field = LinksField()
    qtbot.addWidget(field)
    field.show()
    field.set_value((Linked("a", "示例甲"),))
    with qtbot.waitSignal(field.searched) as searched:
        type_chinese(field.line, "示")
    assert searched.args == ["示"]
    field.set_hits((Hit("a", "示例甲"), Hit("b", "示例乙")))
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == ("a", "b")
    assert field.line.text() == ""
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.value() == ("a",)


def test_single_link_is_replaced(qtbot: QtBot) -> None:
    field = LinkField()
    qtbot.addWidget(field)
    field.set_value(Linked("a", "示例甲"))
    type_chinese(field.line, "乙")
    field.set_hits((Hit("b", "示例乙"),))
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "b"


def shown(field: LinksField) -> list[tuple[str, str]]:
    """What its list says, line by line: the title, and what stands below it."""
    model = field._hits.model()
    hits = [model.index(at, 0).data(HIT) for at in range(model.rowCount())]
    return [(each.title, each.detail) for each in hits]


LIUZHOU = Hit("lz", "柳州市人民医院", "柳州市", (0, 1, 3, 4))
LUZHAI = Hit("zhai", "鹿寨县人民医院", "鹿寨县", (0, 1, 3, 4))


def test_the_letters_that_chose_a_hospital_keep_it(qtbot: QtBot) -> None:
    field = LinkField()
    qtbot.addWidget(field)
    field.show()
    field.set_value(Linked("zhai", "鹿寨县人民医院"))
    qtbot.keyClicks(field.line, "lzrm")
    field.set_hits((LIUZHOU, LUZHAI))
    assert shown(field) == [("鹿寨县人民医院", "已选 · 鹿寨县"), ("柳州市人民医院", "柳州市")]
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "zhai"
    assert field.line.text() == ""
    assert field._results.isHidden()
    # Another is still chosen on purpose.
    qtbot.keyClicks(field.line, "lzrm")
    field.set_hits((LIUZHOU, LUZHAI))
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "lz"


def test_one_of_several_chosen_already_is_not_answered_by_another_less_alike(qtbot: QtBot) -> None:
    field = LinksField()
    qtbot.addWidget(field)
    field.show()
    field.set_value((Linked("hai", "陆海"),))
    qtbot.keyClicks(field.line, "lh")
    field.set_hits((Hit("hai", "陆海", "", (0, 1)), Hit("hua", "覃丽华", "", (1, 2))))
    assert shown(field) == [("陆海", "已选"), ("覃丽华", "")]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == ("hai",)
    # Of two that answer as well, the one not chosen yet is meant.
    qtbot.keyClicks(field.line, "lh")
    field.set_hits((Hit("hai", "陆海", "", (0, 1)), Hit("hui", "罗慧", "", (0, 1))))
    assert shown(field) == [("罗慧", ""), ("陆海", "已选")]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == ("hai", "hui")


def test_letters_alone_make_nobody_by_the_enter_that_picks(qtbot: QtBot) -> None:
    field = LinkField()
    qtbot.addWidget(field)
    field.offer_new("新建人员 {name}")
    field.show()
    with qtbot.assertNotEmitted(field.new_asked):
        qtbot.keyClicks(field.line, "jxcf")
        field.set_hits(())
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert shown(field)[0][0] == "新建人员 jxcf"
    # Somebody may be called so: one key more says it is meant.
    with qtbot.waitSignal(field.new_asked) as asked:
        qtbot.keyClick(field.line, Qt.Key.Key_Down)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert asked.args == ["jxcf"]
    type_chinese(field.line, "覃新来")
    field.line.setText("覃新来")
    field.set_hits(())
    with qtbot.waitSignal(field.new_asked) as asked:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert asked.args == ["覃新来"]


def test_enter_leads_on_by_one_field(qtbot: QtBot) -> None:
    form = FieldForm()
    qtbot.addWidget(form)
    fields = [TextField(), TextField(), TextField()]
    for name, field in zip("一二三", fields, strict=True):
        form.add_field(name, field)
    form.show()
    qtbot.waitExposed(form)
    fields[0].line.setFocus()
    qtbot.keyClick(fields[0].line, Qt.Key.Key_Return)
    assert form.focusWidget() is fields[1].line


def test_a_fault_goes_when_its_field_is_changed(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.set_fault("有 360 个字，最多 200 个字。")
    type_chinese(field.line, "第1批")
    assert field.below_text() == ""


def test_a_list_of_choices_opens_on_its_first(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["综合", "中医", "民族医"])
    combo.setCurrentIndex(-1)
    combo.show()
    combo.showPopup()
    assert combo.view().currentIndex().row() == 0
    combo.hidePopup()


def test_in_a_choice_not_made_tab_lands_on_the_first(qtbot: QtBot) -> None:
    field = ChoiceField((Option("男", "男"), Option("女", "女")))
    qtbot.addWidget(field)
    field.show()
    first, second = field.findChildren(QAbstractButton)
    # As the record before was left: Qt would have Tab come back to that one.
    second.setFocus()
    field.set_value("女")
    field.set_value(None)
    tabbed = [each for each in (first, second) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [first]


def test_a_list_of_choices_is_searched_by_initials_and_characters(qtbot: QtBot) -> None:
    field = ChoiceField(
        tuple(Option(each, each) for each in ("院长", "副院长", "科主任", "副主任"))
    )
    qtbot.addWidget(field)
    field.show()
    combo = field._combo
    assert combo is not None
    changes: list[object] = []
    field.changed.connect(lambda: changes.append(field.value()))
    qtbot.keyClicks(combo, "fzr")
    assert field.value() == "副主任"
    combo._forget()  # as after a pause
    type_chinese(combo, "科主")
    assert field.value() == "科主任"
    combo._forget()
    qtbot.keyClicks(combo, "f")
    assert field.value() == "副院长"
    qtbot.keyClicks(combo, "f")
    assert field.value() == "副主任"
    assert changes[-1] == "副主任"
    combo._forget()
    combo.showPopup()
    qtbot.keyClicks(combo.view(), "yz")
    assert combo.view().currentIndex().data() == "院长"
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
    assert field.value() == "院长"


def test_enter_picks_a_person_and_goes_on_and_a_mark_stays_for_another(qtbot: QtBot) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    people, topic = LinksField(), TextField()
    column.addWidget(people)
    column.addWidget(topic)
    qtbot.addWidget(box)
    box.show()
    people.searched.connect(
        lambda text: people.set_hits(
            (Hit("jia", "示例甲"), Hit("yi", "示例乙"))[: 2 if text else 1]
        )
    )
    people.line.setFocus()
    qtbot.keyClicks(people.line, "sl,")
    assert people.value() == ("jia",)
    assert box.focusWidget() is people.line
    qtbot.keyClicks(people.line, "sl")
    qtbot.keyClick(people.line, Qt.Key.Key_Return)
    assert people.value() == ("jia", "yi")
    assert box.focusWidget() is topic.line
    # Nothing is searched: Enter only goes on.
    people.line.setFocus()
    qtbot.keyClick(people.line, Qt.Key.Key_Return)
    assert people.value() == ("jia", "yi")
    assert box.focusWidget() is topic.line
