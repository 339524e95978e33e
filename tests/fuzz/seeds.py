"""One of each to begin with: what is sound, for the fuzzer to spoil."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.city_round import RoundManifest
from duikou_desktop.exchange.keys import public_pem
from duikou_desktop.exchange.receipt import Outcome, PointJudged, ReceiptManifest
from duikou_desktop.exchange.scheme_pack import SchemeManifest
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.exchange.signed_papers import Statement, write_statement
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.package_content import packed_records
from duikou_desktop.services.scores import score_book
from tests.exchange.sealed import KEY, OFFICE, described, seal
from tests.factories import GUANGXI, Office
from tests.fuzz.package_targets import (
    CUT,
    SIDES,
    STATEMENTS,
    TARGETS,
    assessment,
    manifest,
    package,
    records,
    signed,
    statement,
    year,
)

_BY = {"key": KEY.public.hex(), "program": "0.2.0", "scheme": GUANGXI}
RECEIPT = ReceiptManifest(
    **_BY,
    commission="柳州市卫生健康委",
    side=Side.SUPPORTER,
    year=2024,
    hospital=OFFICE,
    hospital_name="柳州市柳铁中心医院",
    package=UUID(int=7),
    package_sha256="ab" * 32,
    sequence=1,
    outcome=Outcome.ACCEPTED,
    reason="",
    own=Decimal("77.6"),
    total=Decimal(77),
    points=(
        PointJudged(
            relation=UUID(int=9), point="S9.1", own=Decimal(6), score=Decimal("5.4"), reason="缺"
        ),
    ),
    claims=(),
    given_by="示例未",
    given_on=date(2025, 1, 20),
    given_at=datetime(2025, 1, 20, 8, tzinfo=UTC),
    reference="广西对口支援 2022—2025",
    demo=True,
)
ROUND = RoundManifest(
    **_BY,
    commission="柳州市卫生健康委",
    year=2024,
    counties=("融水苗族自治县",),
    answers=(RECEIPT,),
    missing=("鹿寨县人民医院",),
    given_by="示例未",
    given_on=date(2025, 1, 20),
    given_at=datetime(2025, 1, 20, 8, tzinfo=UTC),
    demo=True,
)
_SCHEME = SchemeManifest(
    **_BY, issued_by="广西卫生健康委", issued_on=date(2025, 1, 20), scheme_version=2
)
_SAID: tuple[Statement, ...] = (RECEIPT, ROUND, _SCHEME)


def seeds() -> dict[str, bytes]:
    """By name, each behind the byte that chooses its target."""
    return {
        name: bytes([TARGETS.index(target)]) + data
        for name, (target, data) in dict((*_packages(), *_statements(), *_years())).items()
    }


Seed = tuple[str, tuple[Callable[[bytes], None], bytes]]


def _packages() -> Iterator[Seed]:
    with tempfile.TemporaryDirectory() as folder:
        whole = seal(Path(folder)).path.read_bytes()
        empty = seal(Path(folder), [], name="b.dkpkg")
        tail = empty.path.read_bytes().split(public_pem(KEY.public))[1]
    yield "manifest", (manifest, manifest_bytes(described()(())))
    yield "package", (package, whole)
    yield "signed", (signed, manifest_bytes(empty.manifest) + CUT + tail)
    yield "records", (records, b"activity\n" + json.dumps({"kind": "学术讲座"}).encode())


def _statements() -> Iterator[Seed]:
    for number, (kind, said) in enumerate(zip(STATEMENTS, _SAID, strict=True)):
        with tempfile.TemporaryDirectory() as folder:
            written = write_statement(kind, Path(folder) / "a", said, {"回执.txt": b"paper"}, KEY)
            rest = written.path.read_bytes().removeprefix(written.front(0))
        data = bytes([number]) + manifest_bytes(written.manifest) + CUT + rest
        yield kind.__name__, (statement, data)


def _years() -> Iterator[Seed]:
    scheme = load_scheme(GUANGXI)
    for number, (side, hospital) in enumerate(SIDES):
        book = _book(side)
        registers = (
            "\n".join([register.key, *(json.dumps(row, ensure_ascii=False) for row in rows)])
            for register, rows in packed_records(book)
        )
        data = bytes([number]) + CUT.join(each.encode() for each in registers)
        yield f"year_{side.value}", (year, data)
        scored = score_book(
            book, scheme, side, hospital=hospital, year=2024, as_of=date(2024, 12, 31)
        )
        yield f"score_{side.value}", (assessment, json.dumps(to_json(scored.assessment)).encode())


def _book(side: Side) -> Book:
    office = Office(side=side)
    batch = office.batch("第1批", "2024-01-01", "2024-06-30")
    member = office.member(batch, "2024-01-01", "2024-06-30")
    office.activities("教学查房", 2, evidence=1, by=member)
    return Book.of(office.records)
