"""What a sealed package holds: records and score for the program, papers for people, evidence."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.exchange.year_folder import Entry
from duikou_desktop.services.checks import Explained
from duikou_desktop.services.reduced_photos import Original
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_end import TABLES
from duikou_desktop.services.year_records import RecordsByRegister

# Of photos made smaller for the package: what each was made of, which stays in the office.
REDUCED = "数据/缩小的照片.json"
RECORDS, ASSESSMENT, CHECKS, SCHEME = (
    "数据/记录",
    "数据/评分.json",
    "数据/审核.json",
    "数据/方案",
)
# The office's own affairs: its clerks, its words for others' headings, its closings.
_INTERNAL = {"clerk", "alias", "approval"}
# Excel and WPS take a CSV for UTF-8 only where it begins so.
_MARK = "\ufeff"


def packed_records(book: Book) -> Iterator[tuple[Register, list[dict[str, Any]]]]:
    """The records as they are kept, by register, without telephone and identity numbers."""
    for register in ALL:
        if register.key in _INTERNAL:
            continue
        private = {spec.key for spec in register.fields if spec.personal}
        rows = sorted(book.all(register.key), key=lambda each: each.id)
        if rows:
            yield register, [_without(plain_record(register, each), private) for each in rows]


def _without(plain: dict[str, Any], private: set[str]) -> dict[str, Any]:
    return {key: None if key in private else value for key, value in plain.items()}


def data_sources(
    scored: ScoredYear, files: Mapping[str, str], found: Iterable[Explained]
) -> Iterator[Source]:
    """What a program reads: records, assessment, checks with their explanations, the scheme."""
    for register, rows in packed_records(scored.book):
        lines = "".join(f"{_json(row)}\n" for row in rows)
        yield Source(f"{RECORDS}/{register.key}.jsonl", lines.encode())
    yield Source(ASSESSMENT, _json(to_json(scored.assessment)).encode())
    yield Source(CHECKS, _json([_check(each) for each in found]).encode())
    for name, text in files.items():
        yield Source(f"{SCHEME}/{name}", text.encode())


def register_of(path: str) -> Register:
    """The register whose records lie there. Raises KeyError for none."""
    return BY_KEY[path.removeprefix(f"{RECORDS}/").removesuffix(".jsonl")]


def reduced_source(originals: Mapping[str, Original]) -> Source:
    """By the path of each photo that was made smaller, the SHA-256 and the bytes of what it was made of."""
    told = {path: {"sha256": each.sha256, "size": each.size} for path, each in originals.items()}
    return Source(REDUCED, _json(told).encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _check(each: Explained) -> dict[str, object]:
    found = each.finding
    return {
        "code": found.code,
        "severity": found.severity.value,
        "register": found.register,
        "record": str(found.record) if found.record else None,
        "about": found.about,
        "message": str(found.message),
        "explanation": each.explanation.text if each.explanation else None,
    }


def table_sources(book: Book, records: RecordsByRegister) -> Iterator[Source]:
    """Each register as a CSV that any program opens, in the words of the page."""
    for key, rows in records.items():
        if not rows:
            continue
        register = BY_KEY[key]
        name = f"{TABLES}/{safe_name(register.title)}.csv"
        yield Source(name, (_MARK + _table(book, register, rows)).encode())


def _table(book: Book, register: Register, rows: Iterable[Record]) -> str:
    shown = [spec for spec in register.shown if not spec.personal]
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow([*(spec.label for spec in shown), "备注"])
    for row in rows:
        words = (book.word(spec, row.value(spec.key)) for spec in shown)
        table.writerow([_harmless(each) for each in (*words, row.note or "")])
    return text.getvalue()


def _harmless(words: str) -> str:
    """A cell that a spreadsheet would compute stays text."""
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") else words


def file_sources(entries: Iterable[Entry], book: Book, *, bulk: bool) -> Iterator[Source]:
    """Papers and evidence as they lie in the year folder; kept files by what they must be."""
    known = {each.sha256 for each in book.each(Evidence) if each.sha256}
    for entry in entries:
        content = entry.content
        kept = f"{content.parent.name}{content.name}" if isinstance(content, Path) else ""
        yield Source(str(entry.path), content, kept if kept in known else "", bulk=bulk)
