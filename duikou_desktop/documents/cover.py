"""封面: what the year-end folder holds and what the year scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.file_types import CONCEALED
from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Paper,
    Paragraph,
    Table,
    header,
    line,
    row,
)
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.scoring.tally import form_totals


@dataclass(frozen=True, slots=True)
class Content:
    """One line of the list of contents."""

    name: str
    what: str
    count: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What the cover of a sealed package says of its signature."""

    sequence: int
    fingerprint: str
    name: str  # of the file
    records: int
    for_whom: str = ""  # who alone can open it; empty: anybody
    volumes: int = 0  # that lie beside it

    def file(self, volume: int = 0) -> str:
        """What the package, or a volume of it, is called on the stick."""
        part = f".{volume:02d}" if volume else ""
        return f"{self.name}{part}{CONCEALED if self.for_whom else ''}"


def cover(report: YearReport, contents: Sequence[Content], seal: Seal | None = None) -> Paper:
    """The cover sheet, to be printed, stamped and dated."""
    return Paper(
        title=f"{report.year.label}年度{report.scheme.wording.support}工作年终材料",
        subtitle=report.hospital_name,
        mark=report.mark,
        blocks=tuple(_blocks(report, contents, seal)),
    )


def _sealed(seal: Seal) -> Iterator[tuple[Cell, ...]]:
    yield row("上报包", f"{seal.file()}（第{seal.sequence}次）")
    if seal.for_whom:
        yield row("加密", f"只有{seal.for_whom}打得开。")
    if seal.volumes:
        together = f"共{seal.volumes + 1}个文件，一起交，缺一个都打不开。"
        yield row("分卷", f"{together}另有{_beside(seal)}")
    yield row("说明", "收报时屏幕上的签名指纹和盖章处的一致，才是本单位所封。")


def _beside(seal: Seal) -> str:
    """The volumes' names; of many the first and the last, for the cover is one page."""
    names = [seal.file(number) for number in range(1, seal.volumes + 1)]
    return "、".join(names) if len(names) < 4 else f"{names[0]}至{names[-1]}"


def _blocks(report: YearReport, contents: Sequence[Content], seal: Seal | None) -> Iterator[Block]:
    side = "受援医院" if report.side is Side.RECIPIENT else "支援医院"
    names = [report.other_name(relation) for relation in report.facts.relations]
    across = "支援医院" if report.side is Side.RECIPIENT else "受援医院"
    first, last = chinese_date(report.year.first), chinese_date(report.year.last)
    yield Table(
        (Column(18), Column(82)),
        (),
        (
            row("医院", f"{report.hospital_name}（{side}）"),
            row("方案", report.scheme.title),
            row(across, "、".join(names) or "未登记"),
            row("年度", f"{report.year.label}年（{first}至{last}）"),
            row("数据截至", chinese_date(report.as_of)),
            *(() if report.closed else (row("封账", "还没有封账，记录和得分还可能改动。"),)),
            *(_sealed(seal) if seal else ()),
        ),
    )
    if report.outside is not None:
        yield line(f"注意：{official(str(report.outside))}")
    # Before the list, which may be long: what is stamped stands on one page with hospital and score.
    yield Heading("自评得分（参考）" if report.outside else "自评得分", 1)
    yield Table(
        (Column(36), *(Column(16, Align.CENTER) for _ in range(4))),
        header(("范围", "按台账计算", "预计", "自评表合计", "未定要点满分")),
        (*_score_rows(report), row(Cell(_meaning(report), across=5, align=Align.LEFT))),
        kept=1,
    )
    if seal is None:
        yield Paragraph((), kept=True)
    else:
        # Beside the stamp wherever the page ends: it is what the stamp vouches for.
        yield line(f"签名指纹：{seal.fingerprint}", kept=True)
    yield line("单位（盖章）：　　　　　　　年　　月　　日", Align.RIGHT)
    yield Heading("材料目录", 1)
    yield Table(
        (Column(32), Column(46), Column(22, Align.CENTER)),
        header(("文件", "内容", "数量")),
        tuple(row(each.name, each.what, each.count) for each in contents),
    )


def _meaning(report: YearReport) -> str:
    """What the figures mean: in the table, for the cover is to stay on the page that is stamped."""
    judged, whole = report.own_word, "全院的" if report.several else ""
    own = f"，其中{whole}{plain_number(judged)}分由本单位判断、台账定不了" if judged else ""
    words = (
        f"“按台账计算”只含已有结论的要点{own}；"
        "“未定要点”指待自评或无数据、本单位也没有填自评分的要点，未按零分计算。"
    )
    return words + (report.mean_note if report.several else "")


def _score_rows(report: YearReport) -> Iterator[tuple[Cell, ...]]:
    relations = report.assessment.relations
    if len(relations) != 1:
        yield _score_row("全院", report.assessment.whole)
    for each in relations:
        yield _score_row(report.other_name(each.relation), each)


def _score_row(name: str, assessment: Assessment) -> tuple[Cell, ...]:
    decided = any(not point.undecided for point in assessment.points)
    totals = form_totals(assessment)
    return row(
        name,
        f"{plain_number(assessment.total)}分" if decided else "未定",
        f"{plain_number(assessment.expected_total)}分" if decided else "未定",
        f"{plain_number(totals.total)}分" if totals.total or decided else "未定",
        f"{plain_number(totals.undecided)}分" if totals.undecided else "无",
    )
