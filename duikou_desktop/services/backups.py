"""Backups: of an office at closing, of a desk once a day, on demand of either, and put back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.files import world_errors
from duikou_desktop.domain.registers import ALL
from duikou_desktop.storage.backup import Backup, back_up, backups, restore
from duikou_desktop.storage.journal import last_changed_at
from duikou_desktop.storage.listing import Listing
from duikou_desktop.storage.lock import FolderLock
from duikou_desktop.storage.store import Store


def close_office(store: Store) -> Trouble | None:
    """Backs the office up where it changed since the last backup, and closes it.

    A backup that fails must not keep the program from closing: its trouble is returned.
    """
    trouble: Trouble | None = None
    try:
        if store.writable and _changed_since_backup(store):
            back_up(store.folder, "close", store.clock)
    except Trouble as error:
        trouble = error
    finally:
        store.close()
    return trouble


class Kept(Protocol):
    """An open office or desk."""

    folder: Path
    clock: Clock


def back_up_now(kept: Kept) -> Backup:
    """A backup because somebody asked for one."""
    return back_up(kept.folder, "manual", kept.clock)


def back_up_daily(kept: Kept) -> None:
    """A backup, where none was made today. Raises EnvironmentProblem."""
    today = kept.clock.today()
    if all(each.made_at.date() != today for each in backups(kept.folder)):
        back_up(kept.folder, "daily", kept.clock)


def list_backups(folder: Path) -> list[Backup]:
    """The backups in the folder of an office or a desk, the newest first."""
    return backups(folder)


def restore_backup(folder: Path, backup: Path, clock: Clock | None = None) -> None:
    """Puts a backup in place of the database of a closed folder, keeping what stood there.

    Raises UserError where the backup does not verify, EnvironmentProblem where the folder is open.
    """
    with world_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = FolderLock(folder)
    try:
        restore(folder, backup, clock or Clock())
    finally:
        lock.release()


def made_at(backup: Path) -> datetime:
    """When a backup was made, local time, as its name tells."""
    folder = backup.parent.parent
    return next(each.made_at for each in backups(folder) if each.path == backup)


def count_records(store: Store) -> int:
    """How many records of all years the pages of the office's registers hold."""
    pages = (each for each in ALL if each.section is not None)
    return sum(count for each in pages for count in store.counts(Listing(each)).values())


def _changed_since_backup(store: Store) -> bool:
    found = backups(store.folder)
    changed_at = last_changed_at(store.engine)
    if not found or changed_at is None:
        return True
    return changed_at.astimezone().replace(tzinfo=None) >= found[0].made_at
