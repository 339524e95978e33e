"""Views kept under a name: what is filtered and how it is ordered."""

from __future__ import annotations

import json
from dataclasses import asdict
from urllib.parse import quote, unquote

from duikou_desktop.ui.registers.rows import Look
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State


def kept_views(settings: Settings, register: str) -> dict[str, Look]:
    """The views of a register by name; what cannot be read is left out."""
    try:
        kept = json.loads(unquote(settings.text(_key(register))) or "{}")
        return {str(name): _look(**parts) for name, parts in kept.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def keep_view(settings: Settings, register: str, name: str, look: Look) -> None:
    """Keeps a view; one of the same name is replaced."""
    _write(settings, register, {**kept_views(settings, register), name: look})


def forget_view(settings: Settings, register: str, name: str) -> None:
    """Lets a view go."""
    views = kept_views(settings, register)
    views.pop(name, None)
    _write(settings, register, views)


def _key(register: str) -> str:
    return f"views/{register}"


def _write(settings: Settings, register: str, views: dict[str, Look]) -> None:
    plain = {
        name: {**asdict(look), "state": look.state.value if look.state else None}
        for name, look in views.items()
    }
    # Coded, for an INI file has its own ideas of commas and line ends.
    settings.set_text(_key(register), quote(json.dumps(plain, ensure_ascii=False)))


def _look(*, kind: str | None, state: str | None, text: str, sort: str, descending: bool) -> Look:
    return Look(kind, State(state) if state else None, text, sort, descending)
