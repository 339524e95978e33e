"""Keeping an office or a desk without a window: backups put back, moved to another computer, merged."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop.cli.commands import DONE, office_folder
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say

if TYPE_CHECKING:
    from duikou_desktop.exchange.move import MoveManifest
    from duikou_desktop.storage.desk import DeskStore
    from duikou_desktop.storage.store import Store


def restore(chosen: argparse.Namespace) -> int:
    """Puts a backup in place of the database of an office or a desk, or lists the backups."""
    from duikou_desktop.services.backups import list_backups, restore_backup

    home = office_folder(chosen)
    if chosen.backup is None:
        found = list_backups(home)
        if chosen.json:
            rows = [
                {"file": str(each.path), "made_at": str(each.made_at), "reason": each.reason}
                for each in found
            ]
            show_json({"backups": rows})
        else:
            table((each.path.name, f"{each.made_at:%Y-%m-%d %H:%M}", each.reason) for each in found)
        return DONE
    backup = _backup(home, chosen.backup)
    restore_backup(home, backup)
    show(say("已恢复 {name}。恢复前的另存了一份备份。", name=backup.name))
    return DONE


def _backup(home: Path, named: Path) -> Path:
    from duikou_desktop.services.backups import list_backups

    kept = {each.path.name: each.path for each in list_backups(home)}
    found = named if named.is_file() else kept.get(named.name)
    if found is None:
        raise UserError(say("没有备份 {name}。不写备份的名称就列出有哪些。", name=named.name))
    return found


def move(chosen: argparse.Namespace) -> int:
    """Writes the whole office or desk as one file, read back."""
    from duikou_desktop.services.moving import carry_off, key_goes_open, move_name

    with _open(office_folder(chosen)) as kept:
        to = chosen.to / move_name(kept) if chosen.to.is_dir() else chosen.to
        open_key = chosen.with_key and key_goes_open(kept)
        moved = carry_off(kept, to, with_key=chosen.with_key)
    for _, path in sorted(moved.files.items()):
        show(path)
    said = moved.manifest
    show(
        say(
            "{name}：{n} {what}，{files} 个文件，已写入并读回核对。",
            name=said.name,
            n=said.count,
            what=_unit(said),
            files=len(said.parts),
        )
    )
    show("签名密钥在里面。" if said.with_key else "签名密钥不在里面。")
    if open_key:
        tell("签名密钥没有口令：拿到这个文件的人都能以本单位的名义签名。请妥善保管，用完删掉。")
    show("到了新电脑以后，这里不要再记；两边都记了，用 duikou merge 合并。")
    return DONE


def arrive(chosen: argparse.Namespace) -> int:
    """Unpacks an office or a desk that was carried here."""
    from duikou_desktop.services.moving import arrive as unpack

    home = office_folder(chosen)
    said = unpack(chosen.file, home)
    show(home)
    show(
        say(
            "{name}：{n} {what}，{files} 个文件，逐个核对一致。",
            name=said.name,
            n=said.count,
            what=_unit(said),
            files=len(said.parts),
        )
    )
    return DONE


def _unit(said: MoveManifest) -> Message:
    return say("条记录") if said.kind == "office" else say("个上报包")


def _open(home: Path) -> Store | DeskStore:
    from duikou_desktop.storage.desk import DeskStore, is_desk
    from duikou_desktop.storage.store import Store

    return DeskStore(home) if is_desk(home) else Store(home)
