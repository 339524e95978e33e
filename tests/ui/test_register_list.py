"""The list of a register: long ones in windows, columns, totals, kept views, paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.paper import Align
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services import register_view
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.papers.dialog import PaperDialog
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.rows import Look
from duikou_desktop.ui.registers.views import carry_views_over, forget_view, kept_views
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import StateLabel
from tests.shots.office import settle
from tests.ui.office import demo_desk
from tests.ui.register_pages import lines_of, page_of

pytestmark = pytest.mark.usefixtures("themed")
ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def many(office: tuple[Desk, Store], monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, Store]:
    """The demo with 700 more activities, in a program that waits for no order above 300."""
    monkeypatch.setattr(register_view, "_SOON", 300)
    desk, store = office
    one = next(each for each in store.read(ACTIVITY) if each.value("by"))
    more = [one.changed(id=uuid4(), topic=f"连讲第 {n:03} 次") for n in range(700)]

    def put(unit: object) -> None:
        for record in more:
            unit.put(ACTIVITY, record)  # type: ignore[attr-defined]

    store.change(say("装入"), put)
    return desk, store


def test_a_long_list_is_read_where_it_is_looked_at(
    many: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = many
    page = page_of("activity", desk, settings, qtbot)
    table = page.table
    assert table.count() == len(store.read(ACTIVITY))
    assert table.row(0) is not None
    assert table.row(table.count() - 1) is None
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: table.row(table.count() - 1) is not None, timeout=5000)
    keys = [table.key_at(at) for at in range(table.count())]
    assert len(set(keys)) == table.count()
    assert table.row(table.count() - 1).key == keys[-1]  # type: ignore[union-attr]


def test_all_rows_of_a_long_list_are_copied_and_deleted(
    many: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = many
    page = page_of("activity", desk, settings, qtbot)
    page.bar.line.setText("连讲")
    page.bar.changed.emit()
    settle(desk)
    assert page.table.count() == 700
    page.table.selectAll()
    assert page.table.chosen_count() == 700
    page.table.copy()
    settle(desk)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (lines[0].split("\t")[:2], len(lines)) == (["状态", "日期"], 701)
    before = len(store.read(ACTIVITY))
    page.verbs.delete_chosen()
    settle(desk)
    assert len(store.read(ACTIVITY)) == before - 700
    assert page.table.count() == 0


def test_stepping_goes_on_where_rows_are_not_read_yet(
    many: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, _ = many
    page = page_of("activity", desk, settings, qtbot)
    far = page.table.key_at(600)
    assert page.table.row(600) is None
    page.open_record(far)
    settle(desk)
    assert page.editing.record_id is not None
    assert page.editing.record_id.hex == far
    page.editing.step_asked.emit(1)
    settle(desk)
    assert page.editing.record_id.hex == page.table.key_at(601)


def test_columns_are_chosen_and_remembered(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    keys = [page.table.columns[at].key for at in page.table.shown_columns()]
    assert "hours" not in keys
    offered = {action.text(): action for action in page.table.columns_menu().actions()}
    offered["学时"].trigger()
    offered["科室"].trigger()
    again = page_of("activity", office[0], settings, qtbot)
    shown = [again.table.columns[at].key for at in again.table.shown_columns()]
    assert "hours" in shown
    assert "department" not in shown


def test_number_columns_are_added_up_for_the_list_and_for_what_is_chosen(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    page = page_of("activity", desk, settings, qtbot)
    complete = [each for each in store.read(ACTIVITY) if ACTIVITY.complete(each)]
    everyone = sum(each.value("attendees") or 0 for each in complete)

    def said(words: str) -> bool:
        return words in page.card._summary.text()

    qtbot.waitUntil(lambda: said(f"人数合计 {everyone:,}"), timeout=5000)
    page.table.selectAll()
    keys = page.table.chosen_keys()
    page.table.clearSelection()
    flags = page.table.selectionModel().SelectionFlag
    for at in (0, 1):
        index = page.table.model().index(at, 0)
        page.table.selectionModel().select(index, flags.Select | flags.Rows)
    two = set(keys[:2])
    both = sum(each.value("attendees") or 0 for each in store.read(ACTIVITY) if each.id.hex in two)
    qtbot.waitUntil(lambda: said(f"选中的人数合计 {both:,} · "), timeout=5000)
    # A filter that leaves the two in sight leaves them chosen, and the sum is still theirs.
    one = page.table.rows()[0].cells[keys_of_columns(page).index("kind")]
    same = [row.key for row in page.table.rows() if one in row.cells][:2]
    both = sum(each.value("attendees") or 0 for each in complete if each.id.hex in same)
    page.table.clearSelection()
    for key in same:
        index = page.table.model().index(page.table.place(key), 0)
        page.table.selectionModel().select(index, flags.Select | flags.Rows)
    page.bar.show_look(Look(kind=str(one)))
    settle(desk)
    qtbot.waitUntil(lambda: said(f"选中的人数合计 {both:,} · 筛选出"), timeout=5000)
    assert page.table.chosen_count() == 2
    page.table.clearSelection()
    qtbot.waitUntil(lambda: said("人数合计") and not said("选中的"), timeout=5000)


def test_a_record_opened_from_elsewhere_is_the_one_the_list_stands_on(
    many: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    """As a finding opens it: the page is new, and the order of its list not known yet."""
    desk, store = many
    far = min(
        (each for each in store.read(ACTIVITY) if each.value("on")),
        key=lambda each: each.value("on"),
    )
    page = RegisterPage(desk, ACTIVITY, settings)
    qtbot.addWidget(page)
    page.resize(1142, 700)
    page.show()
    desk.ask(lambda _store: None, lambda _: page.open_record(str(far.id)))
    settle(desk)
    assert page.editing.record_id == far.id
    assert page.table.current_key() == far.id.hex
    # Nor is another one where a filter is taken away at the same time.
    page.editing.close()
    page.bar.line.setText("连讲")
    page.bar.changed.emit()
    settle(desk)
    page.bar.clear()
    page.open_record(str(far.id))
    settle(desk)
    assert page.editing.record_id == far.id
    assert page.table.current_key() == far.id.hex


def test_services_are_added_up_kind_by_kind(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    volume = BY_KEY["service_volume"]
    for held in store.read(volume):
        remove_records(store, volume, [held.id])
    relation = store.book().all("relation")[0].id
    for month, kind, quantity, unit in (
        ("2024-03", "手术", 12, "例"),
        ("2024-04", "手术", 13, "例"),
        ("2024-04", "门急诊", 1300, "人次"),
    ):
        raw = {"month": month, "kind": kind, "quantity": quantity, "unit": unit}
        save_record(store, volume, {**raw, "relations": [relation]})
    desk.relation = None
    page = RegisterPage(desk, volume, settings)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    settle(desk)
    said = "门急诊数量合计 1,300 · 手术数量合计 25 · "
    qtbot.waitUntil(lambda: page.card._summary.text().startswith(said), timeout=5000)
    # Many kinds go on below: they neither widen the window nor are cut.
    page.card.set_totals((), " · ".join([said] * 5))
    assert page.card.minimumSizeHint().width() < 700


def keys_of_columns(page: RegisterPage) -> list[str]:
    return [each.key for each in page.table.columns]


def test_below_the_list_stands_what_is_listed_and_drafts_apart(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    every: list[Any] = [each for each in store.read(ACTIVITY) if each.on and each.on.year == 2024]
    held = [each for each in every if ACTIVITY.complete(each)]
    raw = {"on": "2024-05-06", "topic": "只有草稿里有的词", "attendees": 7_000}
    fresh = save_record(store, ACTIVITY, raw).record
    drafts = [*(each for each in every if each not in held), fresh]
    page = page_of("activity", desk, settings, qtbot)
    whole = f"共 {len(held)} 条 · 另有草稿 {len(drafts)} 条"

    def footer() -> list[str]:
        labels = page.card._footer.findChildren(StateLabel)
        return [
            page.card._summary.text(),
            *(each.accessibleName() for each in labels if not each.isHidden()),
        ]

    def says(added: list[Any], apart: list[Any], *, filtered: bool = True) -> None:
        """The footer of a list of records that are added up, and drafts that are not."""
        note = "（草稿不计）" if apart else ""
        parts = [f"人数合计 {sum(each.attendees or 0 for each in added):,}{note}"]
        if filtered:
            parts.append(f"筛选出 {len(added) + len(apart)} 条")
        listed = [*added, *apart]
        proofs = [bool(each.evidence) for each in listed if each not in drafts]
        of_drafts = len(listed) - len(proofs)
        states = (("计入", sum(proofs)), ("缺佐证", proofs.count(False)), ("草稿", of_drafts))
        expected = [" · ".join([*parts, whole]), *(f"{word} {n}" for word, n in states if n)]
        qtbot.waitUntil(lambda: footer() == expected, timeout=5000)

    says(held, drafts, filtered=False)
    page.table.selectAll()
    parts = [
        f"选中的人数合计 {sum(each.attendees or 0 for each in held):,}（草稿不计）",
        whole,
        f"选中 {len(every) + 1} 条，含草稿 {len(drafts)} 条",
    ]
    qtbot.waitUntil(lambda: footer()[0] == " · ".join(parts), timeout=5000)
    page.table.choose(fresh.id.hex)
    qtbot.waitUntil(lambda: footer()[0].endswith("选中 1 条，含草稿 1 条"), timeout=5000)
    page.table.clearSelection()
    kind = held[0].kind
    page.bar.show_look(Look(kind=str(kind.value)))
    says(*([each for each in part if each.kind is kind] for part in (held, drafts)))
    page.bar.show_look(Look(state=State.DRAFT))
    says(drafts, [])
    page.bar.show_look(Look(text="草稿里"))
    says([], [fresh])
    page.bar.show_look(Look(text="卒中"))
    qtbot.waitUntil(lambda: 1 < page.table.count() < len(held), timeout=5000)
    shown = {row.key for row in page.table.rows()}
    says(*([each for each in part if each.id.hex in shown] for part in (held, drafts)))


def test_a_view_is_kept_under_its_name(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    page.bar.line.setText("卒中, 早期")
    page.table.sort_asked.emit("department", False)
    page.more.keep_view("脑卒中")
    own = office[0].identity.origin
    kept = kept_views(settings, own, "activity")
    assert list(kept) == ["脑卒中"]
    page.bar.clear()
    page.more.show_view(kept["脑卒中"])
    assert page.look() == kept["脑卒中"]
    assert page.look().text == "卒中, 早期"
    assert page.look().sort == "department"
    # Another office on the same desk has none of it.
    assert kept_views(settings, new_id(), "activity") == {}


def test_views_kept_for_the_whole_desk_are_those_of_the_first_office_opened(
    settings: Settings,
) -> None:
    look = '{"v": {"kind": null, "state": null, "text": "a", "sort": "on", "descending": true}}'
    settings.set_text("views/activity", quote(look))
    first, second = new_id(), new_id()
    for office in (first, second):
        carry_views_over(settings, office)
    assert kept_views(settings, first, "activity") == {"v": Look(None, None, "a", "on", True)}
    assert kept_views(settings, second, "activity") == {}
    forget_view(settings, first, "activity", "v")
    carry_views_over(settings, first)
    assert kept_views(settings, first, "activity") == {}


def test_the_list_goes_on_paper_with_its_filter(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    page.bar.line.setText("卒中")
    page.bar.changed.emit()
    settle(office[0])
    given: list[Any] = []
    page.rows.all_rows(["attendees"], lambda *found: given.extend(found))
    settle(office[0])
    paper = page.more.paper_of(*given)
    assert (paper.title, paper.mark) == ("教学活动", "示范")
    assert paper.subtitle.startswith("柳州市柳铁中心医院 · ")
    assert f"筛选：卒中，共 {page.table.count()} 条" in paper.subtitle
    assert "打印于 2024-11-18" in paper.subtitle
    (table,) = paper.tables
    assert len(table.rows) == page.table.count() + 1
    at = [each.text for each in table.header[0]].index("人数")
    counted = [row for row in table.rows[:-1] if row[0].text != "草稿"]
    assert len(counted) == len(table.rows) - 2  # one draft among them
    attendees = sum(int(row[at].text or 0) for row in counted)
    assert [each.text for each in table.rows[-1]][:2] == ["合计（草稿不计）", f"{attendees:,}"]
    assert table.rows[-1][0].across == at
    # Figures stand under each other by their last place: 人数.
    right = [
        head.text
        for head, column in zip(table.header[0], table.columns, strict=True)
        if column.align is Align.RIGHT
    ]
    assert right == ["人数"]
    dialog = PaperDialog(paper, page)
    dialog.shown.save_as(tmp_path / "list.pdf")
    text = PdfReader(tmp_path / "list.pdf").pages[0].extract_text()
    assert "教学活动" in text
    assert "筛选：卒中" in text
    dialog.close()


def test_personal_numbers_go_only_where_they_were_ticked(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, store = office
    person = BY_KEY["person"]
    some = store.read(person)[0]
    store.change(say("改"), lambda unit: unit.put(person, some.changed(phone="13907720000")))
    page = page_of("person", desk, settings, qtbot)
    assert [each.text() for each in page.more.menu.actions() if "身份证" in each.text()]
    found = []
    for name, personal in (("bare", False), ("with", True)):
        page.more.write_ledger(tmp_path / f"{name}.xlsx", personal=personal)
        settle(desk)
        sheet = load_workbook(tmp_path / f"{name}.xlsx")["人员"]
        found.append(any("13907720000" in map(str, row) for row in sheet.values))
    assert found == [False, True]


def test_people_stand_by_the_sound_of_their_names(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    register = BY_KEY["person"]
    for name in ("张伟", "安然", "陈芝"):
        save_record(store, register, {"name": name, "hospital": desk.identity.hospital})
    page = page_of("person", desk, settings, qtbot)
    names = [line[1] for line in lines_of(page)]
    assert [each for each in names if each in {"张伟", "安然", "陈芝"}] == ["安然", "陈芝", "张伟"]
    assert names[0] == "安然"


def test_a_copied_day_has_its_year(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    # Not selectRow: it adds to what is chosen where an earlier test left Shift down.
    choice = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(
        page.table.model().index(0, 0), choice.ClearAndSelect | choice.Rows
    )
    row = page.table.row(0)
    assert row is not None
    page.table.copy()
    _, copied = QGuiApplication.clipboard().text().splitlines()
    shown = page.table.cells_of([row])[0][1]
    assert len(shown) == len("07-09")
    assert copied.split("\t")[1] == f"2024-{shown}"
