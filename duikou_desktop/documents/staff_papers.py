"""Papers about deployed people: posted in the hospital, handed to them, signed by both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.documents.even_sheets import even_sheets
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Ink,
    Paper,
    Picture,
    Table,
    header,
    line,
    row,
    text,
)
from duikou_desktop.domain.service_time import Span, months_and_days

_ROOM = Cell("\n\n\n")  # as high as a photo
_SIGNED = "　　　　年　　月　　日"


@dataclass(frozen=True, slots=True)
class Served:
    """One stay of one person, in the words papers use."""

    name: str
    sex: str
    title: str  # held on the first day of the stay
    speciality: str
    supporter: str
    recipient: str
    batch: str
    department: str
    post: str
    profession: str
    first: date | None
    planned: date | None
    last: date | None  # None: still there
    # What the records tell of the stay: (讲座, 12次) and so on; days away by kind.
    done: tuple[tuple[str, str], ...] = ()
    away: tuple[str, ...] = ()
    reviews: tuple[str, ...] = field(default=())
    photo: Picture | None = None

    @property
    def period(self) -> str:
        """支援时间, to the planned end where the stay goes on."""
        if self.first is None:
            return ""
        end = self.last or self.planned
        return (
            f"{chinese_date(self.first)}至{chinese_date(end)}"
            if end
            else f"{chinese_date(self.first)}起"
        )


def notice(
    hospital: str, batch: str, people: Sequence[Served], mark: str, *, photos: bool = False
) -> Paper:
    """派驻医务人员公示 (附件3 第7项): name, title, hospital, speciality and time, in large print.

    `photos`: a column of photos before; who has none leaves room for one to be pasted in.
    """
    told = ("姓名", "职称", "支援医院", "专业特长", "支援时间")
    # In points. On one line: four characters, six, ten, eight, and a day with 至 before it. What
    # photos take is taken from those that may have two lines.
    widths = (98, 79, 81, 150, 132, 188) if photos else (78, 117, 189, 156, 188)
    columns = tuple(Column(width, Align.CENTER) for width in widths)
    labels = header(("照片", *told) if photos else told)
    rows = tuple(
        row(
            *((Cell(picture=each.photo) if each.photo else _ROOM,) if photos else ()),
            each.name,
            each.title,
            each.supporter,
            each.speciality,
            _in_two_lines(each.period),
        )
        for each in people
    )
    return even_sheets(
        Paper(
            title="派驻医务人员公示",
            subtitle=f"{hospital}　{batch}",
            landscape=True,
            mark=mark,
            blocks=(
                Table(columns, labels, rows, large=True),
                line(f"{hospital}{_SIGNED}", Align.RIGHT),
            ),
        )
    )


def _in_two_lines(period: str) -> str:
    """The last day stands below the first: Word's white beside digits would push its 日 there."""
    return period.replace("至", "\n至")


# What a person does there, where it is no office that one holds; 其他 says nothing.
_IN_POST = {
    "医师": "从事医疗工作",
    "护理": "从事护理工作",
    "医技": "从事医技工作",
    "管理": "从事管理工作",
    "其他": "从事派驻工作",
}


def certificate(each: Served, issuer: str, as_of: date, mark: str) -> Paper:
    """驻点服务证明: what counts for promotion is the time in the county."""
    return Paper(title="驻点服务证明", mark=mark, blocks=tuple(_certified(each, issuer, as_of)))


def _certified(each: Served, issuer: str, as_of: date) -> Iterator[Block]:
    sex = f"，{each.sex}" if each.sex else ""
    title = f"，{each.title}" if each.title else ""
    place = f"{each.recipient}{each.department}"
    post = f"，{_IN_POST.get(each.post, '任' + each.post)}" if each.post else ""
    yield text(
        f"兹有{each.name}{sex}{title}，由{each.supporter}派往{place}驻点支援{post}。"
        f"{_how_long(each, as_of)}"
    )
    if each.away:
        yield text(f"其间{'，'.join(each.away)}。")
    if each.done:
        yield text(f"驻点期间{'、'.join(f'{name}{count}' for name, count in each.done)}。")
    yield text("特此证明。")
    yield line("")
    yield line(f"{issuer}（盖章）", Align.RIGHT)
    yield line(_SIGNED, Align.RIGHT)


def _how_long(each: Served, as_of: date) -> str:
    if each.first is None:
        return ""
    if each.last is None:
        planned = f"，计划至{chinese_date(each.planned)}" if each.planned else ""
        over = each.planned is not None and each.planned < as_of
        now = f"离岗日期未登记（待填：{_SIGNED}）" if over else "至今在岗"
        return f"自{chinese_date(each.first)}起驻点{planned}，{now}。"
    months, days = months_and_days(Span(each.first, each.last))
    words = (f"{months}个月" if months else "") + (f"{days}天" if days or not months else "")
    return f"驻点时间为{chinese_date(each.first)}至{chinese_date(each.last)}，共{words}。"


def review_form(each: Served, mark: str) -> Paper:
    """派驻人员考核表: what is known is filled in, what people have to write is left open."""
    columns = tuple(Column(width, Align.CENTER) for width in (14, 22, 12, 18, 12, 22))
    away = "；".join(each.away) or "无"
    done = "、".join(f"{name}{count}" for name, count in each.done) or ""
    known = "；".join(each.reviews)
    rows = (
        row(_name("姓名"), each.name, _name("性别"), each.sex, _name("职称"), each.title),
        row(_name("支援医院"), Cell(each.supporter, across=3), _name("专业"), each.speciality),
        row(_name("受援医院"), Cell(each.recipient, across=3), _name("科室"), each.department),
        row(_name("支援时间"), Cell(each.period, across=3), _name("岗位"), each.post),
        row(_name("请假离岗"), Cell(away, across=5, align=Align.LEFT)),
        row(_name("完成工作"), Cell(done, across=5, align=Align.LEFT)),
        *(
            row(_name("考核记录"), Cell(known, across=5, align=Align.LEFT))
            for _ in range(bool(known))
        ),
        *(
            row(_name(who), Cell(_room(lines, sign), across=5, align=Align.LEFT))
            for who, lines, sign in (
                ("个人总结", 6, "签名："),
                ("受援科室意见", 4, "科主任签名："),
                ("受援医院考核意见", 4, "（盖章）"),
                ("支援医院意见", 4, "（盖章）"),
            )
        ),
    )
    return Paper(
        title="派驻人员考核表",
        subtitle=each.batch,
        mark=mark,
        blocks=(Table(columns, (), rows),),
    )


def _name(words: str) -> Cell:
    return Cell(words, align=Align.CENTER, ink=Ink.BOLD)


def _room(lines: int, sign: str) -> str:
    """So many empty lines, then where to sign and date it."""
    return "\n" * lines + f"　　　　　　　　　　　　　　　　{sign}{_SIGNED}"


def work_notice(
    hospital: str, period: str, kinds: Sequence[str], people: Iterable[Served], mark: str
) -> Paper:
    """派驻人员工作情况公示 (附件4 第7项: 每半年在全院公示一次派驻人员工作情况)."""
    columns = (
        *(Column(width, Align.CENTER) for width in (12, 18, 24)),
        *(Column(9, Align.CENTER) for _ in kinds),
    )
    labels = header(("姓名", "科室", "支援时间", *kinds))
    at_each: dict[str, list[Served]] = {}
    for each in people:
        at_each.setdefault(each.recipient, []).append(each)
    rows = []
    for recipient, there in at_each.items():
        head = f"受援医院：{recipient}"
        rows.append(row(Cell(head, across=len(columns), align=Align.LEFT, ink=Ink.BOLD)))
        for each in there:
            counts = dict(each.done)
            said = (counts.get(kind, "") for kind in kinds)
            rows.append(row(each.name, each.department, _in_two_lines(each.period), *said))
    return even_sheets(
        Paper(
            title="派驻人员工作情况公示",
            subtitle=f"{hospital}　{period}",
            landscape=True,
            mark=mark,
            blocks=(
                Table(tuple(columns), labels, tuple(rows)),
                line(f"{hospital}{_SIGNED}", Align.RIGHT),
            ),
        )
    )
