"""How far an agreement is signed and sealed, party by party."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers.agreement import Party, SignerRole

# The county's government signs the three-party agreement only.
_ALWAYS = (SignerRole.SUPPORTER, SignerRole.RECIPIENT)


def parties_of(book: Book, agreement: UUID) -> tuple[Party, ...]:
    """The parties registered below an agreement."""
    return tuple(each for each in book.each(Party) if each.agreement == agreement)


def still_to_sign(book: Book, agreement: UUID) -> Iterator[Message]:
    """For each party what is not registered yet: 受援医院未签字盖章.

    Nothing where every party has signed and sealed, or where none was registered at all.
    """
    parties = parties_of(book, agreement)
    for each in parties:
        signed = each.signed_on is not None or bool(each.signatory)
        who = say(each.role.value) if each.role else each.name or ""
        if not signed and not each.sealed:
            yield say("{who}未签字盖章", who=who)
        elif not signed:
            yield say("{who}未签字", who=who)
        elif not each.sealed:
            yield say("{who}未盖章", who=who)
    roles = {each.role for each in parties}
    if parties:
        yield from (
            say("{who}未登记", who=say(role.value)) for role in _ALWAYS if role not in roles
        )
