"""Which hospital of the office a name means: by any name it bears or bore, never by likeness."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import normal_name, shortens
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers.alias import Alias, AliasKind
from duikou_desktop.domain.registers.hospital import Hospital, HospitalName

# What of an office's records tells of hospitals and their names.
NAMING = ("hospital", "hospital_name", "alias")
# So many likely names are shown; a person who knows none of them types the whole name.
_MOST_LIKELY = 5


@dataclass(frozen=True)
class KnownHospitals:
    """The hospitals of a book by their names."""

    book: Book

    def find(self, name: str) -> UUID | None:
        """The one hospital of that name, present or former; None: of none, or of several."""
        found = self._by_name.get(normal_name(name), frozenset())
        if not found:
            # Renamed in its record without a word of the old name: it keeps the id of its first.
            first = hospital_id(name)
            return first if self.book.get(Hospital, first) is not None else None
        return next(iter(found)) if len(found) == 1 else None

    def id_of(self, name: str) -> UUID:
        """The known hospital, or the id that every office gives one first known by that name."""
        return self.find(name) or hospital_id(name)

    def reason(self, name: str) -> Message | None:
        """Why a name that is not the present one is that hospital; None: it is the present one."""
        found = self.find(name)
        present = self.book.hospital_name(found)
        if found is None or normal_name(name) == normal_name(present):
            return None
        wanted = normal_name(name)
        for row in self.book.each(HospitalName):
            if row.hospital == found and row.name and normal_name(row.name) == wanted:
                if row.to is None:
                    words = say("“{name}”也是“{present}”的名称。", name=name, present=present)
                else:
                    words = say(
                        "“{name}”是“{present}”的旧名，用到 {day}。",
                        name=name, present=present, day=row.to,
                    )  # fmt: skip
                return words
        return say("“{name}”就是现在的“{present}”。", name=name, present=present)

    def likely(self, name: str) -> tuple[str, ...]:
        """Hospitals the name may be short for, or be the long name of; only a person can say."""
        names = (each.name for each in self.book.each(Hospital) if each.name)
        found = [each for each in names if shortens(name, each) or shortens(each, name)]
        return tuple(found[:_MOST_LIKELY])

    @cached_property
    def _by_name(self) -> dict[str, frozenset[UUID]]:
        found: dict[str, frozenset[UUID]] = {}
        present: dict[str, frozenset[UUID]] = {}
        for each in self.book.each(Hospital):
            for way in self.book.hospital_ways(each.id):
                plain = normal_name(way)
                found[plain] = found.get(plain, frozenset()) | {each.id}
            if each.name:
                present[normal_name(each.name)] = frozenset({each.id})
        # Who bears the name now is meant before who bore it once.
        found |= present
        for alias in self.book.each(Alias):
            if alias.kind is AliasKind.HOSPITAL and alias.written and alias.means:
                meant = found.get(normal_name(alias.means))
                if meant is not None:
                    found.setdefault(normal_name(alias.written), meant)
        return found
