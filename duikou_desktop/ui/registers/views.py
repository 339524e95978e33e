"""Views kept under a name, of each office its own: what is filtered and how it is ordered."""

from __future__ import annotations

import json
from dataclasses import asdict
from urllib.parse import quote, unquote
from uuid import UUID

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.registers.rows import Look
from duikou_desktop.ui.settings import Settings, office_key
from duikou_desktop.ui.widgets.state import State


def kept_views(settings: Settings, office: UUID, register: str) -> dict[str, Look]:
    """The views of a register by name; what cannot be read is left out."""
    try:
        kept = json.loads(unquote(settings.text(_key(office, register))) or "{}")
        return {str(name): _look(**parts) for name, parts in kept.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def keep_view(settings: Settings, office: UUID, register: str, name: str, look: Look) -> None:
    """Keeps a view; one of the same name is replaced."""
    _write(settings, office, register, {**kept_views(settings, office, register), name: look})


def forget_view(settings: Settings, office: UUID, register: str, name: str) -> None:
    """Lets a view go."""
    views = kept_views(settings, office, register)
    views.pop(name, None)
    _write(settings, office, register, views)


def carry_views_over(settings: Settings, office: UUID) -> None:
    """Those an older program kept for every office of the desk are the first one's that is opened."""
    for register in BY_KEY:
        kept = settings.text(f"views/{register}")
        if kept and not settings.text(_key(office, register)):
            settings.set_text(_key(office, register), kept)
        settings.forget(f"views/{register}")


def _key(office: UUID, register: str) -> str:
    return office_key(office, f"views/{register}")


def _write(settings: Settings, office: UUID, register: str, views: dict[str, Look]) -> None:
    plain = {
        name: {**asdict(look), "state": look.state.value if look.state else None}
        for name, look in views.items()
    }
    # Coded, for an INI file has its own ideas of commas and line ends.
    settings.set_text(_key(office, register), quote(json.dumps(plain, ensure_ascii=False)))


def _look(*, kind: str | None, state: str | None, text: str, sort: str, descending: bool) -> Look:
    return Look(kind, State(state) if state else None, text, sort, descending)
