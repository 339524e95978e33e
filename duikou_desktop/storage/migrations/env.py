"""Runs the migrations on the engine handed over; they never import live tables."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Engine

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say

engine: Engine = context.config.attributes["engine"]

with engine.connect() as connection:
    driver = connection.connection.driver_connection
    assert driver is not None
    # A table rebuilt while foreign keys are on would take its children with it; the pragma
    # does nothing inside a transaction, so it goes past SQLAlchemy, which would open one.
    driver.execute("PRAGMA foreign_keys=OFF").close()
    with connection.begin():
        context.configure(connection=connection, render_as_batch=True, transactional_ddl=True)
        with context.begin_transaction():
            context.run_migrations()
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise UserError(say("升级后记录之间的联系不完整，已退回升级前的状态。"))
    driver.execute("PRAGMA foreign_keys=ON").close()
