"""What the rows of a register's list say beyond what was entered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from tests.shots.office import settle
from tests.ui.office import RONGSHUI, demo_desk
from tests.ui.register_pages import lines_of, page_of

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def test_alike_figures_of_two_hospitals_are_told_apart_where_both_are_in_view(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, _store = office
    page = page_of("indicator", desk, settings, qtbot)
    at = next(at for at, each in enumerate(page.table.columns) if each.key == "relations")
    told = {row.cells[at] for row in page.table.rows()}
    assert told == {"融水苗族自治县人民医院", "融安县人民医院"}
    assert not page.table.isColumnHidden(at)
    desk.move(relation=RONGSHUI, year=desk.year)
    settle(desk)
    assert page.table.isColumnHidden(at)


def test_a_stay_beyond_its_planned_end_has_no_end_entered(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    register = BY_KEY["assignment"]
    gone = next(each for each in store.read(register) if each.value("to"))
    assert gone.value("planned_to") < desk.today
    store.change(say("x"), lambda unit: unit.put(register, gone.changed(to=None)))
    page = page_of(register.key, desk, settings, qtbot)
    said = {cell for line in lines_of(page) for cell in line}
    assert "未登记" in said


def test_a_person_without_a_title_is_not_complete_and_says_what_lacks(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    register = BY_KEY["person"]
    save_record(store, register, {"name": "覃新来", "hospital": desk.identity.hospital})
    page = page_of(register.key, desk, settings, qtbot)
    said = set(lines_of(page))
    (fresh,) = (line for line in said if "覃新来" in line)
    assert "职称待补" in fresh
    assert [line for line in said if "职称待补" in line] == [fresh]


def test_whoever_has_half_a_title_waits_for_the_other_half(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    """Of either hospital: the preview of a paste called the row a draft."""
    desk, store = office
    register = BY_KEY["person"]
    other = next(
        each.id for each in store.read(BY_KEY["hospital"]) if each.id != desk.identity.hospital
    )
    save_record(store, register, {"name": "覃知全", "hospital": other})
    half = save_record(store, register, {"name": "覃知半", "hospital": other}).record
    save_record(store, BY_KEY["title"], {"person": half.id, "name": "主治医师"})
    page = page_of(register.key, desk, settings, qtbot)
    said = {line[1]: line for line in lines_of(page)}
    assert "职称待补" in said["覃知半"]
    assert "职称待补" not in said["覃知全"]


def test_a_target_stands_beside_what_the_registers_hold_of_its_kind(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    """The demo's office entered the very same by hand, as 完成数量: 31, 2 and 4."""
    desk, _ = office
    page = page_of("target", desk, settings, qtbot)
    said = {line[2]: line[-2:] for line in lines_of(page)}
    assert said["远程医疗"] == ("31", "31 例")
    assert said["新医疗技术"] == ("2", "2 项")
    assert said["人才培养"] == ("4", "4 人")
    assert said["激励约束"] == ("", "")


def test_what_was_saved_is_in_view(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, _ = office
    page = page_of("activity", desk, settings, qtbot)
    page.begin_new()
    settle(desk)
    form = page.editing.form
    assert form is not None
    form.fields.editors["on"].set_value(date(2024, 3, 5))  # far below the latest, which stand first
    form.fields.editors["topic"].set_value("新记的一条")
    form.fields.editors["topic"].changed.emit()
    page.save()
    settle(desk)
    place = page.table.currentIndex()
    assert "新记的一条" in lines_of(page)[place.row()]
    assert page.table.viewport().rect().contains(page.table.visualRect(place))


def test_an_agreement_says_who_has_not_signed_or_sealed(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    page = page_of("agreement", desk, settings, qtbot)
    assert "各方已签章" in lines_of(page)[0]
    party = next(
        each for each in store.read(BY_KEY["party"]) if each.value("role").value == "受援医院"
    )
    open_ = party.changed(signatory=None, signed_on=None)
    store.change(say("x"), lambda unit: unit.put(BY_KEY["party"], open_))
    page = page_of("agreement", desk, settings, qtbot)
    assert "受援医院未签字" in lines_of(page)[0]
