"""The receipts an office got on its packages, and the keys it knows commissions by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlmodel import col

from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.ledger_tables import CommissionKey, ReceivedReceipt
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """One of them, as it was signed."""

    package: UUID
    commission: str
    scheme: str
    side: Side
    year: int
    received_at: datetime
    clerk: str | None
    said: str
    signature: str


def kept_receipts(store: Store, scheme: str, side: Side, year: int) -> tuple[KeptReceipt, ...]:
    """Those on a year, the last one received first."""
    wanted = (
        select(ReceivedReceipt)
        .where(
            col(ReceivedReceipt.scheme) == scheme,
            col(ReceivedReceipt.side) == side.value,
            col(ReceivedReceipt.year) == year,
        )
        .order_by(col(ReceivedReceipt.received_at).desc())
    )
    with reading(store.engine) as connection:
        return tuple(map(read_receipt_row, connection.execute(wanted).mappings()))


def read_receipt_row(row: Mapping[Any, Any]) -> KeptReceipt:
    """The receipt that a row of its table holds."""
    at = row["received_at"].replace(tzinfo=UTC)
    return KeptReceipt(**{**row, "side": Side(row["side"]), "received_at": at})


def keep_receipt(store: Store, one: KeptReceipt) -> None:
    """Keeps it in place of an earlier one of that commission on that package."""
    row = {key: getattr(one, key) for key in KeptReceipt.__slots__}
    with writing(store.engine) as connection:
        insertion = insert(ReceivedReceipt).prefix_with("OR REPLACE")
        connection.execute(insertion.values({**row, "side": one.side.value}))


def commission_key(store: Store, commission: str) -> str | None:
    """The key the commission is known by; None: none was confirmed yet."""
    wanted = select(col(CommissionKey.key)).where(col(CommissionKey.commission) == commission)
    with reading(store.engine) as connection:
        return connection.execute(wanted).scalar()


def confirm_commission(store: Store, commission: str, key: str) -> None:
    """A person compared the figures with those the commission told."""
    row = {
        "commission": commission,
        "key": key,
        "confirmed_at": store.clock.now(),
        "clerk": store.identity.clerk,
    }
    with writing(store.engine) as connection:
        connection.execute(insert(CommissionKey).prefix_with("OR REPLACE").values(row))


def known_commissions(store: Store) -> tuple[tuple[str, str], ...]:
    """Every commission whose key was confirmed, with the key."""
    wanted = select(col(CommissionKey.commission), col(CommissionKey.key)).order_by(
        col(CommissionKey.commission)
    )
    with reading(store.engine) as connection:
        return tuple((row[0], row[1]) for row in connection.execute(wanted))
