"""A small package to try things on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Manifest, Part, SchemeNamed, Totals
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.package_writer import Describe, write_package
from duikou_desktop.exchange.sealed_writer import Source

KEY = OfficeKey(bytes(range(32)))
OFFICE = UUID("11111111-2222-5333-8444-555555555555")
SMALL = (
    Source("records/activity.jsonl", b'{"id":"1"}\n{"id":"2"}\n'),
    Source("assessment.json", b"{}"),
    Source("佐证/S9.1_学术讲座/001_签到表.jpg", b"\xff\xd8 picture", bulk=True),
    Source("papers/empty.csv", b""),
)


def described(**more: Any) -> Describe:
    """Makes the manifest of given parts."""

    def describe(parts: tuple[Part, ...]) -> Manifest:
        values: dict[str, Any] = {
            "key": KEY.public.hex(),
            "id": UUID(int=7),
            "sequence": 1,
            "previous": None,
            "program": "0.2.0",
            "scheme": SchemeNamed(
                id="guangxi-2022-2025",
                version=1,
                standard_sha256="ab" * 32,
                parameters_sha256="ef" * 32,
            ),
            "side": Side.SUPPORTER,
            "year": 2024,
            "as_of": date(2024, 12, 31),
            "hospital": OFFICE,
            "hospital_name": "柳州市柳铁中心医院",
            "relations": (UUID(int=9),),
            "approved_on": date(2025, 1, 6),
            "approved_by": "示例庚",
            "approval_sha256": "cd" * 32,
            "sealed_at": datetime(2025, 1, 7, 8, 30, tzinfo=UTC),
            "totals": Totals(
                total=Decimal("77.6"),
                base=Decimal("75.1"),
                bonus=Decimal("2.5"),
                undecided=Decimal(4),
                computed=Decimal("71.1"),
            ),
            "records": {"activity": 2},
            "evidence": "full",
            "evidence_files": 1,
            "evidence_lost": 0,
            "demo": True,
            "parts": parts,
        }
        return Manifest(**{**values, **more})

    return describe


def seal(
    folder: Path, sources: Sequence[Source] = SMALL, name: str = "a.dkpkg", **how: Any
) -> Package:
    """Writes the package into `folder`."""
    return write_package(folder / name, sources, described(), KEY, **how)
