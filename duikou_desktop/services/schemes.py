"""The schemes at hand, proven to name only registers and fields that the program keeps."""

from __future__ import annotations

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.schemes.load import check_registers
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf


def checked_schemes(shelf: Shelf | None = None) -> tuple[Scheme, ...]:
    """Every scheme on the shelf (the program's own), by id. Raises SchemeFault for a faulty one."""
    known = {key: set(register.field_by_key) for key, register in BY_KEY.items()}
    shelf = shelf or Shelf.shipped()
    found = tuple(shelf.scheme(each) for each in shelf.ids())
    for scheme in found:
        check_registers(scheme, known, folder=shelf.folder(scheme.id))
    return found
