"""Receipts of the other half of an office: taken where they prove themselves, told where they do not.

A half may come on anybody's stick, and its database says whatever was written into it: a receipt is
believed by its signature, a commission by the key that a person here compared.
"""

from __future__ import annotations

from dataclasses import dataclass

from duikou_desktop.exchange.faults import ReceiptFault
from duikou_desktop.exchange.keys import signed_by
from duikou_desktop.exchange.receipt import Receipt, ReceiptManifest
from duikou_desktop.exchange.sealed import read_manifest
from duikou_desktop.storage.halves import all_receipts
from duikou_desktop.storage.receipts import KeptReceipt, keep_receipt, known_commissions
from duikou_desktop.storage.sealed import sealed_packages
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of the other half was not taken, for nobody here compared the key behind it."""

    receipts: int
    keys: int  # commissions' keys that the other half knows and this one does not


def bring_receipts(store: Store, other: Store) -> LeftOut:
    """Takes the receipts signed with a key that is known here, which answer a package of ours.

    Of two on one package the later stays. No key is taken: the next receipt asks for its figures.
    """
    known = set(known_commissions(store))
    ours = {(each.package, each.commission): each for each in all_receipts(store)}
    left = 0
    for each in all_receipts(other):
        held = ours.get((each.package, each.commission))
        if held is not None and held.said == each.said:
            continue
        said = _proven(store, each)
        if said is None or (said.commission, said.key) not in known:
            left += 1
        elif held is None or said.moment > ReceiptManifest.model_validate_json(held.said).moment:
            keep_receipt(store, each)
    return LeftOut(left, len(set(known_commissions(other)) - known))


def _proven(store: Store, kept: KeptReceipt) -> ReceiptManifest | None:
    """What it says, if that is signed, for us, on a package of ours, and what its row says."""
    text = kept.said.encode()
    try:
        said = read_manifest(Receipt, text)
        signature = bytes.fromhex(kept.signature)
    except (ReceiptFault, ValueError):
        return None
    row = (kept.package, kept.commission, kept.scheme, kept.side, kept.year)
    ours = sealed_packages(store, said.scheme, said.side, said.year)
    proven = (
        row == (said.package, said.commission, said.scheme, said.side, said.year)
        and said.hospital == store.identity.hospital
        and any(each.id == said.package for each in ours)
        and signed_by(bytes.fromhex(said.key), text, signature, Receipt.PREFIX)
    )
    return said if proven else None
