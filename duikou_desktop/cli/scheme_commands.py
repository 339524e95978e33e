"""`duikou scheme …`: checks, exports, imports and installs a scheme."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop.cli.output import show
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from duikou_desktop.storage.desk import DeskStore

DONE, REFUSED = 0, 1
# Written instead of a scheme: no standard is borrowed any more.
NONE = "无"


def check_scheme(chosen: argparse.Namespace) -> int:
    """Names every fault, and what is to be looked at; 1 where there is a fault."""
    from duikou_desktop.schemes.check import check
    from duikou_desktop.services.scheme_drafts import open_draft

    draft = open_draft(chosen.path)
    checked = check(draft, shelf=Shelf.of(_home(chosen)))
    for fault in checked.faults:
        show(fault)
    for warning in checked.warnings:
        show(say("请核对：{warning}", warning=warning))
    if checked.scheme is None:
        show(say("共 {n} 处，改好再检查一次。", n=len(checked.faults)))
        return REFUSED
    scheme = checked.scheme
    show(
        say(
            "{title}：没有错。{id} 版本 {version}，结对 {pairings} 对，要点 {points} 个。",
            title=scheme.title,
            id=scheme.id,
            version=scheme.version,
            pairings=len(scheme.pairings),
            points=sum(1 for standard in scheme.standards for _ in standard.points()),
        )
    )
    return DONE


def export_scheme(chosen: argparse.Namespace) -> int:
    """Writes a scheme as a workbook."""
    from duikou_desktop.services.scheme_packs import export_scheme as export

    given = Path(chosen.scheme)
    folder = given if given.is_dir() else Shelf.of(_home(chosen)).folder(chosen.scheme)
    export(folder, chosen.file)
    show(chosen.file)
    return DONE


def import_scheme(chosen: argparse.Namespace) -> int:
    """Writes a workbook as a scheme's folder."""
    from duikou_desktop.services.scheme_packs import import_scheme as take

    take(chosen.file, chosen.folder)
    show(chosen.folder)
    return DONE


def install_scheme(chosen: argparse.Namespace) -> int:
    """Puts a scheme on the shelf of an office or a desk."""
    from duikou_desktop.cli.commands import office_folder, open_office
    from duikou_desktop.cli.desk_commands import open_desk
    from duikou_desktop.services.desk.opening import take_in as take_in_at_desk
    from duikou_desktop.services.office import is_office
    from duikou_desktop.services.scheme_list import confirm_signer, take_in
    from duikou_desktop.services.scheme_packs import install_scheme as install
    from duikou_desktop.storage.desk import is_desk

    home = office_folder(chosen)
    if is_office(home):
        with open_office(chosen) as store:
            found, _ = take_in(store, chosen.file, replace=chosen.replace)
            if chosen.confirm is not None and found.signer is not None:
                confirm_signer(store, found.signer, chosen.confirm)
                found = replace(found, known=True)
    elif is_desk(home):
        with open_desk(chosen) as desk:
            found = take_in_at_desk(desk, chosen.file, replace=chosen.replace)
    else:
        found = install(chosen.file, home)
    title, version = found.scheme.title, found.scheme.version
    if found.unchanged:
        show(say("“{title}”版本 {version} 已经装好，没有变化。", title=title, version=version))
    elif found.replaced is None:
        show(say("已安装“{title}”版本 {version}。", title=title, version=version))
    else:
        show(
            say(
                "“{title}”已从版本 {old} 换成版本 {version}。原来的留着，"
                "要换回去：duikou scheme back {id} {old} --home 办公室文件夹",
                title=title,
                old=found.replaced,
                version=version,
                id=found.scheme.id,
            )
        )
    show(found.signed)
    return DONE


def issue_scheme(chosen: argparse.Namespace) -> int:
    """Writes a scheme signed with the desk's own key, for offices to install."""
    from duikou_desktop.cli.desk_commands import open_desk
    from duikou_desktop.cli.package_commands import pass_phrase
    from duikou_desktop.exchange.keys import fingerprint
    from duikou_desktop.services.desk.issuing import issue_scheme as issue
    from duikou_desktop.services.office_key import office_key

    with open_desk(chosen) as desk:
        source = _at_hand(desk, chosen.path)
        key = office_key(desk, pass_phrase(desk, chosen))
        pack = issue(desk, source, chosen.to, key)
    show(pack.path)
    show(say("签名指纹：{fingerprint}", fingerprint=fingerprint(key.public)))
    return DONE


def _at_hand(desk: DeskStore, given: Path) -> Path:
    """A file or folder as given, or the scheme of that id on the desk's shelf.

    Raises UserError where there is neither, and says which ids there are.
    """
    from duikou_desktop.services.desk.issuing import at_hand

    if given.exists():
        return given
    known = {each.id: each.folder for each in at_hand(desk)}
    if str(given) not in known:
        raise UserError(
            say(
                "找不到 {given}：没有这个文件，也没有这个编号的方案。本机的方案有：{ids}。",
                given=str(given),
                ids=tuple(known),
            )
        )
    return known[str(given)]


def put_scheme_back(chosen: argparse.Namespace) -> int:
    """Uses a former version of a scheme again."""
    from duikou_desktop.cli.commands import office_folder, open_office
    from duikou_desktop.cli.desk_commands import open_desk
    from duikou_desktop.services.scheme_list import put_back
    from duikou_desktop.storage.desk import is_desk

    opened = open_desk if is_desk(office_folder(chosen)) else open_office
    with opened(chosen) as store:
        scheme = put_back(store.folder, chosen.scheme, chosen.version)
    show(say("“{title}”已换回版本 {version}。", title=scheme.title, version=scheme.version))
    return DONE


def adopt_standard(chosen: argparse.Namespace) -> int:
    """Scores by another scheme's standard, for reference."""
    from duikou_desktop.cli.commands import open_office
    from duikou_desktop.services.scheme_list import adopt_standard as adopt

    lender = None if chosen.lender == NONE else chosen.lender
    with open_office(chosen) as store:
        scheme = adopt(store, chosen.scheme, lender)
    title = scheme.short_title
    if lender is None:
        show(say("“{title}”不再借用别的标准，不评分。", title=title))
    else:
        show(
            say(
                "“{title}”按“{other}”的标准试算，各处注明“参考”。",
                title=title,
                other=scheme.reference,
            )
        )
    return DONE


def _home(chosen: argparse.Namespace) -> Path | None:
    home: Path | None = getattr(chosen, "home", None)
    return home
