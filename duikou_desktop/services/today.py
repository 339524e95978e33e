"""The day an office stands on: today; a demo stands on a day of its own."""

from __future__ import annotations

from datetime import date

from duikou_desktop.storage.store import Store


def office_today(store: Store) -> date:
    """The machine's day, or the day of the demo's made-up year."""
    if not store.identity.demo:
        return store.clock.today()
    from duikou_desktop.services.demo import demo_today

    return demo_today()
