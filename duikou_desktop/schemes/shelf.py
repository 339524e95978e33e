"""Where schemes lie: in the office's own folder, and with the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.files import HEAD
from duikou_desktop.schemes.load import (
    load_scheme,
    scheme_files,
    scheme_folders,
    scheme_from,
    shipped,
)
from duikou_desktop.schemes.model import Scheme

# The commission's schemes in an office's folder: they move with it.
OWN = "schemes"
# Beside the schemes in use: those that a newer version has taken the place of.
FORMER = "以前的版本"


@dataclass(frozen=True)
class OnShelf:
    """A scheme at hand, or why it cannot be used."""

    id: str
    folder: Path
    scheme: Scheme | None
    fault: SchemeFault | None = None


@dataclass(frozen=True)
class Shelf:
    """The folders in which schemes are looked for; of two versions of one, the newer counts.

    `adopted` is the office's choice by whose standard it scores under a scheme that has none.
    """

    roots: tuple[Path, ...]
    adopted: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def shipped() -> Shelf:
        """The schemes that come with the program, and no others."""
        return Shelf((shipped(),))

    @staticmethod
    def of(office: Path | None, adopted: Mapping[str, str] | None = None) -> Shelf:
        """What an office has at hand: its own schemes, and the program's."""
        if office is None:
            return Shelf.shipped()
        return Shelf((office / OWN, shipped()), adopted or {})

    def ids(self) -> tuple[str, ...]:
        """The ids of all, sorted."""
        found = {folder.name for root in self.roots for folder in scheme_folders(root)}
        return tuple(sorted(found))

    def scheme(self, scheme_id: str) -> Scheme:
        """The scheme of that id, with the standard adopted for it where it has none.

        Raises SchemeFault where it is faulty or not there.
        """
        scheme = self.as_written(scheme_id)
        lender = self.lender(scheme_id)
        if lender is None:
            return scheme
        chosen = scheme.adopts is None
        return scheme.scored_by(self.as_written(lender), reference=chosen)

    def as_written(self, scheme_id: str) -> Scheme:
        """The scheme as its files say it. Raises SchemeFault as `scheme`."""
        return self._newest(scheme_id)[1]

    def lender(self, scheme_id: str) -> str | None:
        """Whose standard a scheme without one is scored by: by its own text, or the office's word."""
        scheme = self.as_written(scheme_id)
        wanted = scheme.adopts or self.adopted.get(scheme_id)
        return wanted if not scheme.standards and wanted in self.ids() else None

    def files(self, scheme_id: str) -> dict[str, str]:
        """The text of its files but the source, by name."""
        return scheme_files(scheme_id, root=self._newest(scheme_id)[0])

    def folder(self, scheme_id: str) -> Path:
        """Where it lies."""
        return self._newest(scheme_id)[0] / scheme_id

    def versions(self, scheme_id: str) -> Iterator[Scheme]:
        """Every version at hand, the one in use first; a faulty one that is not in use is left out.

        Raises SchemeFault as `scheme`.
        """
        yield self.scheme(scheme_id)
        brought = [root / scheme_id for root in self.roots if (root / scheme_id / HEAD).is_file()]
        for folder in (*brought, *self.former(scheme_id).values()):
            with suppress(SchemeFault):
                yield scheme_from(scheme_id, scheme_files(folder.name, root=folder.parent))

    def borrowing(self, scheme_id: str) -> Iterator[Scheme]:
        """A scheme without a standard by those of every other one at hand, each for reference.

        A faulty lender is left out. Raises SchemeFault as `scheme`.
        """
        scheme = self.as_written(scheme_id)
        for lender in () if scheme.standards else self.ids():
            with suppress(SchemeFault):
                for each in self.versions(lender):
                    if each.standards and each.id != scheme_id:
                        yield scheme.scored_by(each, reference=True)

    def former(self, scheme_id: str) -> Mapping[int, Path]:
        """By version, where those lie that made room for another."""
        heads = (
            head for root in self.roots for head in (root / FORMER).glob(f"{scheme_id}-*/{HEAD}")
        )
        numbered = ((head.parent.name.removeprefix(f"{scheme_id}-"), head.parent) for head in heads)
        return {int(number): folder for number, folder in numbered if number.isdecimal()}

    def schemes(self) -> tuple[Scheme, ...]:
        """Those that can be used, by id."""
        return tuple(each.scheme for each in self.all() if each.scheme is not None)

    def all(self) -> Iterator[OnShelf]:
        """Everything on it, by id, with what is faulty."""
        for each in self.ids():
            try:
                root, scheme = self._newest(each)
                yield OnShelf(each, root / each, scheme)
            except SchemeFault as fault:
                yield OnShelf(each, fault.file.parent, None, fault)

    def _newest(self, scheme_id: str) -> tuple[Path, Scheme]:
        roots = [root for root in self.roots if (root / scheme_id / HEAD).is_file()]
        found = [(root, load_scheme(scheme_id, root=root)) for root in roots or self.roots[-1:]]
        # The first of equals: the office's own.
        return max(found, key=lambda each: each[1].version)
