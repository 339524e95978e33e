"""Who keeps an office's folder, or a commission's desk: by what names it is known."""

from __future__ import annotations

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store


def names_of(kept: Store | DeskStore) -> tuple[str, ...]:
    """Every name it answers to, the present one first."""
    if isinstance(kept, DeskStore):
        return (kept.identity.name,)
    hospitals = kept.book([BY_KEY["hospital"], BY_KEY["hospital_name"]])
    return hospitals.hospital_ways(kept.identity.hospital)
