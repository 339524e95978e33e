"""What was answered so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop.domain.sides import Side

if TYPE_CHECKING:
    from duikou_desktop.domain.registers.hospital import HospitalKind
    from duikou_desktop.schemes.draft import Draft
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.services.office import Listed


@dataclass
class Answers:
    """Filled from question to question; a changed answer empties those that hang on it."""

    scheme: Scheme | None = None
    side: Side | None = None
    commission: bool = False  # a health commission, which keeps no records and collects reports
    name: str = ""  # of the commission
    counties: tuple[str, ...] = ()  # which of the table it collects; empty: all of them
    hospital: str = ""
    listed: Listed | None = None  # None: the hospital's name was typed freely
    kind: HospitalKind | None = None
    clerk: str = ""
    folder: Path | None = None
    workbook: Path | None = None
    # Schemes from files, by id: they are put into the office's folder when it is made.
    drafts: dict[str, Draft] = field(default_factory=dict)

    def set_scheme(self, scheme: Scheme) -> None:
        """Another scheme has other hospitals and counties."""
        if scheme is not self.scheme:
            self.set_hospital("", None)
            self.counties = ()
        self.scheme = scheme

    def set_side(self, side: Side) -> None:
        """The other side has other hospitals."""
        if side is not self.side:
            self.set_hospital("", None)
        self.side, self.commission = side, False

    def set_commission(self) -> None:
        """A commission is on neither side."""
        self.set_hospital("", None)
        self.side, self.commission = None, True

    def set_name(self, name: str) -> None:
        """Another commission has another folder."""
        if name != self.name:
            self.folder = None
        self.name = name

    @property
    def unit(self) -> str:
        """Whose folder it will be."""
        return self.name if self.commission else self.hospital

    def set_hospital(self, name: str, listed: Listed | None) -> None:
        """Another hospital has another folder."""
        if name != self.hospital:
            self.folder = None
        self.hospital = name
        self.listed = listed
