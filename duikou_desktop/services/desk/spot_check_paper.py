"""The sheet of a spot check: what is looked at in each hospital, and how anyone may repeat the draw."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import plain_number
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
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.spot_checks import Draw, Drawn
from duikou_desktop.storage.desk import DeskStore

METHOD = (
    "抽签办法：把种子、一个换行、记录编号连在一起（UTF-8）算SHA-256，取前16位十六进制数加1，除以16的16次方，"
    "得u；签＝－ln(u)÷权重，签小的抽中。权重＝1＋自评分与复算相差的分（绝对值），"
    "没有复算的为1；一条记录支撑几个要点的，取权重最大的。同样的报告、同样的种子，抽出的一定是同样的记录。"
)


def write_sheets(desk: DeskStore, scheme: Scheme, drawn: Draw, to: Path) -> tuple[Path, Path]:
    """The sheet in Word and in Excel, in place of what is there. Raises EnvironmentProblem."""
    from duikou_desktop.documents.excel import excel_bytes
    from duikou_desktop.documents.word import word_bytes

    with world_errors(to):
        to.mkdir(parents=True, exist_ok=True)
    paper = spot_check_paper(desk, scheme, drawn)
    # Two draws of a day are two sheets.
    name = f"{drawn.year}年度抽查表_{drawn.drawn_on:%Y%m%d}_{drawn.id.hex[:6]}"
    word, excel = to / f"{name}.docx", to / f"{name}.xlsx"
    write_whole(word, word_bytes(paper))
    write_whole(excel, excel_bytes(paper))
    return word, excel


def spot_check_paper(desk: DeskStore, scheme: Scheme, drawn: Draw) -> Paper:
    """Hospital by hospital, with room for what was found and who signs."""
    return Paper(
        title=f"{drawn.year}年度对口支援考核抽查表",
        subtitle=f"{desk.identity.name}　{chinese_date(drawn.drawn_on)}",
        landscape=True,
        mark=DEMO_MARK if desk.identity.demo else "",
        blocks=tuple(_blocks(scheme, drawn)),
    )


def _blocks(scheme: Scheme, drawn: Draw) -> Iterator[Block]:
    number = 0
    for (name, side), group in groupby(
        drawn.drawn, key=lambda each: (each.hospital_name, each.side)
    ):
        found = tuple(group)
        yield Heading(f"{name}（{side.label}医院）：{len(found)}条")
        yield _to_look_at(scheme, found, number)
        number += len(found)
        yield line("医院经办人签字：　　　　　　　　　抽查人签字：　　　　　　　　　日期：")
    yield Heading("抽签依据")
    each = "每份报告" if drawn.each else "全部报告合计"
    yield text(
        f"种子：{drawn.seed}　{each}抽{drawn.count}条，从{drawn.among}条记录中抽出{len(drawn.drawn)}条。"
    )
    yield text(METHOD)
    yield _lots(drawn)


def _to_look_at(scheme: Scheme, found: tuple[Drawn, ...], before: int) -> Table:
    columns = (
        Column(5, Align.CENTER),
        Column(15),
        Column(22),
        Column(11, Align.CENTER),
        Column(25),
        Column(12),
        Column(10),
    )
    titles = ("序号", "要点", "记录", "日期", "佐证在哪里", "查看结果", "签字")
    return Table(
        columns,
        header(titles),
        tuple(
            row(
                str(at),
                _point(scheme, each),
                f"{each.register}：{each.caption}{_other(each)}",
                each.day.isoformat() if each.day is not None else "—",
                "\n".join(each.proofs) or "没有登记佐证",
                "",
                "",
            )
            for at, each in enumerate(found, before + 1)
        ),
    )


def _point(scheme: Scheme, each: Drawn) -> str:
    """What to look at: the point, and what the two counts of it say."""
    place, standard = each.place, scheme.standard(each.side)
    shorts = {point.id: point.short for point in standard.points()} if standard else {}
    own = "—" if place.own is None else plain_number(place.own)
    anew = "—" if place.anew is None else plain_number(place.anew)
    said = f"自评{own}" if place.own == place.anew else f"自评{own}，复算{anew}"
    return f"{place.point} {shorts.get(place.point, '')}\n{said}"


def _other(each: Drawn) -> str:
    return f"（{each.other}）" if each.other else ""


def _lots(drawn: Draw) -> Table:
    columns = (
        Column(8, Align.CENTER),
        Column(52),
        Column(14, Align.RIGHT),
        Column(26, Align.RIGHT),
    )
    return Table(
        columns,
        header(("序号", "记录编号", "权重", "签")),
        tuple(
            row(str(at), str(each.record), plain_number(each.place.weight), each.lot)
            for at, each in enumerate(drawn.drawn, 1)
        ),
    )
