"""How a hospital is called on a day: renamed, it stays one hospital."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from duikou_desktop.domain.registers.hospital import HospitalName, NameKind

# Names a hospital bore as its own; short names, campuses and misprints name no time.
_OWN = (None, NameKind.FULL, NameKind.FORMER)


def name_on(present: str, rows: Iterable[HospitalName], day: date) -> str:
    """The name a paper about `day` prints: the one borne then, with the one before it.

    Before a renaming the old name alone, after it 新名（原旧名）; of several the last.
    """
    ended = _ended(rows)
    name = _borne(present, ended, day)
    before = [former for to, former in ended if to < day and former != name]
    return with_former(name, before[-1]) if before else name


def name_borne(present: str, rows: Iterable[HospitalName], day: date) -> str:
    """The name borne on `day` alone: for a cell beside others, where the paper says it whole before."""
    return _borne(present, _ended(rows), day)


def _ended(rows: Iterable[HospitalName]) -> list[tuple[date, str]]:
    return sorted((row.to, row.name) for row in rows if row.kind in _OWN and row.to and row.name)


def _borne(present: str, ended: Iterable[tuple[date, str]], day: date) -> str:
    return next((name for to, name in ended if to >= day), present)


def with_former(name: str, former: str) -> str:
    """新名（原旧名）."""
    return f"{name}（原{former}）"


def ways_to_write(present: str, rows: Iterable[HospitalName]) -> tuple[str, ...]:
    """Every name the hospital answers to, the present one first."""
    names = dict.fromkeys(filter(None, (present, *(row.name for row in rows))))
    joined = (with_former(name, old) for name in names for old in names if old != name)
    return tuple(dict.fromkeys((*names, *joined)))
