"""向省里上报: what would go is told first, then the packages and the city's own round go to a stick."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.services.desk.city_rounds import ToSubmit, submit, to_submit
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.text import joined, tr
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.task_view import TaskHandleView

_WRITES = "writes"


class Submitting(QObject):
    """Asks on the page, and tells there how it goes; `working` shows how far it has come."""

    def __init__(self, page: DeskPage, counter: Counter, working: TaskHandleView) -> None:
        super().__init__(page)
        self._page, self._counter, self._working = page, counter, working

    def begin(self) -> None:
        """Asks where to, tells what goes, and writes it there."""
        to = folder(self._page, "submit", tr("写到哪里（U 盘或文件夹）"))
        if to is None:
            return
        scheme, year = self._counter.scheme, self._counter.year
        self._counter.ask(
            lambda desk: to_submit(desk, scheme, year),
            partial(self._offer_submit, to, year),
            self._page.failed,
        )

    def _offer_submit(self, to: Path, year: int, found: ToSubmit) -> None:
        answers = ((_WRITES, tr("写到这里")), ("", tr("先不写")))
        title = tr("向省里上报 {year} 年的材料？").format(year=year)
        if ask(self._page, title, _to_submit_words(found, to), answers) == _WRITES:
            self._page.with_pass_phrase(partial(self._submit_to, to))

    def _submit_to(self, to: Path, pass_phrase: str = "") -> None:
        """Writes them into a folder of their own there."""
        scheme, year = self._counter.scheme, self._counter.year

        def deed(desk: DeskStore, task: Task) -> Path:
            key = office_key(desk, pass_phrase)
            return submit(desk, scheme, year, to, key, task=task).folder

        self._working.begin(tr("正在写上报省里的材料"))
        handle = self._page.act(deed, self._submitted, self._not_submitted)
        handle.progressed.connect(self._working.advance)
        self._working.cancelled.connect(handle.cancel)

    def _submitted(self, written: Path) -> None:
        self._working.finish()
        self._page.written.emit(written)

    def _not_submitted(self, error: BaseException) -> None:
        self._working.finish()
        if not isinstance(error, Cancelled):
            self._page.failed(error)


def _to_submit_words(found: ToSubmit, to: Path) -> str:
    """What goes, what of it is not finished, and where to."""
    said = [tr("{n} 份上报包和市里的评审、总结、汇总表。").format(n=found.packages)]
    if found.opened:
        told = tr(
            "其中 {n} 份是加密报来的，写出的是打开以后的上报包，不加密；里面的内容和签名没有变。"
        )
        said.append(told.format(n=found.opened))
    open_ = [
        words.format(n=count, names=joined(found.unconfirmed_told))
        for count, words in (
            (found.missing, tr("{n} 份没有收到或要重报")),
            (found.unjudged, tr("{n} 份没有评审完")),
            (found.undecided, tr("{n} 处双方不一致没有认定")),
            (found.unconfirmed, tr("{n} 份的签名指纹或哪一份没有定（{names}）")),
        )
        if count
    ]
    if open_:
        said.append(tr("还没有办完的：{what}。").format(what=joined(open_)))
    said.append(tr("写到 {place}。").format(place=to))
    return "\n".join(said)
