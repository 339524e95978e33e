"""A city's round handed on, and seen, opened and adopted at the province."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.receipt import PointJudged
from duikou_desktop.services.desk.adopting import adopt
from duikou_desktop.services.desk.city_rounds import submit
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.opening import open_desk
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission import cities_page, desk_page, submitting
from duikou_desktop.ui.commission.cities_page import CitiesPage
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.rollup_page import RollUpPage
from duikou_desktop.ui.settings import Settings
from tests.desks import NAME, arrive
from tests.factories import GUANGXI
from tests.resealed import SOMEBODY
from tests.rounds import CITYS, FIGURES, city_stick, said_by_the_city, said_otherwise
from tests.ui.office import RONGSHUI, accept_all, fail, wait

pytestmark = pytest.mark.usefixtures("themed")


def test_a_citys_round_is_seen_at_the_province(
    qtbot: QtBot,
    full: Counter,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    accept_all(full, Side.RECIPIENT)  # two of its points are judged by people alone
    page = RollUpPage(full, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, page.up.isEnabled)
    # Before anything is written it is told what goes, and what of it is not finished.
    monkeypatch.setattr(submitting, "folder", lambda *_: tmp_path / "stick")
    asked: list[str] = []

    def answer(_parent: object, title: str, told: str, answers: object) -> str:
        asked.append(f"{title}\n{told}")
        return "" if len(asked) == 1 else "writes"

    monkeypatch.setattr(submitting, "ask", answer)
    page.up.click()
    wait(qtbot, lambda: len(asked) == 1)
    assert not (tmp_path / "stick").exists()
    for words in ("2024 年", "2 份上报包", "10 份没有收到", "1 份没有评审完", "1 处双方不一致没有认定",
                  "2 份的签名指纹", str(tmp_path / "stick")):  # fmt: skip
        assert words in asked[0]
    with qtbot.waitSignal(page.written, timeout=20_000) as told:
        page.up.click()
    assert told.args[0].name == f"2024_{NAME}_上报"
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024
    province.ask(lambda desk: collect(desk, [tmp_path / "stick"]), None)
    above = CitiesPage(province, settings)
    qtbot.addWidget(above)
    above.show()
    wait(qtbot, lambda: above.table.count() == 1)
    (city,) = above.table.rows()
    # Five counties; two reports, of which one is judged to the end; ten hospitals have not reported.
    assert city.cells[1:7] == (NAME, 5, 2, 1, None, 10)
    assert {row.cells[9] for row in above.answers.rows()} == {"已收"}
    # What the city wrote itself is opened from here.
    shown: list[Path] = []
    monkeypatch.setattr(desk_page, "show_file", shown.append)
    above.papers.click()
    wait(qtbot, lambda: bool(shown))
    assert "2024年度工作总结.docx" in {each.name for each in shown[0].iterdir()}
    # A city opened leads to its hospitals, a hospital to its report.
    above.table.row_opened.emit(NAME)
    assert above.answers.current_key() == above.answers.rows()[0].key
    with qtbot.waitSignal(above.open_asked) as led:
        above.answers.row_opened.emit(above.answers.current_key())
    assert led.args == ["review", above.answers.rows()[0].key]
    # Figures misheard: what was typed stays, and what is wrong stands below it.
    above.figures.set_value("0000 1111")
    above.confirm.click()
    wait(qtbot, lambda: "指纹不一样" in above.figures.below_text())
    province.runner.wait()
    qtbot.wait(50)
    assert above.figures.value() == "0000 1111"
    assert above.banner.isHidden()
    figures = fingerprint(bytes.fromhex(above._seen[0].said.key))
    above.figures.set_value(figures)
    above.figures.line.returnPressed.emit()
    wait(qtbot, above.asking.isHidden)
    assert "指纹已核对" in above.key.text()
    # The supporter's waits in the city: only the recipient's can be adopted, and nothing was to adjust.
    assert above.adopt.text() == "采用 1 份市级评审"
    above.adopt.click()
    wait(qtbot, lambda: "采用了 1 份" in above.banner.text())
    assert "1 份没有采用" in above.banner.text()
    wait(
        qtbot,
        lambda: {row.words["stage"] for row in above.answers.rows()} == {"采用市级", "未评"},
    )
    # Taken back only after it was asked, with what goes; in the numbers it was adopted with.
    asked.clear()
    adopted = above.banner.text()
    monkeypatch.setattr(cities_page, "ask", lambda *said: asked.append(str(said[2])) or "")
    above.give_up.click()
    wait(qtbot, lambda: bool(asked))
    assert "2 个要点照市里的评、0 条照市里的认定" in adopted
    assert "1 份报告里照市里评的 2 个要点重新等评审，照市里认定的 0 条重新等认定" in asked[0]
    province.runner.wait()
    assert "采用市级" in {row.words["stage"] for row in above.answers.rows()}
    monkeypatch.setattr(cities_page, "ask", lambda *_: cities_page._GIVE_UP)
    above.give_up.click()
    wait(qtbot, lambda: above.banner.text() == "撤回了 2 个要点的市级评审、0 条认定。")
    wait(qtbot, lambda: {row.words["stage"] for row in above.answers.rows()} == {"未评"})
    province.close()


def test_a_report_the_city_judged_and_that_is_not_here_is_told(
    qtbot: QtBot, full: Counter, settings: Settings, tmp_path: Path
) -> None:
    scheme = full.scheme
    full.ask(lambda desk: submit(desk, scheme, 2024, tmp_path / "stick", office_key(desk)), None)
    full.runner.wait()
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024
    # The totals alone, without the packages beside them.
    (file,) = (tmp_path / "stick").rglob("*.dkround")
    province.ask(lambda desk: collect(desk, [file]), None)
    page = CitiesPage(province, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.answers.count() == 2)
    with qtbot.assertNotEmitted(page.open_asked):
        page.answers.row_opened.emit(page.answers.rows()[0].key)
    name = page.answers.rows()[0].cells[0]
    assert page.banner.text() == f"市里评的是 {name} 第 1 次上报，那一份没有收到这里，打不开。"
    province.close()


def test_a_report_that_a_newer_one_took_the_place_of_is_not_called_missing(
    qtbot: QtBot, full: Counter, settings: Settings, tmp_path: Path
) -> None:
    scheme = full.scheme
    full.ask(lambda desk: submit(desk, scheme, 2024, tmp_path / "stick", office_key(desk)), None)
    full.runner.wait()
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024

    def work(desk: DeskStore) -> None:
        collect(desk, [tmp_path / "stick"])
        for each in round_of(desk, scheme, 2024).reports:
            arrive(desk, replace(each.received, id=new_id(), sequence=2))

    province.ask(work, None)
    page = CitiesPage(province, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.answers.count() == 2)
    assert {row.cells[9] for row in page.answers.rows()} == {"已有第 2 次"}
    with qtbot.assertNotEmitted(page.open_asked):
        page.answers.row_opened.emit(page.answers.rows()[0].key)
    name = page.answers.rows()[0].cells[0]
    said = f"市里评的是 {name} 第 1 次上报，这里收到过；后来收到第 2 次，本级看第 2 次的。"
    assert page.banner.text() == said
    province.close()


def test_whose_counties_they_are_is_shown_before_the_key_is_confirmed_and_chosen_after(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024
    other = said_otherwise(
        tmp_path / "a.dkround", commission="南宁市卫生健康委", counties=("马山县", "融安县")
    )
    province.ask(lambda desk: collect(desk, [city_stick(), other]), None)
    page = CitiesPage(province, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() == 2)
    for name, figures in ((NAME, FIGURES), ("南宁市卫生健康委", fingerprint(SOMEBODY.public))):
        page.table.choose(name)
        page.figures.set_value(figures)
        if name != NAME:
            told = page.counties.text()
            assert "核对指纹，同时认定归它管的 2 个县：马山县、融安县。" in told
            assert f"其中 融安县 已认定归{NAME}：核对以后几个市说的都不算" in told
        page.confirm.click()
        wait(qtbot, page.asking.isHidden)
    # 融安县 is both's by now.
    assert page.counties.text().startswith(f"归它管的 1 个县：马山县。融安县 还认定归{NAME}")
    page.give_counties("南宁市卫生健康委", ("马山县",))
    told = f"没有认定，它说的不算：是它的，点“管的县…”认定。其中 融安县 认定归{NAME}。"
    wait(qtbot, lambda: page.counties.text() == f"归它管的 1 个县：马山县。它还报了 融安县，{told}")
    page.table.choose(NAME)
    assert page.counties.text().startswith("归它管的 5 个县：")
    province.close()


def test_what_another_key_signed_is_asked_for_beside(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024
    false = said_otherwise(tmp_path / "a.dkround", answers=())

    def work(desk: DeskStore) -> None:
        collect(desk, [city_stick()])
        confirm_fingerprint(desk, FIGURES)
        collect(desk, [false])

    province.ask(work, None)
    page = CitiesPage(province, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() == 1)
    assert page.answers.count() == 2
    assert "指纹已核对" in page.key.text()
    assert "另有 1 份用别的密钥签名的" in page.key.text()
    assert page.asking.isVisible()
    province.close()


def test_what_the_city_changed_since_is_told_until_it_is_adopted_once_more(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True).close()
    province = Counter(open_desk(tmp_path / "province"), fail)
    province.year = 2024
    scheme, before = province.scheme, said_by_the_city()
    point = PointJudged(
        relation=RONGSHUI, point="S5.1", own=Decimal(5), score=Decimal(2), reason="一人未满六个月"
    )
    answers = tuple(
        each.model_copy(update={"points": (*each.points, point)})
        if each.side is Side.SUPPORTER
        else each
        for each in before.answers
    )
    later = said_otherwise(
        tmp_path / "later.dkround",
        CITYS,
        answers=answers,
        given_at=before.moment + timedelta(hours=1),
    )

    def adopted(desk: DeskStore) -> None:
        collect(desk, [city_stick()])
        confirm_fingerprint(desk, FIGURES)
        adopt(desk, scheme, 2024, NAME)

    province.ask(adopted, None)
    page = CitiesPage(province, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.adopt.text() == "再采用一次（1 份已采用）")
    assert page.changed.isHidden()
    (city,) = page.table.rows()
    assert city.cells[7] is None
    province.act(lambda desk, _task: collect(desk, [later]))
    wait(qtbot, page.changed.isVisible)
    assert page.changed.text() == (
        "市里改过 1 份的评审，采用的还是以前的：点“再采用一次”，照市里现在评的。"
    )
    (city,) = page.table.rows()
    assert city.cells[7] == 1
    assert "市里改过" in {row.words.get("stage") for row in page.answers.rows()}
    page.adopt.click()
    wait(qtbot, page.changed.isHidden)
    assert "市里改过" not in {row.words.get("stage") for row in page.answers.rows()}
    province.close()
