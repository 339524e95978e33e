"""Backups from the window: at closing, on demand, and put back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import Trouble
from duikou_desktop.domain.registers import ALL
from duikou_desktop.storage.backup import Backup, back_up, backups, restore
from duikou_desktop.storage.journal import last_changed_at
from duikou_desktop.storage.listing import Listing
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


def back_up_now(store: Store) -> Backup:
    """A backup because somebody asked for one."""
    return back_up(store.folder, "manual", store.clock)


def list_backups(folder: Path) -> list[Backup]:
    """The backups of an office, the newest first."""
    return backups(folder)


def restore_backup(folder: Path, backup: Path, clock: Clock | None = None) -> None:
    """Puts a backup in place of the database of a closed office, keeping what stood there."""
    restore(folder, backup, clock or Clock())


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
