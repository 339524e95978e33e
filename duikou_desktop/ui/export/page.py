"""The export wizard: check, place, write, read back, done; every step leaves its proof."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.core.task import Cancelled
from duikou_desktop.services.second_copy import NothingToCopy
from duikou_desktop.services.year_check import YearCheck
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.check_panel import CheckPanel
from duikou_desktop.ui.export.drives import mark_of, may_hold_half, still_there
from duikou_desktop.ui.export.kind_panel import Form, KindPanel
from duikou_desktop.ui.export.place_panel import PlacePanel, smaller_words
from duikou_desktop.ui.export.receipt_card import ReceiptCard
from duikou_desktop.ui.export.result_panel import ResultPanel, SuccessBand
from duikou_desktop.ui.export.steps import (
    Stage,
    check_proof,
    place_proof,
    result_proofs,
    wizard_steps,
)
from duikou_desktop.ui.export.writing import copy_work, folder_work, package_work
from duikou_desktop.ui.export.writing_panel import ExportFooter, WritingPanel
from duikou_desktop.ui.runner import Handle
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import sentences, tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner, note
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.focus import holds_keys
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.steps_list import StepsList
from duikou_desktop.ui.year_note import YearNote

PLACE_KEY = "export/place"
STEPS_EMS = 26


class ExportPage(QWidget):
    """`open_asked` comes with a page's key, for what the check found open."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._stage = Stage.CHECK
        self._failed: Stage | None = None
        self._check: YearCheck | None = None
        self._asked = 0
        self._handle: Handle | None = None
        self._target: Path | None = None
        self._mark: tuple[int, int] | None = None  # of the place, when the writing began
        self._sealed: ExportResult | None = None  # the package just written, as long as it holds
        self._copying = False
        self._proofs: dict[Stage, tuple[str, ...]] = {}
        self._times: dict[Stage, str] = {}
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(2.5))
        outer.setSpacing(0)
        self.header = PageHeader(tr("导出上报"), demo=desk.identity.demo)
        outer.addWidget(self.header)
        outer.addWidget(YearNote(desk))
        self._content = QWidget()
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(lengths.us(2.5))
        row.addWidget(self._make_steps())
        row.addWidget(self._make_right(), 1)
        self.empty = EmptyState()
        self._whole = QStackedWidget()
        self._whole.addWidget(self._content)
        self._whole.addWidget(self.empty)
        outer.addWidget(self._whole, 1)
        outer.addSpacing(lengths.us(2))
        self.receipt = ReceiptCard(desk, self._receipt_failed)
        self.receipt.kept.connect(self._receipt_kept)
        self.receipt.open_asked.connect(self._open)
        outer.addWidget(self.receipt)
        self.place.picked.connect(self._another_place)
        desk.changed.connect(self._look_again)
        desk.moved.connect(self._moved)
        self.restart()

    def showEvent(self, event: QShowEvent) -> None:
        """Looked at again: the key, its pass phrase and the commissions known may be others since."""
        super().showEvent(event)
        if self._handle is None and self._stage in {Stage.CHECK, Stage.PLACE}:
            self._ask_check()

    def show_wanted(self, file: Path) -> None:
        """A receipt that was opened with the program."""
        self.receipt.take_file(file)

    def _receipt_kept(self, told: str) -> None:
        """Its commission may now be one that a package can be concealed for."""
        self.banner.clear()
        if told:
            self.banner.say(Tone.PART, told)
        if self._handle is None and self._stage is not Stage.DONE:
            self._ask_check()

    def _receipt_failed(self, error: BaseException) -> None:
        say_trouble(self.banner, error, self._desk.report)

    # -- parts ------------------------------------------------------------------------------------

    def _make_steps(self) -> QFrame:
        lengths = metrics()
        card = QFrame()
        card.setProperty("frame", "card")
        card.setFixedWidth(lengths.ems(STEPS_EMS))
        column = QVBoxLayout(card)
        column.setContentsMargins(lengths.us(4), lengths.us(4), lengths.us(4), lengths.us(3))
        self.steps = StepsList()
        self.steps.change_asked.connect(self._go_back_to)
        column.addWidget(self.steps)
        column.addStretch(1)
        told = tr("写出的文件里没有身份证号和电话。")
        column.addWidget(note(told))
        return card

    def _make_right(self) -> QFrame:
        lengths = metrics()
        card = QFrame()
        card.setProperty("frame", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.success = SuccessBand()
        self.success.hide()
        column.addWidget(self.success)
        inside = QWidget()
        inside.setProperty("plain", True)
        body = QVBoxLayout(inside)
        body.setContentsMargins(lengths.us(5), lengths.us(4), lengths.us(5), lengths.us(3))
        body.setSpacing(lengths.us(2.4))
        self.banner = Banner()
        self.banner.retried.connect(self._retry)
        body.addWidget(self.banner)
        self.check = CheckPanel()
        self.check.open_asked.connect(self._open)
        self.kind = KindPanel()
        self.kind.changed.connect(self._tell_buttons)
        self.kind.changed.connect(self._tell_need)
        self.kind.close_asked.connect(partial(self._open, "score"))
        self.place = PlacePanel()
        self.place.chosen.connect(self._tell_buttons)
        choosing = QWidget()
        choices = QVBoxLayout(choosing)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(lengths.us(4))
        choices.addWidget(self.kind)
        choices.addWidget(self.place, 1)
        self.result = ResultPanel()
        writing = WritingPanel()
        self.working = writing.working
        self.working.cancelled.connect(self._cancel)
        # No stack: that is as tall as its tallest, and a short step would scroll into nothing.
        self._panels: dict[Stage, QWidget] = {
            Stage.CHECK: self.check,
            Stage.PLACE: choosing,
            Stage.WRITE: writing,
            Stage.READ: writing,
            Stage.DONE: self.result,
        }
        for panel in dict.fromkeys(self._panels.values()):
            panel.hide()
            body.addWidget(panel, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_footer())
        return card

    def _make_footer(self) -> ExportFooter:
        self._footer = ExportFooter()
        self.back, self.forward = self._footer.back, self._footer.forward
        self.another, self.anew = self._footer.another, self._footer.anew
        self.back.clicked.connect(self._step_back)
        self.another.clicked.connect(self._write_another)
        self.anew.clicked.connect(self.restart)
        self.forward.clicked.connect(self.go_on)
        return self._footer

    # -- the steps --------------------------------------------------------------------------------

    @property
    def state(self) -> str:
        """Which step is at hand."""
        return self._stage.value

    def _seen(self) -> tuple[object, ...]:
        """What the folder is of: another relation in view changes nothing in it."""
        return self._desk.scheme.id, self._desk.side, self._desk.year

    def _moved(self) -> None:
        if self._seen() != self._of:
            self.restart()

    def restart(self) -> None:
        """Begins with the check, for the side and year in view; work under way is let finish."""
        if self._handle is not None:
            return
        self._of = self._seen()
        self._copy_no_more()
        self._times.clear()
        self._proofs.clear()
        self._failed = None
        self.banner.clear()
        self.header.set_context(tr("{year} 年度 · 全院").format(year=self._desk.year))
        self._ask_check()
        self._show(Stage.CHECK)

    def _look_again(self, _change: object) -> None:
        """The records changed: what was found is out of date, and so is a folder written."""
        if self._handle is not None:
            return
        self._copy_no_more()
        self._sealed = None
        if self._stage is Stage.DONE:
            self.banner.say(Tone.DRAFT, tr("写好以后记录又改过。要交改过的，再写一份。"))
        else:
            self._ask_check()

    def _ask_check(self) -> None:
        desk = self._desk
        if desk.scheme.standard(desk.side) is None:
            words = tr("“{title}”没有考核标准，没有自评表可导出。台账可以在各登记页导出。")
            self._explain(words.format(title=desk.scheme.short_title))
            return
        self._whole.setCurrentIndex(0)
        self._asked += 1
        scheme, side, year, day = desk.scheme, desk.side, desk.year, desk.today

        def look(store: Any) -> Any:
            from duikou_desktop.services.year_check import check_year

            return check_year(store, scheme, side, year, day)

        desk.ask(look, partial(self._checked, self._asked), partial(self._unchecked, self._asked))

    def _explain(self, words: str) -> None:
        self._check = None
        self.empty.set_words(tr("现在没有可导出的"), words)
        self._whole.setCurrentIndex(1)

    def _checked(self, number: int, check: YearCheck) -> None:
        if number != self._asked:
            return
        self._check = check
        self.check.show_check(check)
        self.kind.show_check(check)
        self._tell_need()
        self._proofs[Stage.CHECK] = check_proof(check)
        self._tell()

    def _tell_need(self) -> None:
        """How much room what is chosen will take."""
        if self._check is None:
            return
        size = self._check.size
        package = self.kind.chosen is Form.PACKAGE
        need = size.package(self.kind.evidence_kind) if package else size.folder
        if self._copying and self._sealed is not None:
            need = self._sealed.size  # known to the byte
        self.place.set_needed(need)

    def _unchecked(self, number: int, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.report(error)
        elif number == self._asked:
            self._explain(error.message.translated(tr))

    def go_on(self) -> None:
        """What the primary button does: to the places, then to the writing."""
        if self._stage is Stage.CHECK and self._check is not None:
            self._times[Stage.CHECK] = _now()
            self._show(Stage.PLACE)
            last = self._settings.text(PLACE_KEY)
            self.place.look()
            if self.place.path is None and last and still_there(Path(last)):
                self.place.choose(Path(last))
        elif self.forward.isEnabled() and self.place.path is not None:
            self.write_to(self.place.path)

    def write_to(self, target: Path) -> None:
        """Writes the folder or package into `target`; nothing is left there unless it is whole."""
        if self._handle is not None:
            return
        self._target = target
        self._mark = mark_of(target)
        self._failed = None
        self.banner.clear()
        self._proofs[Stage.PLACE] = place_proof(target)
        self._times[Stage.PLACE] = _now()
        if self._copying and self._sealed is not None:
            work = copy_work(self._sealed, target)
        elif self.kind.chosen is Form.PACKAGE:
            phrase = self.kind.pass_phrase.text()
            work = package_work(
                self._desk,
                target,
                phrase,
                evidence=self.kind.evidence_kind,
                reader=self.kind.reader_name,
            )
        else:
            work = folder_work(self._desk, target)
        self.working.begin(tr("写到 {place}").format(place=target))
        self._handle = self._desk.act(work, self._written, self._not_written)
        self._handle.progressed.connect(self._advance)
        self._show(Stage.WRITE)

    def _advance(self, done: int, of: int) -> None:
        """The first half of the way is writing, the second reading back; photos made smaller before are of 0."""
        self.working.advance(done, of)
        if self._stage is Stage.WRITE and 0 < of <= done * 2:
            self._times[Stage.WRITE] = _now()
            self._show(Stage.READ)

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _written(self, result: ExportResult) -> None:
        self._end_work()
        for stage in (Stage.WRITE, Stage.READ, Stage.DONE):
            self._times.setdefault(stage, _now())
        self._proofs.update(result_proofs(result))
        self._settings.set_text(PLACE_KEY, str(result.path.parent))
        self.success.set_folder(result.path if result.package is None else result.path.parent)
        self.kind.pass_phrase.clear()
        self._sealed = result if result.package is not None else None
        self.result.show_result(result, self._check.draft_count if self._check else 0)
        # What was the last package given may be none now.
        self.receipt.refresh()
        self._desk.answered.emit()
        self._show(Stage.DONE)

    def _not_written(self, error: BaseException) -> None:
        at = self._stage
        self._end_work()
        for stage in (Stage.WRITE, Stage.READ, Stage.DONE):
            self._times.pop(stage, None)
        if self._target is not None:
            self.place.choose(self._target)
        self._show(Stage.PLACE)
        if isinstance(error, Cancelled):
            words = tr("已取消，{place} 里什么也没有留下。")
            self.banner.say(Tone.DRAFT, words.format(place=self._target))
        elif isinstance(error, Trouble):
            self._failed = at
            nothing = tr("没有写成，没有留下半份文件。记录都还在，可以再试，也可以换一个位置。")
            if isinstance(error, NothingToCopy):
                nothing = tr("拿不回来的，点“上一步”重新封一次：次数加一，主管部门以次数大的为准。")
            elif self._target is not None and may_hold_half(self._target, self._mark):
                # Pulled out while it was written on: nobody could tidy up there.
                nothing = tr(
                    "没有写成。U 盘上可能留下一个没写完的隐藏文件（名称里有 .part），"
                    "过一小时再往同一个位置写时会自动删掉。记录都还在，插好 U 盘再试，也可以换一个位置。"
                )
            elif self._target is not None:
                nothing = sentences((nothing, self._way_out(self._target)))
            self.banner.say(Tone.LOST, error.message.translated(tr), nothing, tr("重试"))
            self._tell()
        else:
            self._desk.report(error)

    def _way_out(self, target: Path) -> str:
        full = self.kind.chosen is Form.PACKAGE and self.kind.evidence_kind == "full"
        if self._check is None or self._copying or not full:
            return ""
        return smaller_words(self._check.size, target)

    def _end_work(self) -> None:
        self._handle = None
        self.working.finish()

    def _retry(self) -> None:
        if self._target is not None:
            self.write_to(self._target)

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self, stage: Stage) -> None:
        held = holds_keys(self)
        self._stage = stage
        wanted = self._panels[stage]
        for panel in self._panels.values():
            if panel is not wanted:
                panel.hide()
        wanted.show()
        self.success.setVisible(stage is Stage.DONE)
        self._tell()
        if held:
            self._first_of(stage).setFocus(Qt.FocusReason.OtherFocusReason)
        # Each step begins at its top, however far down the last one was looked at.
        self._scroll.verticalScrollBar().setValue(0)

    def _first_of(self, stage: Stage) -> QWidget:
        """What takes the keys when a step begins, from whichever button led here."""
        firsts: dict[Stage, QWidget] = {
            Stage.CHECK: self.forward,
            Stage.PLACE: self.place,
            Stage.WRITE: self.working,
            Stage.READ: self.working,
            Stage.DONE: self.success.open,
        }
        return firsts[stage]

    def _tell(self) -> None:
        busy = self._handle is not None
        self.steps.set_steps(
            wizard_steps(self._stage, self._proofs, self._times, self._failed, busy=busy)
        )
        self._tell_buttons()

    def _tell_buttons(self) -> None:
        stage, place = self._stage, self.place.path
        self.back.setVisible(stage is Stage.PLACE)
        self.another.setVisible(stage is Stage.DONE)
        self.anew.setVisible(stage is Stage.DONE)
        self.forward.setVisible(stage in {Stage.CHECK, Stage.PLACE})
        self._footer.setVisible(stage not in {Stage.WRITE, Stage.READ})
        if stage is Stage.CHECK:
            self.forward.setText(tr("选择位置"))
            self.forward.setEnabled(self._check is not None)
        else:
            words = tr("写到“{place}”").format(place=place.name or place) if place else tr("写入")
            self.forward.setText(words)
            self.forward.setEnabled(place is not None and self.kind.chosen is not None)

    def _another_place(self) -> None:
        """What was wrong with the last place is not wrong with this one."""
        self._failed = None
        self.banner.clear()
        self._tell()

    def _step_back(self) -> None:
        self._go_back_to(Stage.CHECK.value)

    def _write_another(self) -> None:
        if self._seen() != self._of:
            # The year in view became another while the folder was being written.
            self.restart()
            return
        for stage in (Stage.PLACE, Stage.WRITE, Stage.READ, Stage.DONE):
            self._times.pop(stage, None)
            self._proofs.pop(stage, None)
        self._ask_check()
        self.banner.clear()
        # The same package once more: sealed again it would be another, which takes its place.
        self._copying = self._sealed is not None
        self.kind.setHidden(self._copying)
        self._show(Stage.PLACE)
        self.place.look()

    def _copy_no_more(self) -> None:
        self._copying = False
        self.kind.setHidden(False)

    def _go_back_to(self, key: str) -> None:
        self.banner.clear()
        self._failed = None
        self._copy_no_more()
        self._show(Stage(key))

    def _open(self, page: str) -> None:
        self.open_asked.emit(page, None)


def _now() -> str:
    return QTime.currentTime().toString("HH:mm")
