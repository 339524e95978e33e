"""The schemes at hand, proven to name only registers and fields that the program keeps."""

from __future__ import annotations

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.schemes.load import all_schemes
from duikou_desktop.schemes.model import Scheme


def checked_schemes() -> tuple[Scheme, ...]:
    """Every scheme, by id. Raises SchemeFault for the first that cannot be used."""
    known = {key: set(register.field_by_key) for key, register in BY_KEY.items()}
    return all_schemes(known_fields=known)
