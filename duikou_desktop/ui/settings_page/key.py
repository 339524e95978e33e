"""The key an office seals with, or a commission signs with: its figures, its pass phrase, a new computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.messages import Message
from duikou_desktop.services.office_key import (
    LEAST,
    KeyOffered,
    change_pass_phrase,
    copy_key,
    is_closed,
    key_left_behind,
    key_offered,
    new_key,
    no_key_words,
    office_fingerprint,
    phrase_fault,
    take_key,
)
from duikou_desktop.ui.choosing import open_file, save_file
from duikou_desktop.ui.runner import Failed, Then
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.question import ask

_KIND = ".key"
_TAKES, _MADE = "takes", "made"


class Asked(Protocol):
    """The open office or desk: whoever answers questions about what is kept."""

    def ask(
        self, question: Callable[[Any], Any], then: Then | None, failed: Failed | None = None
    ) -> Any:
        """Runs the question off the window's thread."""
        ...


class PassPhraseDialog(QDialog):
    """Asks for pass phrases, one field each; the new one twice."""

    def __init__(self, title: str, said: str, *, old: bool, new: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(metrics().ems(28))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics().us(4),) * 4)
        column.setSpacing(metrics().us(2))
        column.addWidget(wrapped(said, Role.LABEL))
        form = QFormLayout()
        self.old, self.new, self.again = (QLineEdit() for _ in range(3))
        for shown, field, name in (
            (old, self.old, tr("现在的口令")),
            (new, self.new, tr("新口令")),
            (new, self.again, tr("再写一遍")),
        ):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            if shown:
                form.addRow(name, field)
                field.textChanged.connect(self._tell)
            else:
                field.setParent(self)
                field.hide()
        column.addLayout(form)
        self._fault = label("", Role.FAULT)
        column.addWidget(self._fault)
        buttons = QDialogButtonBox()
        self.agree = buttons.addButton(tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("不改"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _tell(self) -> None:
        fault = phrase_fault(self.new.text())
        told = words(fault) if fault is not None else ""
        if not told and self.new.text() != self.again.text():
            told = tr("两遍写的不一样")
        self.agree.setEnabled(not told)
        self._fault.setText(told)


class KeyCard(Card):
    """What is done to the key is told in the card; `commission`: in the words of a desk."""

    def __init__(
        self,
        asked: Asked,
        failed: Failed,
        parent: QWidget | None = None,
        *,
        commission: bool = False,
    ) -> None:
        signs = tr("封上报包、写回执时签名；别人照指纹认得是本单位")
        shown = tr("盖章的封面上印的就是它；电话里照着念。")
        moved = tr("换了电脑不带走密钥，主管部门会问为什么指纹变了。")
        self._none = tr("还没有；第一次封包、写回执时生成")
        if commission:
            signs = tr("写回执、签发方案、向省里上报时签名；别人照指纹认得是本部门")
            shown = tr("医院第一次打开回执要照它核对；电话里照着念。")
            moved = tr("换了电脑不带走密钥，医院和省里会问为什么指纹变了。")
            self._none = tr("还没有；第一次写回执、签发方案、向省里上报时生成")
        super().__init__(tr("签名密钥"), signs, parent=parent)
        self._asked, self._hand_on = asked, failed
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.figures = label("", Role.STRONG)
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(setting_line(tr("签名指纹"), self.figures, hint=shown))
        self.phrase = Button("")
        self.phrase.clicked.connect(self._ask_phrase)
        self.body.addWidget(
            setting_line(
                tr("口令"),
                self.phrase,
                hint=tr("加了口令，每次签名都要写。忘了口令，密钥就用不了，要重新核对指纹。"),
            )
        )
        self.copy = Button(tr("复制密钥文件…"))
        self.copy.clicked.connect(self._copy)
        self.take = Button(tr("取用旧电脑的密钥…"))
        self.take.clicked.connect(self._take)
        self.body.addWidget(setting_line(tr("换电脑"), self.copy, self.take, hint=moved))
        self.anew = Button(tr("另生成密钥…"))
        self.anew.clicked.connect(self._ask_anew)
        self.lost = setting_line(
            tr("换密钥"),
            self.anew,
            hint=tr(
                "口令忘了，密钥文件丢了或落到别人手里的，另生成一个。原来的密钥留在旁边，想起口令还可以取用。"
            ),
        )
        self.body.addWidget(self.lost)
        self._closed = False
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """A first package makes the key while the settings are out of sight."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def refresh(self) -> None:
        """Looks at the key again."""
        self._asked.ask(
            lambda keeper: (
                office_fingerprint(keeper),
                is_closed(keeper),
                no_key_words(keeper) if key_left_behind(keeper) else None,
            ),
            self._show,
            self._failed,
        )

    def _show(self, found: tuple[str | None, bool, Message | None]) -> None:
        figures, self._closed, left_behind = found
        none = tr("没有带来") if left_behind else self._none
        self.figures.setText(figures or none)
        if left_behind is not None:
            self.banner.say(Tone.PART, words(left_behind))
        self.lost.setVisible(figures is not None or left_behind is not None)
        self.phrase.setText(tr("改口令…") if self._closed else tr("加口令…"))
        for button in (self.phrase, self.copy):
            button.setEnabled(figures is not None)

    def _ask_phrase(self) -> None:
        said = (
            tr("新口令至少 {n} 个字；空着，就不再用口令。")
            if self._closed
            else tr("口令至少 {n} 个字。")
        )
        said = said.format(n=LEAST)
        dialog = PassPhraseDialog(
            tr("签名密钥的口令"), said, old=self._closed, new=True, parent=self
        )
        if dialog.exec():
            self.change(dialog.old.text(), dialog.new.text())
        dialog.deleteLater()

    def change(self, before: str, after: str) -> None:
        """The same key under another pass phrase."""
        self._do(
            lambda keeper: change_pass_phrase(keeper, before, after),
            _phrase_words(before, after),
        )

    def _copy(self) -> None:
        kinds = tr("密钥文件 (*.key)")
        to = save_file(
            self, "key", tr("密钥文件复制到哪里"), f"office{_KIND}", kinds, replaces=False
        )
        if to is not None:
            self._do(
                lambda keeper: copy_key(keeper, to),
                (
                    tr("已复制到 {file}。取用时要写现在的口令。")
                    if self._closed
                    else tr("已复制到 {file}。谁有这个文件，谁就能以本单位的名义签名，请收好。")
                ).format(file=to),
            )

    def _take(self) -> None:
        source = open_file(self, "key", tr("选旧电脑的密钥文件"), tr("密钥文件 (*.key)"))
        if source is not None:
            self.offer(source)

    def offer(self, source: Path) -> None:
        """Takes the key of another computer's copy, once a person agreed to what it replaces."""
        self._asked.ask(
            lambda keeper: key_offered(keeper, source),
            partial(self._ask_whose, source),
            self._failed,
        )

    def _ask_whose(self, source: Path, offered: KeyOffered) -> None:
        if offered.asks:
            answers = (("", tr("不换")), (_TAKES, tr("换成这个密钥")))
            if ask(self, tr("换掉签名密钥？"), words(offered.words), answers) != _TAKES:
                return
        said = tr("密钥有口令就写上，没有就空着。")
        dialog = PassPhraseDialog(tr("取用密钥"), said, old=True, new=False, parent=self)
        if dialog.exec():
            self._take_from(source, dialog.old.text(), words(offered.taken))
        dialog.deleteLater()

    def _ask_anew(self) -> None:
        said = tr(
            "收过本单位上报包、回执的会看到“密钥变了”，要重新核对盖章的指纹。旧电脑、备份盘上找得到密钥文件的，"
            "取用它。"
        )
        answers = (("", tr("不生成")), (_MADE, tr("另生成一个")))
        if ask(self, tr("原来的密钥确实用不了了？"), said, answers) == _MADE:
            self._do(
                partial(new_key, replace=True),
                tr("以后用这个新密钥签名。把上面的签名指纹告诉对方。"),
            )

    def _take_from(self, source: Path, pass_phrase: str, said: str) -> None:
        self._do(lambda keeper: take_key(keeper, source, pass_phrase, replace=True), said)

    def _do(self, deed: Callable[[Any], Any], said: str) -> None:
        def done(_nothing: Any) -> None:
            self.banner.say(Tone.MET, said)
            self.refresh()

        self._asked.ask(deed, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self._hand_on(error)


def _phrase_words(before: str, after: str) -> str:
    if not after:
        return tr("密钥现在不用口令。")
    return tr("口令已改。") if before else tr("口令已加，以后用密钥时要写。")
