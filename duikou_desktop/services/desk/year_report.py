"""The commission's own year's report (附件5), by the outline the hospitals report by, from what they reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import grouped_number, money_words, plain_number
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import (
    DEMO_MARK,
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Paper,
    Table,
    header,
    row,
    signed,
    text,
    to_write,
)
from duikou_desktop.documents.summary.names import part_name, service_name
from duikou_desktop.documents.summary.records import absence_word
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.registers.publicity import PublicityKind
from duikou_desktop.domain.registers.service_volume import ServiceKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.wording import OutlinePart
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.rollup import Group, roll_up
from duikou_desktop.services.desk.round_view import RelationLine, RoundView
from duikou_desktop.services.desk.told import OPINIONS
from duikou_desktop.services.desk.totals import done, lost_points, members_in_all, spread
from duikou_desktop.services.desk.year_told import YearTold, tell_year
from duikou_desktop.storage.desk import DeskStore

Draft = Callable[[YearTold], Iterator[Block]]

_MOST_LOST = 5
_SHADE = 35  # percent


def commission_report(desk: DeskStore, scheme: Scheme, year: int) -> Paper:
    """The report of the year, drafted; what the hospitals do not tell is left to be written."""
    found = tell_year(desk, scheme, year)
    support = scheme.wording.support
    return Paper(
        title=f"{desk.identity.name}\n{year}年度{support}工作总结",
        mark=DEMO_MARK if desk.identity.demo else "",
        blocks=signed(_blocks(found), desk.identity.name, chinese_date(desk.clock.today())),
    )


def _blocks(found: YearTold) -> Iterator[Block]:
    outline = found.scheme.outline
    if outline is None:
        for draft in (*_BASICS, *_PARTS):
            yield from draft(found)
        return
    for number, part in enumerate(outline.parts):
        yield Heading(f"{part.number}{part.title}", 1)
        if part.in_own_words:
            for place, heading in enumerate(part.headings, 1):
                yield Heading(f"（{'一二三四五六七八九'[place - 1]}）{heading}", 2)
                yield from _opinions(found, place)
        elif number == 0:
            yield from _first_part(found, part)
        elif number <= len(_PARTS):
            yield from _PARTS[number - 1](found)


def _first_part(found: YearTold, part: OutlinePart) -> Iterator[Block]:
    """Each clause of the outline under its own heading, as the hospitals' reports have it."""
    for place, clause in enumerate(part.clauses):
        yield Heading(f"{clause.number}{clause.text}", 2)
        drafts = _BASICS[place : place + 1]
        told = tuple(block for draft in drafts for block in draft(found))
        yield from told or (to_write(clause.text.rstrip("。")),)


def _beside(found: YearTold, name: str, unit: str) -> str:
    """`（上年84次）`, where reports of the year before came here and tell of it."""
    amount = found.last.total(name) if found.last is not None else None
    return f"（上年{grouped_number(amount)}{unit}）" if amount else ""


# -- 一、支援工作基本情况 ---------------------------------------------------------------------------


def _basics(found: YearTold) -> Iterator[Block]:
    view = found.view
    counties = {each.county for each in view.lines}
    recipients = {each.recipient.hospital for each in view.lines}
    supporters = {each.supporter.hospital for each in view.lines}
    back = len(view.round.to_come_again)
    yield text(
        f"共有{len(counties)}个县（市、区）的{len(recipients)}家县级医院接受对口支援，"
        f"由{len(supporters)}家三级医院支援，结成{len(view.lines)}个对口支援关系。"
        f"应报告{view.expected}份，截至{chinese_date(found.desk.clock.today())}"
        f"收到{view.expected - len(view.round.missing)}份"
        + (f"（另有{back}份已退回，等重新上报）" if back else "")
        + (f"，{_missing(view)}尚未上报。" if view.round.missing else "。")
    )
    years, support = found.scheme.years, found.scheme.wording.support
    yield text(f"支援时间按方案为{years.first}年至{years.last}年，支援方式为{support}。")
    people = members_in_all(view, found.decided)
    last = found.last
    before = members_in_all(last.view, last.decided) if last is not None else 0
    if people:
        parts = [
            f"{word}{plain_number(amount)}人"
            for word, amount in (
                ("正高级职称", found.total("派驻正高人数")),
                ("副高级职称", found.total("派驻副高人数")),
                ("中级职称", found.total("派驻中级人数")),
                ("挂职副院长", found.total("挂职副院长人数")),
                ("挂职科主任", found.total("挂职科主任人数")),
            )
            if amount
        ]
        yield text(
            f"全年派驻{people}人（同一支援医院里同名的计为一人{f'；上年{before}人' if before else ''}）"
            + (f"，按结对关系合计：{'、'.join(parts)}。" if parts else "。")
        )
    yield _pairings(found)


def _missing(view: RoundView) -> str:
    names = view.round.missing_names
    return "、".join(names[:6]) + (f"等{len(names)}家" if len(names) > 6 else "")


def _pairings(found: YearTold) -> Table:
    columns = (
        Column(7, Align.CENTER),
        Column(28),
        Column(26),
        *(Column(13, Align.RIGHT) for _ in range(3)),
    )
    people = {each.line.relation: each.members for each in done(found.view, found.decided)}
    titles = ("序号", "受援医院", "支援医院", "派驻人数", "教学活动", "新技术")
    rows = []
    for each in found.view.lines:
        mine = found.figures(each)
        counts = (
            (
                str(people.get(each.relation, 0)),
                *(plain_number(mine.figure(name)) for name in _SHOWN),
            )
            if mine is not None
            else (_why_not(each),) * 3
        )
        rows.append(row(str(each.number), each.recipient.name, each.supporter.name, *counts))
    return Table(columns, header(titles), tuple(rows))


def _why_not(line: RelationLine) -> str:
    """Why a relation has no figures: nobody reported, it went back, or it was not counted here."""
    if all(each.report is None for each in line.sides):
        return "未报"
    return "退回待重报" if any(each.returned for each in line.sides) else "没有复算"


_SHOWN = ("教学活动次数", "新技术项数")


def _management(found: YearTold) -> Iterator[Block]:
    told = tuple(done(found.view, found.decided))
    if not told:
        return
    gaps = sorted((each for each in told if each.gaps), key=lambda each: -each.gap_days)
    empty = [each for each in gaps if not each.members]
    gaps = [each for each in gaps if each.members]
    whole = len(told) - len(gaps) - len(empty)
    words = f"已上报的{len(told)}个结对关系中，{whole}个全年均有派驻人员在岗"
    if gaps:
        most = gaps[0].gap_days
        names = "、".join(each.line.recipient.name for each in gaps if each.gap_days == most)
        words += f"，{len(gaps)}个有空档，最长的是{names}，共{most}天"
    # Without any member registered the records tell of no gap, but of a register left empty.
    if empty:
        words += f"，{len(empty)}个没有登记派驻人员"
    yield text(f"{words}。")
    yield from _by_side(
        found,
        ("会议次数", "召开会议", "次"),
        ("调研督查次数", "调研督查", "次"),
        ("管理制度项数", "现行管理制度", "项"),
        ("公示次数", "公示", "次"),
        ("困难解决件数", "解决派驻人员提出的困难", "件"),
    )
    reviewed = found.total("考核人次")
    if reviewed:
        yield text(f"考核派驻人员{plain_number(reviewed)}人次。")
    if away := found.total("离岗次数"):
        kinds = _named(found, "离岗次数", [absence_word(each) for each in AbsenceKind], "次")
        yield text(f"登记派驻人员离岗{plain_number(away)}次：{kinds}。")


def _money(found: YearTold) -> Iterator[Block]:
    told = tuple(
        _by_side(
            found,
            ("经费收入", "经费收入", "元"),
            ("经费支出", "经费支出", "元"),
            ("经费捐赠", "捐赠", "元"),
            ("保障项数", "落实工作和生活保障", "项"),
        )
    )
    yield from told or (to_write("支援工作保障和经费管理情况"),)


def _by_side(found: YearTold, *wanted: tuple[str, str, str]) -> Iterator[Block]:
    """What belongs to the hospitals themselves, the supporters' and the recipients'."""
    for side in (Side.SUPPORTER, Side.RECIPIENT):
        amounts = [(words, found.of_side(name, side), unit) for name, words, unit in wanted]
        told = _joined(amounts)
        if told:
            yield text(f"已上报的{side.label}医院共{told}。")


def _parts(found: YearTold, *wanted: tuple[str, str, str]) -> str:
    return "，".join(
        f"{words}{grouped_number(amount)}{unit}{_beside(found, name, unit)}"
        for name, words, unit in wanted
        if (amount := found.total(name))
    )


def _joined(amounts: list[tuple[str, Decimal, str]]) -> str:
    return "，".join(
        f"{words}{money_words(amount) if unit == '元' else grouped_number(amount)}{unit}"
        for words, amount, unit in amounts
        if amount
    )


# -- 二、支援工作开展情况 ---------------------------------------------------------------------------


def _work(found: YearTold) -> Iterator[Block]:
    counts = {kind.value: found.total(f"{kind.value}次数") for kind in ActivityKind}
    known = {word: amount for word, amount in counts.items() if amount}
    if not known:
        yield to_write("在医疗服务能力、医疗人才队伍建设和医院管理等方面提供支援的具体情况")
        return
    told = "、".join(f"{word}{plain_number(amount)}次" for word, amount in known.items())
    whole = plain_number(found.total("教学活动次数"))
    attended = found.total("培训人次")
    yield text(
        f"全年开展教学活动{whole}次{_beside(found, '教学活动次数', '次')}，其中{told}"
        + (f"；有人数记录的共培训{grouped_number(attended)}人次。" if attended else "。")
    )
    yield _bars(known)
    parts = _parts(
        found, ("建章立制项数", "帮助建章立制", "项"), ("接收进修人数", "接收进修", "人")
    )
    if parts:
        yield text(f"{parts}。")
    if services := _services(found):
        yield text(f"派驻人员参与诊疗服务：{services}。")
    more = _parts(
        found,
        ("中心和专科建设项数", "帮助完成中心和专科建设", "项"),
        ("管理建设项数", "帮助完成管理建设", "项"),
        ("合理化建议条数", "提出合理化建议", "条"),
        ("采纳建议条数", "采纳", "条"),
        ("落实建议条数", "落实", "条"),
    )
    if more:
        yield text(f"{more}。")
    if told_of := found.total("宣传报道次数"):
        kinds = _named(found, "宣传报道次数", [each.value for each in PublicityKind], "次")
        yield text(f"宣传报道{plain_number(told_of)}次：{kinds}。")


def _named(found: YearTold, name: str, words: Iterable[str], unit: str) -> str:
    """The parts of a figure that somebody told of."""
    parts = ((each, found.total(part_name(name, each))) for each in words)
    return "、".join(f"{word}{plain_number(amount)}{unit}" for word, amount in parts if amount)


def _services(found: YearTold) -> str:
    """How much of each kind, in the units the offices count it in."""
    told = []
    for kind in ServiceKind:
        begins = service_name(kind.value, "").removesuffix("）")
        for name in sorted(found.names):
            if name.startswith(begins) and (amount := found.total(name)):
                unit = name.removeprefix(begins).removesuffix("）")
                told.append(f"{kind.value}{grouped_number(amount)}{unit}")
    return "、".join(told)


def _bars(known: Mapping[str, Decimal]) -> Table:
    """A chart of shaded cells: twenty of them for the most frequent kind."""
    most = max(known.values())
    columns = (Column(22), *(Column(3) for _ in range(20)), Column(12, Align.RIGHT))
    rows = []
    for word, amount in known.items():
        full = max(1, round(20 * amount / most))
        cells = [Cell("", shade=_SHADE if at < full else 0) for at in range(20)]
        rows.append(row(word, *cells, plain_number(amount)))
    return Table(columns, (), tuple(rows), whole=True)


# -- 三、支援成效和工作亮点 -------------------------------------------------------------------------


def _results(found: YearTold) -> Iterator[Block]:
    waiting = found.total("待验收重点专科数")
    parts = [
        _parts(
            found,
            ("新技术项数", "首次开展新技术、新项目、新业务", "项"),
            ("独立完成新技术项数", "受援医院医务人员已能独立完成", "项"),
            ("填补空白项数", "填补空白", "项"),
        ),
        _joined([("支援以来建成重点专科", found.total("重点专科数") - waiting, "个")]),
        _joined([("市级重点专科尚未通过验收", waiting, "个")]),
    ]
    words = "，".join(filter(None, parts))
    yield text(f"{words}。") if words else to_write("有具体数据的成效")
    rolled = roll_up(found.view.round)
    for group in rolled.sides:
        if group.own is not None:
            yield text(_score(found, group))
    yield from _reviewed(found)
    yield from _lost(found)
    yield Heading("工作亮点", 3)
    told = _highlights(found)
    if not told:
        yield to_write("有具体数据的典型做法和成效")
    for (title, words), names in told.items():
        yield text(f"{'、'.join(names)}：{title.rstrip('。')}。{official(words)}")


def _reviewed(found: YearTold) -> Iterator[Block]:
    stages = Counter(each.stage for each in progress(found.desk, found.view.round.reports).values())
    adopted = stages[Stage.ADOPTED]
    if reviewed := stages[Stage.DONE] + adopted:
        told = f"，其中采用市级评审{adopted}份" if adopted else ""
        yield text(f"已评审完毕{reviewed}份{told}。")


def _highlights(found: YearTold) -> dict[tuple[str, str], list[str]]:
    """Each with who tells it: both sides of a relation may tell the same."""
    names = {each.hospital: each.name for one in found.view.lines for each in one.sides}
    told: dict[tuple[str, str], list[str]] = {}
    for (hospital, _), each in found.told.items():
        for highlight in each.highlights:
            told.setdefault(highlight, []).append(names.get(hospital, ""))
    return told


def _score(found: YearTold, group: Group) -> str:
    bands = spread(found.view, found.scheme, group.side)
    told = "、".join(f"{_band(each.least)}{each.count}个" for each in bands if each.count)
    words = f"{group.name}医院已上报{group.arrived}家，自评平均{group.own}分"
    if group.anew is not None:
        words += f"，用上报的记录重新计算平均{group.anew}分"
    by_relation = "按结对关系计，" if group.side is Side.SUPPORTER else ""
    return f"{words}；{by_relation}复算的基本分{told}。" if told else f"{words}。"


def _band(least: int) -> str:
    if not least:
        return "60分以下"
    return "90分以上" if least == 90 else f"{least}至{least + 10}分"


def _lost(found: YearTold) -> Iterator[Block]:
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        lost = lost_points(found.desk, found.view, found.scheme, side)[:_MOST_LOST]
        told = "、".join(
            f"{each.title}（平均失{plain_number(each.lost)}分）" for each in lost if each.lost
        )
        if told:
            yield text(f"{side.label}医院失分较多的是：{told}。")


_BASICS: tuple[Draft, ...] = (_basics, _management, _money)
_PARTS: tuple[Draft, ...] = (_work, _results)


# -- 四、存在问题和意见建议 -------------------------------------------------------------------------


def _opinions(found: YearTold, place: int) -> Iterator[Block]:
    """What the hospitals wrote under the same heading, each under its name, to be worked into one."""
    names = {each.hospital: each.name for one in found.view.lines for each in one.sides}
    said = [
        (names.get(hospital, ""), words)
        for (hospital, _), each in found.told.items()
        for section, words in each.opinions
        if section == f"{OPINIONS}{place}"
    ]
    yield to_write("存在问题和意见建议")
    for name, words in said:
        yield text(f"{name}反映：{official(words)}")
