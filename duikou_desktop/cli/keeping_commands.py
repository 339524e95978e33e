"""Keeping an office or a desk without a window: backups put back, moved to another computer, merged."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from duikou_desktop.cli.commands import DONE, REFUSED, office_folder, open_office
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import Message, say

if TYPE_CHECKING:
    from duikou_desktop.exchange.move import MoveManifest
    from duikou_desktop.services.halves import Conflict, Differing, Take
    from duikou_desktop.services.merging import Merged
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
                {
                    "file": str(each.path),
                    "made_at": str(each.made_at),
                    "reason": each.reason,
                    "about": each.about,
                }
                for each in found
            ]
            show_json({"backups": rows})
        else:
            table(
                (each.path.name, f"{each.made_at:%Y-%m-%d %H:%M:%S}", each.reason, each.about)
                for each in found
            )
        return DONE
    backup = _backup(home, chosen.backup)
    restore_backup(home, backup)
    show(
        say("已恢复 {name}。恢复前的另存了一份；封包的次数和收到的回执不倒回去。", name=backup.name)
    )
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
    from duikou_desktop.services.moving import carry_off, key_goes_open, lacking, move_name

    with _open(office_folder(chosen)) as kept:
        to = chosen.to / move_name(kept) if chosen.to.is_dir() else chosen.to
        open_key = chosen.with_key and key_goes_open(kept)
        moved = carry_off(kept, to, with_key=chosen.with_key)
        missing = lacking(kept, moved.manifest)
    for _, path in sorted(moved.files.items()):
        show(path)
    said = moved.manifest
    show(
        say(
            "{name}：{what}，{files} 个文件，已写入并读回核对。",
            name=said.name,
            what=_counted(said),
            files=len(said.parts),
        )
    )
    show("签名密钥在里面。" if said.with_key else "签名密钥不在里面。")
    if open_key:
        tell(
            "带走的签名密钥没有加口令：拿到这个文件的人都能以本单位的名义签名。请妥善保管，用完删掉。"
        )
    if said.kind == "office":
        show("文件没有加密，里面有电话和身份证号：只交给本单位的人，用完删掉。")
    _tell_missing(missing)
    if said.kind == "office":
        show("到了新电脑以后，这里不要再记；两边都记了，用 duikou merge 合并。")
    else:  # two desks cannot be merged
        show("到了新电脑以后，这里的收报台不要再用：两边各收各评的，合不到一起。")
    return DONE


def arrive(chosen: argparse.Namespace) -> int:
    """Unpacks an office or a desk that was carried here."""
    from duikou_desktop.services.moving import arrive as unpack
    from duikou_desktop.services.moving import lacking

    home = office_folder(chosen)
    said = unpack(chosen.file, home)
    with _open(home) as kept:
        missing = lacking(kept, said)
    show(home)
    show(
        say(
            "{name}：{what}，{files} 个文件，逐个核对一致。",
            name=said.name,
            what=_counted(said),
            files=len(said.parts),
        )
    )
    _tell_missing(missing)
    return DONE


_NOT_SHOWN = {"change", "joined"}  # as JSON


def merge(chosen: argparse.Namespace) -> int:
    """Merges the other half of an office; 1 where both changed a record and nobody decided."""
    from duikou_desktop.services.halves import Take, compare
    from duikou_desktop.services.merging import merge as unite
    from duikou_desktop.services.merging import opened_half, refuse_closed

    with open_office(chosen) as store, opened_half(chosen.other, store.folder) as other:
        found = compare(store, other)
        refuse_closed(store, found)
        conflicts = found.conflicts
        decided = _decisions(chosen.conflicts)
        if chosen.take is not None:
            decided |= {each.id: Take(chosen.take) for each in conflicts}
        open_ones = [each for each in conflicts if decided.get(each.id) not in each.may]
        if open_ones:
            return _undecided(chosen, conflicts, decided, store, other)
        done = unite(store, other, decided)
    if chosen.json:
        plain = {key: value for key, value in asdict(done).items() if key not in _NOT_SHOWN}
        plain["spared"] = list(map(str, done.spared))
        show_json({**plain, "taken": done.taken.all, **asdict(done.taken)})
        return DONE
    _tell_merged(done)
    return DONE


def _tell_merged(done: Merged) -> None:
    """What was done, and what is to be looked at."""
    show(
        say(
            "已合并：另一份新增的 {added} 条、改过的 {changed} 条、删除的 {deleted} 条，"
            "按决定处理的 {decided} 条，佐证文件 {files} 个。",
            **asdict(done.taken),
            decided=done.decided,
            files=done.files,
        )
    )
    if done.united:
        show(say("两边改的不是同一处、合在一起的 {n} 条，请看一眼：", n=done.united))
        for joined in done.joined:
            show(f"  {joined}")
    for title in done.spared:
        tell(say("一边删除、另一边还在用，留下了：{title}", title=title))
    for name in done.lost:
        tell(say("另一份里也找不到佐证文件：{name}", name=name))
    for each in done.forked:
        tell(
            say(
                "{year} 年第 {n} 次上报包两边各封过一个，主管部门分不清以哪个为准。"
                "再封一次（duikou seal），次数加一，交上去以次数大的为准。",
                year=each.year,
                n=each.sequence,
            )
        )
    if done.left.receipts:
        tell(
            say(
                "另一份里的 {n} 份回执没有取用：签名的密钥这里没有核对过，或者和签名、上报包对不上。"
                "重新打开回执文件。",
                n=done.left.receipts,
            )
        )
    if done.left.keys:
        tell(
            say(
                "另一份里核对过的 {n} 个主管部门密钥没有取用：下一份回执来时，在这里再核对一次指纹。",
                n=done.left.keys,
            )
        )
    show("把合并好的办公室再带到另一台电脑（duikou move），那边不要接着用旧的。")


def _decisions(file: Path | None) -> dict[UUID, Take]:
    """What was written beside each conflict. Raises UserError for another file."""
    from duikou_desktop.services.halves import Take

    if file is None or not file.exists():
        return {}
    try:
        with world_errors(file):
            rows = json.loads(file.read_text("utf-8"))["conflicts"]
        return {UUID(each["id"]): Take(each["take"]) for each in rows if each["take"]}
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(
            say("{name} 读不懂。take 只能写 mine、theirs、both 或 one。", name=file.name)
        ) from error


def _undecided(
    chosen: argparse.Namespace,
    conflicts: Sequence[Conflict],
    decided: Mapping[UUID, Take],
    mine: Store,
    theirs: Store,
) -> int:
    """Nothing is merged yet: shows both sides of every conflict, or writes them to be decided."""
    from duikou_desktop.services.halves import words_of

    books = mine.book(), theirs.book()
    plain = {"conflicts": [_plain(each, decided, words_of(each, *books)) for each in conflicts]}
    if chosen.conflicts is not None:
        text = json.dumps(plain, ensure_ascii=False, indent=2)
        write_whole(chosen.conflicts, f"{text}\n".encode())
        show(chosen.conflicts)
    elif chosen.json:
        show_json(plain)
    else:
        for each in plain["conflicts"]:
            show(f"{each['register']}：{each['title']}")
            rows = [list(row.values()) for row in (each["changed"], *each["fields"])]
            if "已删除" in (each["mine"], each["theirs"]):
                rows.insert(1, ["记录", each["mine"], each["theirs"]])
            if each["refused"]:
                rows.insert(1, ["只能用本机的", each["refused"], ""])
            table([("项目", "本机", "另一份"), *rows])
    tell(
        say(
            "有 {n} 条两边都改过，还没有合并。用 --conflicts 文件 逐条决定，或用 --take 一律用一份。",
            n=len(conflicts),
        )
    )
    return REFUSED


def _plain(
    each: Conflict, decided: Mapping[UUID, Take], fields: Sequence[Differing]
) -> dict[str, Any]:
    return {
        "id": str(each.id),
        "register": each.register.title,
        "title": each.title,
        "mine": "改过" if each.mine is not None else "已删除",
        "theirs": "改过" if each.theirs is not None else "已删除",
        "may": [take.value for take in each.may],
        "take": decided[each.id].value if each.id in decided else None,
        "changed": asdict(each.changed),
        "refused": str(each.refused) if each.refused is not None else None,
        "fields": [asdict(one) for one in fields],
    }


def _counted(said: MoveManifest) -> Message:
    """What there is in it: of an office what its pages hold, which is less than goes into a package."""
    if said.kind == "office":
        return say("各个登记页、所有年度共 {n} 条记录", n=said.count)
    return say("{n} 个上报包", n=said.count)


def _tell_missing(files: int) -> None:
    if files:
        tell(
            say(
                "有 {n} 个佐证文件原来就找不到或被改动过，没有原样带来。是哪些，看 duikou check。",
                n=files,
            )
        )


def _open(home: Path) -> Store | DeskStore:
    from duikou_desktop.storage.desk import DeskStore, is_desk
    from duikou_desktop.storage.store import Store

    return DeskStore(home) if is_desk(home) else Store(home)
