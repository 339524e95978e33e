"""Opens the office's SQLite file the one right way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from duikou_desktop.core.errors import Damaged, DiskFull, EnvironmentProblem, WriteRefused
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say

_WRITING = "duikou_writing"
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    # KiB, taken only as pages are read: in SQLite's own two MiB a list of a hundred thousand is
    # read from the file again and again. Not mapped memory: a stick pulled out would kill us.
    "cache_size=-32768",
)


def open_database(path: Path) -> Engine:
    """The engine of the file at `path`."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def open_to_read(path: Path) -> Engine:
    """The engine of a file on a medium that cannot be written.

    Raises WriteRefused where changes still lie beside the file: only a program that may write
    can fold them in.
    """
    log = path.with_name(f"{path.name}-wal")
    with world_errors(path):
        if log.is_file() and log.stat().st_size:
            raise WriteRefused(
                say("{path} 没有正常关闭，只读时读不全。先在能写的位置打开一次。", path=path)
            )
        # Without `immutable` SQLite would make its shared memory beside the file.
        uri = path.resolve().as_uri()
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    engine = create_engine(URL.create("sqlite", database=uri, query=query))
    event.listen(engine, "connect", _leave_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions(connection: Any, _record: object) -> None:
    # The driver's own transactions would commit half of a failed migration: ours begin below.
    connection.isolation_level = None


def _set_up(connection: Any, record: object) -> None:
    _leave_transactions(connection, record)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


class _Joined(local):
    """By engine, the connection of the transaction this thread is in."""

    def __init__(self) -> None:
        self.by_engine: dict[Engine, Connection] = {}


_joined = _Joined()


@contextmanager
def at_once(engine: Engine) -> Iterator[None]:
    """All that this thread writes inside is kept, or nothing; what it reads inside sees it already.

    Inside another it is a part of that one.
    """
    if is_at_once(engine):
        yield
        return
    with writing(engine) as connection:
        _joined.by_engine[engine] = connection
        try:
            yield
        finally:
            del _joined.by_engine[engine]


def is_at_once(engine: Engine) -> bool:
    """Whether this thread is in such a transaction."""
    return engine in _joined.by_engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that only reads, or in the one this thread is in."""
    if (joined := _joined.by_engine.get(engine)) is not None:
        with worldly():
            yield joined
        return
    with worldly(), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that writes, or in the one this thread is in: all, or nothing."""
    if (joined := _joined.by_engine.get(engine)) is not None:
        with worldly():
            yield joined
        return
    with (
        worldly(),
        engine.connect().execution_options(**{_WRITING: True}) as connection,
        connection.begin(),
    ):
        # Links may be written in any order; all must hold at the end.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        yield connection


def before_keeping(engine: Engine, then: Callable[[], None]) -> None:
    """Has `then` run whenever a transaction that writes is about to be kept."""

    def kept(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITING):
            then()

    event.listen(engine, "commit", kept)


@contextmanager
def worldly() -> Iterator[None]:
    """Turns what the disk refuses into words; anything else stays a bug."""
    try:
        yield
    except DBAPIError as error:
        text = str(error.orig)
        for sign, message in _REFUSALS.items():
            if sign in text:
                kind = DiskFull if sign == _FULL else EnvironmentProblem
                raise kind(message) from error
        if "file is not a database" in text or "malformed" in text:
            raise Damaged(
                say("office.db 已损坏或不是本程序的文件。从备份恢复，或换一个文件夹。")
            ) from error
        raise


_FULL = "disk is full"
_REFUSALS = {
    _FULL: say("磁盘已满，没有保存。腾出空间后再试。"),
    "readonly database": say("这个文件夹只能读，不能保存。换一个能写的位置。"),
    "unable to open database": say("打不开 office.db。核对文件夹位置和权限。"),
    "database is locked": say("另一个程序正在使用这个办公室文件夹。关掉它再试。"),
    "disk I/O error": say("读写磁盘出错。核对磁盘或 U 盘后再试。"),
}
