"""Ids: a UUID made with each record; every office has the same for a hospital and a relation."""

from __future__ import annotations

from uuid import UUID, uuid4, uuid5

from duikou_desktop.core.text import normal_name

# Never change these: every office's hospitals and relations agree because of them.
_HOSPITALS = UUID("6f2c0b52-6a0e-5c1b-9d43-0c9a5d0d5f01")
_RELATIONS = UUID("6f2c0b52-6a0e-5c1b-9d43-0c9a5d0d5f02")


def new_id() -> UUID:
    """A fresh id."""
    return uuid4()


def hospital_id(name: str) -> UUID:
    """The id of the hospital first known by `name`; renaming keeps it."""
    return uuid5(_HOSPITALS, normal_name(name))


def relation_id(recipient: UUID, supporter: UUID) -> UUID:
    """The id of the permanent relation of two hospitals, whatever the scheme."""
    return uuid5(_RELATIONS, f"{recipient}/{supporter}")
