"""自评表: 附件3 or 附件4 filled in, laid out as the original."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import (
    Align,
    Cell,
    Column,
    Ink,
    Paper,
    Table,
    line,
)
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint, State
from duikou_desktop.scoring.standard import Columns, Group, Indicator, Point
from duikou_desktop.scoring.tally import form_totals, unclaimed

# Widths of the columns of indicators, by how many levels of them there are.
_LEVELS = {2: (10, 11), 3: (10, 10, 11)}
_OTHERS = (
    Column(20, Align.LEFT),
    Column(27, Align.LEFT),
    Column(36, Align.LEFT),
    Column(14, Align.CENTER),
)

_REASON_WANTED = "【理由待补】"
# One line, so that no page holds the date alone.
_SIGNED = (
    "填表人：　　　　　　　　负责人：　　　　　　　　单位（盖章）：　　　　　　　　"
    "填表日期：　　　年　　月　　日"
)
# The sum and the last indicator: no page holds the notes and the signatures alone.
_KEPT = 2
# Of the 60 characters of a line so many leave room for 　2024年度（参考）.
_BESIDE_YEAR = 48


@dataclass(frozen=True, slots=True)
class FormScore:
    """What the form prints for a point: the office's own score before the computed one.

    A computed score is the expected one, marked 预计 until it is proven.
    """

    score: Decimal | None  # None: undecided
    words: str

    @staticmethod
    def of(point: ScoredPoint, *, differs: bool) -> FormScore:
        """The score of one point and its words, `5分`, `4分（计算5分）`, `待自评`.

        A mean `differs` where the own score of one of its relations does.
        """
        wanted = "无数据" if point.state is State.NO_DATA else "待自评"
        computed = point.expected if point.expected is not None else point.score
        if point.own is not None and point.own != computed:
            words = f"{plain_number(point.own)}分"
            if differs and point.score is not None:
                words += f"（计算{plain_number(point.score)}分）"
            return FormScore(point.own, words)
        if computed is None:
            return FormScore(None, wanted)
        words = f"{plain_number(computed)}分"
        if point.expected != point.score:
            words += "（预计）"
        if open_points := unclaimed(point):
            words += f"（另有{plain_number(open_points)}分{wanted}）"
        return FormScore(computed, words)


def assessment_form(report: YearReport, assessment: Assessment) -> Paper:
    """The filled form of one relation, or of the whole hospital."""
    standard = report.standard
    form = _Form(report, assessment)
    rows = [row for group in standard.groups for row in form.rows(group)]
    columns = tuple(Column(width, Align.CENTER) for width in _LEVELS[standard.levels])
    return Paper(
        title=standard.title,
        attachment=standard.attachment,
        subtitle=_subtitle(report, assessment),
        landscape=True,
        mark=report.mark,
        blocks=(
            Table(
                (*columns, *_OTHERS),
                _header(standard.columns, standard.levels),
                (*rows, _total_row(assessment, standard.levels)),
                kept=_KEPT,
            ),
            *(line(words, kept=True) for words in _notes(form)),
            line(_SIGNED),
        ),
    )


def _subtitle(report: YearReport, assessment: Assessment) -> str:
    year = report.year_words
    if report.side is Side.RECIPIENT or assessment.relation is None:
        return f"{report.hospital_name}{'（全院）' if report.several else ''}　{year}"
    recipient, supporter = report.names(assessment.relation)
    names = f"{supporter}支援{recipient}"
    # Names that leave the year no room on their line would part it.
    between = "　" if len(names) <= _BESIDE_YEAR else "\n"
    return f"{names}{between}{year}"


def _header(columns: Columns, levels: int) -> tuple[tuple[Cell, ...], ...]:
    def head(text: str, **spans: Any) -> Cell:
        return Cell(text, align=Align.CENTER, ink=Ink.BOLD, **spans)

    return (
        (
            head(columns.indicators, across=levels),
            head(columns.criteria, down=2),
            head(columns.requirements, down=2),
            head(columns.account, down=2),
            head(columns.score, down=2),
        ),
        tuple(
            head(words)
            for words in (columns.first_level, columns.second_level, columns.third_level)[:levels]
        ),
    )


def _short(report: YearReport) -> str:
    return chinese_date(report.as_of)


@dataclass(frozen=True, slots=True)
class _Form:
    """What every row of the form is made from."""

    report: YearReport
    assessment: Assessment

    def rows(self, group: Group) -> Iterator[tuple[Cell, ...]]:
        """The rows of a group; its own cell reaches down over all of them.

        Where they go on overleaf the plan prints it again whole, points and all.
        """
        inner = [row for each in group.groups for row in self.rows(each)]
        inner += [self._row(indicator) for indicator in group.indicators]
        title = f"{group.number}\n{group.title}\n（{plain_number(group.maximum)}{self.report.standard.unit}）"
        for number, row in enumerate(inner):
            yield row if number else (Cell(title, down=len(inner), again=title), *row)

    def _row(self, indicator: Indicator) -> tuple[Cell, ...]:
        most = f"{plain_number(indicator.maximum)}{self.report.standard.unit}"
        return (
            Cell(f"{indicator.number}{indicator.title}\n（{most}）"),
            Cell(indicator.criteria),
            Cell(indicator.requirements),
            Cell("\n".join(self._accounts(indicator))),
            Cell(self._score(indicator)),
        )

    def _accounts(self, indicator: Indicator) -> Iterator[str]:
        """自评情况: the office's account of each point, or what the records say, with its reason."""
        for point in indicator.points:
            yield f"{_number(point, indicator)}{self.report.account(self.assessment, point.id, self._reason)}"

    def _reason(self, point: ScoredPoint) -> str:
        if point.own is not None and point.own_reason:
            return f"（自评理由：{point.own_reason}）"
        mean = point is self.assessment.point(point.id)
        return _REASON_WANTED if (self.unexplained(point.id) if mean else point.unexplained) else ""

    def _score(self, indicator: Indicator) -> str:
        """The indicator's sum, then each point's score."""
        scores = [self.score(point.id) for point in indicator.points]
        if len(scores) == 1:
            return scores[0].words
        known = [each.score for each in scores if each.score is not None]
        lines = [f"{plain_number(sum(known, Decimal(0)))}分" if known else scores[0].words]
        for point, score in zip(indicator.points, scores, strict=True):
            name = f"{point.short}：" if not point.number else point.number
            lines.append(f"{name}{score.words}")
        return "\n".join(lines)

    def score(self, point: str) -> FormScore:
        """What the form prints of a point."""
        differs = any(each.differs for each in self._parts(point))
        return FormScore.of(self.assessment.point(point), differs=differs)

    def explained(self, point: str) -> bool:
        """Whether a reason is given for an own score that differs."""
        return any(each.differs and not each.unexplained for each in self._parts(point))

    def unexplained(self, point: str) -> bool:
        """Whether one that differs is without."""
        return any(each.unexplained for each in self._parts(point))

    def _parts(self, point: str) -> Iterable[ScoredPoint]:
        return self.report.parts(self.assessment, point).values()


def _number(point: Point, indicator: Indicator) -> str:
    """The printed number; the screen's short words where several points have none."""
    if point.number or len(indicator.points) == 1:
        return point.number
    return f"{point.short}："


def _total_row(assessment: Assessment, levels: int) -> tuple[Cell, ...]:
    totals = form_totals(assessment)
    parts = [f"基本分{plain_number(totals.base)}分"]
    if any(point.is_bonus for point in assessment.points):
        parts.append(f"加分{plain_number(totals.bonus)}分")
    if totals.undecided:
        parts.append(f"另有{plain_number(totals.undecided)}分的要点待自评或无数据，未计入")
    return (
        Cell("合计", across=levels, ink=Ink.BOLD),
        Cell("，".join(parts) + "。", across=3),
        Cell(f"{plain_number(totals.total)}分", ink=Ink.BOLD),
    )


def _notes(form: _Form) -> Iterator[str]:
    """What the marks mean, where they stand in the form."""
    report, assessment = form.report, form.assessment
    if report.outside_note:
        yield report.outside_note
    mean = assessment.relation is None and report.several
    if mean:
        yield report.mean_note
    for each in report.assessment.relations if mean else (assessment,):
        yield from _vetoes(report, each, report.other_name(each.relation) if mean else "")
    if both := report.scheme.combination:
        own, other = both.recipient, both.supporter
        if report.side is Side.SUPPORTER:
            own, other = other, own
        yield f"综合得分：本表占{plain_number(own)}%，对方医院占{plain_number(other)}%。"
    yield f"数据截至{_short(report)}。"
    points = [each.id for each in assessment.points]
    scores = [form.score(each).words for each in points]
    if any("预计" in words for words in scores):
        yield "注“预计”的分值按在岗人员驻点至计划日期计算，期满后为准。"
    if any("计算" in words for words in scores):
        why = "，理由见自评情况" if any(map(form.explained, points)) else ""
        yield f"注“计算”的为按台账算出的分值，自评分为本单位所定{why}。"
    if any(map(form.unexplained, points)):
        yield f"注“{_REASON_WANTED}”的自评分和计算不同，还没有写明理由。"


def _vetoes(report: YearReport, assessment: Assessment, place: str) -> Iterator[str]:
    for veto in report.standard.vetoes:
        found = next(each for each in assessment.vetoes if each.id == veto.id)
        mark = {True: "已触发，总分记0分", False: "未触发", None: "待判断"}[found.struck]
        words = f"{veto.text}（{mark}）{official(''.join(map(str, found.reasons)))}"
        yield f"一票否决：{place}{'，' if place else ''}{words}"
