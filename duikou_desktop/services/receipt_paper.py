"""The receipt on paper, for the file and for offices without the program."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.dates import chinese_date
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
from duikou_desktop.exchange.receipt import ClaimJudged, PointJudged, ReceiptManifest
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.expected import recipients_of
from duikou_desktop.services.scored_year import borrowed_words


def receipt_paper(said: ReceiptManifest, scheme: Scheme, fingerprint: str) -> Paper:
    """What the receipt says, to be printed and stamped."""
    return Paper(
        title=f"{said.year}年度对口支援考核材料回执",
        subtitle=said.hospital_name,
        mark=DEMO_MARK if said.demo else "",
        blocks=tuple(_blocks(said, scheme, fingerprint)),
    )


def _blocks(said: ReceiptManifest, scheme: Scheme, fingerprint: str) -> Iterator[Block]:
    borrowed = borrowed_words(said.reference)
    yield Table(
        (Column(18), Column(82)),
        (),
        (
            row("医院", f"{said.hospital_name}（{said.side.label}医院）"),
            row("方案", scheme.title),
            row("年度", f"{said.year}年"),
            row("上报包", f"第{said.sequence}次"),
            row("结果", said.outcome.label),
            *((row("请办理", said.outcome.to_do),) if said.outcome.to_do else ()),
            *((row("退回的原因", said.reason),) if said.reason else ()),
            *(
                (row("范围", f"只评和{'、'.join(said.recipients)}的结对关系"),)
                if said.recipients
                else ()
            ),
            row("自评分", plain_number(said.own)),
            *((row("评审分", _total(said)),) if said.outcome.stands else ()),
            *((row("标准", str(borrowed)),) if borrowed is not None else ()),
        ),
    )
    if said.points:
        waiting = any(each.score is None for each in said.points)
        yield Heading(f"一、评审与自评不同{'、还没有评完' if waiting else ''}的要点")
        yield _judged(said.points, scheme, said)
    if said.claims:
        yield Heading(f"{'二' if said.points else '一'}、双方上报不一致的事项")
        yield _claims(said.claims)
    yield text(
        "这份回执由主管部门签名。第一次收到时，请按下面的数字向主管部门核对签名指纹："
        f"{fingerprint}。"
    )
    yield line(said.commission, Align.RIGHT, kept=True)
    yield line(chinese_date(said.given_on), Align.RIGHT)


def _total(said: ReceiptManifest) -> str:
    return _points(said.total) if said.total is not None else "还没有评审完毕"


def _judged(points: tuple[PointJudged, ...], scheme: Scheme, said: ReceiptManifest) -> Table:
    standard = scheme.standard(said.side)
    titles = {each.id: each.short for each in standard.points()} if standard is not None else {}
    recipients = recipients_of(scheme)
    columns = (
        Column(9),
        Column(33),
        Column(9, Align.RIGHT),
        Column(9, Align.RIGHT),
        Column(40),
    )
    return Table(
        columns,
        header(("要点", "内容", "自评分", "评审分", "理由")),
        tuple(
            row(
                each.point,
                _title(titles.get(each.point, ""), recipients.get(each.relation)),
                _points(each.own),
                _points(each.score) if each.score is not None else "待评",
                each.reason,
            )
            for each in points
        ),
    )


def _title(title: str, recipient: str | None) -> str:
    """A supporter is judged by relation: of which is said behind."""
    return f"{title}（{recipient}）" if recipient else title


def _claims(claims: tuple[ClaimJudged, ...]) -> Table:
    columns = (Column(12), Column(20), Column(20), Column(20), Column(10), Column(18))
    return Table(
        columns,
        header(("项目", "内容", "支援医院报", "受援医院报", "认定", "理由")),
        tuple(
            row(
                each.what,
                each.subject,
                each.supporter,
                each.recipient,
                f"按{each.stands.label}" if each.stands is not None else "待认定",
                each.reason,
            )
            for each in claims
        ),
    )


def _points(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)
