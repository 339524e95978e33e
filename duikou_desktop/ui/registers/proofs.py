"""The evidence of the record in the form: what is kept, what comes in when the record is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QImage, QPixmap

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.services.evidence import (
    copy_to_open,
    evidence_of_place,
    file_of,
    read_place,
)
from duikou_desktop.services.evidence_keeping import keep
from duikou_desktop.services.proof_files import NEVER_OPENED, unfit
from duikou_desktop.ui.choosing import open_files
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.evidence import EvidenceField, Proof
from duikou_desktop.ui.pictures import show_file, small_picture
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.focus import reveal

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store


@dataclass(frozen=True)
class Incoming:
    """A file or the place of a paper that the record will keep once it is saved."""

    key: str
    name: str
    path: Path | None = None
    place: tuple[str, str] | None = None


@dataclass(frozen=True)
class ProofsToKeep:
    """What the record shall be proven by: evidence already kept, and what comes in."""

    kept: tuple[UUID, ...]
    incoming: tuple[Incoming, ...]


def take_in(store: Store, wanted: ProofsToKeep) -> tuple[tuple[UUID, ...], tuple[Evidence, ...]]:
    """Keeps the incoming files; returns all ids of the record, and the evidence not yet saved."""
    kept = keep(store, [each.path for each in wanted.incoming if each.path is not None])
    if kept.refused:
        raise UserError(kept.refused[0].message)
    papers = tuple(
        evidence_of_place(each.name, *each.place)
        for each in wanted.incoming
        if each.place is not None
    )
    ids = dict.fromkeys((*wanted.kept, *(each.id for each in (*kept.evidence, *papers))))
    return tuple(ids), (*kept.fresh, *kept.restored, *papers)


class Proofs(QObject):
    """Stands behind the strip; nothing is kept before the record is saved."""

    changed = Signal()

    def __init__(self, desk: Desk, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failed = failed
        self._kept: dict[str, Evidence | None] = {}
        self._taken_away: dict[str, Evidence] = {}  # places of papers, to be written again perhaps
        self._incoming: dict[str, Incoming] = {}
        self._pictures: dict[str, QPixmap] = {}
        self._folder: QTemporaryDir | None = None  # made when first needed, gone with the form
        self.field = EvidenceField()
        self.field.place.line.setPlaceholderText(tr("如 3号柜第2盒第15页，或 盒1 第3页"))
        self.field.place.line.editingFinished.connect(self._take_place)
        self.field.place_changed.connect(self.changed)
        view = self.field.view
        view.files_dropped.connect(self.add_files)
        view.picture_pasted.connect(self.add_picture)
        view.choose_asked.connect(self._choose)
        view.opened.connect(self.open)
        view.remove_asked.connect(self.remove)

    def set_evidence(self, ids: Sequence[UUID]) -> None:
        """What the record opened has; names and thumbnails follow."""
        self._incoming.clear()
        self._taken_away.clear()
        self._kept = {str(each): None for each in ids}
        self.field.set_place(None)
        self.field.set_fault(None)
        self._show()
        if ids:
            wanted = tuple(ids)
            self._desk.ask(lambda store: _load(store, wanted), self._loaded, self._failed)

    @property
    def count(self) -> int:
        return len(self._kept) + len(self._incoming)

    def as_typed(self) -> object:
        """What the record is to be proven by, to be compared: never the order it was given in."""
        coming = frozenset((each.path, each.place) for each in self._incoming.values())
        return frozenset(self._kept), coming, self.field.place_text()

    def to_keep(self) -> ProofsToKeep:
        """What saving shall keep; a place still being typed is taken too."""
        self._take_place()
        return ProofsToKeep(tuple(map(UUID, self._kept)), tuple(self._incoming.values()))

    def incoming_files(self) -> tuple[Path, ...]:
        """The files of a person's own that come in when the record is saved."""
        return tuple(each.path for each in self._incoming.values() if each.path is not None)

    def add_files(self, paths: list[Path]) -> None:
        """Files dropped or chosen; a folder is none, and an unfit one is told and left out."""
        folders = [path.name for path in paths if path.is_dir()]
        words_of_folders = tr("{name} 不是文件。把里面的文件拖进来。")
        told = [words_of_folders.format(name=joined(folders))] if folders else []
        for path in paths:
            if path.is_dir():
                continue
            try:
                wrong = unfit(path)
            except Trouble as error:
                wrong = error.message
            if wrong is not None:
                told.append(words(wrong))
            else:
                self._add(Incoming(str(uuid4()), path.name, path=path))
        self.field.set_fault("\n".join(told) or None)
        if told:
            reveal(self.field.below)

    def add_picture(self, picture: QImage) -> None:
        """A picture from the clipboard becomes a PNG file."""
        name = tr("粘贴的图片 {day} {n}.png").format(
            day=self._desk.today.isoformat(), n=len(self._incoming) + 1
        )
        key = str(uuid4())
        path = self._place() / key / name
        path.parent.mkdir()
        if picture.save(str(path)):
            self._add(Incoming(key, name, path=path))

    def remove(self, key: str) -> None:
        """The record loses it when saved; the file itself stays with the office."""
        gone = self._kept.pop(key, None)
        if gone is not None and gone.box:
            self._taken_away[key] = gone
        self._incoming.pop(key, None)
        self._show()
        self.changed.emit()

    def open(self, key: str) -> None:
        """Show a copy with the system's own program; a file not yet kept, itself."""
        coming = self._incoming.get(key)
        if coming is not None and coming.path is not None:
            if coming.path.suffix.lower() in NEVER_OPENED:
                never = tr("{name} 是程序文件，这里不打开。")
                self.field.set_fault(never.format(name=coming.name))
            else:
                show_file(coming.path)
            return
        evidence = self._kept.get(key)
        if evidence is not None and evidence.sha256 is not None:
            folder = self._place()
            self._desk.ask(
                lambda store: copy_to_open(store, evidence, folder), show_file, self._failed
            )

    def _place(self) -> Path:
        """A folder for pasted pictures and for copies to look at."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())

    def _add(self, incoming: Incoming) -> None:
        self._incoming[incoming.key] = incoming
        if incoming.path is not None:
            picture = QPixmap.fromImage(small_picture(incoming.path))
            if not picture.isNull():
                self._pictures[incoming.key] = picture
        self._show()
        self.changed.emit()

    def _choose(self) -> None:
        self.add_files(open_files(self.field, "evidence", tr("选佐证材料")))

    def _take_place(self) -> None:
        text = self.field.place_text()
        if text is None:
            return
        place = read_place(text)
        if place is None:
            self.field.place.set_fault(
                tr("看不出在哪一盒哪一页。写成“3号柜第2盒第15页”或“盒1 第3页”这样。")
            )
            return
        self.field.place.set_fault(None)
        self.field.set_place(None)
        for key, each in self._taken_away.items():
            if (each.box, each.page) == place:
                self._kept[key] = self._taken_away.pop(key)
                self._show()
                self.changed.emit()
                return
        name = tr("纸质材料 盒{box} 第{page}页").format(box=place[0], page=place[1])
        self._add(Incoming(str(uuid4()), name, place=place))

    def _loaded(self, found: list[tuple[Evidence, QImage]]) -> None:
        for evidence, picture in found:
            key = str(evidence.id)
            if key in self._kept:
                self._kept[key] = evidence
                if not picture.isNull():
                    self._pictures[key] = QPixmap.fromImage(picture)
        self._show()

    def _show(self) -> None:
        kept = [(key, each.name if each else "") for key, each in self._kept.items()]
        coming = [(key, each.name) for key, each in self._incoming.items()]
        self.field.set_value(
            tuple(Proof(key, name or "", self._pictures.get(key)) for key, name in kept + coming)
        )
        words = (
            tr("正在加入 {n} 份，保存后生效；选中按 Delete 取下").format(n=len(coming))
            if coming
            else ""
        )
        self.field.set_summary(words)


def _load(store: Store, ids: tuple[UUID, ...]) -> list[tuple[Evidence, QImage]]:
    """Names and small pictures, on the office's own thread."""
    found = []
    for each in store.read(BY_KEY["evidence"], ids=ids):
        if isinstance(each, Evidence):
            path = file_of(store, each)
            found.append((each, small_picture(path) if path else QImage()))
    return found
