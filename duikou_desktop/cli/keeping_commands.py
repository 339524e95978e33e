"""Keeping an office or a desk without a window: backups put back, moved to another computer, merged."""

from __future__ import annotations

import argparse
from pathlib import Path

from duikou_desktop.cli.commands import DONE, office_folder
from duikou_desktop.cli.output import show, show_json, table
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say


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
