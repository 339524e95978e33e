"""Leads through closing a year and reopening it: asks the desk, shows the panel, says what came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.approvals import Readiness
from duikou_desktop.services.judgements import JudgedPoint
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.score.closing import ClosingPanel
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone

_Key: TypeAlias = tuple[str, Side, int, date, bool]


class ClosingFlow(QObject):
    """Owns the button of the header, the line that says a year is closed, and the panel.

    `day_stands` is asked before the year is closed as of the day on the page, `may_leave` before
    typed scores that nobody saved would be left out.
    """

    shown = Signal()  # the panel has something to show
    done = Signal(str)  # a sentence to say

    def __init__(
        self,
        desk: Desk,
        day_stands: Callable[[], bool],
        may_leave: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._may_leave = may_leave
        self._desk = desk
        self._day_stands = day_stands
        self._scored: ScoredYear | None = None
        self._in_panel: _Key | None = None  # the year and day that the panel speaks of
        self.button = Button(tr("封账…"), Kind.PRIMARY)
        self.button.setToolTip(tr("这一年不再改动，分数和依据原样保存"))
        self.button.clicked.connect(self._begin)
        self.note = Banner()
        self.note.retried.connect(self._begin)
        self.panel = ClosingPanel()
        self.panel.close_asked.connect(self._close)
        self.panel.reopen_asked.connect(self._reopen)

    def show_year(self, scored: ScoredYear) -> None:
        """The year on the page, closed or open."""
        self._scored = scored
        approval = scored.approval
        self.button.setVisible(approval is None)
        if self.panel.isVisible() and self._in_panel != _key(scored):
            self._look(scored)
        if approval is None:
            self.note.clear()
            return
        told = tr("{year} 年已由 {by} 于 {day} 封账，下面是封账时的分数（截至 {as_of}）。").format(
            year=approval.year,
            by=approval.approved_by,
            day=approval.approved_on,
            as_of=approval.as_of,
        )
        self.note.say(Tone.MET, told, retry=tr("重新打开…"))

    def _begin(self) -> None:
        scored = self._scored
        # Opening a closed year again depends on no day.
        if scored is not None and (scored.approval is not None or self._day_stands()):
            self._look(scored)

    def _look(self, scored: ScoredYear) -> None:
        """Brings the panel up for the year on the page."""
        scheme, side, year, day = scored.scheme, scored.side, scored.year.label, scored.as_of
        if scored.approval is not None:

            def count(store: Any) -> int:
                from duikou_desktop.storage.sealed import sealed_packages

                newest = next(iter(sealed_packages(store, scheme.id, side, year)), None)
                return newest.sequence if newest is not None else 0

            self._desk.ask(count, partial(self._show_closed, scored))
            return

        def look(store: Any) -> Readiness:
            from duikou_desktop.services.approvals import readiness

            return readiness(store, scheme, side, year, day)

        self._desk.ask(look, self._show)

    def _show_closed(self, scored: ScoredYear, sealed: int) -> None:
        if scored.approval is None or scored is not self._scored:
            return  # another year is on the page meanwhile
        self._in_panel = _key(scored)
        self.panel.show_closed(scored.approval, self._desk.identity.clerk, sealed)
        self.shown.emit()

    def _show(self, found: Readiness) -> None:
        self._in_panel = _key(found.scored)
        self.panel.show_readiness(found, self._desk.identity.clerk)
        self.shown.emit()

    def _close(self, reasons: Mapping[JudgedPoint, str]) -> None:
        scored = self._scored
        if scored is None or not self._day_stands() or not self._still_holds(scored):
            return
        if not self._may_leave():
            return
        scheme, side, year, day = scored.scheme, scored.side, scored.year.label, scored.as_of

        # The button waits until everything there is to agree to is ticked.
        agreed = bool(self.panel.agreements)

        def close(store: Any, _task: object) -> tuple[Any, Any]:
            from duikou_desktop.services.approvals import approve

            change = approve(store, scheme, side, year, reasons=reasons, as_of=day, agreed=agreed)
            return (year, day), change

        self._desk.act(close, self._closed, self._refused)

    def _still_holds(self, scored: ScoredYear) -> bool:
        """Whether the panel speaks of the year and day on the page; else it is on its way."""
        return self._in_panel == _key(scored) and scored.as_of == self._desk.as_of

    def _closed(self, what: tuple[int, date]) -> None:
        year, day = what
        self.done.emit(tr("{year} 年已封账（截至 {day}）").format(year=year, day=day))

    def _reopen(self, reason: str) -> None:
        scored = self._scored
        if scored is None:
            return
        scheme, side, year = scored.scheme, scored.side, scored.year.label

        def act(store: Any, _task: object) -> tuple[Any, Any]:
            from duikou_desktop.services.approvals import reopen

            return year, reopen(store, scheme, side, year, reason)

        self._desk.act(act, self._reopened, self._refused)

    def _reopened(self, year: int) -> None:
        self.done.emit(tr("{year} 年已重新打开").format(year=year))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.panel.refuse(error.message.translated(tr))
        else:
            self._desk.report(error)


def _key(scored: ScoredYear) -> _Key:
    """What a closing is of: another year, side or day is another closing."""
    closed = scored.approval is not None
    return scored.scheme.id, scored.side, scored.year.label, scored.as_of, closed
