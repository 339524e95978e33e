"""Brings an office's database to the schema of this program, after a backup.

Alembic is imported only when there is something to do: it costs start-up time.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError, WriteRefused
from duikou_desktop.core.messages import say
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.database import reading, worldly

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
# The newest migration's name; the tests hold it to the files.
LATEST_SCHEMA = "0014"


def make_schema(engine: Engine) -> None:
    """Makes every table in an empty database, through the migrations."""
    _migrate(engine)


def upgrade_schema(engine: Engine, folder: Path, clock: Clock) -> None:
    """Upgrades an older database. Raises UserError for a newer or a foreign one."""
    found = schema_of(engine)
    if found == LATEST_SCHEMA:
        return
    _check_known(found)
    back_up(folder, "upgrade", clock)
    _migrate(engine)


def check_schema(engine: Engine) -> None:
    """Raises WriteRefused for an older database that cannot be upgraded where it lies."""
    found = schema_of(engine)
    if found is not None and found < LATEST_SCHEMA:
        raise WriteRefused(
            say("这个办公室由旧版本的程序保存，只读时不能升级。复制到能写的位置再打开。")
        )
    _check_known(found)


def schema_of(engine: Engine) -> str | None:
    """The schema version of a database, None where it has none."""
    with reading(engine) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _check_known(found: str | None) -> None:
    if found is None:
        raise UserError(say("office.db 不是本程序的文件。换一个文件夹，或从备份恢复。"))
    if found > LATEST_SCHEMA:
        raise UserError(
            say("这个办公室由更新版本的程序保存过。请先升级本程序再打开，记录没有改动。")
        )


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["engine"] = engine
    with worldly():
        command.upgrade(config, "head")
