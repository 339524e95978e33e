"""Records with every field filled, made from the declarations: any register, also the next one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from tests.factories import GUANGXI

# What a spreadsheet would spoil if it were not held as text.
LINES = ("007", "=cmd()", "+86 0772", "🏥 甲", "-1+2", "“引号” 'x' \"y\"", "1/2", "TRUE")
TEXT = "0012\n=SUM(A1:A9)，甲；乙、丙\n\t第三行　😀 最后"
_POINT = {Side.SUPPORTER: "S1.1", Side.RECIPIENT: "R1.1"}
NOTE = "=1+1\n备注 😀"


class Filled:
    """One whole record of each register asked for, and what it links to; parents first."""

    def __init__(self, own: UUID, side: Side) -> None:
        self._own = own
        self._side = side
        self.made: dict[str, Record] = {}
        self._beside: list[tuple[str, Record]] = []
        self._paper = self._read("evidence", {"name": "盒1 页3", "box": "1", "page": "3"})
        self._beside.append(("evidence", self._paper))

    def of(self, key: str) -> Record:
        """The whole record of a register, made when first asked for."""
        if key not in self.made:
            # What it links to is made before it is put down, so that parents stand first.
            self.made[key] = self._read(key, self._raw(BY_KEY[key]))
        return self.made[key]

    def all(self) -> Iterator[tuple[str, Record]]:
        """Every record made so far."""
        yield from self._beside
        yield from self.made.items()

    def _read(self, key: str, raw: dict[str, Any]) -> Record:
        # Hospitals and people are no side's own.
        side = None if BY_KEY[key].scope is Scope.OFFICE else self._side
        return read_record(BY_KEY[key], {"side": side, **raw})

    def _raw(self, register: Register, *, within: bool = True) -> dict[str, Any]:
        raw: dict[str, Any] = {"note": NOTE, "evidence": (self._paper.id,)}
        for at, spec in enumerate(register.fields):
            if spec.to == register.key and not within:
                continue
            raw[spec.key] = self._value(register, spec, at)
        raw |= self._fixed(register, raw)
        if register.scope in (Scope.ANY, Scope.RELATION):
            raw["relations"] = (self.of("relation").id,)
        return raw

    def _value(self, register: Register, spec: FieldSpec, at: int) -> object:
        choices = list(spec.choices or ())
        if spec.to is not None:
            target = self._other(register) if spec.to == register.key else self.of(spec.to)
            return (target.id,) if spec.many else target.id
        values: dict[FieldKind, object] = {
            FieldKind.LINE: LINES[(at + len(register.key)) % len(LINES)],
            FieldKind.TEXT: TEXT,
            # In the order of declaration: no end is before its start, no part above its whole.
            FieldKind.DATE: date(2024, 2, 28) + timedelta(days=at),
            FieldKind.MONTH: date(2024, 2, 1),
            FieldKind.PERIOD: ("2024-Q3", "2024-H1", "2024-06", "2024")[at % 4],
            FieldKind.YEAR: 2024 + min(at, 1),
            FieldKind.INTEGER: 40 - at,
            FieldKind.DECIMAL: Decimal("1000.25") + at,
            FieldKind.YES_NO: at % 2 == 0,
        }
        if choices:
            return tuple(choices) if spec.many else choices[-1]
        return values[spec.kind]

    def _other(self, register: Register) -> Record:
        """Another record of the same register, for one that links within it."""
        other = self._read(register.key, self._raw(register, within=False))
        other = other.changed(from_=date(2023, 3, 1), note=None)
        self._beside.append((register.key, other))
        return other

    def _fixed(self, register: Register, raw: dict[str, Any]) -> dict[str, Any]:
        """What a record must hold to be possible at all."""
        if register.key == "hospital":
            return {"id": hospital_id(raw["name"])}
        if register.key == "relation":
            return {"supporter": self._own, "id": relation_id(raw["recipient"], self._own)}
        scheme = {"scheme": GUANGXI} if "scheme" in register.field_by_key else {}
        point = {"point": _POINT[self._side], "score": "1"}
        return scheme | (point if register.key == "judgement" else {})
