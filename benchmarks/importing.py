"""A ledger of ten thousand rows taken in, against the least it could take: read and insert.

The bound is calamine reading the file and one bulk insert into each table, the rows made ready,
kept by the disk as ours are.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from python_calamine import CalamineWorkbook
from sqlalchemy import Connection, Table, event, insert, select

from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.database import open_database, reading, writing
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.tables import LINK, RECORD, TABLES
from duikou_desktop.storage.upgrade import make_schema

ROWS = 10_000
RUNS = 3
_HEAD = ("日期", "类别", "方式", "主题", "科室", "带教人", "人数", "学时", "结对关系", "备注")
_KINDS = ("学术讲座", "业务培训", "教学查房", "手术示教")


def measure() -> float:
    """How many times the bound an import takes; the best of a few runs of each."""
    collect_seldom()  # as the program does
    ours, bare = [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as scratch:
            one, least = _once(Path(scratch))
            ours.append(one)
            bare.append(least)
    sys.stderr.write(f"import {min(ours):.2f} s, bound {min(bare):.2f} s\n")
    return min(ours) / min(bare)


def _once(folder: Path) -> tuple[float, float]:
    with make_demo(folder / "office", Side.SUPPORTER) as store:
        path = ledger(folder / "台账.xlsx", store)
        began = time.perf_counter()
        result = import_workbook(store, path)
        ours = time.perf_counter() - began
        if result.written != ROWS:
            raise RuntimeError(f"{result.written} rows, {[str(f) for f in result.faults[:3]]}")
        return ours, _bare(folder, path, store)


def ledger(path: Path, store: Store) -> Path:
    book = store.book()
    words = LinkWords(book)
    stay = words.write("assignment", book.all("assignment")[0].id)
    relation = words.write("relation", book.all("relation")[0].id)
    workbook: Any = Workbook(write_only=True)
    sheet = workbook.create_sheet("教学活动")
    sheet.append(_HEAD)
    for n in range(ROWS):
        day = date(2024, 1, 1) + timedelta(days=n % 366)
        who = ("内科", stay, n % 60, 1.5, relation, "")
        sheet.append((day, _KINDS[n % 4], "现场", f"第 {n} 次的主题", *who))
    workbook.save(path)
    return path


def _bare(folder: Path, path: Path, store: Store) -> float:
    tables = (RECORD, TABLES["activity"], LINK)
    with reading(store.engine) as connection:
        rows = {table.name: _rows(connection, table) for table in tables}
    engine = open_database(folder / "bare.db")
    make_schema(engine)
    # The rows link to others of the office, which are not here.
    event.listen(engine, "connect", _let_links_be)
    began = time.perf_counter()
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
    with writing(engine) as connection:
        for table in tables:
            connection.execute(insert(table), rows[table.name])
    took = time.perf_counter() - began
    engine.dispose()
    return took


def _let_links_be(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def _rows(connection: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


if __name__ == "__main__":
    sys.stdout.write(f"{measure():.2f}\n")
