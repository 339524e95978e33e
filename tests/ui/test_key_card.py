"""The signing key in the settings: its figures, a pass phrase, taken to another computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office_key import (
    copy_key,
    key_file,
    key_files,
    key_left_behind,
    office_fingerprint,
    office_key,
)
from duikou_desktop.storage.sealed import next_number, note_written, take_number
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.settings_page import key as key_module
from duikou_desktop.ui.settings_page.key import KeyCard
from tests.factories import GUANGXI
from tests.ui.office import demo_desk, fail

pytestmark = pytest.mark.usefixtures("themed")


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=10_000)


def test_before_the_first_package_there_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    with demo_desk(tmp_path / "office") as (desk, _store):
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        wait(qtbot, lambda: "还没有" in card.figures.text())
        assert not card.copy.isEnabled()
        assert not card.phrase.isEnabled()


def test_a_key_that_was_not_carried_along_is_not_called_the_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office sealed before; whoever knows its key would see another without a word here."""
    with demo_desk(tmp_path / "office") as (desk, store):
        number = next_number(store, GUANGXI, Side.SUPPORTER, 2024, approval_sha256="00" * 32)
        take_number(store, number)
        assert not key_left_behind(store)  # nothing came to stand under that number
        note_written(store, number.id, "2024.dkpkg")
        assert key_left_behind(store)
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        wait(qtbot, lambda: card.figures.text() == "没有带来")
        assert "没有带到这台电脑" in card.banner.text()
        assert "先取用旧电脑的密钥文件" in card.banner.text()
        with pytest.raises(UserError, match="没有带到这台电脑"):
            office_key(store)
        assert key_left_behind(store)
        answers = iter(("", "made"))
        monkeypatch.setattr(key_module, "ask", lambda *_: next(answers))
        card.anew.click()
        assert key_left_behind(store)
        card.anew.click()
        wait(qtbot, lambda: card.figures.text() == office_fingerprint(store))
        assert "以后用这个新密钥签名" in card.banner.text()


def test_a_wrong_pass_phrase_leaves_the_key_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        office_key(store)
        figures = office_fingerprint(store)
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        wait(qtbot, lambda: card.figures.text() == figures)
        assert card.phrase.text() == "加口令…"
        card.change("", "试问卷帘人海棠依旧")
        wait(qtbot, lambda: card.phrase.text() == "改口令…")
        assert card.banner.text() == "口令已加，以后用密钥时要写。"
        before = key_file(store).read_bytes()
        card.change("海棠", "知否知否应是绿肥")
        wait(qtbot, lambda: card.banner.text().startswith("口令不对"))
        assert key_file(store).read_bytes() == before
        card.change("试问卷帘人海棠依旧", "")
        wait(qtbot, lambda: card.phrase.text() == "加口令…")
        assert office_fingerprint(store) == figures


def test_the_key_goes_to_another_computer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "office.key"
    with demo_desk(tmp_path / "old") as (_, store):
        office_key(store)
        figures = office_fingerprint(store)
        copy_key(store, stick)
    with demo_desk(tmp_path / "new") as (desk, store):
        office_key(store)
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        mine = office_fingerprint(store)
        assert mine not in (None, figures)
        wait(qtbot, lambda: card.figures.text() == mine)
        asked: list[str] = []
        answers = iter(("", "takes"))

        def answer(_parent: object, _title: str, sentence: str, _answers: object) -> str:
            asked.append(sentence)
            return next(answers)

        monkeypatch.setattr(key_module, "ask", answer)
        monkeypatch.setattr(key_module.PassPhraseDialog, "exec", lambda _self: 1)
        card.offer(stick)
        wait(qtbot, lambda: len(asked) == 1)
        # Its own, but another than the one it signs with now.
        assert "这是本单位的另一个密钥" in asked[0]
        assert str(figures) in asked[0]
        assert str(mine) in asked[0]
        assert office_fingerprint(store) == mine
        card.offer(stick)
        wait(qtbot, lambda: card.figures.text() == figures)
        assert "原来的密钥留在旁边" in card.banner.text()
        card.offer(stick)
        wait(qtbot, lambda: "就是现在用的密钥" in card.banner.text())


def test_who_forgot_the_pass_phrase_begins_anew(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        office_key(store, "试问卷帘人海棠依旧")
        former, figures = key_file(store).read_bytes(), office_fingerprint(store)
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        wait(qtbot, lambda: card.figures.text() == figures)
        monkeypatch.setattr(key_module, "save_file", lambda *_, **__: tmp_path / "copy.key")
        card.copy.click()
        wait(qtbot, lambda: "取用时要写现在的口令" in card.banner.text())
        monkeypatch.setattr(key_module, "ask", lambda *_: "made")
        card.anew.click()
        wait(qtbot, lambda: card.phrase.text() == "加口令…")
        assert office_fingerprint(store) not in (None, figures)
        assert former in [each.read_bytes() for each in key_files(store)]


def test_a_short_pass_phrase_cannot_be_agreed_to(qtbot: QtBot) -> None:
    """One character closed the key, and a stick that is lost is tried at leisure."""
    whole = QWidget()
    qtbot.addWidget(whole)
    dialog = key_module.PassPhraseDialog("", "", old=False, new=True, parent=whole)
    for field in (dialog.new, dialog.again):
        field.setText("一")
    assert not dialog.agree.isEnabled()
    for field in (dialog.new, dialog.again):
        field.setText("一二三四五六七八")
    assert dialog.agree.isEnabled()
    for field in (dialog.new, dialog.again):
        field.clear()
    assert dialog.agree.isEnabled()  # no pass phrase any more


def test_at_a_desk_it_speaks_of_what_a_desk_signs(qtbot: QtBot, counter: Counter) -> None:
    card = KeyCard(counter, fail, commission=True)
    qtbot.addWidget(card)
    counter.runner.wait()
    wait(qtbot, lambda: "第一次写回执、签发方案" in card.figures.text())
    said = " ".join(each.text() for each in card.findChildren(QLabel))
    assert "封面" not in said
    assert "医院和省里会问" in said


def test_a_key_made_while_the_settings_were_out_of_sight_is_seen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        card = KeyCard(desk, fail)
        qtbot.addWidget(card)
        card.show()
        wait(qtbot, lambda: not card.copy.isEnabled() and bool(card.figures.text()))
        card.hide()
        office_key(store)
        card.show()
        wait(qtbot, card.copy.isEnabled)
        assert card.figures.text() == office_fingerprint(store)
