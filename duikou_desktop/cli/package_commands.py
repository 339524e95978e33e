"""Sealed packages without a window: seal, verify, and the key an office seals with."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import (
    DONE,
    REFUSED,
    WrongUse,
    office_folder,
    open_office,
    seen_from,
)
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.cli.phrase_file import phrase_of
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.ids import short_number
from duikou_desktop.core.messages import plain_number, say

if TYPE_CHECKING:
    from decimal import Decimal

    from duikou_desktop.exchange.manifest import EvidenceKind, Manifest
    from duikou_desktop.services.office_key import Keeper
    from duikou_desktop.services.package_check import CheckedPackage, PointCompared
    from duikou_desktop.services.year_end import ExportResult


def seal(chosen: argparse.Namespace) -> int:
    """Seals a closed year into a folder; 1 where evidence is lost."""
    from duikou_desktop.bootstrap import pdf_writer
    from duikou_desktop.services.concealing import seal_for
    from duikou_desktop.services.office_key import key_for_sealing
    from duikou_desktop.services.sealing import to_be_sealed

    with open_office(chosen) as store:
        scheme, side = seen_from(store, chosen)
        closed = to_be_sealed(store, scheme.id, side, check_year(chosen.year))
        how: dict[str, Any] = {"evidence": _evidence_asked(chosen), "pdf": pdf_writer()}
        with key_for_sealing(store, pass_phrase(store, chosen)) as key:
            result = seal_for(store, closed, chosen.to, key, chosen.reader, **how)
    for lost in result.missing:
        tell(say("佐证文件有问题：{lost}", lost=lost))
    if chosen.json:
        show_json(_sealed(result))
    else:
        _show_sealed(result)
    return REFUSED if result.missing else DONE


def _evidence_asked(chosen: argparse.Namespace) -> EvidenceKind:
    if chosen.catalogue:
        return "catalogue"
    return "reduced" if chosen.reduce_photos else "full"


def _sealed(result: ExportResult) -> dict[str, Any]:
    package = result.package
    assert package is not None  # noqa: S101 - it was sealed
    return {
        **_named(package.manifest, package.fingerprint),
        "files": [str(each) for each in result.together],
        "concealed": bool(result.concealed),
        "bytes": result.size,
    }


def _show_sealed(result: ExportResult) -> None:
    from duikou_desktop.services.package_check import evidence_words

    package = result.package
    assert package is not None  # noqa: S101 - it was sealed
    said = package.manifest
    show(*result.together)
    if len(result.together) > 1:
        show(say("共 {n} 个文件，一起交。", n=len(result.together)))
    if result.concealed:
        show("已加密，只有指明的主管部门打得开。")
    show(
        say(
            "第 {n} 次封包，已写入并读回核对：{records} 条记录，佐证：{evidence}，自评分 {total}。",
            n=said.sequence,
            records=sum(said.records.values()),
            evidence=evidence_words(said),
            total=said.totals.total,
        )
    )
    show(say("签名指纹：{fingerprint}", fingerprint=package.fingerprint))


def verify(chosen: argparse.Namespace) -> int:
    """Verifies a package and scores it anew; 1 where it is not as it was sealed, or scores differ."""
    from duikou_desktop.core.file_types import CONCEALED
    from duikou_desktop.exchange.faults import PackageFault
    from duikou_desktop.schemes.shelf import Shelf
    from duikou_desktop.services.package_check import check_package

    try:
        if chosen.package.suffix.lower() == CONCEALED:
            found = _check_concealed(chosen)
        else:
            shelf = Shelf.shipped() if chosen.home is None else Shelf.of(chosen.home)
            found = check_package(chosen.package, shelf)
    except PackageFault as fault:
        if not chosen.json:
            raise
        show_json({"sound": False, "fault": fault.why.value, "message": str(fault.message)})
        return REFUSED
    if chosen.json:
        show_json(_verified(found))
    else:
        _show_verified(found)
    return REFUSED if found.disagrees else DONE


def _check_concealed(chosen: argparse.Namespace) -> CheckedPackage:
    """With the key of the desk it is for."""
    from duikou_desktop.cli.desk_commands import open_desk
    from duikou_desktop.services.desk.revealing import check_concealed, for_another
    from duikou_desktop.services.office_key import office_fingerprint, office_key
    from duikou_desktop.storage.desk import is_desk

    if chosen.home is None or not is_desk(chosen.home):
        raise for_another(chosen.package)
    with open_desk(chosen) as desk:
        if office_fingerprint(desk) is None:
            raise for_another(chosen.package)
        return check_concealed(desk, chosen.package, office_key(desk, pass_phrase(desk, chosen)))


def _named(said: Manifest, fingerprint: str) -> dict[str, Any]:
    plain = said.model_dump(mode="json", exclude={"parts", "format", "algorithm"})
    return {**plain, "fingerprint": fingerprint}


def _verified(found: CheckedPackage) -> dict[str, Any]:
    anew = found.anew.assessment.whole if found.anew is not None else None
    return {
        "sound": True,
        **_named(found.manifest, found.package.fingerprint),
        "recomputed": _figure(anew.total) if anew is not None else None,
        "reference": str(found.reference) if found.reference is not None else None,
        "not_recomputed": str(found.why_not) if found.why_not is not None else None,
        "points": [each.plain for each in found.compared],
    }


def _show_verified(found: CheckedPackage) -> None:
    from duikou_desktop.services.package_check import evidence_words

    said = found.manifest
    if said.demo:
        tell("示范办公室的上报包，不能作为上报。")
    lines = [
        ("医院", f"{said.hospital_name}（{said.side.label}）"),
        ("方案", f"{said.scheme.id} 第 {said.scheme.version} 版"),
        ("年度", f"{said.year}，截至 {said.as_of}，{said.approved_on} 由{said.approved_by}封账"),
        ("编号", short_number(said.id)),
        ("封包", f"第 {said.sequence} 次，{said.sealed_at.astimezone():%Y-%m-%d %H:%M}"),
        ("记录", f"{sum(said.records.values())} 条"),
        ("佐证", str(evidence_words(said))),
        (
            "自评分",
            f"{plain_number(said.totals.total)}，该院程序计算 {_words(said.totals.computed)}",
        ),
        ("重新计算", _anew(found)),
        ("签名指纹", found.package.fingerprint),
    ]
    table(lines)
    show("签名和每个文件都核对一致。签名指纹要和盖章的封面一致，才说明是该院所封。")
    if found.compared:
        show("自评分、该院计算、重新计算不一致的要点：")
        table(
            (_place(found, each), *map(_words, (each.own, each.stated, each.anew)))
            for each in found.compared
        )


def _place(found: CheckedPackage, each: PointCompared) -> str:
    """The point, and of which relation it is where there are several."""
    if each.relation is None or found.anew is None:
        return each.point
    name = found.anew.book.other_hospital_name(each.relation, found.manifest.hospital)
    return f"{each.point}（{name}）"


def _anew(found: CheckedPackage) -> str:
    if found.anew is None:
        return str(found.why_not)
    counted = plain_number(found.anew.assessment.whole.total)
    if found.judged:
        counted += f"，其中 {plain_number(found.judged)} 分是该院自己判断的，记录算不出"
    return counted if found.reference is None else f"{counted}（参考）。{found.reference}"


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)


def _words(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)


def key(chosen: argparse.Namespace) -> int:
    """Shows the fingerprint of the key of an office or a desk, copies it out, takes one, or closes it."""
    from duikou_desktop.cli.desk_commands import open_desk
    from duikou_desktop.core.errors import UserError
    from duikou_desktop.services import office_key
    from duikou_desktop.storage.desk import is_desk

    opened = open_desk if is_desk(office_folder(chosen)) else open_office
    with opened(chosen) as store:
        if chosen.take is not None:
            offered = office_key.key_offered(store, chosen.take)
            if offered.asks and not chosen.replace:
                raise UserError(say("没有取用。{words}要取用，加 --replace。", words=offered.words))
            office_key.take_key(store, chosen.take, _given(chosen), replace=chosen.replace)
            show(offered.taken)
        if chosen.new_key:
            there = office_key.key_file(store).is_file()
            if there and not chosen.replace:
                raise UserError(
                    say(
                        "已经有签名密钥，没有另生成。口令忘了、密钥文件丢失要换一个的，加 --replace。"
                    )
                )
            office_key.new_key(store, _given(chosen), replace=chosen.replace)
        if chosen.copy_to is not None:
            folder = chosen.copy_to.is_dir()
            to = chosen.copy_to / office_key.NAME if folder else chosen.copy_to
            office_key.copy_key(store, to)
            show(to)
        if chosen.new_pass_phrase_file is not None:
            after = phrase_of(chosen.new_pass_phrase_file)
            office_key.change_pass_phrase(store, pass_phrase(store, chosen), after)
            show("口令已设好，以后每次签名都要写。")
        if chosen.no_pass_phrase:
            office_key.change_pass_phrase(store, pass_phrase(store, chosen), "")
            show("密钥现在不用口令。")
        figures = office_key.office_fingerprint(store)
        why = office_key.no_key_words(store)
    if figures is None:
        show(why)
        return DONE
    show(say("签名指纹：{fingerprint}", fingerprint=figures))
    return DONE


def pass_phrase(store: Keeper, chosen: argparse.Namespace) -> str:
    """The pass phrase, where the key wants one: from the file named, or asked for."""
    from duikou_desktop.services.office_key import is_closed

    if chosen.pass_phrase_file is not None or not is_closed(store):
        return _given(chosen)
    if not sys.stdin.isatty():
        raise WrongUse(say("签名密钥有口令。请用 --pass-phrase-file 指明写着口令的文件。"))
    return getpass.getpass("口令：")


def _given(chosen: argparse.Namespace) -> str:
    return "" if chosen.pass_phrase_file is None else phrase_of(chosen.pass_phrase_file)
