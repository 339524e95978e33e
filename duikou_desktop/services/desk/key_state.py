"""What is known of a key, from those that a person compared with a stamped sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.storage.desk import KnownKey


class KeyState(StrEnum):
    """What is known of the key a report is signed with."""

    CONFIRMED = "confirmed"
    NEW = "new"
    CHANGED = "changed"
    REVOKED = "revoked"

    @property
    def label(self) -> str:
        """The word in a list."""
        return _KEYS[self]


_KEYS = {
    KeyState.CONFIRMED: label("指纹已核对"),
    KeyState.NEW: label("待核对指纹"),
    KeyState.CHANGED: label("密钥变了"),
    KeyState.REVOKED: label("密钥已作废"),
}

# At a province, of a key that is new there: its city held it against the sheet.
BY_CITY = label("市里核对过")
# Of a key that nobody compared, and that signed nothing that is gone by.
NOT_NEEDED = label("不用核对")


@dataclass(frozen=True, slots=True)
class Barred:
    """A key that a city revoked, as its province is told."""

    city: str
    reason: str
    told_on: date


def key_state(key: str, known: Sequence[KnownKey], *, vouched: bool = False) -> KeyState:
    """What is known of a key, from those that were confirmed of its holder.

    `vouched`: a city held it against the stamped sheet. It is none that merely changed then.
    """
    if not known:
        return KeyState.NEW
    same = next((each for each in known if each.key == key), None)
    if same is None:
        return KeyState.NEW if vouched else KeyState.CHANGED
    return KeyState.CONFIRMED if same.revoked_on is None else KeyState.REVOKED
