"""The page of evidence as a clerk works with it: files in, given, taken back, removed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.services import history
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.evidence_intake import Target, give
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.evidence import taking_in as taking_in_module
from duikou_desktop.ui.evidence.enlarge import Enlarged
from duikou_desktop.ui.evidence.page import EvidencePage
from duikou_desktop.ui.evidence.remove import RemoveQuestion
from duikou_desktop.ui.evidence.showing import ALL, BARE, FAULTY, UNUSED
from duikou_desktop.ui.fields.evidence_delegate import CELL
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.line_button import LineButton
from tests.shots.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")
ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EvidencePage:
    made = EvidencePage(desk)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    settle(desk)
    return made


def photo(path: Path, day: str, shade: int = 90) -> Path:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[36867] = f"{day.replace('-', ':')} 15:00:00"
    Image.new("RGB", (60, 40), (shade, 20, 20)).save(path, "JPEG", exif=exif)
    return path


def drop(page: EvidencePage, files: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    settle(page.desk)


def bare_activity(desk: Desk) -> Record:
    found = [each for each in desk._store.read(ACTIVITY) if not each.evidence and each.value("on")]
    return next(each for each in found if ACTIVITY.complete(each))


def read(desk: Desk, record: Record) -> Record:
    (found,) = desk._store.read(ACTIVITY, ids=[record.id])
    return found


def look(page: EvidencePage, way: str) -> None:
    page.filter.set_current(way)
    page._show()
    settle(page.desk)


def in_panel(page: EvidencePage, kind: type[QWidget]) -> list[Any]:
    """What of a kind the panel beside the evidence shows now."""
    panel = page.give_panel
    return [each for each in panel.findChildren(kind) if each.isVisibleTo(panel)]


def test_dropped_photos_are_kept_chosen_and_given_by_keys_and_taken_back(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    bare = bare_activity(desk)
    before = len(page.view.kept)  # type: ignore[union-attr]
    day = bare.value("on").isoformat()
    drop(page, [photo(tmp_path / "IMG_3.jpg", "2019-01-01", 30)])
    before += 1
    drop(page, [photo(tmp_path / "IMG_1.jpg", day), photo(tmp_path / "IMG_2.jpg", day, 200)])
    assert len(page.view.kept) == before + 2  # type: ignore[union-attr]
    assert page.filter.current == UNUSED
    assert {row.evidence.name for row in page.gallery.chosen_rows()} == {"IMG_1.jpg", "IMG_2.jpg"}
    page.gallery.setFocus()
    qtbot.keyClick(page.gallery, Qt.Key.Key_Return)
    records = page.give_panel.records
    assert records.hasFocus()
    likely = records.chosen()[0].record
    assert likely.value("on") == bare.value("on")
    qtbot.keyClick(records, Qt.Key.Key_Return)
    settle(desk)
    assert len(set(read(desk, likely).evidence) - set(likely.evidence)) == 2
    assert page.gallery.hasFocus()
    assert [row.evidence.name for row in page.gallery.chosen_rows()] == ["IMG_3.jpg"]
    page.toast.undone.emit()
    settle(desk)
    assert read(desk, likely).evidence == likely.evidence


def test_photos_are_given_by_their_days_where_a_day_has_one_record(
    page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    bare = bare_activity(desk)
    days = ["2024-01-06", "2024-01-07", "2024-01-13", "2024-01-13"]  # weekends: nothing else then
    made = [
        bare.changed(id=new_id(), on=date.fromisoformat(day), topic=f"第{n}讲")
        for n, day in enumerate(days)
    ]

    def put(unit: Unit) -> None:
        for each in made:
            unit.put(ACTIVITY, each)

    desk._store.change(say("x"), put)
    lone = made[:2]
    files = [
        photo(tmp_path / f"IMG_{n}.jpg", day, n * 40)
        for n, day in enumerate([*days[:3], "2019-01-01"])
    ]
    drop(page, files)
    panel = page.give_panel
    assert len(page.gallery.chosen_ids()) == 4
    assert panel.by_day.text() == "按拍摄日期给 2 份"
    assert panel.give.text() == "给光标处这一条"
    panel.by_day.click()
    # A second click, for nothing seems to happen yet, gives nothing more.
    assert not panel.give.isEnabled()
    panel.give.click()
    settle(desk)
    assert [len(read(desk, each).evidence) for each in lone] == [1, 1]
    # What is left is not all chosen still: one Enter more would give it to a single record.
    assert len(page.gallery.chosen_ids()) == 1
    assert page.toast.accessibleName() == "按日期给了 2 份，另外 2 份当天没有记录或不止一条"
    page.toast.undone.emit()
    settle(desk)
    assert [read(desk, each).evidence for each in lone] == [(), ()]


def test_enter_in_the_search_gives_to_what_was_found(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    drop(page, [photo(tmp_path / "IMG_9.jpg", "2019-01-01", 60)])
    panel = page.give_panel
    page.focus_filter()
    qtbot.keyClicks(panel.field, "sggz")
    with qtbot.assertNotEmitted(panel.give_asked):  # not before the answer is there
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    settle(desk)
    (found,) = panel.records.chosen()
    (evidence,) = page.gallery.chosen_ids()
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    settle(desk)
    assert evidence in read(desk, found.record).evidence
    history.undo(desk._store)


def test_one_file_is_given_to_two_records_found_by_initials(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    drop(page, [photo(tmp_path / "IMG_1.jpg", "2019-01-01")])
    panel = page.give_panel
    assert not panel.records.chosen()
    page.focus_filter()
    qtbot.keyClicks(panel.field, "sggz")  # 锁骨骨折
    settle(desk)
    assert len(panel.records.chosen()) == 1
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.records, Qt.Key.Key_Space)
    qtbot.keyClick(panel.records, Qt.Key.Key_Down)
    qtbot.keyClick(panel.records, Qt.Key.Key_Space)
    assert panel.give.text() == "给 2 条记录"
    wanted = [each.record for each in panel.records.chosen()]
    (evidence,) = page.gallery.chosen_ids()
    qtbot.keyClick(panel.records, Qt.Key.Key_Return)
    settle(desk)
    assert all(evidence in read(desk, each).evidence for each in wanted)
    # Nothing unused is left: the keys go to what brings more in.
    assert page.choose.hasFocus()
    history.undo(desk._store)
    assert not any(evidence in read(desk, each).evidence for each in wanted)


def test_a_pasted_picture_and_a_folder_come_in_and_nothing_comes_twice(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    before = len(page.view.kept)  # type: ignore[union-attr]
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(page.gallery, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert len(page.view.kept) == before + 1  # type: ignore[union-attr]
    inside = tmp_path / "photos"
    inside.mkdir()
    first = photo(inside / "IMG_1.jpg", "2024-05-01")
    (inside / ".hidden").write_text("x")
    drop(page, [inside, first])
    assert len(page.view.kept) == before + 2  # type: ignore[union-attr]
    assert page.toast.accessibleName() == "选了 2 份，存入 1 份，1 份和选的另一份内容相同"
    drop(page, [first])
    assert page.toast.accessibleName() == "选了 1 份，存入 0 份，1 份早就有"


def test_the_office_is_read_while_files_are_kept(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, keep = Event(), Event(), taking_in_module.keep_files

    def slowly(*args: Any, **more: Any) -> Any:
        begun.set()
        go_on.wait(10)
        return keep(*args, **more)

    monkeypatch.setattr(taking_in_module, "keep_files", slowly)
    before = len(page.view.kept)  # type: ignore[union-attr]
    page.taking_in.take([photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    qtbot.waitUntil(begun.is_set)
    answers: list[int] = []
    desk.ask(lambda store: len(store.read(BY_KEY["evidence"])), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert not go_on.is_set()
    page.taking_in.take([photo(tmp_path / "IMG_2.jpg", "2024-05-02")])
    assert page.toast.accessibleName() == "上一批材料还在存入，存完了再加这 1 份。"
    go_on.set()
    settle(desk)
    assert len(page.view.kept) == before + 1  # type: ignore[union-attr]


def test_what_is_being_kept_when_the_office_is_closed_is_saved(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with demo_desk(tmp_path / "office") as desk:
        page = EvidencePage(desk)
        qtbot.addWidget(page)
        settle(desk)
        page.taking_in.take([photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
        desk.close()
    with Store(tmp_path / "office") as store:
        assert "IMG_1.jpg" in {each.value("name") for each in store.read(BY_KEY["evidence"])}


def test_taking_in_can_be_given_up(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def without_end(*_args: object, task: Task, **_more: object) -> None:
        begun.set()
        deadline = monotonic() + 10
        while monotonic() < deadline:
            task.check()

    monkeypatch.setattr(taking_in_module, "keep_files", without_end)
    before = len(page.view.kept)  # type: ignore[union-attr]
    page.taking_in.take([photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    qtbot.waitUntil(begun.is_set)
    page.taking_in.progress.cancelled.emit()
    settle(desk)
    assert page.toast.accessibleName() == "已停下，什么都没有存入"
    assert len(page.view.kept) == before  # type: ignore[union-attr]


def test_what_cannot_be_read_is_named(page: EvidencePage, desk: Desk, tmp_path: Path) -> None:
    drop(page, [tmp_path / "没有.jpg", photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    assert "1 份没有存入\n找不到 " in page.banner.text()
    assert page.toast.accessibleName() == "选了 2 份，存入 1 份，1 份读不了"


def test_files_dropped_on_records_without_evidence_are_theirs(
    page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    look(page, BARE)
    waiting = len(page.view.bare)  # type: ignore[union-attr]
    (first,) = page.bare.chosen()
    drop(page, [photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    (record,) = desk._store.read(first.register, ids=[first.record.id])
    assert len(record.evidence) == 1
    assert len(page.view.bare) == waiting - 1  # type: ignore[union-attr]
    assert page.filter.current == BARE
    assert page.toast.accessibleName() == "存入 1 份，给了 1 条记录"
    # One step: the file and its gift are taken back together.
    history.undo(desk._store)
    (record,) = desk._store.read(first.register, ids=[first.record.id])
    assert record.evidence == ()


def test_thumbnails_come_from_a_worker_and_space_enlarges(
    qtbot: QtBot, page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    drop(page, [photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    page.grab()
    settle(desk)
    index = page.gallery.currentIndex()
    assert index.data(CELL).picture.width() == 60
    page.gallery.setFocus()
    qtbot.keyClick(page.gallery, Qt.Key.Key_Space)
    settle(desk)
    (large,) = page.findChildren(Enlarged)
    assert large.picture.pixmap().width() == 60
    at = large.at
    qtbot.keyClick(large, Qt.Key.Key_Right)
    settle(desk)
    assert large.at == min(at + 1, len(page.gallery.rows()) - 1)
    qtbot.keyClick(large, Qt.Key.Key_Space)
    assert large.isHidden()


def test_missing_and_altered_files_are_told_in_words(
    page: EvidencePage, desk: Desk, tmp_path: Path
) -> None:
    drop(
        page,
        [photo(tmp_path / f"{name}.jpg", "2024-05-01", n * 60) for n, name in enumerate("甲乙")],
    )
    page.checking.begin()
    settle(desk)
    assert page.toast.accessibleName() == "文件都在，都没有改动"
    kept = {row.evidence.name: row.path for row in page.gallery.rows()}
    kept["甲.jpg"].unlink()  # type: ignore[union-attr]
    kept["乙.jpg"].write_bytes(b"other")  # type: ignore[union-attr]
    page.checking.begin()
    settle(desk)
    said = page.banner.text()
    assert "1 份文件不见了：甲.jpg" in said
    assert "1 份文件被改动过：乙.jpg" in said
    assert page.filter.current == FAULTY
    assert {row.evidence.name for row in page.gallery.rows()} == {"甲.jpg", "乙.jpg"}
    drop(page, [tmp_path / "甲.jpg", tmp_path / "乙.jpg"])
    assert page.toast.accessibleName() == "选了 2 份，存入 0 份，找回 2 份"
    page.checking.begin()
    settle(desk)
    assert page.toast.accessibleName() == "文件都在，都没有改动"


def test_removal_for_good_wants_a_reason(
    page: EvidencePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(page, [photo(tmp_path / "IMG_1.jpg", "2024-05-01")])
    (kept,) = page.gallery.chosen_rows()

    def answer(question: RemoveQuestion) -> int:
        said = " ".join(each.text() for each in question.findChildren(QLabel))
        assert "删除以后，在这之前做的也不能再撤销。" in said
        assert not question.confirm.isEnabled()
        question.line.setText("拍到了患者姓名")
        assert question.confirm.text() == "删除文件，不能撤销"
        assert question.confirm.isEnabled()
        return 1

    monkeypatch.setattr(RemoveQuestion, "exec", answer)
    page.giving.ask_remove()
    settle(desk)
    assert not kept.path.exists()  # type: ignore[union-attr]
    assert desk._store.read(BY_KEY["evidence"], ids=[kept.evidence.id]) == []
    assert kept.evidence.id not in page.gallery.chosen_ids()


def test_what_is_proven_leads_to_its_record(qtbot: QtBot, page: EvidencePage, desk: Desk) -> None:
    look(page, ALL)
    used = next(row for row in page.view.kept if row.uses)  # type: ignore[union-attr]
    page.gallery.choose([used.evidence.id])
    settle(desk)
    lines = in_panel(page, LineButton)
    assert len(lines) == min(used.uses, 3)
    button = lines[0]
    with qtbot.waitSignal(page.open_asked) as opened:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.args is not None
    key, record = opened.args
    assert any(
        str(each.id) == record and used.evidence.id in each.evidence
        for each in desk._store.read(BY_KEY[key])
    )


def test_a_photo_is_taken_off_one_record_and_put_back(
    qtbot: QtBot, page: EvidencePage, desk: Desk
) -> None:
    look(page, ALL)
    used = next(row for row in page.view.kept if row.uses)  # type: ignore[union-attr]
    page.gallery.choose([used.evidence.id])
    settle(desk)
    off = next(each for each in in_panel(page, Button) if each.text() == "取下")
    key, record = off.property("record")
    qtbot.mouseClick(off, Qt.MouseButton.LeftButton)
    settle(desk)

    def proofs() -> tuple[UUID, ...]:
        return desk._store.read(BY_KEY[key], ids=[UUID(record)])[0].evidence

    assert used.evidence.id not in proofs()
    assert used.path is not None
    assert used.path.exists()
    assert page.toast.accessibleName() == f"取下了 {used.evidence.name}，文件还留着"
    page.toast.undone.emit()
    settle(desk)
    assert used.evidence.id in proofs()


def test_what_proves_many_is_taken_off_any_of_them(page: EvidencePage, desk: Desk) -> None:
    look(page, ALL)
    used = next(row for row in page.view.kept if row.uses)  # type: ignore[union-attr]
    store = desk._store
    users = store.read(BY_KEY["activity"])[:5]
    targets = [Target("activity", each.id) for each in users]
    give(store, [used.evidence.id], targets)
    page.gallery.choose([used.evidence.id])
    page._show_chosen()
    settle(desk)
    more = next(each for each in in_panel(page, Button) if each.menu())
    deed = more.menu().findChildren(QMenu)[-1].actions()[-1]
    assert deed.text() == "取下"
    key, record = deed.property("record")
    deed.trigger()
    settle(desk)
    assert used.evidence.id not in store.read(BY_KEY[key], ids=[UUID(record)])[0].evidence


def test_a_form_makes_photos_smaller_and_knows_them_again(desk: Desk, tmp_path: Path) -> None:
    from duikou_desktop.ui.registers.proofs import Incoming, ProofsToKeep, take_in

    large = tmp_path / "IMG_9.jpg"
    Image.effect_noise((3000, 2500), 80).convert("RGB").save(large, "JPEG", quality=97)
    store: Store = desk._store
    ids, fresh = take_in(store, ProofsToKeep((), (Incoming("a", large.name, path=large),) * 2))
    assert len(ids) == len(fresh) == 1
    (evidence,) = fresh
    assert isinstance(evidence, Evidence)
    assert evidence.original_size == large.stat().st_size
    path = file_of(store, evidence)
    assert path is not None
    with Image.open(path) as kept:
        assert max(kept.size) == 2400
