"""医院签名登记: whose key is whose, told from the stamped sheet by a person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.core.text import figures_in
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deciding import clerk_of
from duikou_desktop.services.desk.key_holders import SeveralHolders
from duikou_desktop.services.desk.key_state import BY_CITY, NOT_NEEDED, KeyState
from duikou_desktop.services.desk.keys import (
    SeenKey,
    Weight,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
    take_back_confirmation,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.round_table import side_column
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.asking import ask_one, ask_words
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.detail_pane import DetailPane
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard

_SHAPES = {
    KeyState.CONFIRMED: State.RECEIVED,
    KeyState.NEW: State.TO_REVIEW,
    KeyState.CHANGED: State.FAULTY,
    KeyState.REVOKED: State.FAULTY,
}
_AGAIN = "again"
_ORDER = {KeyState.CHANGED: 0, KeyState.NEW: 1, KeyState.REVOKED: 2, KeyState.CONFIRMED: 3}


class KeysPage(DeskPage):
    """The figures on the sheet are typed, or compared with those of the row chosen."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("医院签名登记"), parent)
        self._keys: tuple[SeenKey, ...] = ()
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr("照盖章的封面输入指纹数字，找到是哪一家"))
        self.typed.textChanged.connect(self._show)
        self.typed.returnPressed.connect(self._confirm_typed)
        self.typed.setMaximumWidth(metrics().ems(30))
        self.table = RecordTable("keys", _columns(), settings)
        self.table.setProperty("pane", True)
        self.empty = wrapped("", Role.LABEL)
        self.card = TableCard(self.table, self.empty)
        self.table.row_chosen.connect(self._choose)
        self.detail = self._make_detail()
        outer = self.column()
        row = QHBoxLayout()
        row.addWidget(self.typed, 1)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addWidget(self.card, 1)
        outer.addWidget(self.detail)
        self.refresh()

    def _make_detail(self) -> DetailPane:
        lengths = metrics()
        made = DetailPane()
        column = made.column
        self._title = label("", Role.STRONG)
        self.figures = label("", Role.PANEL)
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told = wrapped("", Role.LABEL)
        for each in (self._title, self.figures, self._told):
            column.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.revoke = Button(tr("作废这个密钥…"))
        self.revoke.clicked.connect(self._revoke)
        self.back = Button(tr("撤回核对"))
        self.back.clicked.connect(self._take_back)
        self.confirm = Button(tr("与盖章的封面逐位核对过，一致"), Kind.PRIMARY)
        self.confirm.clicked.connect(self._confirm)
        row.addWidget(self.back)
        row.addWidget(self.revoke)
        row.addWidget(self.confirm)
        column.addLayout(row)
        return made

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks the year over again."""

        def question(desk: DeskStore, scheme: Scheme, year: int) -> tuple[SeenKey, ...]:
            return seen_keys(round_of(desk, scheme, year), desk.known_keys())

        self.ask_year(question, self._take)

    def _take(self, keys: tuple[SeenKey, ...]) -> None:
        self._keys = tuple(sorted(keys, key=lambda each: _ORDER[each.state]))
        to_do = len({each.package.hospital for each in keys if each.to_do})
        told = tr("{year} 年　{n} 家待核对").format(year=self._counter.year, n=to_do)
        self.header.set_context(told)
        self._show()
        self._to_next()

    def _show(self, *_: object) -> None:
        digits = figures_in(self.typed.text())
        kept = [each for each in self._keys if figures_in(each.fingerprint).startswith(digits)]
        self.table.set_rows(tuple(map(_row, kept)))
        self.empty.setText(
            tr("没有上报包的指纹是这样开头。再对一遍；还是没有，就不能采用那份报告。")
            if digits
            else tr("还没有收到报告。")
        )
        self.card.set_empty(empty=not kept)
        if kept and not self.table.current_key():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._choose(self.table.current_key())

    def _to_next(self) -> None:
        """To the first whose figures are still to be compared, unless one of those is looked at."""
        now = self._seen(self.table.current_key())
        if now is None or now.to_do:
            return
        rows = self.table.rows()
        waiting = (
            at for at, row in enumerate(rows) if (seen := self._seen(row.key)) and seen.to_do
        )
        if (first := next(waiting, None)) is not None:
            self.table.setCurrentIndex(self.table.model().index(first, 0))

    def _choose(self, key: str) -> None:
        seen = self._seen(key)
        self.detail.setVisible(seen is not None)
        if seen is None:
            return
        self._title.setText(_name(seen))
        self.figures.setText(seen.fingerprint)
        by_city = ""
        if (
            seen.state is KeyState.NEW
            and not seen.not_needed
            and not (seen.compared_by or seen.barred)
            and not self._counter.identity.counties
        ):
            by_city = tr("市里评审、认定都完了的上报以后写“市里核对过”，这里不用再核对。")
        told = (_words(seen), by_city, _by(seen), _beside(seen))
        self._told.setText(" ".join(filter(None, told)))
        self.confirm.setVisible(seen.state is not KeyState.CONFIRMED)
        self.confirm.setText(_confirming(seen))
        self.back.setVisible(seen.state is KeyState.CONFIRMED)
        self.revoke.setVisible(seen.state is not KeyState.REVOKED)

    def _seen(self, key: str) -> SeenKey | None:
        return next((each for each in self._keys if str(each.package.id) == key), None)

    # -- what is done -----------------------------------------------------------------------------

    def _confirm_typed(self) -> None:
        """Enter: every figure was typed."""
        digits = figures_in(self.typed.text())
        if digits:
            self._keep(digits)

    def _confirm(self) -> None:
        seen = self._seen(self.table.current_key())
        if seen is not None:
            self._keep(seen.fingerprint)

    def _keep(self, figures: str) -> None:
        digits = figures_in(figures)
        mine = [each for each in self._keys if figures_in(each.fingerprint) == digits]
        revoked = any(each.state is KeyState.REVOKED for each in mine)
        barred = next((each.barred for each in mine if each.barred is not None), None)
        if revoked and not self._trusts_again():
            return
        if barred is not None and not self._trusts_against(barred.city):
            return

        self._keep_of(figures, None, again=revoked or barred is not None)

    def _keep_of(self, figures: str, whose: UUID | None, *, again: bool) -> None:
        """Keeps the key as that holder's, or as its only one's."""

        def deed(desk: DeskStore, _task: Task) -> tuple[str, frozenset[str]]:
            name = confirm_fingerprint(desk, figures, clerk_of(desk), whose=whose, again=again)
            return name, desk.reviews.counties().get(name, frozenset())

        def refused(error: BaseException) -> None:
            if isinstance(error, SeveralHolders):
                chosen = self._whose(error)
                if chosen is not None:
                    self._keep_of(figures, chosen, again=again)
            else:
                self.failed(error)

        self.act(deed, self._kept, refused)

    def _whose(self, several: SeveralHolders) -> UUID | None:
        """Which of those it signs for is on the stamped sheet; None: nobody said."""
        names = {words(each.name): each.id for each in several.holders}
        told = tr(
            "这个密钥签了几家的上报，一个密钥只能是一家的。盖章的封面是哪一家的？"
            "别家的那一份多半是冒名，向那一家问清。"
        )
        verb = tr("只核对这一家")
        chosen = ask_one(self, tr("封面是哪一家的"), told, tuple(names), verb=verb)
        return names.get(chosen or "")

    def _trusts_again(self) -> bool:
        told = tr(
            "这个密钥作废过。弄错了才作废的，可以重新采信；丢了、被人拿走的，请医院换新密钥。"
        )
        answers = (("", tr("不采信")), (_AGAIN, tr("重新采信")))
        return ask(self, tr("重新采信作废过的密钥？"), told, answers) == _AGAIN

    def _trusts_against(self, city: str) -> bool:
        told = tr(
            "{city}已作废这个密钥。问过市里、确实是市里弄错的，才在这里采信；没有问过的，不要采信。"
        )
        answers = (("", tr("不采信")), (_AGAIN, tr("问过市里，采信")))
        said = told.format(city=city)
        return ask(self, tr("采信市里作废的密钥？"), said, answers) == _AGAIN

    def _kept(self, kept: tuple[str, frozenset[str]]) -> None:
        name, counties = kept
        self.typed.clear()
        # The button that was pressed goes away; Enter must not reach the one in its place.
        if not self.typed.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        told = tr("{name} 的指纹已核对。")
        if counties:  # a city's figures were typed here
            told += tr("认定归它管的 {n} 个县：{counties}。不对的，到“各市上报”里改。")
        self.say_done(told.format(name=name, n=len(counties), counties=joined(sorted(counties))))

    def _take_back(self) -> None:
        """A confirmation by a wrong click; the key itself is not in doubt."""
        seen = self._seen(self.table.current_key())
        if seen is None:
            return

        def deed(desk: DeskStore, _task: Task) -> None:
            take_back_confirmation(desk, seen)

        told = tr("{name} 的核对已撤回。").format(name=_name(seen))
        self.act(deed, lambda _nothing: self.say_done(told))

    def _revoke(self) -> None:
        seen = self._seen(self.table.current_key())
        if seen is None:
            return
        told = tr("作废以后，用这个密钥签名的上报包都不再采信。写明原因。")
        reason = ask_words(self, tr("作废密钥"), told, verb=tr("作废"))
        if reason is None:
            return
        if reason.strip():
            self.revoke_for(seen.fingerprint, reason.strip())
        else:
            self.banner.say(Tone.LOST, tr("没有作废：作废密钥要写原因。"))

    def revoke_for(self, figures: str, reason: str) -> None:
        """No longer trusts the key of that fingerprint."""

        def deed(desk: DeskStore, _task: Task) -> Any:
            return revoke_fingerprint(desk, figures, reason)

        self.act(deed)


def _name(seen: SeenKey) -> str:
    """As the table has it: a package may call itself anything."""
    return seen.name or tr("{name}（不在关系表里）").format(name=seen.package.hospital_name)


def _words(seen: SeenKey) -> str:
    if seen.barred is not None:
        told = tr("{city}已作废这个密钥，不予接收用它签名的上报包：请先问市里，不要在这里核对。")
        why = tr("市里写的原因：{reason}。").format(reason=seen.barred.reason.rstrip("。"))
        return told.format(city=seen.barred.city) + (why if seen.barred.reason else "")
    if seen.compared_by:
        return tr("{city}照盖章的封面核对过这个指纹；这里不用再核对。").format(
            city=seen.compared_by
        )
    if seen.not_needed:
        return tr("现在不用核对。")
    if seen.after_revoked:
        return tr(
            "这家医院以前的密钥已作废，这是新的一个。收到重新盖章的封面，逐位核对一致后再确认。"
        )
    return {
        KeyState.NEW: tr(
            "第一次用这个密钥上报。把上面的数字和医院盖章的封面逐位核对，也可以电话里请医院念一遍。"
        ),
        KeyState.CONFIRMED: tr("已经和盖章的封面核对过。以后用这个密钥签名的上报包不再问。"),
        KeyState.CHANGED: tr(
            "和以前核对过的不是同一个密钥！换过电脑、没有带走密钥时会这样，别人冒名也会这样。"
            "先打登记的电话向医院核实，收到重新盖章的封面、逐位核对一致后才能确认。"
        ),
        KeyState.REVOKED: tr("这个密钥已作废，用它签名的上报包不采信。"),
    }[seen.state]


def _by(seen: SeenKey) -> str:
    """Who compared it when, or why it was revoked."""
    known = seen.known
    if known is None:
        return ""
    if known.revoked_on is not None:
        told = tr("{day} 作废，原因：{reason}。")
        return told.format(day=known.revoked_on, reason=(known.reason or "").rstrip("。"))
    if known.confirmed_by:
        return tr("{day} {who} 核对。").format(day=known.confirmed_on, who=known.confirmed_by)
    return tr("{day} 核对，没有写经办人。").format(day=known.confirmed_on)


def _confirming(seen: SeenKey) -> str:
    if seen.barred is not None:
        return tr("问过市里，仍要采信…")
    if seen.state is KeyState.REVOKED:
        return tr("重新采信…")
    return tr("与盖章的封面逐位核对过，一致")


def _beside(seen: SeenKey) -> str:
    """What follows for what it signed; nothing where it simply stands, or is refused."""
    if seen.state is KeyState.REVOKED or seen.barred is not None:
        return ""
    told = {
        Weight.WAITING: tr("核对以前，用它签名的上报包不采信，也不计入。"),
        Weight.UNDECIDED: tr("同一次有几份上报包：到“评审打分”里认定采信哪一份，以前都不计入。"),
        Weight.NOT: tr("用它签名的不是采信的那一份。"),
    }.get(seen.weight, "")
    if seen.beside and seen.to_do:
        told = tr("这家医院还有另一个密钥签名的上报包：打登记的电话问清哪一个是医院的。") + told
    return told


def _columns() -> tuple[Column, ...]:
    says = tuple(map(words, (*(each.label for each in KeyState), BY_CITY, NOT_NEEDED)))
    return (
        Column("state", tr("状态"), CellKind.STATE, ems=7, sortable=False, says=says),
        Column("name", tr("医院"), ems=16, stretch=True, sortable=False),
        side_column(),
        Column("fingerprint", tr("指纹"), ems=24, sortable=False),
        Column("came", tr("收到"), ems=6.5, sortable=False),
        Column("stands", tr("采信"), ems=5, sortable=False),
    )


def _shape(seen: SeenKey) -> State:
    if seen.barred is not None:
        return State.FAULTY
    if seen.compared_by:
        return State.RECEIVED
    return State.NOTED if seen.not_needed else _SHAPES[seen.state]


def _row(seen: SeenKey) -> Row:
    one = seen.package
    cells = (
        _shape(seen),
        _name(seen),
        words(one.side.label),
        seen.fingerprint,
        str(one.collected_at.astimezone().date()),
        words(seen.weight.label),
    )
    return Row(str(one.id), cells, {"state": words(seen.label)})
