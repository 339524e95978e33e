"""A gallery of the fields and the window: `python -m tests.shots.fields FOLDER`."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.fields.choice import ChoiceField, Option, SeveralField, YesNoField
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.evidence import EvidenceField, Proof
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.fields.link import Linked, LinkField, LinksField
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.text import LongTextField, TextField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.nav_tree import NavPage, NavSection
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.window import MainWindow
from tests.shots.widgets import draw, home

KINDS = tuple(
    Option(str(at), word) for at, word in enumerate(("教学查房", "手术示教", "讲座", "讨论"))
)
MODES = (Option("site", "现场"), Option("remote", "远程"))

SECTIONS = (
    NavSection("home", "首页", "home", strong=False),
    NavSection("pair", "结对与协议", "link", (NavPage("agreement", "协议书"),), "1"),
    NavSection("plan", "计划与管理", "plan", (NavPage("plans", "工作计划"),), "2"),
    NavSection("people", "派驻人员", "people", (NavPage("stays", "派驻时间线"),), "5"),
    NavSection(
        "results",
        "支援绩效",
        "chart",
        (
            NavPage("activity", "教学活动", "9"),
            NavPage("clinic", "诊疗服务"),
            NavPage("technique", "新技术"),
            NavPage("indicator", "能力指标", "1"),
        ),
    ),
    NavSection("score", "评分", "score", badge="62.8", quiet=True, separated=True),
    NavSection("report", "年终报告", "report"),
    NavSection("export", "导出上报", "usb"),
)


def form(_settings: Settings) -> QWidget:
    side = Card()
    outer = QVBoxLayout()
    made = FieldForm()
    banner = Banner()
    banner.say(Tone.PART, "还没有佐证材料，不计入评分。", "加 1 份签到表或照片后计入“教学查房”。")
    made.add_wide(banner)
    day = DateField(date.fromisoformat, date.isoformat, lambda: date(2024, 11, 18))
    day.set_value(date(2024, 11, 12))
    made.add_field("日期", day, needed=True)
    kind = ChoiceField(KINDS)
    kind.set_value("0")
    mode = ChoiceField(MODES)
    mode.set_value("site")
    made.add_field("类别", kind, mode, needed=True)
    topic = LongTextField()
    topic.set_value("静脉溶栓的适应证")
    made.add_field("主题", topic, needed=True)
    lead = LinksField()
    lead.set_value((Linked("a", "示例辛"), Linked("b", "示例壬")))
    lead.set_hint("第6批 · 副主任医师 · 当天在岗")
    made.add_field("带教人", lead, needed=True)
    batch = LinkField("输入批次")
    batch.line.setText("s")
    batch.set_hits((Hit("4", "示例第4批", matched=(0,)), Hit("5", "示例第5批", matched=(0,))))
    made.add_field("批次", batch)
    people, hours = NumberField("人"), NumberField("小时", places=1)
    people.set_value(12)
    hours.set_value(Decimal("1.5"))
    made.add_field("人数、学时", people, hours)
    wrong = TextField()
    wrong.set_value("2024-02-30")
    wrong.set_fault("2 月没有 30 日。直接在这里改。")
    made.add_field("结束", wrong)
    several = SeveralField(KINDS)
    several.set_value(("1",))
    made.add_field("多选", several)
    made.add_field("有无", YesNoField("有", "无"))
    evidence = EvidenceField()
    picture = QPixmap(160, 120)
    picture.fill(QColor("#B9C9D6"))
    evidence.set_value((Proof("a", "签到表.jpg", picture), Proof("b", "讲义.pdf")))
    evidence.set_summary("正在加入 2 份，保存后生效")
    made.add_wide(evidence)
    made.footer.addWidget(Button("保存", Kind.PRIMARY, hint="Ctrl+S"))
    made.footer.addWidget(Button("保存并再记一条"))
    made.footer.addStretch(1)
    made.footer.addWidget(Button("取消", Kind.QUIET))
    outer.addWidget(made)
    side.body.addLayout(outer)
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(side)
    page.resize(420, 940)
    return page


class _Other(QWidget):
    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(PageHeader("教学活动"))


def window(settings: Settings) -> QWidget:
    made = MainWindow({"home": lambda: home(settings), "activity": _Other}, settings)
    made.setWindowTitle("示例")
    made.nav.tree.set_sections(SECTIONS)
    made.nav.relation.show_relation("示例县人民医院", "受援 · 关系表第 14 号", "2024 年　第6批在岗")
    made.nav.show_person("示例午")
    made.say_saved("已保存　10:42")
    made.say_backup("备份：今天 09:05")
    made.say_undo("Ctrl+Z 撤销：新增教学查房")
    made.resize(1366, 728)
    made.open_page("activity")
    made.open_page("home")
    return made


if __name__ == "__main__":
    draw({"form": form, "window": window}, Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
