"""What the window remembers on this desk: sizes, columns, the look. Never records.

An INI file at a place handed in, so that a moved office folder takes its habits along and nothing
lands in the registry of a borrowed PC.
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QByteArray, QSettings


def office_key(office: UUID, key: str) -> str:
    """Where what belongs to one office is kept: several share a desk, and none sees another's."""
    return f"office/{office.hex}/{key}"


class Settings:
    """Typed reading and writing over one INI file; a value of the wrong kind reads as absent."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        self._store.setValue(key, value)

    def number(self, key: str, default: float) -> float:
        """The number under `key`; an INI file edited by hand may hold anything."""
        try:
            return float(self.text(key))
        except ValueError:
            return default

    def set_number(self, key: str, value: float) -> None:
        self._store.setValue(key, str(value))

    def sizes(self, key: str) -> list[int]:
        """A list of pixel sizes (columns, splitter), or an empty list."""
        parts = self.text(key).split(" ")
        return [int(part) for part in parts] if all(part.isdigit() for part in parts) else []

    def set_sizes(self, key: str, sizes: list[int]) -> None:
        # Blanks, not commas: QSettings would read commas back as a list of strings.
        self._store.setValue(key, " ".join(str(size) for size in sizes))

    def state(self, key: str) -> QByteArray:
        """A window's geometry as Qt packs it, or an empty array."""
        return QByteArray.fromHex(QByteArray(self.text(key).encode("ascii", "ignore")))

    def set_state(self, key: str, state: QByteArray) -> None:
        self._store.setValue(key, bytes(state.toHex().data()).decode("ascii"))

    def forget(self, key: str) -> None:
        self._store.remove(key)

    def save(self) -> None:
        """Write now rather than when Qt finds the time."""
        self._store.sync()
