"""The office's own tables: who it is, which sides it stands on, and its journal."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Table, UniqueConstraint
from sqlmodel import Field, SQLModel


class Office(SQLModel, table=True):
    """The one office of this folder."""

    id: int = Field(default=1, primary_key=True)
    origin: UUID  # this folder, in the journal and in packages
    hospital: UUID = Field(foreign_key="record.id")
    made_at: datetime
    clerk: str | None = Field(default=None, max_length=200)
    demo: bool = False
    telephone: str | None = Field(default=None, max_length=200)  # the office's, nobody's own


class OfficeSide(SQLModel, table=True):
    """One scheme under which the office's hospital stands on one side."""

    __tablename__ = "office_side"

    scheme: str = Field(primary_key=True, max_length=80)
    side: str = Field(primary_key=True, max_length=12)
    position: int
    # The scheme by whose standard the office scores, for reference: its own scheme has none.
    adopts: str | None = Field(default=None, max_length=80)


class ClosedContent(SQLModel, table=True):
    """What a closed year (封账) stands on, packed, by its SHA-256."""

    __tablename__ = "closed_content"

    sha256: str = Field(primary_key=True, max_length=64)
    content: bytes


class SealedPackage(SQLModel, table=True):
    """A package the office sealed. Its number is taken before it is written, and never again."""

    __tablename__ = "sealed_package"
    __table_args__ = (UniqueConstraint("scheme", "side", "year", "sequence"),)

    id: UUID = Field(primary_key=True)
    scheme: str = Field(max_length=80)
    side: str = Field(max_length=12)
    year: int
    sequence: int = Field(ge=1)
    previous: UUID | None = None
    approval_sha256: str = Field(max_length=64)
    at: datetime
    clerk: str | None = Field(default=None, max_length=200)
    name: str = Field(max_length=200)  # of its file
    written: bool = False  # whole, and read back
    reader: str | None = Field(default=None, max_length=500)  # who alone can open it


class ReceivedReceipt(SQLModel, table=True):
    """What a commission made of a package of ours: the newest receipt on it."""

    __tablename__ = "received_receipt"

    package: UUID = Field(primary_key=True)
    commission: str = Field(primary_key=True, max_length=500)
    scheme: str = Field(max_length=80)
    side: str = Field(max_length=12)
    year: int
    received_at: datetime
    clerk: str | None = Field(default=None, max_length=200)
    said: str  # the signed manifest, as it was read
    signature: str = Field(max_length=128)


class CommissionKey(SQLModel, table=True):
    """A commission's key whose fingerprint a person confirmed."""

    __tablename__ = "commission_key"

    commission: str = Field(primary_key=True, max_length=500)
    key: str = Field(max_length=64)
    confirmed_at: datetime
    clerk: str | None = Field(default=None, max_length=200)


class Change(SQLModel, table=True):
    """One thing a person did: the unit of undo."""

    sequence: int | None = Field(default=None, primary_key=True)
    id: UUID = Field(unique=True)
    at: datetime
    clerk: str | None = Field(default=None, max_length=200)
    label: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    reason: str | None = None
    reverts: UUID | None = None  # the change this one takes back (or brings back)
    schema_version: str = Field(max_length=40)
    undoable: bool = True  # the making of the office and of its sides stays


class Journal(SQLModel, table=True):
    """One record before and after a change; chained, so that a torn-out line is found."""

    sequence: int | None = Field(default=None, primary_key=True)
    origin: UUID
    change: UUID = Field(foreign_key="change.id", index=True)
    register_key: str = Field(max_length=40)
    record: UUID = Field(index=True)
    before: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    after: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    previous_hash: str = Field(max_length=64)
    hash: str = Field(max_length=64)


def table_of(model: type[SQLModel]) -> Table:
    """The table of a model, for statements over its columns."""
    return model.metadata.tables[str(model.__tablename__)]
