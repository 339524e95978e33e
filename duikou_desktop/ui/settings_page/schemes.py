"""方案: the schemes at hand; one is taken in from a file, taken up, or written as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.file_types import SCHEME
from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.choosing import open_file, save_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.asking import ask_words
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import Card, rule_line
from duikou_desktop.ui.widgets.fault_lines import FaultLines
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.question import ask

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.schemes.draft import Signer
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.services.scheme_list import HeldScheme, Offered
    from duikou_desktop.services.scheme_packs import Installed
    from duikou_desktop.storage.store import Store


# The answer that gives a borrowed standard back.
_NO_LENDER = "-"


class SchemesCard(Card):
    """What the commission sends comes in here; every fault in it is shown with its place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("方案"),
            tr("卫生健康委发来的方案导入后放在办公室文件夹里，随办公室一起搬"),
            parent=parent,
        )
        self._desk = desk
        self.told = FaultLines()
        self.body.addWidget(self.told)
        self.load = Button(tr("导入方案…"), icon_name="folder", small=True)
        self.load.clicked.connect(self._choose)
        self.add_to_header(self.load, right=True)
        self._rows = _lines()
        self.body.addWidget(self._rows)
        self._read()

    def _read(self) -> None:
        from duikou_desktop.services.scheme_list import held_schemes

        self._desk.ask(held_schemes, self._show, self._failed)

    def _show(self, schemes: tuple[HeldScheme, ...]) -> None:
        _empty(self._rows)
        for each in schemes:
            _put(self._rows, rule_line())
            _put(self._rows, self._line(each))

    def _line(self, held: HeldScheme) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, metrics().u, 0, metrics().u)
        row.setSpacing(metrics().us(2))
        column = QVBoxLayout()
        column.setSpacing(metrics().us(0.5))
        column.addWidget(wrapped(held.scheme.title if held.scheme else held.id, Role.BODY))
        column.addWidget(wrapped(_details(held), Role.HINT))
        row.addLayout(column, 1)
        if held.may_join:
            join = Button(_join_words(held), small=True)
            join.clicked.connect(partial(self._join, held.id))
            row.addWidget(join)
        elif held.scheme is not None and held.may_add:
            add = Button(tr("增加另一方…") if held.sides else tr("开始使用…"), Kind.LINK)
            add.clicked.connect(partial(self._ask_side, held))
            row.addWidget(add)
        if held.scheme is not None and held.sides and not held.scheme.standards:
            borrow = Button(tr("借用评分标准…"), small=True)
            borrow.clicked.connect(partial(self._ask_lender, held))
            row.addWidget(borrow)
        if held.former:
            back = Button(tr("换回版本 {n}").format(n=held.former[0]), Kind.LINK)
            back.clicked.connect(partial(self._ask_back, held, held.former[0]))
            row.addWidget(back)
        if held.scheme is not None:
            out = Button(tr("导出为 Excel…"), Kind.LINK)
            out.clicked.connect(partial(self._choose_workbook, held.id, held.folder))
            row.addWidget(out)
            packed = Button(tr("存为方案文件…"), Kind.LINK)
            packed.setToolTip(tr("发给各医院：在装有本程序的电脑上双击就能安装"))
            packed.clicked.connect(partial(self._choose_file, held.id, held.folder))
            row.addWidget(packed)
        return box

    # -- in ---------------------------------------------------------------------------------------

    def _choose(self) -> None:
        chosen = open_file(
            self, "scheme", tr("选方案文件"), tr("方案 (*.dkscheme *.xlsx *.ods *.zip)")
        )
        if chosen is not None:
            self.install(chosen)

    def offer(self, file: Path) -> None:
        """Asks whether to install the scheme in a file that was opened with the program."""
        self._look_at(file, partial(self._ask_to_install, file))

    def install(self, file: Path) -> None:
        """Puts the scheme in `file` on the office's shelf; asks first where it changes one in use."""
        self._look_at(file, partial(self._ask_to_replace, file))

    def _look_at(self, file: Path, then: Callable[[Offered], None]) -> None:
        self.told.clear()

        def look(store: Store) -> Offered:
            from duikou_desktop.services.scheme_list import look_at_file

            return look_at_file(store, file)

        self._desk.ask(look, then, self._failed)

    def _ask_to_install(self, file: Path, offered: Offered) -> None:
        if offered.changes:
            self._ask_to_replace(file, offered)
            return
        told = tr(
            "{file}：“{title}”，{first}–{last} 年，版本 {version}。{signed}"
            "方案放在办公室文件夹里，现有的记录和已封账的年度不变。"
        )
        scheme = offered.scheme
        sentence = told.format(
            file=file.name,
            title=scheme.title,
            first=scheme.years.first,
            last=scheme.years.last,
            version=scheme.version,
            signed=words(offered.signed),
        )
        answers = (("install", tr("安装")), ("", tr("不安装")))
        if ask(self, tr("安装这个方案？"), sentence, answers):
            self._put(file)

    def _ask_to_replace(self, file: Path, offered: Offered) -> None:
        if not offered.changes:
            self._put(file)
            return
        told = tr(
            "“{title}”正在使用。换成“{file}”以后，没有封账的年度按新的评分。变化：{changes}。{signed}"
            "已封账的年度不变；原来的版本留着，在这一行点“换回版本 {n}”就换回来。"
        )
        changes = tr("；").join(words(each) for each in offered.changes)
        sentence = told.format(
            title=offered.scheme.title,
            file=file.name,
            changes=changes,
            n=offered.replaces,
            signed=words(offered.signed),
        )
        answers = (("", tr("不换")), ("replace", tr("换成新版本")))
        if ask(self, tr("换掉正在使用的方案？"), sentence, answers):
            self._put(file)

    def _put(self, file: Path) -> None:
        def deed(store: Store, _task: Task) -> tuple[Installed, Any]:
            from duikou_desktop.services.scheme_list import take_in

            return take_in(store, file, replace=True)

        self._desk.act(deed, self._installed, self._failed)

    def _installed(self, found: Installed) -> None:
        title, version = found.scheme.title, found.scheme.version
        if found.unchanged:
            said = tr("“{title}”版本 {version} 已经装好，没有变化。")
        elif found.replaced is None:
            said = tr("已导入“{title}”版本 {version}。")
        else:
            said = tr("“{title}”已换成版本 {version}，原来的留着，可以换回来；已封账的年度不变。")
        self.told.say(sentences((said.format(title=title, version=version), found.signed)))
        self._desk.renew_schemes()
        self._read()
        if found.signer is not None and not found.known:
            self._ask_signer(found.signer)

    def _ask_signer(self, signer: Signer) -> None:
        """The figures are asked of the commission, and typed: shown beside a button nobody reads them."""
        told = tr(
            "{name}签发。请它在电话里念签名指纹（32 位数字），照着填：以后认得它的方案和回执，上报包可以加密给它。"
            "现在不核对，就点取消。"
        )
        figures = ask_words(self, tr("核对指纹"), told.format(name=signer.name), verb=tr("核对"))
        if figures and figures.strip():
            self.confirm_signer(signer, figures)

    def confirm_signer(self, signer: Signer, figures: str) -> None:
        """Knows the commission by its key from now on."""

        def deed(store: Store) -> None:
            from duikou_desktop.services.scheme_list import confirm_signer

            confirm_signer(store, signer, figures)

        def kept(_nothing: Any) -> None:
            self.told.say(tr("{name}的指纹已核对。").format(name=signer.name))

        self._desk.ask(deed, kept, self._failed)

    def _ask_back(self, held: HeldScheme, version: int) -> None:
        told = tr(
            "“{title}”换回版本 {n} 以后，没有封账的年度按它评分；现在的版本留着，可以再换回来。"
        )
        title = held.scheme.title if held.scheme else held.id
        answers = (("back", tr("换回版本 {n}").format(n=version)), ("", tr("不换")))
        if ask(self, tr("换回以前的版本？"), told.format(title=title, n=version), answers):
            self.put_back(held.id, version)

    def put_back(self, scheme_id: str, version: int) -> None:
        """Works under a former version of a scheme again."""

        def deed(store: Store, _task: Task) -> tuple[Scheme, None]:
            from duikou_desktop.services.scheme_list import put_back

            return put_back(store.folder, scheme_id, version), None

        self._desk.act(deed, self._put_back, self._failed)

    def _put_back(self, scheme: Scheme) -> None:
        said = tr("“{title}”已换回版本 {version}。")
        self.told.say(said.format(title=scheme.title, version=scheme.version))
        self._desk.renew_schemes()
        self._read()

    def _join(self, scheme_id: str) -> None:
        def deed(store: Store, _task: Task) -> tuple[str, Any]:
            from duikou_desktop.services.scheme_list import join_scheme

            change = join_scheme(store, scheme_id)
            return store.shelf.scheme(scheme_id).short_title, change

        self._desk.act(deed, self._joined, self._failed)

    def _joined(self, title: str) -> None:
        said = tr("已开始使用“{title}”。在左上角可以换到它。原来的记录都在。")
        self.told.say(said.format(title=title))
        self._read()

    def _ask_side(self, held: HeldScheme) -> None:
        """The table does not list the hospital there: a person says so, and knows what follows."""
        told = tr(
            "“{title}”的关系表里没有本单位作为{sides}医院。"
            "仍可以增加，结对关系以后自己登记。增加以后在左上角换到它，两方各记各的、各评各的分。"
            "增加以后去不掉，在这之前做的也不能再撤销。"
        )
        either = tr("或").join(words(side.label) for side in held.may_add)
        answers = tuple(
            (side.value, tr("作为{side}医院").format(side=words(side.label)))
            for side in held.may_add
        )
        title = held.scheme.short_title if held.scheme else held.id
        answers = (*answers, ("", tr("取消")))
        chosen = ask(self, tr("增加一方"), told.format(title=title, sides=either), answers)
        if chosen:
            self.add_side(held.id, Side(chosen))

    def add_side(self, scheme_id: str, side: Side) -> None:
        """Takes up a scheme on a side on which its table does not list the hospital."""

        def deed(store: Store, _task: Task) -> tuple[str, Any]:
            from duikou_desktop.services.scheme_list import add_side

            change = add_side(store, scheme_id, side)
            return store.shelf.scheme(scheme_id).short_title, change

        self._desk.act(deed, partial(self._added, side), self._failed)

    def _added(self, side: Side, title: str) -> None:
        said = tr("“{title}”增加了{side}一方。在左上角可以换到它，结对关系在“结对关系”里登记。")
        self.told.say(said.format(title=title, side=words(side.label)))
        self._read()

    # -- a standard for reference -----------------------------------------------------------------

    def _ask_lender(self, held: HeldScheme) -> None:
        from duikou_desktop.services.scheme_list import lenders

        def offer(found: tuple[Scheme, ...]) -> None:
            answers = [(each.id, each.short_title) for each in found if each.id != held.lender]
            if held.lender is not None:
                answers.append((_NO_LENDER, tr("不再借用")))
            said = tr(
                "本方案没有考核标准。借用别的标准可以试算，评分页、自评表和封面都注明“参考”。"
            )
            answers.append(("", tr("取消")))
            chosen = ask(self, tr("借用评分标准"), said, tuple(answers))
            if chosen:
                self.adopt(held.id, None if chosen == _NO_LENDER else chosen)

        self._desk.ask(lenders, offer, self._failed)

    def adopt(self, scheme_id: str, lender: str | None) -> None:
        """Scores by the standard of `lender`, for reference."""

        def deed(store: Store, _task: Task) -> tuple[Scheme, None]:
            from duikou_desktop.services.scheme_list import adopt_standard

            return adopt_standard(store, scheme_id, lender), None

        self._desk.act(deed, self._adopted, self._failed)

    def _adopted(self, scheme: Scheme) -> None:
        said = tr("不再借用别的标准。")
        if scheme.reference:
            said = tr("按“{title}”的标准试算，各处注明“参考”。").format(title=scheme.reference)
        self.told.say(said)
        self._desk.renew_schemes()
        self._read()

    # -- out --------------------------------------------------------------------------------------

    def _choose_workbook(self, scheme_id: str, folder: Path) -> None:
        self._choose_place(folder, f"{scheme_id}.xlsx", tr("Excel 工作簿 (*.xlsx)"))

    def _choose_file(self, scheme_id: str, folder: Path) -> None:
        self._choose_place(folder, f"{scheme_id}{SCHEME}", tr("方案文件 (*.dkscheme)"))

    def _choose_place(self, folder: Path, name: str, kind: str) -> None:
        chosen = save_file(self, "scheme", tr("导出到哪里"), name, kind)
        if chosen is not None:
            self.export(folder, chosen)

    def export(self, folder: Path, file: Path) -> None:
        """Writes the scheme in `folder` as a workbook, or as one file to install."""

        def write(_store: Store) -> Path:
            from duikou_desktop.services.scheme_packs import export_scheme

            export_scheme(folder, file)
            return file

        self._desk.ask(write, self._exported, self._failed)

    def _exported(self, file: Path) -> None:
        self.told.say(tr("已写到 {file}。").format(file=file))

    # -- troubles ---------------------------------------------------------------------------------

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            self._desk.failed(error)
            return
        self.told.tell(error)


def _join_words(held: HeldScheme) -> str:
    """What taking it up adds: the whole scheme, or the side that is still wanting."""
    if not held.sides:
        return tr("开始使用")
    return tr("增加{side}一方").format(side=words(held.may_join[0].label))


def _details(held: HeldScheme) -> str:
    if held.scheme is None:
        return words(held.fault) if held.fault is not None else ""
    years = held.scheme.years
    sides = tr("、").join(words(side.label) for side in held.sides)
    used = tr("正在使用（{sides}）").format(sides=sides) if held.sides else tr("没有使用")
    parts = (
        tr("{first}–{last} 年").format(first=years.first, last=years.last),
        tr("版本 {n}").format(n=held.scheme.version),
        used,
        tr("在办公室文件夹里") if held.own else tr("随程序来的"),
        *((tr("借用“{id}”的标准").format(id=held.lender),) if held.lender else ()),
    )
    return " · ".join(parts)


def _lines() -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return box


def _put(box: QWidget, widget: QWidget) -> None:
    layout = box.layout()
    if layout is not None:
        layout.addWidget(widget)


def _empty(box: QWidget) -> None:
    layout = box.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
