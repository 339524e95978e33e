"""Verified copies of the office's database, thinned as they age."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import flush_file, flush_folder, world_errors
from duikou_desktop.core.messages import say

FOLDER = "backups"
_DATABASE = "office.db"
_STAMP = "%Y%m%d-%H%M%S"
_KEEP_ALL = timedelta(days=2)
_KEEP_DAILY = timedelta(days=14)
_KEEP_WEEKLY = timedelta(days=70)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file: when and why it was made."""

    path: Path
    made_at: datetime  # local time, as in its name
    reason: str


def back_up(folder: Path, reason: str, clock: Clock) -> Backup:
    """Copies the database of the office in `folder` and verifies the copy.

    The copy counts only once it was reopened and checked. Raises EnvironmentProblem.
    """
    target = folder / FOLDER
    at = clock.now().astimezone()
    with world_errors(target):
        target.mkdir(exist_ok=True)
        path = _free_name(target, at, reason)
        beside = path.with_name(f".{path.name}.part")
        beside.unlink(missing_ok=True)
        try:
            _copy(folder / _DATABASE, beside)
            flush_file(beside)
            beside.rename(path)
            flush_folder(target)
        except sqlite3.Error as error:
            raise EnvironmentProblem(
                say("备份没有成功：{reason}。核对磁盘空间和权限。", reason=error)
            ) from error
        finally:
            beside.unlink(missing_ok=True)
    thin(folder, clock)
    return Backup(path, at.replace(tzinfo=None), reason)


def backups(folder: Path) -> list[Backup]:
    """The backups of an office, the newest first."""
    found = []
    for path in (folder / FOLDER).glob("office-*.db"):
        _, day, time, reason = path.stem.split("-", 3)
        made_at = datetime.strptime(f"{day}-{time}", _STAMP)  # noqa: DTZ007 - local, as named
        found.append(Backup(path, made_at, reason.split("~")[0]))
    return sorted(found, key=_age, reverse=True)


def _age(each: Backup) -> tuple[datetime, int]:
    # Two within one second are told apart by the file itself.
    return each.made_at, each.path.stat().st_mtime_ns


def restore(folder: Path, backup: Path, clock: Clock) -> None:
    """Puts a backup in place of the database, keeping a copy of what stood there.

    The office must be closed. Raises UserError where the backup does not verify.
    """
    try:
        _check(backup)
    except sqlite3.Error as error:
        raise UserError(say("这份备份不完整，没有恢复：{reason}", reason=error)) from error
    current = folder / _DATABASE
    if current.exists():
        back_up(folder, "before-restore", clock)
    with world_errors(folder):
        beside = folder / f".{_DATABASE}.restore"
        beside.unlink(missing_ok=True)
        _copy(backup, beside)
        flush_file(beside)
        for left in (f"{_DATABASE}-wal", f"{_DATABASE}-shm"):
            (folder / left).unlink(missing_ok=True)
        beside.replace(current)
        flush_folder(folder)


def thin(folder: Path, clock: Clock) -> None:
    """Keeps every backup of two days, then one a day, one a week, one a month."""
    now = clock.now().astimezone().replace(tzinfo=None)
    for each in _superfluous(backups(folder), now):
        each.path.unlink(missing_ok=True)


def _superfluous(newest_first: Iterable[Backup], now: datetime) -> Iterable[Backup]:
    kept: set[object] = set()
    for each in newest_first:
        age = now - each.made_at
        if age <= _KEEP_ALL:
            continue
        day = each.made_at.date()
        period: object = (day.year, day.month)
        if age <= _KEEP_DAILY:
            period = day
        elif age <= _KEEP_WEEKLY:
            period = day.isocalendar()[:2]
        if period in kept:
            yield each
        kept.add(period)


def _free_name(target: Path, at: datetime, reason: str) -> Path:
    name = f"office-{at.strftime(_STAMP)}-{reason}"
    path = target / f"{name}.db"
    count = 2
    while path.exists():
        path = target / f"{name}~{count}.db"
        count += 1
    return path


def _copy(source: Path, target: Path) -> None:
    uri = f"{source.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        # A backup is one file that can be carried: no log beside it.
        new.execute("PRAGMA journal_mode=DELETE").close()
    _check(target)


def _check(path: Path) -> None:
    uri = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as database:
        verdict = database.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        database.execute("SELECT count(*) FROM office").fetchone()
