"""What every record has, whatever its register."""

from __future__ import annotations

from functools import cache
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side


class Record(BaseModel):
    """A record: its id, whom it concerns, what proves it, and the fields its register declares.

    Frozen: a changed record is a new value, so that before and after can stand in the journal.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: UUID = Field(default_factory=new_id)
    relations: tuple[UUID, ...] = ()  # none: the whole hospital
    evidence: tuple[UUID, ...] = ()
    side: Side | None = None
    note: str | None = None
    entered_by: str | None = None
    draft: bool = False  # marked by hand as not finished

    def value(self, key: str) -> Any:
        """The value of the field `key` as REGISTERS names it (`from`, not `from_`)."""
        return getattr(self, ATTRIBUTES.get(key, key))

    @classmethod
    def kept(cls, values: dict[str, Any]) -> Self:
        """A record whose every field was validated before it was stored; not checked again.

        As pydantic's `model_construct`, without the look-ups that cost it most of its time
        when ten thousand are read.
        """
        record = cls.__new__(cls)
        object.__setattr__(record, "__dict__", values)
        object.__setattr__(record, "__pydantic_fields_set__", set())
        object.__setattr__(record, "__pydantic_extra__", None)
        object.__setattr__(record, "__pydantic_private__", None)
        return record

    @classmethod
    def read(cls, values: dict[str, Any]) -> Self:
        """A new record of values that were just read into their types; the rest as it begins."""
        return cls.kept({**_as_it_begins(cls), "id": new_id(), **values})

    @classmethod
    def derive(cls, values: dict[str, Any]) -> dict[str, Any]:
        """`values` with what they already tell filled in; by default nothing."""
        return values

    def changed(self, **values: Any) -> Any:
        """The same record with other values (by attribute name)."""
        return self.kept({**self.__dict__, **values})


# Keys of fields that are words of Python, and the attributes that hold them.
ATTRIBUTES = {"from": "from_"}
# What every record has; the rest is declared.
COMMON = tuple(Record.model_fields)


@cache
def _as_it_begins(kind: type[Record]) -> dict[str, Any]:
    fields = kind.model_fields.items()
    return {name: info.default for name, info in fields if name != "id"}
