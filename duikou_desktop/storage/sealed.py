"""Which packages an office sealed: the number of each, and the one it takes the place of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlmodel import col

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.ledger_tables import SealedPackage
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Sealed:
    """One of them; `written`: it came to stand whole under its name.

    `reader`: the commission that alone can open it; None: anybody, as far as is known.
    """

    id: UUID
    scheme: str
    side: Side
    year: int
    sequence: int
    previous: UUID | None
    approval_sha256: str
    at: datetime
    clerk: str | None
    name: str
    written: bool
    reader: str | None = None

    def given_to(self, commission: str) -> bool:
        """Whether that commission can have opened it."""
        return self.reader in (None, commission)


def sealed_packages(store: Store, scheme: str, side: Side, year: int) -> tuple[Sealed, ...]:
    """Those of a year, the newest first."""
    wanted = (
        select(SealedPackage)
        .where(
            col(SealedPackage.scheme) == scheme,
            col(SealedPackage.side) == side.value,
            col(SealedPackage.year) == year,
        )
        .order_by(col(SealedPackage.sequence).desc())
    )
    with reading(store.engine) as connection:
        return tuple(
            Sealed(**{**row, "side": Side(row["side"]), "at": row["at"].replace(tzinfo=UTC)})
            for row in connection.execute(wanted).mappings()
        )


def ever_sealed(store: Store, *, written: bool = True) -> bool:
    """Whether any package was sealed here, of whatever year; or, not `written`, a number was taken."""
    wanted = select(col(SealedPackage.id)).limit(1)
    if written:
        wanted = wanted.where(col(SealedPackage.written))
    with reading(store.engine) as connection:
        return connection.execute(wanted).first() is not None


def next_number(
    store: Store,
    scheme: str,
    side: Side,
    year: int,
    *,
    approval_sha256: str,
    reader: str | None = None,
) -> Sealed:
    """The next number of the year, and the package's id with it; `take_number` makes it taken."""
    before = sealed_packages(store, scheme, side, year)
    return Sealed(
        id=new_id(),
        scheme=scheme,
        side=side,
        year=year,
        sequence=before[0].sequence + 1 if before else 1,
        previous=before[0].id if before else None,
        approval_sha256=approval_sha256,
        at=store.clock.now(),
        clerk=store.identity.clerk,
        name="",
        written=False,
        reader=reader,
    )


def take_number(store: Store, number: Sealed) -> None:
    """The number is gone from now on, even if the stick is pulled out while the package gets its name.

    Two packages of one number would be a fork that nobody meant.
    """
    row = {key: getattr(number, key) for key in Sealed.__slots__}
    with writing(store.engine) as connection:
        connection.execute(insert(SealedPackage).values({**row, "side": number.side.value}))


def give_back_number(store: Store, package: UUID) -> None:
    """The number of the package of that id is to be had again: nothing was left of it."""
    with writing(store.engine) as connection:
        connection.execute(delete(SealedPackage).where(col(SealedPackage.id) == package))


def note_written(store: Store, sealed: UUID, name: str) -> None:
    """The package of that id stands whole under its name."""
    with writing(store.engine) as connection:
        connection.execute(
            update(SealedPackage)
            .where(col(SealedPackage.id) == sealed)
            .values(name=name, written=True)
        )
