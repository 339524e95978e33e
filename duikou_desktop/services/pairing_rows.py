"""What a table or list of pairings holds: rows, what is told of them, what is to be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from duikou_desktop.core.messages import Message, say
from duikou_desktop.services.hospital_words import is_hospital


class Ask(Enum):
    """About what only a person can decide."""

    NO_HOSPITAL = "no_hospital"  # whether it is the name of one
    SIDE = "side"  # whether it supports
    NAME = "name"  # which of the known hospitals it is, if any
    DIRECTION = "direction"  # which of the two supports


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked of a row. Rows that ask the same are answered together.

    The last of the options leaves what is written as it is; those before it propose another thing.
    """

    about: Ask
    names: tuple[str, ...]
    words: Message = field(compare=False)
    options: tuple[Message, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class ReadPairing:
    """One recipient and one supporter, with what was done to read them."""

    line: int  # of the table or list, from 1
    number: str
    county: str
    recipient: str
    supporter: str
    inferred: bool = False  # the supporter's cell was blank and read as the one above
    doubts: tuple[Message, ...] = ()  # how it was read, where that was a choice
    asks: tuple[Question, ...] = ()  # what reading cannot tell


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that could not be read, and why."""

    line: int
    words: str
    reason: Message
    nothing_lost: bool = False  # it holds no pairing: a city over its counties, a sum


@dataclass(frozen=True)
class PairingReading:
    """What a table or list holds."""

    pairings: tuple[ReadPairing, ...]
    left_out: tuple[LeftOut, ...]
    empty_rows: int

    @property
    def counties(self) -> int:
        """How many counties are named."""
        return len({each.county for each in self.pairings if each.county})

    @property
    def recipients(self) -> int:
        """How many hospitals are supported."""
        return len({each.recipient for each in self.pairings})

    @property
    def supporters(self) -> int:
        """How many hospitals support."""
        return len({each.supporter for each in self.pairings})

    @property
    def inferred(self) -> int:
        """Lines whose blank supporter was read as the one above."""
        return sum(each.inferred for each in self.pairings)


def name_asks(*names: str) -> tuple[Question, ...]:
    """Of words that do not look like the name of a hospital, whether they are one's."""
    return tuple(
        Question(
            Ask.NO_HOSPITAL,
            (each,),
            say("“{name}”不像医院的名称，核对一下。", name=each),
            (say("是医院，照写的登记"),),
        )
        for each in names
        if not is_hospital(each)
    )
