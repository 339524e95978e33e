"""From clipboard or file to the preview, from there to the store: one block at a time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.block import (
    Block,
    ReadBlock,
    TakenBlock,
    block_of,
    read_block,
    take_block,
    years_beside,
)
from duikou_desktop.services.faulty_rows import save_faulty_rows
from duikou_desktop.services.incoming import Incoming, Rows, pasted
from duikou_desktop.ui.choosing import save_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.paste.column_dialog import ColumnDialog
from duikou_desktop.ui.registers.paste.preview import PastePreview
from duikou_desktop.ui.registers.paste.words import elsewhere_words, left_words
from duikou_desktop.ui.runner import Failed, Handle
from duikou_desktop.ui.text import clauses, tr, words
from duikou_desktop.ui.widgets.asking import ask_one
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class PasteFlow(QObject):
    """`preview` is there while a block is looked through."""

    def __init__(
        self, desk: Desk, register: Register, toast: Toast, failed: Failed, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._register = register
        self._toast = toast
        self._failed = failed
        self._page = page
        self._handle: Handle | None = None
        self._latest: Block | None = None
        self.preview: PastePreview | None = None

    # -- in ---------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Ctrl+V: what lies on the clipboard."""
        try:
            rows = pasted(QGuiApplication.clipboard().text())
        except Trouble as error:
            self._failed(error)
            return
        if not rows:
            self._toast.say(tr("剪贴板里没有表格。先在 Excel 里选中几行，复制，再来粘贴。"))
            return
        self.look_through(self._register, rows, None)

    def take_file(self, incoming: Incoming) -> None:
        """A table of one register: of the one its sheet names, else of this page's."""
        tables = incoming.tables
        names = [each.name for each in tables]
        chosen = 0
        if len(tables) > 1:
            name = ask_one(
                self._page,
                tr("选一张表"),
                tr("{name} 里有几张表，导入哪一张：").format(name=incoming.path.name),
                names,
                verb=tr("看看这一张"),
            )
            if name is None:
                return
            chosen = names.index(name)
        table = tables[chosen]
        self.look_through(table.register or self._register, table.rows, incoming.path)

    def look_through(self, register: Register, rows: Rows, path: Path | None) -> None:
        """Reads the rows without storing them, and shows what would come in."""
        folder, since = path.parent if path else None, self._desk.first_day()
        relation = self._desk.relation
        title = (
            tr("从 {name} 导入“{title}”").format(name=path.name, title=words(register.title))
            if path
            else tr("粘贴到“{title}”").format(title=words(register.title))
        )

        def deed(store: Store, task: Task) -> tuple[ReadBlock, None]:
            block = block_of(store, register, rows, folder=folder, since=since, relation=relation)
            return read_block(store, block, task), None

        def show(read: ReadBlock) -> None:
            self._open(read, title)

        self._desk.act(deed, show, self._failed)

    def _open(self, read: ReadBlock, title: str) -> None:
        if not read.rows:
            self._toast.say(tr("表头下面没有内容。"))
            return
        self.preview = preview = PastePreview(read, title, self._page)
        preview.changed.connect(self._read_again)
        preview.headed_asked.connect(self._ask_headed)
        preview.value_asked.connect(self._ask_value)
        preview.store_asked.connect(self._store)
        preview.save_faulty_asked.connect(self._save_faulty)
        preview.progress.cancelled.connect(self._cancel)
        preview.finished.connect(self._closed)
        preview.open()

    # -- looked through ---------------------------------------------------------------------------

    def _read_again(self, block: Block) -> None:
        """A cell changed while the last change is still being read builds on it."""
        preview = self.preview
        if preview is None:
            return
        preview.read = replace(preview.read, block=block)
        self._latest = block

        def deed(store: Store, task: Task) -> tuple[ReadBlock, None]:
            return read_block(store, block, task), None

        self._run(tr("正在检查"), deed, self._show_again)

    def _ask_headed(self, headed: bool) -> None:  # noqa: FBT001 - a slot
        preview = self.preview
        if preview is None:
            return
        was = preview.read.block

        def deed(store: Store, task: Task) -> tuple[ReadBlock, None]:
            block = block_of(
                store,
                was.register,
                was.rows,
                folder=was.folder,
                headed=headed,
                since=was.since,
                relation=was.relation,
            )
            return read_block(store, block, task), None

        self._run(tr("正在检查"), deed, self._show_again)

    def _ask_value(self, key: str) -> None:
        """What a whole column is to hold."""
        preview = self.preview
        if preview is not None:
            desk = self._desk
            asked = ColumnDialog(preview.read, key, lambda: desk.today, desk.first_day, preview)
            asked.given.connect(preview.give)
            asked.finished.connect(asked.deleteLater)
            asked.open()

    def _show_again(self, read: ReadBlock) -> None:
        if self.preview is None or (self._latest is not None and read.block is not self._latest):
            return
        self._latest = None
        self._rest()
        self.preview.show_read(read)

    # -- stored -----------------------------------------------------------------------------------

    def _store(self, block: Block) -> None:
        def deed(store: Store, task: Task) -> tuple[TakenBlock, ChangeSet | None]:
            taken = take_block(store, block, task)
            return taken, taken.change

        self._run(tr("正在存入"), deed, self._stored)

    def _stored(self, taken: TakenBlock) -> None:
        if self.preview is not None:
            self._rest()
            self.preview.accept()
        said = tr("已存入 {n} 行，Ctrl+Z 可以撤销").format(n=taken.read.good)
        starts = self._desk.first_day()
        year = ReportingYear(self._desk.year, (starts.month, starts.day))
        away = elsewhere_words(years_beside(taken.read, year))
        self._toast.say(clauses([said, *filter(None, (away, left_words(taken.read)))]))

    def _save_faulty(self, read: ReadBlock) -> None:
        preview = self.preview
        name = tr("{title} 没有存的行.xlsx").format(title=words(read.block.register.title))
        chosen = save_file(
            preview or self._page,
            "faulty",
            tr("没有存的行存到哪里"),
            name,
            tr("Excel 工作簿 (*.xlsx)"),
        )
        if chosen is not None:
            self.save_faulty(read, chosen.with_suffix(".xlsx"))

    def save_faulty(self, read: ReadBlock, path: Path) -> None:
        """Writes the rows left behind with their remarks to `path`."""

        def deed(_store: Store, _task: Task) -> tuple[int, None]:
            return save_faulty_rows(read, path), None

        def done(count: int) -> None:
            self._rest()
            if self.preview is not None:
                self.preview.saved_apart(read)
                said = tr("{n} 行没有存的已另存到 {path}").format(n=count, path=path)
                self.preview.banner.say(Tone.MET, said, tr("改好后再粘贴或导入一次。"))

        self._run(tr("正在写 {name}").format(name=path.name), deed, done)

    # -- work -------------------------------------------------------------------------------------

    def _run(self, title: str, deed: object, then: object) -> None:
        preview = self.preview
        if preview is not None:
            preview.set_busy(busy=True)
            preview.progress.begin(title)
        self._handle = self._desk.act(deed, then, self._not_done)  # type: ignore[arg-type]
        if preview is not None:
            self._handle.progressed.connect(preview.progress.advance)

    def _rest(self) -> None:
        if self.preview is not None:
            self.preview.progress.finish()
            self.preview.set_busy(busy=False)

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _not_done(self, error: BaseException) -> None:
        self._rest()
        if self.preview is None:
            self._failed(error)
        elif isinstance(error, Cancelled):
            self.preview.banner.say(Tone.ACCENT, tr("已停下，什么都没有存入"))
        elif isinstance(error, Trouble):
            self.preview.banner.say(Tone.LOST, words(error.message))
        else:
            self._desk.failed(error)

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
        self.preview = None
        self._latest = None
