"""The day an office stands on: today; a demo stands on a day of its own."""

from __future__ import annotations

from datetime import date

from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.storage.store import Store


def office_today(store: Store) -> date:
    """The machine's day, or the day of the demo's made-up year."""
    return demo_today() if store.identity.demo else store.clock.today()
