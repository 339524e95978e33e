"""Verified copies of the database of an office or a desk, thinned as they age."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import column, insert, select, table
from sqlalchemy.dialects import sqlite

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.files import flush_file, flush_folder, keep_private, world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.unfinished import sweep

FOLDER = "backups"
# By what lies in a folder, the table that no other database has; copies bear the name of it.
_KINDS = {"office.db": "office", "desk.db": "desk"}
# Whose it is (which stays though a hospital is renamed), the name, and whether it is a demonstration.
_WHOSE = {
    "office.db": "SELECT office.hospital, hospital.name, office.demo FROM office "
    "JOIN hospital ON hospital.id = office.hospital",
    "desk.db": "SELECT name, name, demo FROM desk",
}
# An office's tables that tell what it gave to others and got from them.
_OUTSIDE = ("sealed_package", "received_receipt", "commission_key")
_STAMP = "%Y%m%d-%H%M%S"
_MOST_ABOUT = 60  # characters: in UTF-8 a name takes three times as many bytes
_KEEP_ALL = timedelta(days=2)
_KEEP_DAILY = timedelta(days=14)
_KEEP_WEEKLY = timedelta(days=70)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file: when and why it was made."""

    path: Path
    made_at: datetime  # local time, as in its name
    reason: str
    about: str = ""  # which import it was made before


def back_up(folder: Path, reason: str, clock: Clock, about: str = "") -> Backup:
    """Copies the database in `folder` and verifies the copy; its name tells when and why.

    The copy counts only once it was reopened and checked. Raises EnvironmentProblem.
    """
    target = folder / FOLDER
    database = database_in(folder)
    at = clock.now().astimezone()
    with world_errors(target):
        target.mkdir(exist_ok=True)
        path = _free_name(target, _KINDS[database], at, reason, about)
        beside = path.with_name(f".{path.name}.part")
        beside.unlink(missing_ok=True)
        try:
            with _told_in_words():
                _copy(folder / database, beside)
            flush_file(beside)
            beside.rename(path)
            flush_folder(target)
        finally:
            beside.unlink(missing_ok=True)
    thin(folder, clock)
    return Backup(path, at.replace(tzinfo=None), reason, about)


def backups(folder: Path) -> list[Backup]:
    """The backups of an office or a desk, the newest first."""
    found = []
    for path in (folder / FOLDER).glob(f"{_KINDS[database_in(folder)]}-*.db"):
        _, day, time, reason = path.stem.split("-", 3)
        made_at = datetime.strptime(f"{day}-{time}", _STAMP)  # noqa: DTZ007 - local, as named
        reason, _, about = reason.split("~")[0].partition("=")
        found.append(Backup(path, made_at, reason, about))
    return sorted(found, key=_age, reverse=True)


def _age(each: Backup) -> tuple[datetime, int]:
    # Two within one second are told apart by the file itself.
    return each.made_at, each.path.stat().st_mtime_ns


def restore(folder: Path, backup: Path, clock: Clock) -> None:
    """Puts a backup in place of the database, keeping a copy of what stood there.

    What left the office since is not undone: the numbers of its packages, the receipts it got. The
    folder must be closed. Raises UserError where the backup does not verify, or is another hospital's
    or commission's, or of a desk where an office lies, or the other way round.
    """
    try:
        database = _check(backup)
    except sqlite3.Error as error:
        raise UserError(say("这份备份不完整，没有恢复：{reason}", reason=error)) from error
    held = [each for each in _KINDS if (folder / each).exists()]
    if held not in ([], [database]):
        raise UserError(
            say(
                "这份备份（{name}）和 {folder} 里的不是一种，没有恢复。",
                name=backup.name,
                folder=folder,
            )
        )
    current = folder / database
    before = _keep_current(current, backup, clock) if held else None
    with world_errors(folder):
        beside = folder / f".{database}.restore"
        beside.unlink(missing_ok=True)
        _copy(backup, beside)
        if before is not None:
            _carry_over(before, beside)
        flush_file(beside)
        for left in (f"{database}-wal", f"{database}-shm"):
            (folder / left).unlink(missing_ok=True)
        beside.replace(current)
        flush_folder(folder)


def _keep_current(current: Path, backup: Path, clock: Clock) -> Path | None:
    """A backup of what stands there; None where it cannot be read, and is put aside as it is."""
    try:
        _check(current)
        ours = _whose(current)
    except sqlite3.Error:
        stamp = clock.now().astimezone().strftime(_STAMP)
        with world_errors(current):
            shutil.copyfile(current, current.with_name(f"{current.name}.damaged-{stamp}"))
        return None
    theirs = _whose(backup)
    if not theirs.same(ours):
        raise UserError(
            say(
                "这份备份是{theirs}的，这里是{ours}的，没有恢复。要打开它，恢复到一个空文件夹。",
                theirs=theirs.words,
                ours=ours.words,
            )
        )
    return back_up(current.parent, "before-restore", clock).path


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose database it is."""

    id: str
    name: str
    demo: bool

    def same(self, other: _Owner) -> bool:
        return (self.id, self.demo) == (other.id, other.demo)

    @property
    def words(self) -> Message:
        return say("{name}（示范）", name=self.name) if self.demo else say("{name}", name=self.name)


def _whose(database: Path) -> _Owner:
    kind = _check(database)
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as opened:
        owner, name, demo = opened.execute(_WHOSE[kind]).fetchone()
    return _Owner(owner, name, bool(demo))


def _carry_over(before: Path, to: Path) -> None:
    """Adds to `to` what `before` has given out and got from outside, which nobody can take back."""
    with closing(sqlite3.connect(to)) as opened:
        opened.execute("ATTACH ? AS before", (str(before),))
        for kept in _OUTSIDE:
            both = set.intersection(*(_columns(opened, each, kept) for each in ("main", "before")))
            if both:  # else one of them is of an earlier program, which kept nothing of the kind
                opened.execute(_added(kept, sorted(both)))
        opened.commit()
    _check(to)


def _added(name: str, columns: list[str]) -> str:
    """The statement that adds the rows of `before` that `main` has not."""
    main, before = (
        table(name, *(column(each) for each in columns), schema=where)
        for where in ("main", "before")
    )
    adding = insert(main).prefix_with("OR IGNORE").from_select(columns, select(before))
    return str(adding.compile(dialect=sqlite.dialect()))


def _columns(opened: sqlite3.Connection, where: str, table: str) -> set[str]:
    found = opened.execute("SELECT name FROM pragma_table_info(?, ?)", (table, where))
    return {name for (name,) in found}


def database_in(folder: Path) -> str:
    """The name of the database that lies, or would lie, in `folder`: an office's, or a desk's."""
    return next((each for each in _KINDS if (folder / each).exists()), next(iter(_KINDS)))


def verified(database: Path) -> str:
    """The name a sound database has in its folder: an office's, or a desk's.

    Raises UserError where it is damaged, or neither.
    """
    try:
        return _check(database)
    except sqlite3.Error as error:
        raise UserError(
            say("{name} 已损坏或不是本程序的文件：{reason}", name=database.name, reason=error)
        ) from error


@contextmanager
def copy_of_database(folder: Path) -> Iterator[Path]:
    """A verified copy of the database in `folder`, open or not, as long as it is used.

    Raises EnvironmentProblem.
    """
    sweep(folder)
    beside = folder / f".{new_id().hex[:12]}.part"
    try:
        with world_errors(folder), _told_in_words():
            _copy(folder / database_in(folder), beside)
        yield beside
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _told_in_words() -> Iterator[None]:
    """SQLite's refusals as an EnvironmentProblem."""
    try:
        yield
    except sqlite3.Error as error:
        raise EnvironmentProblem(
            say("备份没有成功：{reason}。核对磁盘空间和权限。", reason=error)
        ) from error


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


def _free_name(target: Path, kind: str, at: datetime, reason: str, about: str) -> Path:
    name = f"{kind}-{at.strftime(_STAMP)}-{reason}"
    if about:
        name += f"={safe_name(about.replace('~', '_'))[:_MOST_ABOUT]}"
    path = target / f"{name}.db"
    count = 2
    while path.exists():
        path = target / f"{name}~{count}.db"
        count += 1
    return path


def _copy(source: Path, target: Path) -> None:
    uri = f"{source.resolve().as_uri()}?mode=ro"
    if not source.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        target.touch()
        keep_private(target)  # as what it is a copy of
    with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        # A backup is one file that can be carried: no log beside it.
        new.execute("PRAGMA journal_mode=DELETE").close()
    _check(target)


def _check(path: Path) -> str:
    """Verifies a copy; returns the name its database has in a folder."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as database:
        verdict = database.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    for name, mark in _KINDS.items():
        if mark in tables:
            return name
    raise sqlite3.DatabaseError("neither an office nor a desk")
