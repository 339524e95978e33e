"""The recipient's figures beside those from before the support, as a table and as bars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from duikou_desktop.core.messages import grouped_number, plain_number
from duikou_desktop.documents.paper import Align, Block, Cell, Column, Table, header, line, row
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.figures import Compared, compared, percent_of, value_of
from duikou_desktop.domain.registers.indicator import Indicator

# A bar is so many columns long where it is the longer of two.
_LONGEST = 20
# What is said where a rate stands beside a count.
_OTHERWISE = "口径不同"
_BEFORE, _NOW = 15, 40  # how dark, in percent of black


def indicator_table(report: YearReport) -> tuple[Block, ...]:
    """Each figure of the base and of the year, and by how much it changed."""
    found = compared(report.facts)
    base_years = {each.base.year for each in found if each.base is not None}
    same_base = len(base_years) <= 1
    base = f"支援前（{next(iter(base_years))}年）" if base_years and same_base else "支援前"
    return (
        Table(
            (
                Column(40),
                Column(22, Align.CENTER),
                Column(22, Align.CENTER),
                Column(16, Align.CENTER),
            ),
            header(("指标", base, f"{report.year.label}年", "变化")),
            tuple(_figure_row(each, same_base=same_base) for each in found),
        ),
    )


def bars(report: YearReport) -> tuple[Block, ...]:
    """Two bars a figure, of which both values are known, the longer of them as long as can be."""
    pairs = [
        (each, before, now)
        for each in compared(report.facts)
        if (before := value_of(each.base)) is not None
        and (now := value_of(each.now)) is not None
        and max(before, now) > 0
        and _change(each) != _OTHERWISE
    ]
    if not pairs:
        return ()
    columns = (Column(34), Column(12), *(Column(2) for _ in range(_LONGEST)), Column(14))
    rows = tuple(cells for pair in pairs for cells in _pair(report, *pair))
    return (
        line("能力指标与支援前对比", Align.CENTER, kept=True),
        Table(columns, (), rows, whole=True),
    )


def _pair(
    report: YearReport, each: Compared, before: Fraction, now: Fraction
) -> Iterator[tuple[Cell, ...]]:
    most = max(before, now)
    head = Cell(each.code.label, down=2, again=each.code.label)
    yield (head, Cell("支援前"), *_bar(before / most, _BEFORE), Cell(_words(each.base)))
    yield (Cell(f"{report.year.label}年"), *_bar(now / most, _NOW), Cell(_words(each.now)))


def _bar(share: Fraction, shade: int) -> Iterator[Cell]:
    """As many columns as its share of the longest; something is one at least."""
    long = max(1, round(share * _LONGEST)) if share else 0
    if long:
        yield Cell(across=long, shade=shade)
    if long < _LONGEST:
        yield Cell(across=_LONGEST - long)


def _figure_row(each: Compared, *, same_base: bool) -> tuple[Cell, ...]:
    before = _words(each.base)
    if each.base is not None and not same_base:
        before = f"{before}（{each.base.year}年）"
    return row(each.code.label, before, _words(each.now), _change(each))


def _words(figure: Indicator | None) -> str:
    if figure is None or figure.numerator is None:
        return "无数据"
    percent = percent_of(figure)
    if percent is not None:
        return f"{percent:.2f}%"  # rates stand one below the other
    return "无数据" if figure.denominator is not None else grouped_number(figure.numerator)


def _change(each: Compared) -> str:
    """By how much: percentage points for rates, a share of the base for counts."""
    before = value_of(each.base) if each.base else None
    now = value_of(each.now) if each.now else None
    if each.base is None or each.now is None or before is None or now is None:
        return "—"
    if (each.base.denominator is None) != (each.now.denominator is None):
        return _OTHERWISE
    if now == before:
        return "持平"
    word = "上升" if now > before else "下降"
    old, new = percent_of(each.base), percent_of(each.now)
    if old is not None and new is not None:
        return f"{word}{abs(new - old):.2f}个百分点"
    if before == 0:
        return word
    share = abs(now - before) / before * 100
    percent = round(Decimal(share.numerator) / Decimal(share.denominator), 1)
    return f"{word}{plain_number(percent)}%"
