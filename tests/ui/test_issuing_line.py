"""A commission issues a scheme from its settings: chosen, checked, signed, and told what to read out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import shipped
from duikou_desktop.services.desk.issuing import AtHand
from duikou_desktop.services.office_key import change_pass_phrase, office_key
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.ui.commission import issue_line, pass_phrase
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.issue_line import IssueLine
from tests.desks import NAME
from tests.factories import GUANGXI
from tests.schemes.next_round import NEXT, next_round
from tests.ui.office import wait

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def line(qtbot: QtBot, counter: Counter) -> IssueLine:
    made = IssueLine(counter)
    qtbot.addWidget(made)
    made.show()
    return made


def to(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setattr(issue_line, "folder", lambda *_: place)


def said(line: IssueLine) -> list[str]:
    return [each.text() for each in line.told.findChildren(QLabel) if each.text()]


def test_the_scheme_at_hand_is_signed_and_its_figures_told(
    qtbot: QtBot,
    counter: Counter,
    line: IssueLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    menu = line.offer((AtHand(GUANGXI, "广西", 1, shipped() / GUANGXI),))
    assert [each.text() for each in menu.actions() if each.text()] == [
        "广西（版本 1）",
        "选方案文件…",
        "选方案文件夹…",
    ]
    to(monkeypatch, tmp_path / "stick")
    with qtbot.waitSignal(line.issued):
        menu.actions()[0].trigger()
    file = tmp_path / "stick" / f"{GUANGXI}-1.dkscheme"
    draft = open_draft(file)
    assert draft.signer is not None
    assert draft.signer.name == NAME
    told = line.told.banner.text()
    assert str(file) in told
    # The desk had no key: it was made now, and its figures are to be read out.
    figures: list[str] = []
    counter.ask(lambda desk: figures.append(fingerprint(office_key(desk).public)), None)
    counter.runner.wait()
    assert figures[0] in told


def test_faults_are_listed_before_anybody_is_asked_where_to(
    qtbot: QtBot, line: IssueLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = next_round(tmp_path / "来")
    (folder / "scheme.yaml").write_text("id: x\n", "utf-8")

    def never(*_: object) -> Path:
        raise AssertionError("asked where to")

    monkeypatch.setattr(issue_line, "folder", never)
    line.issue(folder)
    wait(qtbot, lambda: "处错" in line.told.banner.text())
    assert any("scheme.yaml" in each for each in said(line))


def test_a_workbook_is_taken_and_a_pass_phrase_asked_for(
    qtbot: QtBot,
    counter: Counter,
    line: IssueLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from duikou_desktop.services.scheme_packs import export_scheme

    book = tmp_path / "方案.xlsx"
    export_scheme(next_round(tmp_path / "来"), book)
    counter.ask(
        lambda desk: (office_key(desk), change_pass_phrase(desk, "", "雨花石上的小溪流")), None
    )
    counter.runner.wait()
    phrases = iter(["不是", "雨花石上的小溪流"])
    monkeypatch.setattr(pass_phrase, "ask_words", lambda *_, **__: next(phrases))
    to(monkeypatch, tmp_path / "stick")
    line.issue(book)
    wait(qtbot, lambda: "口令" in line.told.banner.text())
    assert not (tmp_path / "stick").exists()
    with qtbot.waitSignal(line.issued):
        line.issue(book)
    assert (tmp_path / "stick" / f"{NEXT}-1.dkscheme").is_file()
    # What is there is not written over.
    monkeypatch.setattr(pass_phrase, "ask_words", lambda *_, **__: "雨花石上的小溪流")
    line.issue(book)
    wait(qtbot, lambda: "已经存在" in line.told.banner.text())
