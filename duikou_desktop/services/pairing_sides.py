"""On which side a scheme's own table has a hospital."""

from __future__ import annotations

from dataclasses import dataclass

from duikou_desktop.core.text import normal_name
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing


@dataclass(frozen=True)
class KnownSides:
    """The lines of a table by the hospitals' names, as they are compared."""

    receiving: dict[str, Pairing]
    supporting: dict[str, Pairing]

    def receives(self, name: str) -> Pairing | None:
        """The line that has it as supported; None: no line has, or another has it supporting.

        A hospital may stand on both sides (满洲里市人民医院): then the table tells nothing of it.
        """
        plain = normal_name(name)
        return None if plain in self.supporting else self.receiving.get(plain)

    def supports(self, name: str) -> Pairing | None:
        """The line that has it as supporting; None: no line has, or another has it supported."""
        plain = normal_name(name)
        return None if plain in self.receiving else self.supporting.get(plain)


NO_TABLE = KnownSides({}, {})


def known_sides(scheme: Scheme) -> KnownSides:
    """The sides of the hospitals in the scheme's table; of a hospital on several lines, the first."""
    receiving: dict[str, Pairing] = {}
    supporting: dict[str, Pairing] = {}
    for each in scheme.pairings:
        receiving.setdefault(normal_name(each.recipient), each)
        supporting.setdefault(normal_name(each.supporter), each)
    return KnownSides(receiving, supporting)
