"""What a commission prints and passes on: the round's tables, and the list of who has not reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import plain_number, say
from duikou_desktop.documents.pairing_paper import PairingLine, pairing_paper
from duikou_desktop.documents.paper import (
    DEMO_MARK,
    Align,
    Block,
    Column,
    Heading,
    Paper,
    Table,
    header,
    line,
    row,
    text,
)
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.deadline import deadline
from duikou_desktop.services.desk.expected import pairings_of
from duikou_desktop.services.desk.group_sheets import group_sheets
from duikou_desktop.services.desk.more_sheets import more_sheets
from duikou_desktop.services.desk.remarks import remarks
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.review_stage import Progress, progress
from duikou_desktop.services.desk.rollup import Ranked, RollUp, roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.services.desk.year_report import commission_report
from duikou_desktop.services.desk.years_sheet import years_sheet
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True, slots=True)
class RollUpFiles:
    """What was written."""

    tables: Path  # Excel
    report: Path  # the year's report, Word
    missing: Path | None  # Word; None: everybody has reported


def write_roll_up(desk: DeskStore, found: RollUp, to: Path) -> RollUpFiles:
    """Writes all into the folder; existing files are left alone. Raises UserError, EnvironmentProblem."""
    from duikou_desktop.documents.word import word_bytes

    tables = to / tables_name(found.round.year)
    missing = to / missing_name(found.round.year)
    report = to / f"{found.round.year}年度工作总结.docx"
    for each in (tables, report, missing):
        if each.exists():
            raise UserError(say("{name} 已经存在，没有覆盖。", name=each.name))
    with world_errors(to):
        to.mkdir(parents=True, exist_ok=True)
    write_tables(desk, found, tables)
    scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
    write_whole(report, word_bytes(commission_report(desk, scheme, found.round.year)))
    if not found.round.missing:
        return RollUpFiles(tables, report, None)
    write_missing(desk, found.round, missing)
    return RollUpFiles(tables, report, missing)


def tables_name(year: int) -> str:
    """What the round's tables are called."""
    return f"{year}年度汇总.xlsx"


def missing_name(year: int) -> str:
    """What the list of who has not reported is called."""
    return f"{year}年度未报名单.docx"


def write_tables(desk: DeskStore, found: RollUp, file: Path) -> None:
    """The round's tables in Excel, in place of what is there. Raises EnvironmentProblem."""
    write_whole(file, roll_up_bytes(desk, found))


def roll_up_bytes(desk: DeskStore, found: RollUp) -> bytes:
    """The round's tables as an .xlsx file."""
    from duikou_desktop.documents.excel import excel_bytes

    scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
    year = found.round.year
    before = roll_up(round_of(desk, scheme, year - 1))
    return excel_bytes(
        roll_up_paper(desk, found, before),
        *group_sheets(desk, found, before),
        *more_sheets(desk, read_year(desk, scheme, year)),
        *years_sheet(desk, scheme, before.round),
    )


def write_missing(desk: DeskStore, found: Round, file: Path) -> None:
    """The list to chase by in Word, in place of what is there. Raises EnvironmentProblem."""
    from duikou_desktop.documents.word import word_bytes

    write_whole(file, word_bytes(missing_paper(desk, found)))


def roll_up_paper(desk: DeskStore, found: RollUp, before: RollUp) -> Paper:
    """Every report in its place; `before`: the year before, which stands beside."""
    return Paper(
        title=f"{found.round.year}年度对口支援考核汇总",
        subtitle=f"{desk.identity.name}　{chinese_date(desk.clock.today())}",
        landscape=True,
        mark=DEMO_MARK if desk.identity.demo else "",
        blocks=tuple(_tables(desk, found, before)),
    )


def _tables(desk: DeskStore, found: RollUp, before: RollUp) -> Iterator[Block]:
    reviews = progress(desk, found.round.reports)
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        mine = [each for each in found.ranked if each.report.received.side is side]
        group = next(each for each in found.sides if each.side is side)
        back = sum(each.side is side for each in found.round.to_come_again)
        again = f"，另有{back}家待重报" if back else ""
        yield Heading(f"{side.label}医院：应报{group.expected}家，已报{group.arrived}家{again}")
        last = {
            each.received.hospital: each.anew
            for each in before.round.reports
            if each.received.side is side and each.ranks
        }
        yield _ranking(mine, reviews, last) if mine else line("还没有收到。")
    yield line(
        "名次：评审完的按评审分，其余按复算（用收到的记录重新算的分）。上年、比上年都按复算。"
        "支援医院的总分：各要点取各结对关系的平均，四舍五入到0.1分再相加。",
        Align.LEFT,
    )


def _ranking(
    ranked: Iterable[Ranked],
    reviews: Mapping[UUID, Progress],
    before: Mapping[UUID, Decimal | None],
) -> Table:
    columns = (
        Column(6, Align.CENTER),
        Column(28),
        Column(14),
        *(Column(9, Align.RIGHT) for _ in range(4)),
        Column(10, Align.CENTER),
        *(Column(9, Align.RIGHT) for _ in range(2)),
        Column(8, Align.CENTER),
        Column(14),
    )
    titles = (
        "名次",
        "医院",
        "县（市、区）",
        "自评分",
        "复算",
        "相差",
        "评审分",
        "评审",
        "上年",
        "比上年",
        "第几次",
        "签名、说明",
    )
    return Table(
        columns,
        header(titles),
        tuple(
            row(
                str(each.place) if each.place is not None else "—",
                each.report.received.hospital_name + ("（参考）" if each.report.reference else ""),
                each.county,
                _points(each.report.own),
                _points(each.report.anew),
                _signed(each.report.difference),
                _points(reviews[each.report.received.id].total),
                reviews[each.report.received.id].label,
                _points(last := before.get(each.report.received.hospital)),
                _signed(_more(each.report.anew, last)),
                str(each.report.received.sequence),
                "；".join(_noted(each.report)),
            )
            for each in ranked
        ),
    )


def pairings_paper(desk: DeskStore, scheme: Scheme, _year: int) -> Paper:
    """附件1 of the relations that report here, as the table lists them."""
    lines = [
        PairingLine(str(each.number), each.county, each.recipient, each.supporter)
        for each in pairings_of(desk, scheme)
    ]
    return pairing_paper(
        scheme.pairing_table,
        lines,
        subtitle=desk.identity.name if desk.identity.counties else "",
        inferred=[each.number for each in pairings_of(desk, scheme) if each.inferred],
        mark=DEMO_MARK if desk.identity.demo else "",
    )


def _noted(report: Report) -> Iterator[str]:
    """What is known of its key, why it is not ranked, and what is to be known of its score."""
    # That a key is doubted may be why.
    yield from dict.fromkeys((report.key_label, *map(str, remarks(report))))


def missing_paper(desk: DeskStore, found: Round) -> Paper:
    """Who has not reported and until when they were to: recipients by county, then supporters."""
    day = deadline(desk, found.year)
    missing = found.missing
    back = found.asked_again
    columns = (
        Column(8, Align.CENTER),
        Column(40),
        Column(12, Align.CENTER),
        Column(20),
        Column(16, Align.CENTER),
    )
    body = tuple(
        row(
            str(at),
            each.name,
            each.side.label,
            each.county,
            f"{again}，待重报" if (again := back.get((each.hospital, each.side))) else "未报",
        )
        for at, each in enumerate(missing, 1)
    )
    return Paper(
        title=f"{found.year}年度对口支援考核未报单位名单",
        subtitle=f"{desk.identity.name}　截至{chinese_date(desk.clock.today())}　共{len(missing)}家",
        mark=DEMO_MARK if desk.identity.demo else "",
        blocks=(
            *((_until(day, desk.clock.today()),) if day is not None else ()),
            Table(columns, header(("序号", "医院", "身份", "县（市、区）", "情形")), body),
        ),
    )


def _until(day: date, today: date) -> Block:
    left = (day - today).days
    words = "就是今天"
    if left:
        words = f"还有{left}天" if left > 0 else f"已过{-left}天"
    return text(f"上报截止日期：{chinese_date(day)}，{words}。")


def _points(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)


def _more(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if now is None or before is None else now - before


def _signed(value: Decimal | None) -> str:
    if value is None:
        return "—"
    return f"+{plain_number(value)}" if value > 0 else plain_number(value)
