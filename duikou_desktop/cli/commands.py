"""What each command does: one service, then its result in words or JSON. Returns exit codes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from duikou_desktop.cli import record_words, shapes
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.domain.registers.relation import Relation, RelationTerm
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.storage.store import Store

if TYPE_CHECKING:
    from decimal import Decimal

    from duikou_desktop.services.workbooks import ImportResult

DONE, REFUSED, WRONG_USE, WORLD, BUG = range(5)


class WrongUse(UserError):
    """The command line lacks something every such command needs."""


def schemes(chosen: argparse.Namespace) -> int:
    """Lists the schemes with their counts."""
    from duikou_desktop.services.schemes import checked_schemes

    found = [shapes.scheme(each) for each in checked_schemes(Shelf.of(chosen.home))]
    if chosen.json:
        show_json({"schemes": found})
    else:
        table((each["id"], each["title"], f"{each['pairings']} 对") for each in found)
    return DONE


def demo(chosen: argparse.Namespace) -> int:
    """Makes both demo offices."""
    from duikou_desktop.services.demo import make_demo

    home = office_folder(chosen)
    for side in Side:
        make_demo(home / side.value, side).close()
        show(home / side.value)
    return DONE


def new(chosen: argparse.Namespace) -> int:
    """Makes an office, or gives the one that is there another side or scheme."""
    from duikou_desktop.services.office import Membership, add_membership, is_office, make_office

    if chosen.side == "commission":
        from duikou_desktop.cli.desk_commands import new_desk

        return new_desk(chosen)
    if not (chosen.hospital or "").strip():
        raise WrongUse(say("请用 --hospital 写明本单位的名称。"))
    home = office_folder(chosen)
    membership = Membership(
        known_scheme(chosen.scheme, Shelf.of(home)),
        _needed_side(chosen),
        chosen.hospital.strip(),
        HospitalKind(chosen.kind) if chosen.kind else None,
    )
    if is_office(home):
        with open_office(chosen) as store:
            add_membership(store, membership)
    else:
        make_office(home, membership, clerk=chosen.clerk).close()
    show(home)
    return DONE


def template(chosen: argparse.Namespace) -> int:
    """Writes the empty ledger workbook."""
    from duikou_desktop.services.workbooks import write_template

    write_template(chosen.file)
    show(chosen.file)
    return DONE


def import_file(chosen: argparse.Namespace) -> int:
    """Imports a filled workbook, a monthly sheet or one register's table; 1 where a row was refused."""
    from duikou_desktop.services.monthly_merge import is_month_file

    if chosen.register is None and is_month_file(chosen.file):
        return _take_month(chosen)
    with open_office(chosen, only_read=chosen.dry_run) as store:
        result = _imported(store, chosen)
    if chosen.json:
        show_json(shapes.import_result(result))
    else:
        show(_import_words(result, dry_run=chosen.dry_run, partial=chosen.partial))
        table(result.sheets)
        table(
            (each.sheet, each.caption, each.column, f"{each.before or '空'} → {each.after or '空'}")
            for each in result.changes
        )
        table((each.sheet, each.row, each.column, each.reason) for each in result.said)
    if result.totals:
        rows = "、".join(map(str, result.totals))
        tell(say("合计行不是记录，不存：第 {rows} 行。", rows=rows))
    return REFUSED if result.faults else DONE


def _imported(store: Store, chosen: argparse.Namespace) -> ImportResult:
    from duikou_desktop.services.table_import import import_table
    from duikou_desktop.services.workbooks import import_workbook

    how = {"dry_run": chosen.dry_run, "partial": chosen.partial}
    if chosen.register is None:
        return import_workbook(store, chosen.file, **how)
    return import_table(store, BY_KEY[chosen.register], chosen.file, **how)


def _import_words(result: ImportResult, *, dry_run: bool, partial: bool) -> Message:
    """What was written, or would be; with faults, what keeps the sound rows out."""
    if result.faults and not partial:
        return say(
            "有错 {faults} 处，一条也没有写入；另外 {sound} 条没有错，已有 {skipped} 条。"
            "改好再导入，或加 --partial 只写没有错的。",
            faults=len(result.faults),
            sound=result.sound,
            skipped=result.skipped,
        )
    counts = say(
        "写入 {written} 条（其中修改已有的 {changed} 条，草稿 {drafts} 条），已有 {skipped} 条，"
        "有错 {faults} 处。",
        written=result.written,
        changed=result.changed,
        drafts=result.drafts,
        skipped=result.skipped,
        faults=len(result.faults),
    )
    return say("只检查，没有写入。会{counts}", counts=counts) if dry_run else counts


def write_ledger(chosen: argparse.Namespace) -> int:
    """Writes every register into one workbook."""
    from duikou_desktop.services.ledgers import write_ledger as write

    year = ReportingYear(check_year(chosen.year)) if chosen.year is not None else None
    with open_office(chosen, only_read=True) as store:
        result = write(store, chosen.file, year=year, personal=chosen.personal)
    show(result.path)
    for lost in result.missing:
        tell(say("佐证文件有问题：{lost}", lost=lost))
    return REFUSED if result.missing else DONE


def check(chosen: argparse.Namespace) -> int:
    """Lists what does not fit in a year."""
    from duikou_desktop.services.checks import check_office

    with open_office(chosen, only_read=True) as store:
        scheme, side = seen_from(store, chosen)
        found = check_office(store, scheme, side, check_year(chosen.year), chosen.as_of, read=True)
    if chosen.json:
        show_json({"findings": [shapes.finding(each) for each in found]})
    else:
        table(record_words.finding(each) for each in found)
    return DONE


def _take_month(chosen: argparse.Namespace) -> int:
    from duikou_desktop.services.monthly_merge import take_month_sheet

    with open_office(chosen, only_read=chosen.dry_run) as store:
        result = take_month_sheet(
            store,
            chosen.file,
            dry_run=chosen.dry_run,
            whole=not chosen.partial,
            may_end=chosen.end_stays,
            may_go_back=chosen.go_back,
        )
    stays_kept = result.endings and not chosen.end_stays
    values_kept = result.backs and not chosen.go_back
    if chosen.json:
        show_json(shapes.month_result(result))
    else:
        counts = say(
            "写入 {written} 条，没有变化 {same} 条，冲突 {conflicts} 处，有错 {faults} 处。",
            written=result.written,
            same=result.same,
            conflicts=len(result.conflicts),
            faults=len(result.faults),
        )
        show(say("只检查，没有写入。会{counts}", counts=counts) if chosen.dry_run else counts)
        for conflict in result.conflicts:
            show(conflict.message)
        table((each.sheet, each.row, each.field, each.reason) for each in result.faults)
        if result.faults and not chosen.partial:
            show(say("有一处读不出，一条也没有写。改好再收，或加 --partial 只写没有错的。"))
        notes = (each.message for each in result.notes)
        endings = (each.message for each in result.endings)
        for told in (*notes, *endings, *(each.message for each in result.backs)):
            show(told)
        if stays_kept:
            show(say("这些人的离岗日期没有改。确实是这样的，加 --end-stays 再收一次。"))
        if values_kept:
            show(say("以前的值没有收。确实要改回去，加 --go-back 再收一次。"))
    left_out = stays_kept or values_kept
    return REFUSED if result.conflicts or result.faults or left_out else DONE


def month_sheet(chosen: argparse.Namespace) -> int:
    """Writes the monthly sheet of a batch."""
    from duikou_desktop.core.periods import parse_month
    from duikou_desktop.services.monthly_sheet import find_batch, write_month_sheet

    with open_office(chosen, only_read=True) as store:
        batch = find_batch(store, chosen.batch)
        show(write_month_sheet(store, batch, parse_month(chosen.month), chosen.file))
    return DONE


def list_register(chosen: argparse.Namespace) -> int:
    """Lists the records of a register."""
    from duikou_desktop.services.records import list_records
    from duikou_desktop.services.register_view import relations_to_confirm

    register = BY_KEY[chosen.register]
    with open_office(chosen, only_read=True) as store:
        year = ReportingYear(check_year(chosen.year)) if chosen.year is not None else None
        rows, book = list_records(store, register, year=year)
        if chosen.side is not None:
            rows = [row for row in rows if row.record.side in (None, _chosen_side(chosen))]
        if chosen.relation is not None:
            relation = _relation(book, chosen.relation)
            rows = [row for row in rows if relation in row.relations]
        doubted = relations_to_confirm(book, store.shelf) if register.key == "relation" else ()
    if chosen.json:
        records = [shapes.record(register, row) for row in rows]
        show_json({"register": register.key, "records": records})
    else:
        table(record_words.listing(register, rows, book, doubted))
    return DONE


def show_record(chosen: argparse.Namespace) -> int:
    """Shows one record with its child rows and its history."""
    from duikou_desktop.services.records import look_at

    register = BY_KEY[chosen.register]
    with open_office(chosen, only_read=True) as store:
        whole = look_at(store, register, _uuid(chosen.id))
    if chosen.json:
        show_json(shapes.whole_record(register, whole))
    else:
        table(record_words.whole(register, whole))
    return DONE


def score(chosen: argparse.Namespace) -> int:
    """Scores a year."""
    from duikou_desktop.services.scores import score_year
    from duikou_desktop.services.year_check import unexplained_points

    with open_office(chosen, only_read=True) as store:
        scheme, side = seen_from(store, chosen)
        scored = score_year(store, scheme, side, check_year(chosen.year), chosen.as_of)
        relation = _relation(scored.book, chosen.relation) if chosen.relation else None
    shape = shapes.scored_year(scored, relation)
    for told in (scored.not_begun, scored.outside):
        if told is not None:
            tell(told)
    if scored.approval is not None:
        tell(record_words.closed(scored.approval, scored.as_of))
    if chosen.json:
        show_json(shape)
        return DONE
    show(f"{shape['hospital']}　{shape['year']} 年　截至 {shape['as_of']}")
    table(record_words.score_lines(shape, scored.standard.maximum))
    if shape["undecided_max"] != "0":
        show(f"还有 {shape['undecided_max']} 分的要点待判断或无数据。")
    for lacking in unexplained_points(scored):
        show(say("{id} {point}：自评和计算不同，没有写理由。", id=lacking.id, point=lacking.short))
    return DONE


def approve_year(chosen: argparse.Namespace) -> int:
    """Closes a year; what still stands in the way is listed."""
    from duikou_desktop.services.approvals import approve, readiness, refuse_day, refuse_unready
    from duikou_desktop.services.clerks import work_as

    with open_office(chosen) as store:
        scheme, side = seen_from(store, chosen)
        year = check_year(chosen.year)
        refuse_day(store, scheme, side, year, chosen.as_of)
        found = readiness(store, scheme, side, year, chosen.as_of)
        for heading, places in record_words.wanting(found):
            tell(heading)
            for place in places:
                tell(f"  {place}")
        if not chosen.agree:
            for line in record_words.to_agree_to(found):
                tell(line)
        refuse_unready(found, agreed=chosen.agree)
        if chosen.clerk:
            # Not before: who is refused has not begun to work here.
            work_as(store, chosen.clerk)
        approve(store, scheme, side, year, reasons={}, as_of=chosen.as_of, agreed=chosen.agree)
    show(say("{year} 年已封账（截至 {day}）", year=year, day=found.scored.as_of))
    return DONE


def reopen_year(chosen: argparse.Namespace) -> int:
    """Opens a closed year for changes."""
    from duikou_desktop.services.approvals import reopen

    with open_office(chosen) as store:
        scheme, side = seen_from(store, chosen)
        year = check_year(chosen.year)
        reopen(store, scheme, side, year, chosen.reason)
    show(say("{year} 年已重新打开", year=year))
    return DONE


def export(chosen: argparse.Namespace) -> int:
    """Writes the year-end folder."""
    from duikou_desktop.bootstrap import pdf_writer
    from duikou_desktop.scoring.tally import form_totals
    from duikou_desktop.services.today import office_today
    from duikou_desktop.services.year_check import unwritten_sections
    from duikou_desktop.services.year_end import export_year

    with open_office(chosen, only_read=True) as store:
        scheme, side = seen_from(store, chosen)
        result = export_year(
            store,
            scheme,
            side,
            check_year(chosen.year),
            chosen.to,
            as_of=chosen.as_of,
            pdf=pdf_writer(),
        )
        today = chosen.as_of or office_today(store)
        unwritten = unwritten_sections(store, scheme, side, chosen.year, today)
    if result.outside is not None:
        tell(result.outside)
    if unwritten:
        tell(say("年度总结还有 {n} 节没写完，纸上印着［待填写］。", n=unwritten))
    for lost in result.missing:
        tell(say("佐证文件有问题：{lost}", lost=lost))
    if chosen.json:
        show_json(shapes.export_result(result))
    else:
        show(result.path)
        show(
            say(
                "{files} 个文件，全部读回核对一致。自评分 {own}（自评表上的分），已证实 {proven}{judged}。",
                files=result.files,
                own=plain_number(form_totals(result.assessment.whole).total),
                proven=plain_number(result.assessment.whole.total),
                judged=_judged(result.own_word),
            )
        )
    return REFUSED if result.missing else DONE


def _judged(own_word: Decimal) -> Message | str:
    n = plain_number(own_word)
    return say("（其中 {n} 分由本单位判断，记录定不了）", n=n) if own_word else ""


def _chosen_side(chosen: argparse.Namespace) -> Side | None:
    return Side(chosen.side) if chosen.side else None


def _needed_side(chosen: argparse.Namespace) -> Side:
    side = _chosen_side(chosen)
    if side is None:
        words = "、".join(f"{each.value}（{each.label}）" for each in Side)
        raise WrongUse(say("请用 --side 指明身份：{words}。", words=words))
    return side


def known_scheme(scheme_id: str | None, shelf: Shelf) -> Scheme:
    """The scheme of that id. Raises WrongUse with those there are."""
    ids = shelf.ids()
    words = "、".join(ids)
    if scheme_id is None:
        raise WrongUse(say("请用 --scheme 指明方案：{words}。", words=words))
    if scheme_id not in ids:
        raise WrongUse(
            say("没有方案“{scheme}”。可以写：{words}。", scheme=scheme_id[:40], words=words)
        )
    return shelf.scheme(scheme_id)


def seen_from(store: Store, chosen: argparse.Namespace) -> tuple[Scheme, Side]:
    """The scheme and side meant. Raises WrongUse with those of the office."""
    from duikou_desktop.services.scores import choose_side

    year = getattr(chosen, "year", None)
    try:
        return choose_side(store, chosen.scheme, _chosen_side(chosen), year)
    except UserError as error:
        said = say("{told}用 --scheme 方案 --side recipient|supporter 指明。", told=error.message)
        raise WrongUse(said) from error


def office_folder(chosen: argparse.Namespace) -> Path:
    """The folder named with --home. Raises WrongUse where none is."""
    home: Path | None = getattr(chosen, "home", None)
    if home is None:
        raise WrongUse(say("请用 --home 指明办公室文件夹。"))
    return home


@contextmanager
def open_office(chosen: argparse.Namespace, *, only_read: bool = False) -> Iterator[Store]:
    """The office; with `only_read` also one that lies where nothing can be written."""
    from duikou_desktop.services.backups import close_office

    store = Store(office_folder(chosen), only_read=only_read)
    try:
        yield store
    finally:
        trouble = close_office(store)
        if trouble is not None:
            tell(trouble)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise UserError(say("“{text}”不是记录的编号。", text=text[:40])) from None


def _relation(book: Book, text: str) -> UUID:
    """The relation meant by an id, a number of the table, or the other hospital's name."""
    found = [
        relation.id
        for relation in book.each(Relation)
        if text
        in (
            str(relation.id),
            *book.hospital_ways(relation.recipient),
            *book.hospital_ways(relation.supporter),
            *(term.number for term in book.each(RelationTerm) if term.relation == relation.id),
        )
    ]
    if len(found) != 1:
        words = LinkWords(book)
        ways = "、".join(words.write("relation", each.id) for each in book.each(Relation))
        raise WrongUse(
            say("没有唯一的结对关系“{text}”。可以写：{ways}。", text=text[:40], ways=ways)
        )
    return found[0]
