"""A commission's desk without a window: made, packages collected, keys confirmed, the round added up."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import BUG, DONE, REFUSED, known_scheme, office_folder
from duikou_desktop.cli.output import on_one_line, show, show_json, table, tell, tell_bug
from duikou_desktop.cli.package_commands import pass_phrase
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.core.text import tidy_line
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from decimal import Decimal

    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.services.desk.city_rounds import ToSubmit
    from duikou_desktop.services.desk.collecting import Collected
    from duikou_desktop.services.desk.report import Report
    from duikou_desktop.services.desk.rollup import Group, RollUp
    from duikou_desktop.storage.desk import DeskStore


_NEAR = 3  # counties that may be meant by what was typed


def new_desk(chosen: argparse.Namespace) -> int:
    """Makes a commission's desk."""
    from duikou_desktop.storage.desk import DeskStore

    home = office_folder(chosen)
    scheme = known_scheme(chosen.scheme, Shelf.shipped())
    if not (chosen.name or "").strip():
        raise UserError(say("请用 --name 写明主管部门的名称。"))
    counties = _counties(chosen, scheme)
    name = chosen.name.strip()
    with DeskStore.make(home, name, scheme.id, counties=counties, demo=chosen.demo) as desk:
        desk.set_setting("clerk", chosen.clerk)
    show(home)
    return DONE


def _counties(chosen: argparse.Namespace, scheme: Scheme) -> tuple[str, ...]:
    """Those a city collects, as the table prints them."""
    wanted = tuple(filter(None, re.split(r"[、,，\s]+", chosen.counties or "")))
    known = tuple(dict.fromkeys(each.county for each in scheme.pairings))
    unknown = tuple(_with_near(each, known) for each in wanted if each not in known)
    if unknown:
        raise UserError(say("方案的关系表里没有这些县：{counties}。", counties=unknown))
    return wanted


def _with_near(typed: str, known: Iterable[str]) -> Message:
    """What was typed, with the counties of the table that may be meant."""
    from duikou_desktop.core.pinyin import match

    near = tuple(each for each in known if match(typed, each) is not None)[:_NEAR]
    if not near:
        return say("{county}", county=typed)
    return say("{county}（是不是 {near}？）", county=typed, near=near)


def collect(chosen: argparse.Namespace) -> int:
    """Collects packages from sticks and folders; 1 where one was refused."""
    from duikou_desktop.services.desk.collecting import BrokenOff, Outcome, wants_pass_phrase
    from duikou_desktop.services.desk.collecting import collect as take

    broken = None
    with open_desk(chosen) as desk:
        phrase = pass_phrase(desk, chosen) if wants_pass_phrase(desk, chosen.paths) else ""
        try:
            found = take(desk, chosen.paths, pass_phrase=phrase)
        except BrokenOff as off:
            found, broken = off.found, off
    if chosen.json:
        show_json(
            {
                "collected": [_collected(each) for each in found],
                "left": broken.left if broken is not None else 0,
            }
        )
    else:
        for each in found:
            name = each.received.hospital_name if each.received else each.city or each.path.name
            line = f"{each.outcome.label}：{on_one_line(name)}"
            if each.outcome is Outcome.REFUSED:
                tell(f"{line}（{on_one_line(each.path)}）：{each.why}")
            else:
                said = [str(one) for one in (each.doubt, each.why) if one is not None]
                if (lacking := _lacking(each)) is not None:
                    said.append(f"{lacking}。")
                show(f"{line}。{''.join(said)}" if said else line)
        if not found and broken is None:
            show("这里没有上报包（.dkpkg）。")
        counts = [sum(each.outcome is outcome for each in found) for outcome in Outcome]
        show(say("收下 {n} 个，以前收过 {known} 个，没有收 {refused} 个。", **_named(counts)))
    bugs = [each.bug for each in found if each.bug is not None]
    for bug in bugs:
        tell_bug(bug)
    if broken is not None:
        tell(broken.message)
    refused = broken is not None or any(each.outcome is Outcome.REFUSED for each in found)
    return BUG if bugs else (REFUSED if refused else DONE)


def _lacking(each: Collected) -> str | None:
    """What of its evidence did not come."""
    from duikou_desktop.services.desk.proofs import lacking_words

    found = lacking_words(each.received) if each.received is not None else None
    return None if found is None else str(found)


def _named(counts: list[int]) -> dict[str, int]:
    return dict(zip(("n", "known", "refused"), counts, strict=True))


def _collected(each: Collected) -> dict[str, Any]:
    return {
        "path": str(each.path),
        "outcome": each.outcome.value,
        "why": str(each.why) if each.why is not None else None,
        "doubt": str(each.doubt) if each.doubt is not None else None,
        "evidence": _lacking(each),
        "id": str(each.received.id) if each.received else None,
        "hospital": each.received.hospital_name if each.received else None,
        "city": each.city or None,
    }


def confirm(chosen: argparse.Namespace) -> int:
    """Confirms the key of a hospital by the fingerprint of its stamped sheet, or revokes it."""
    from duikou_desktop.services.desk.city_standing import table_counties
    from duikou_desktop.services.desk.keys import confirm_fingerprint, revoke_fingerprint

    with open_desk(chosen) as desk:
        clerk = clerk_here(desk, chosen)
        if chosen.revoke is not None:
            name = revoke_fingerprint(desk, chosen.fingerprint, chosen.revoke)
            show(say("{name} 的密钥已作废。", name=name))
        else:
            whose = hospital_id(chosen.whose) if chosen.whose is not None else None
            scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
            counties = _counties(chosen, scheme) if chosen.counties is not None else None
            name = confirm_fingerprint(
                desk, chosen.fingerprint, clerk, whose=whose, counties=counties, again=chosen.again
            )
            show(say("{name} 的指纹已核对。", name=name))
            if (given := desk.reviews.counties().get(name)) is not None:
                names = tuple(each for each in table_counties(desk) if each in given)
                show(
                    say(
                        "认定归它管的 {n} 个县：{counties}。不对的，用 --counties 写明再核对一次。",
                        n=len(names),
                        counties=names,
                    )
                )
    return DONE


def clerk_here(desk: DeskStore, chosen: argparse.Namespace) -> str:
    """Who decides at the desk: named with --clerk, and kept as who works there, or chosen before.

    Raises UserError where nobody is, for what is decided stands in receipts with a name.
    """
    from duikou_desktop.services.desk.deciding import clerk_of

    if named := tidy_line(chosen.clerk or ""):
        desk.set_setting("clerk", named)
    clerk = clerk_of(desk)
    if clerk is None:
        raise UserError(say("还没有经办人：加 --clerk 姓名，写明是谁定的。"))
    return clerk


def forks(chosen: argparse.Namespace) -> int:
    """The packages of one number to choose from, or which of them stands; 1 where one is to be chosen."""
    from duikou_desktop.services.desk.versions import forked, let_stand, of_number

    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        year = check_year(chosen.year)
        if chosen.stand is not None:
            let_stand(desk, of_number(forked(desk, scheme, year), chosen.stand))
        found = forked(desk, scheme, year)
    if chosen.json:
        show_json({"forks": [one for each in found for one in _versions(each)]})
    elif found:
        titles = ("医院", "身份", "第几次", "编号", "文件", "封包", "封账", "自评分", "采信")
        rows = [tuple(one.values())[:-1] for each in found for one in _versions(each)]
        table([titles, *rows])
    else:
        show(say("没有同一次的几份上报包。"))
    return REFUSED if any(each.forked for each in found) else DONE


def _versions(report: Report) -> Iterator[dict[str, Any]]:
    from duikou_desktop.services.desk.versions import marks

    for each in (report.received, *report.forks):
        told = marks(each)
        stands = each == report.received and not report.forked
        yield {
            "hospital": each.hospital_name,
            "side": each.side.label,
            "sequence": each.sequence,
            "number": told.number,
            "file": str(Path(told.came_from, told.came_as)) if told.came_as else "—",
            "sealed_at": f"{told.sealed_at.astimezone():%Y-%m-%d %H:%M}" if told.sealed_at else "—",
            "approved": f"{told.approved_on} {told.approved_by}",
            "own": each.content["own"],
            "stands": "待认定" if report.forked else ("是" if stands else "否"),
            "id": str(each.id),
        }


def rollup(chosen: argparse.Namespace) -> int:
    """Adds a year's round up: tables in Excel, who has not reported in Word."""
    from duikou_desktop.services.desk.papers import write_roll_up
    from duikou_desktop.services.desk.review_stage import ranked_round
    from duikou_desktop.services.desk.settling import settled_round

    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        found = ranked_round(desk, settled_round(desk, scheme, check_year(chosen.year)))
        files = write_roll_up(desk, found, chosen.to) if chosen.to is not None else None
    if chosen.json:
        show_json(_rolled_up(found))
        return DONE
    _show_round(found)
    if files is not None:
        show(files.tables)
        show(files.report)
        if files.missing is not None:
            show(files.missing)
    return DONE


def submit(chosen: argparse.Namespace) -> int:
    """A city's packages and its own round, written for the province."""
    from duikou_desktop.services.desk.city_rounds import submit as write
    from duikou_desktop.services.desk.city_rounds import to_submit
    from duikou_desktop.services.office_key import office_fingerprint, office_key

    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        key = office_key(desk, pass_phrase(desk, chosen))
        left = to_submit(desk, scheme, check_year(chosen.year))
        written = write(desk, scheme, check_year(chosen.year), chosen.to, key)
        figures = office_fingerprint(desk)
    if chosen.json:
        plain: dict[str, object] = {"packages": written.packages, "opened": written.opened}
        plain["unfinished"] = _unfinished(left)
        show_json({"folder": str(written.folder), **plain})
        return DONE
    show(written.folder)
    show(say("已写入并读回核对：{n} 份报告，市里的汇总一份。", n=written.packages))
    if written.opened:
        show(
            say(
                "其中 {n} 份是加密报来的，写出的是打开以后的上报包，不加密；里面的内容和签名没有变。",
                n=written.opened,
            )
        )
    if open_ := tuple(_unfinished_words(left)):
        tell(say("还没有办完的：{what}。", what=open_))
    show(say("签名指纹：{fingerprint}", fingerprint=figures or ""))
    return DONE


def _unfinished(left: ToSubmit) -> dict[str, int]:
    """How many of each were not finished when it was written; they are no hindrance."""
    names = ("missing", "unjudged", "undecided", "unconfirmed")
    return {name: getattr(left, name) for name in names}


def _unfinished_words(left: ToSubmit) -> Iterator[Message]:
    """As the window says them before it writes."""
    if left.missing:
        yield say("{n} 份没有收到或要重报", n=left.missing)
    if left.unjudged:
        yield say("{n} 份没有评审完", n=left.unjudged)
    if left.undecided:
        yield say("{n} 处双方不一致没有认定", n=left.undecided)
    if left.unconfirmed:
        yield say(
            "{n} 份的签名指纹或哪一份没有定（{names}）",
            n=left.unconfirmed,
            names=left.unconfirmed_told,
        )


def adopt_city(chosen: argparse.Namespace) -> int:
    """A city's review stands at its province, or no longer; 1 where it changed nothing."""
    from duikou_desktop.services.desk.adopting import adopt, give_up_adopted, held_of

    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        year = check_year(chosen.year)
        if chosen.give_up:
            held = give_up_adopted(desk, scheme, year, chosen.city)
            count = held.reports + len(held.decisions)
        else:
            found = adopt(desk, scheme, year, chosen.city)
            held = held_of(desk, scheme, year, chosen.city)
            count = found.reports
    told = {"points": held.points, "decisions": len(held.decisions)}
    if chosen.json:
        show_json(({"reports": held.reports} if chosen.give_up else asdict(found)) | told)
    elif chosen.give_up:
        show(say("撤回了 {points} 个要点的市级评审、{decisions} 条认定。", **told))
    else:
        show(
            say(
                "采用了 {n} 份报告的市级评审：{points} 个要点照市里的评、{decisions} 条照市里的认定，"
                "其余和复算一致；本级评过的要点没有动。",
                n=found.reports,
                **told,
            )
        )
        if found.otherwise:
            show(say("{n} 个要点别的市评得不同：按受援医院所在的市。", n=found.otherwise))
        if found.contested:
            tell(
                say(
                    "{counties} 认定归几个市管，没有采用：先用 duikou confirm 指纹 --counties 定归哪个市。",
                    counties=found.contested,
                )
            )
    return DONE if count else REFUSED


def _rolled_up(found: RollUp) -> dict[str, Any]:
    again = found.round.asked_again
    return {
        "year": found.round.year,
        "reports": [
            {
                **_report(each.report),
                "county": each.county,
                "place": each.place,
                "ranked_by": _figure(each.score),
            }
            for each in found.ranked
        ],
        "missing": [
            {
                "hospital": each.name,
                "side": each.side.value,
                "county": each.county,
                "again": again.get((each.hospital, each.side)),
            }
            for each in found.round.missing
        ],
        **{
            name: [_group(each) for each in groups]
            for name, groups in (
                ("cities", found.cities),
                ("counties", found.counties),
                ("kinds", found.kinds),
            )
        },
    }


def _group(each: Group) -> dict[str, Any]:
    return {
        "name": each.name,
        "side": each.side.value,
        "expected": each.expected,
        "arrived": each.arrived,
        "own": _figure(each.own),
        "recomputed": _figure(each.anew),
        "reviewed": _figure(each.reviewed),
    }


def _report(report: Report) -> dict[str, Any]:
    one = report.received
    return {
        "id": str(one.id),
        "hospital": one.hospital_name,
        "side": one.side.value,
        "sequence": one.sequence,
        "own": plain_number(report.own),
        "recomputed": _figure(report.anew),
        "difference": _figure(report.difference),
        "reference": report.reference or None,
        "not_recomputed": one.content["why_not"],
        "key": report.key.value,
        "fingerprint": report.fingerprint,
        "forks": [str(each.id) for each in report.forks],
        "superseded": [str(each.id) for each in report.superseded],
        "points": one.content["points"],
        "remarks": _remarks(report),
    }


def _remarks(report: Report) -> list[str]:
    from duikou_desktop.services.desk.remarks import remarks

    return list(map(str, remarks(report)))


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)


def _counted(report: Report) -> str:
    counted = _figure(report.anew) or "—"
    return f"{counted}（参考）" if report.reference else counted


def _show_round(found: RollUp) -> None:
    table(
        [
            (
                "名次",
                "医院",
                "身份",
                "名次按",
                "自评分",
                "复算",
                "相差",
                "第几次",
                "签名",
                "指纹",
                "说明",
            ),
            *(
                (
                    each.place or "—",
                    each.report.received.hospital_name,
                    each.report.received.side.label,
                    _figure(each.score) or "—",
                    plain_number(each.report.own),
                    _counted(each.report),
                    _figure(each.report.difference) or "—",
                    each.report.received.sequence,
                    each.report.key_label,
                    each.report.fingerprint,
                    "；".join(_remarks(each.report)),
                )
                for each in found.ranked
            ),
        ]
    )
    show("名次：评审完的按评审分，其余按复算。")
    for ranked in found.ranked:
        for fork in ranked.report.forks if ranked.report.forked else ():
            tell(
                say(
                    "{name} 有几份第 {n} 次的上报包，不是同一个文件。请原单位说明以哪个为准（duikou forks）。",
                    name=fork.hospital_name,
                    n=fork.sequence,
                )
            )
    year = found.round
    back = len(year.to_come_again)
    show(
        say(
            "应报 {expected} 份：已报 {n} 份，待重报 {back} 份，未到 {missing} 份。",
            expected=len(year.expected),
            n=len(year.expected) - len(year.missing),
            back=back,
            missing=len(year.missing) - back,
        )
    )


def open_desk(chosen: argparse.Namespace) -> DeskStore:
    """The desk in the folder named, backed up today, and whatever can be counted now counted.

    Raises UserError, EnvironmentProblem.
    """
    from duikou_desktop.services.backups import back_up_daily
    from duikou_desktop.services.desk.recounting import recount
    from duikou_desktop.storage.desk import DeskStore

    desk = DeskStore(office_folder(chosen))
    try:
        back_up_daily(desk)
        recount(desk)
    except BaseException:
        desk.close()
        raise
    return desk
