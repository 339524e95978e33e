"""各市上报: at the province, what each city made of its hospitals' reports, beside our own count."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.task import Task
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.adopting import Adopted, Held, adopt, give_up_adopted, held_of
from duikou_desktop.services.desk.city_rounds import AnswerSeen, CitySeen, cities
from duikou_desktop.services.desk.deciding import clerk_of
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import confirm_city
from duikou_desktop.services.desk.taking_rounds import put_out_papers
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.city_county_words import counties_told
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.county_list import CountiesDialog
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.rollup_tables import stage_cell, stage_words
from duikou_desktop.ui.commission.round_table import points, side_column
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard

_GIVE_UP = "give_up"
_SHAPES = {
    KeyState.CONFIRMED: State.RECEIVED,
    KeyState.NEW: State.TO_REVIEW,
    KeyState.CHANGED: State.FAULTY,
    KeyState.REVOKED: State.FAULTY,
}


class CitiesPage(DeskPage):
    """Above the cities, below what the chosen one says of each report; `open_asked` leads to the report."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("各市上报"), parent)
        self._seen: tuple[CitySeen, ...] = ()
        self.table = RecordTable("cities", _columns(), settings)
        self.table.setProperty("pane", True)
        told = tr("市级把各院的上报包和自己的汇总写到 U 盘，在“年度收报”里一起收。还没有收到。")
        self.card = TableCard(self.table, wrapped(told, Role.LABEL))
        self.table.row_chosen.connect(self._choose)
        self.table.row_opened.connect(self._to_answers)
        self.answers = RecordTable("city_answers", _answer_columns(), settings)
        self.answers.setProperty("pane", True)
        self.answers.row_opened.connect(self._open)
        self.answers_card = TableCard(self.answers)
        self._missing = wrapped("", Role.HINT)
        self.key = label("", Role.LABEL)
        self.papers = Button(tr("看市里的总结和汇总表"), small=True)
        self.papers.clicked.connect(self._show_papers)
        self.adopt = Button("", small=True)
        self.adopt.clicked.connect(self._adopt)
        self.give_up = Button(tr("撤回采用"), small=True)
        self.give_up.clicked.connect(self._give_up)
        self._kept = ""  # the city that the figures typed are of
        self.asking = self._make_asking()
        self.counties = wrapped("", Role.HINT)
        self.changed = wrapped("", Role.FAULT)
        self.give = Button(tr("管的县…"), small=True)
        self.give.clicked.connect(self._choose_counties)
        outer = self.column()
        outer.addWidget(self.card, 1)
        line = QHBoxLayout()
        line.setSpacing(metrics().us(1.6))
        line.addWidget(self.key, 1)
        line.addWidget(self.give)
        line.addWidget(self.papers)
        line.addWidget(self.give_up)
        line.addWidget(self.adopt)
        outer.addLayout(line)
        outer.addWidget(self.changed)
        outer.addWidget(self.counties)
        outer.addWidget(self.asking)
        below = QVBoxLayout()
        below.addWidget(self.answers_card, 1)
        below.addWidget(self._missing)
        outer.addLayout(below, 2)
        self.refresh()

    def _make_asking(self) -> QWidget:
        """Typed as the city reads them out: figures shown would be confirmed unread."""
        lengths, top = metrics(), Qt.AlignmentFlag.AlignTop
        self.figures = TextField(tr("请对方在电话里念签名指纹（32 位数字），照着填"))
        self.figures.set_name(tr("指纹"))
        self.figures.setMaximumWidth(lengths.ems(34))
        self.figures.line.returnPressed.connect(self._confirm)
        self.confirm = Button(tr("核对指纹"))
        self.confirm.clicked.connect(self._confirm)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(lengths.us(1.6))
        row.addWidget(self.figures, 1, top)
        row.addWidget(self.confirm, 0, top)
        row.addStretch(1)
        return box

    def refresh(self) -> None:
        """Looks the year over again."""

        def question(desk: DeskStore, scheme: Scheme, year: int) -> tuple[CitySeen, ...]:
            return cities(desk, scheme, year)

        self.ask_year(question, self._take)

    def _take(self, found: tuple[CitySeen, ...]) -> None:
        self._seen = found
        told = tr("{year} 年　{n} 个市").format(year=self._counter.year, n=len(found))
        self.header.set_context(told)
        self.table.set_rows(tuple(map(_row, self._seen)))
        self.card.set_empty(empty=not self._seen)
        if self._seen and not self.table.current_key():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._choose(self.table.current_key())

    def _city(self) -> CitySeen | None:
        key = self.table.current_key()
        return next((each for each in self._seen if each.said.commission == key), None)

    def _choose(self, _key: str) -> None:
        city = self._city()
        for each in (self.answers_card, self.key, self._missing, self.papers, self.counties):
            each.setVisible(city is not None)
        known = city is not None and city.key is KeyState.CONFIRMED
        self.asking.setVisible(city is not None and (not known or city.waiting > 0))
        for button in (self.adopt, self.give_up, self.give):
            button.setVisible(known)
        if city is None:
            self.changed.hide()
            return
        able = sum(each.adoptable for each in city.answers)
        adopted = sum(each.adopted for each in city.answers)
        fresh = sum(each.adoptable and not each.adopted for each in city.answers)
        told = tr("再采用一次（{n} 份已采用）") if adopted else tr("采用 {n} 份市级评审")
        if adopted and fresh:
            told = tr("再采用一次（{n} 份已采用，{fresh} 份还没有）")
        self.adopt.setText(told.format(n=adopted or able, fresh=fresh))
        self.adopt.setEnabled((able > 0 or city.changed > 0) and bool(city.speaks_of))
        self.give_up.setEnabled(any(each.adopted for each in city.answers))
        self.answers.set_rows(tuple(map(_answer_row, city.answers)))
        if self._kept != city.said.commission:
            self._kept = city.said.commission
            self.figures.set_fault(None)
            self.figures.set_value(None)
        said = f"{city.said.commission}　{words(city.key.label)}"
        if city.waiting:
            said += tr("　另有 {n} 份用别的密钥签名的，核对以前不用").format(n=city.waiting)
        self.key.setText(said)
        self.changed.setVisible(city.changed > 0)
        if city.changed:
            told = tr("市里改过 {n} 份的评审，采用的还是以前的：点“再采用一次”，照市里现在评的。")
            self.changed.setText(told.format(n=city.changed))
        self.counties.setText(counties_told(city))
        missing = joined(city.said.missing)
        self._missing.setText(tr("没有上报的：{names}").format(names=missing) if missing else "")

    def _to_answers(self, _key: str) -> None:
        """A city opened: its hospitals stand below."""
        self.answers.setCurrentIndex(self.answers.model().index(0, 0))
        self.answers.setFocus()

    def _open(self, key: str) -> None:
        """The report as it came, with our own count and review."""
        city = self._city()
        answers = city.answers if city is not None else ()
        seen = next((each for each in answers if str(each.said.package) == key), None)
        if seen is None:
            return
        self.banner.clear()
        if seen.here:
            self.open_asked.emit("review", key)
            return
        told = _where_words(seen)
        self.banner.say(
            Tone.PART,
            told.format(name=seen.said.hospital_name, n=seen.said.sequence, k=seen.newer),
        )

    def _show_papers(self) -> None:
        """The city's own report and tables, opened and told where they were put."""
        city = self._city()
        if city is not None:
            said = city.said
            self._counter.ask(
                lambda desk: put_out_papers(desk, said), self.show_put_out, self.failed
            )

    def _confirm(self) -> None:
        """Keeps the city's key where the figures are of it; else they stay, with what is wrong below."""
        city, figures = self._city(), self.figures.value()
        if city is None:
            return
        if figures is None:
            self.figures.set_fault(tr("先照对方念的填"))
            return

        def deed(desk: DeskStore, _task: Task) -> None:
            confirm_city(desk, city.said, figures, clerk_of(desk))

        self.act(deed, failed=self._refused)

    def _choose_counties(self) -> None:
        """A person at the province says which are the city's; ticked are its own and what it alone claims."""
        city = self._city()
        if city is None:
            return
        alone = (each for each in city.asked if each not in city.others)
        ticked = {*city.speaks_of, *city.contested, *alone}
        scheme, name = self._counter.scheme, city.said.commission
        dialog = CountiesDialog(scheme, ticked, self, city=name)
        if dialog.exec():
            self.give_counties(name, dialog.counties.counties)
        dialog.deleteLater()

    def give_counties(self, name: str, counties: tuple[str, ...]) -> None:
        """These are that city's from now on."""

        def deed(desk: DeskStore, _task: Task) -> None:
            desk.reviews.give_counties(name, counties)

        self.act(deed)

    def _adopt(self) -> None:
        """The city's verdicts stand here, save where somebody judged here."""
        city = self._city()
        if city is None:
            return
        scheme, year, name = self._counter.scheme, self._counter.year, city.said.commission
        left = len(city.answers) - sum(each.adoptable for each in city.answers)

        def deed(desk: DeskStore, _task: Task) -> tuple[Adopted, Held]:
            return adopt(desk, scheme, year, name), held_of(desk, scheme, year, name)

        def tell(made: tuple[Adopted, Held]) -> None:
            found, held = made
            said = tr(
                "采用了 {n} 份报告的市级评审：{points} 个要点照市里的评、{decisions} 条照市里的认定，"
                "其余和复算一致；本级评过的要点没有动。"
            )
            if found.otherwise:
                said += tr(
                    "{otherwise} 个要点别的市评得不同，按受援医院所在的市；各市怎么评，写在“评审打分”的要点上。"
                )
            if found.contested:
                said += tr("{contested}认定归几个市管，没有采用：先定归哪个市。")
            if left:
                said += tr("{left} 份没有采用，为什么见下面每一份的“上报包”和“本级评审”。")
            if any(each.received and not each.here and each.newer is None for each in city.answers):
                said += tr("另一份为准的，到“医院签名登记”看是哪一份。")
            told = said.format(
                n=found.reports,
                points=held.points,
                decisions=len(held.decisions),
                otherwise=found.otherwise,
                contested=joined(found.contested),
                left=left,
            )
            self.say_done(told)

        self.act(deed, tell)

    def _give_up(self) -> None:
        """Asks first, and says what goes: the city's decisions go with its verdicts."""
        city = self._city()
        if city is None:
            return
        scheme, year, name = self._counter.scheme, self._counter.year, city.said.commission

        def offer(held: Held) -> None:
            told = tr(
                "{n} 份报告里照市里评的 {points} 个要点重新等评审，照市里认定的 {decisions} 条重新等认定；"
                "本级评过、认定过的不动。可以再采用。"
            ).format(n=held.reports, points=held.points, decisions=len(held.decisions))
            answers = (("", tr("不撤回")), (_GIVE_UP, tr("撤回采用")))
            title = tr("撤回采用{name}的评审？").format(name=name)
            if ask(self, title, told, answers) == _GIVE_UP:
                self.give_up_of(name)

        self._counter.ask(lambda desk: held_of(desk, scheme, year, name), offer, self.failed)

    def give_up_of(self, name: str) -> None:
        """What was adopted of that city waits again."""
        scheme, year = self._counter.scheme, self._counter.year

        def deed(desk: DeskStore, _task: Task) -> Held:
            return give_up_adopted(desk, scheme, year, name)

        def tell(held: Held) -> None:
            told = tr("撤回了 {points} 个要点的市级评审、{decisions} 条认定。")
            self.say_done(told.format(points=held.points, decisions=len(held.decisions)))

        self.act(deed, tell)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.figures.set_fault(words(error.message))
        else:
            self.failed(error)


def _columns() -> tuple[Column, ...]:
    says = tuple(words(each.label) for each in KeyState)
    return (
        Column("key", tr("签名"), CellKind.STATE, ems=7, sortable=False, says=says),
        Column("city", tr("市"), ems=14, stretch=True, sortable=False),
        Column("counties", tr("县数"), CellKind.FIGURE, ems=4, sortable=False),
        Column("answers", tr("已收"), CellKind.FIGURE, ems=4, sortable=False),
        Column("judged", tr("评审完"), CellKind.FIGURE, ems=5, sortable=False),
        Column("back", tr("待重报"), CellKind.FIGURE, ems=5, sortable=False),
        Column("missing", tr("未到"), CellKind.FIGURE, ems=4, sortable=False),
        Column("changed", tr("市里改过"), CellKind.FIGURE, ems=5, sortable=False),
        Column("came", tr("收到"), ems=6.5, sortable=False),
    )


def _row(each: CitySeen) -> Row:
    said = each.said
    return Row(
        said.commission,
        (
            _SHAPES[each.key],
            said.commission,
            len(said.counties) or None,
            len(said.answers) - each.sent_back,
            sum(one.total is not None for one in said.answers),
            each.sent_back or None,
            each.missing,
            each.changed or None,
            each.collected_at,
        ),
        {"key": words(each.key.label)},
    )


def _answer_columns() -> tuple[Column, ...]:
    outcomes = tuple(words(each.label) for each in Outcome)
    return (
        Column("name", tr("医院"), ems=14, stretch=True, sortable=False),
        side_column(),
        Column("outcome", tr("市里的结果"), ems=13, sortable=False, says=outcomes),
        Column("own", tr("自评"), CellKind.FIGURE, ems=4, sortable=False),
        Column("total", tr("市评审"), CellKind.FIGURE, ems=5, sortable=False),
        Column("anew", tr("本级复算"), CellKind.FIGURE, ems=5, sortable=False),
        Column(
            "stage", tr("本级评审"), CellKind.STATE, ems=5.4, sortable=False, says=stage_words()
        ),
        Column("reviewed", tr("本级评审分"), CellKind.FIGURE, ems=5, sortable=False),
        Column("points", tr("调整的要点"), CellKind.FIGURE, ems=6, sortable=False),
        Column("here", tr("上报包"), ems=8, sortable=False),
    )


def _answer_row(each: AnswerSeen) -> Row:
    said, ours = each.said, each.progress
    shape, stage = stage_cell(ours) if ours is not None else (None, "")
    return Row(
        str(said.package),
        (
            said.hospital_name,
            words(said.side.label),
            words(said.outcome.label),
            points(said.own),
            points(said.total),
            points(each.anew),
            shape,
            points(ours.total) if ours is not None else "—",
            sum(each.score is not None for each in said.points) or None,
            _where(each),
        ),
        {"stage": stage} if ours is not None else {},
    )


def _where(each: AnswerSeen) -> str:
    """What became here of the package that the city judged."""
    if each.here:
        return tr("已收")
    if not each.received:
        return tr("没有收到这一份")
    return tr("另一份为准") if each.newer is None else tr("已有第 {k} 次").format(k=each.newer)


def _where_words(each: AnswerSeen) -> str:
    """Why the package that the city judged is not opened."""
    if not each.received:
        return tr("市里评的是 {name} 第 {n} 次上报，那一份没有收到这里，打不开。")
    if each.newer is None:
        return tr("市里评的是 {name} 第 {n} 次上报的一份，这里收到过；本级以另一份为准。")
    return tr("市里评的是 {name} 第 {n} 次上报，这里收到过；后来收到第 {k} 次，本级看第 {k} 次的。")
