"""A long list in Word against copying its raw rows, and a whole year-end folder."""

from __future__ import annotations

import io
import tempfile
import time
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

import docx

from benchmarks.office import big_office
from duikou_desktop.bootstrap import pdf_writer
from duikou_desktop.documents.list_paper import ListColumn, list_paper
from duikou_desktop.documents.word import word_bytes
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.papers.writing import PdfWriter
from duikou_desktop.services.year_end import export_year
from duikou_desktop.storage.store import Store

ROWS = 500
RECORDS = 2_000
RUNS = 3
_TITLES = ("日期", "类别", "主题", "科室", "带教人", "人数", "学时", "备注")
_CELLS = ("2024-05-06", "教学查房", "急性缺血性脑卒中静脉溶栓", "神经内科", "示例乙", "25", "2", "")


def measure_list() -> float:
    """How many times copying the raw rows a list of 500 rows in Word takes."""
    paper = list_paper(
        "教学活动", "全部", [ListColumn(each, 10) for each in _TITLES], [_CELLS] * ROWS
    )
    ours = min(_timed(lambda: word_bytes(paper)) for _ in range(RUNS))
    bare = min(_timed(_bare) for _ in range(RUNS))
    return ours / bare


def _bare() -> None:
    """One row made by python-docx, copied as XML, and the document saved."""
    document: Any = docx.Document()
    table = document.add_table(rows=1, cols=len(_CELLS))
    for cell, words in zip(table.rows[0].cells, _CELLS, strict=True):
        cell.text = words
    first = table._tbl.tr_lst[0]  # noqa: SLF001 - python-docx has no other way to a row's XML
    for _ in range(ROWS):
        table._tbl.append(deepcopy(first))  # noqa: SLF001
    document.save(io.BytesIO())


def measure_year_end() -> float:
    """Seconds for the year-end folder of an office of 2,000 records, PDFs and reading back too."""
    with tempfile.TemporaryDirectory() as scratch:
        home = big_office(Path(scratch) / "office", RECORDS)
        pdf = pdf_writer()
        return min(_timed(partial(export, home, Path(scratch), pdf)) for _ in range(RUNS))


def export(home: Path, scratch: Path, pdf: PdfWriter) -> None:
    """As the command line does it: the office opened, nothing of it read before."""
    with Store(home) as store, tempfile.TemporaryDirectory(dir=scratch) as stick:
        scheme = store.shelf.scheme(demo_year()["scheme"])
        day = demo_today()
        export_year(store, scheme, Side.SUPPORTER, day.year, Path(stick), as_of=day, pdf=pdf)


def _timed(act: Any) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
