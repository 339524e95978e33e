"""Records that are entered by their name alone, where a row or a form names one nobody entered.

What else is known of them, the office tells: whose staff a person is, of which relation a batch.
"""

from __future__ import annotations

from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.filling import own_relations
from duikou_desktop.storage.store import OfficeIdentity

# The field that such a record is named by.
NAME_FIELDS = {"person": "name", "batch": "number"}
# The registers whose people are the supporter's.
_OF_TEAMS = frozenset({"assignment", "batch"})


def by_name(
    register: str,
    name: str,
    book: Book,
    identity: OfficeIdentity,
    *,
    of: str,
    relation: UUID | None,
) -> dict[str, object]:
    """The values of a `register` record called `name` that one of register `of` points at.

    `relation`: the one in view; without it the only one there is.
    """
    values: dict[str, object] = {NAME_FIELDS[register]: name}
    sides = {side for _, side in identity.sides}
    side = sides.pop() if len(sides) == 1 else None
    relations = (relation,) if relation else own_relations(book, identity.hospital, side)
    if register == "batch":
        values["relation"] = relations[0] if len(relations) == 1 else None
    elif of in _OF_TEAMS:
        values["hospital"] = _sending(relations, book, identity, side)
    return values


def _sending(
    relations: tuple[UUID, ...], book: Book, identity: OfficeIdentity, side: Side | None
) -> UUID | None:
    """Whose staff a team is: the supporter's own, else of the only supporter it can be."""
    if side is Side.SUPPORTER:
        return identity.hospital
    found = {each.supporter for key in relations if (each := book.get(Relation, key))}
    return found.pop() if len(found) == 1 else None
