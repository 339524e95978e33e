"""选择方案: which province's plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Task
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.choice_list import ChoiceList
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.runner import Runner
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.fault_lines import FaultLines
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import Role, label

if TYPE_CHECKING:
    from duikou_desktop.schemes.draft import Draft
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.schemes.summary import SchemeSummary


class AskScheme(Question):
    """The schemes are read after the page is there; until then the list is empty."""

    def __init__(self, answers: Answers, runner: Runner) -> None:
        super().__init__(
            answers, tr("选择方案"), tr("本单位按哪一个方案开展工作。以后还可以再加别的方案。")
        )
        self._runner = runner
        self._asked = False
        self._schemes: dict[str, Scheme] = {}
        self._found: list[tuple[Scheme, SchemeSummary]] = []
        self.choices = ChoiceList()
        self.choices.chosen.connect(self._choose)
        self.choices.picked.connect(self._pick)
        self.body.addWidget(self.choices)
        row = QHBoxLayout()
        self.load = Button(tr("导入方案文件…"), icon_name="folder")
        self.load.clicked.connect(self._choose_file)
        row.addWidget(self.load)
        row.addWidget(label(tr("卫生健康委发来的新方案：.dkscheme、.xlsx 或 .zip"), Role.HINT), 1)
        self.body.addLayout(row)
        self.told = FaultLines()
        self.body.addWidget(self.told)
        self.body.addStretch(1)

    def begin(self) -> None:
        self.choices.setFocus()
        if not self._asked:
            self._asked = True
            self._runner.run(_read, self._show)

    def ready(self) -> bool:
        return self.answers.scheme is not None

    def _show(self, found: list[tuple[Scheme, SchemeSummary]]) -> None:
        self._found = found
        self._schemes = {scheme.id: scheme for scheme, _ in found}
        held = self.answers.scheme.id if self.answers.scheme else ""
        self.choices.set_hits(tuple(_hit(*each) for each in found), held)

    def _choose_file(self) -> None:
        chosen = open_file(
            self, "scheme", tr("选方案文件"), tr("方案 (*.dkscheme *.xlsx *.ods *.zip)")
        )
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, file: Path) -> None:
        """Offers the scheme in a file beside the others, and chooses it."""
        self.told.clear()

        def work(_task: Task) -> Any:
            from duikou_desktop.schemes.shelf import Shelf
            from duikou_desktop.schemes.summary import summarise
            from duikou_desktop.services.scheme_drafts import open_draft
            from duikou_desktop.services.scheme_packs import sound

            draft = open_draft(file)
            scheme = sound(draft, Shelf.shipped())
            return draft, scheme, summarise(scheme)

        self._runner.run(work, self._taken, self._refused)

    def _taken(self, found: tuple[Draft, Scheme, SchemeSummary]) -> None:
        from duikou_desktop.services.scheme_packs import signer_words

        draft, scheme, counted = found
        self.told.say(words(signer_words(draft.signer)))
        self.answers.drafts[scheme.id] = draft
        self.answers.set_scheme(scheme)
        others = [each for each in self._found if each[0].id != scheme.id]
        self._show([(scheme, counted), *others])
        self.changed.emit()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            self._runner.report(error)
            return
        self.told.tell(error)

    def _choose(self, key: str) -> None:
        self.answers.set_scheme(self._schemes[key])
        self.changed.emit()

    def _pick(self, key: str) -> None:
        self._choose(key)
        self.go_on.emit()


def _read(_task: Task) -> Any:
    from duikou_desktop.schemes.summary import summarise
    from duikou_desktop.services.schemes import checked_schemes

    return [(scheme, summarise(scheme)) for scheme in checked_schemes()]


def _hit(scheme: Scheme, counted: SchemeSummary) -> Hit:
    standard = tr("有考核标准，可以评分")
    if not counted.standards:
        standard = tr("没有附考核标准：可以记录和出台账，不能评分")
    told = tr(
        "{province} · 结对 {pairings} 对，受援医院 {recipients} 家，支援医院 {supporters} 家 · {standard}"
    )
    detail = told.format(
        province=scheme.province,
        pairings=counted.pairings,
        recipients=counted.recipients,
        supporters=counted.supporters,
        standard=standard,
    )
    return Hit(scheme.id, scheme.title, detail)
