"""The report that stands for a hospital, and one year of them at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

from duikou_desktop.core.messages import Message, label
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services.desk.expected import Expected
from duikou_desktop.services.desk.key_state import BY_CITY, Barred, KeyState
from duikou_desktop.services.desk.share import Share
from duikou_desktop.storage.desk import Received
from duikou_desktop.storage.desk_reviews import Returned

BACK, _BACK_BY_CITY = label("已退回"), label("市里退回")
REFUSED_BY_CITY = label("市里不予接收")


@dataclass(frozen=True)
class Report:
    """What stands for a hospital's year: the newest of the key that is known for its own.

    `forks` are others of the same number under the same key, or under another that was confirmed.
    """

    received: Received
    forks: tuple[Received, ...]
    superseded: tuple[Received, ...]  # the newest first; those of revoked keys too
    key: KeyState
    returned: Returned | None = None  # it went back to its office
    chosen: bool = False  # of several of one number, a person said that this one stands
    # Under another key that nobody compared yet: as new or newer, or all as long as no key is known.
    waiting: tuple[Received, ...] = ()
    expected: bool = True  # its hospital stands in the desk's table
    returned_by_city: bool = False  # and not by this desk
    refused_by_city: bool = False  # because of its key: another is wanted, nothing is to be mended
    # At a province, the city that accepted this very package, and so held its key against the sheet.
    compared_by: str = field(default="", compare=False)
    # At a province, the number of what its city answered on in its place; None: on this very package.
    city_saw: int | None = field(default=None, compare=False)
    # With whom the table pairs it, and of whom it does not report; read of a whole round.
    left_out: tuple[str, ...] = field(default=(), compare=False)
    # What of it is this desk's, where that is not all of it; None: all.
    share: Share | None = field(default=None, compare=False)
    # The version whose standard it was counted by, where that is not the one in use here.
    other_version: int | None = field(default=None, compare=False)
    # What the other side of a relation says otherwise of the pairing itself; read of a whole round.
    otherwise: tuple[Message, ...] = field(default=(), compare=False)

    @property
    def counts(self) -> bool:
        """Whether it is ranked and added up: of a hospital of the table, not sent back, its key not doubted.

        Nor one of several of its number, as long as nobody said which of them stands.
        """
        return (
            self.expected
            and not self.again
            and self.key in (KeyState.CONFIRMED, KeyState.NEW)
            and not self.forked
        )

    @property
    def again(self) -> str:
        """Why its office is to report again, in a word; empty: it is not.

        It was sent back, or is refused: its key was revoked.
        """
        if self.returned is not None:
            by_city = REFUSED_BY_CITY if self.refused_by_city else _BACK_BY_CITY
            return by_city if self.returned_by_city else BACK
        return self.key.label if self.key is KeyState.REVOKED else ""

    @property
    def reference(self) -> str:
        """The scheme whose standard was borrowed to count it, for reference; empty: its own."""
        title: str = self.received.content.get("reference", "")
        return title

    @property
    def ranks(self) -> bool:
        """Whether its score stands among the others'.

        What is for reference (参考) is told apart, and what was counted by another standard.
        """
        return self.counts and not self.reference and self.other_version is None

    @property
    def forked(self) -> bool:
        """Whether there are several of its number, and nobody said which of them stands."""
        return bool(self.forks) and not self.chosen

    @property
    def skipped(self) -> tuple[tuple[int, int], ...]:
        """The numbers since the first that came which never did, as runs from the one to the other."""
        came = sorted({each.sequence for each in (self.received, *self.superseded)})
        pairs = pairwise(each for each in came if each <= self.received.sequence)
        return tuple((before + 1, after - 1) for before, after in pairs if after - before > 1)

    @property
    def to_confirm(self) -> bool:
        """Whether a fingerprint is to be compared: its own, or that of one that waits."""
        return bool(self.waiting) or self.unknown or self.key is KeyState.CHANGED

    @property
    def unknown(self) -> bool:
        """Whether nobody held its key against the stamped sheet, neither here nor at its city."""
        return self.key is KeyState.NEW and not self.compared_by

    @property
    def key_label(self) -> str:
        """What is known of its key, in a word."""
        return BY_CITY if self.key is KeyState.NEW and self.compared_by else self.key.label

    @property
    def not_counted(self) -> str | None:
        """Why the year was not counted anew from its records; None: it was."""
        why: str | None = self.received.content["why_not"]
        return why

    @property
    def kind(self) -> str | None:
        """The kind of its hospital (类别), as its own record has it; None: it does not say."""
        kind: str | None = self.received.content.get("kind")
        return kind

    @property
    def city(self) -> str | None:
        """Its city, as its own record has it; None: it does not say."""
        city: str | None = self.received.content.get("city")
        return city

    @property
    def fingerprint(self) -> str:
        """The figures to be compared with the stamped sheet."""
        return fingerprint(bytes.fromhex(self.received.key))

    @property
    def own(self) -> Decimal:
        """The office's own total (自评分), of what is this desk's."""
        if self.share is not None:
            return self.share.own
        return Decimal(self.received.content["own"])

    @property
    def stated(self) -> Decimal:
        """What the office's program counted from its records."""
        return Decimal(self.received.content["stated"])

    @property
    def anew(self) -> Decimal | None:
        """What ours counts from the same records, of what is this desk's; None: it was not counted."""
        if self.share is not None:
            return self.share.anew
        value = self.received.content["anew"]
        return None if value is None else Decimal(value)

    @property
    def difference(self) -> Decimal | None:
        """What the recount takes off (−) the office's own total, or adds to it."""
        return None if self.anew is None else self.anew - self.own


@dataclass(frozen=True)
class Round:
    """One year at the desk."""

    year: int
    expected: tuple[Expected, ...]  # every hospital of the desk's table once a side
    reports: tuple[Report, ...]  # as the table lists the hospitals; strangers last
    # By county its city: as its commission handed it on, else as a recipient there writes it.
    cities: Mapping[str, str] = field(default_factory=dict)
    # At a province, by hospital and key: which city held it against the sheet, and which revoked it.
    vouched: Mapping[tuple[UUID, str], str] = field(default_factory=dict)
    barred: Mapping[tuple[UUID, str], Barred] = field(default_factory=dict)

    @property
    def of_table(self) -> tuple[Report, ...]:
        """The reports of hospitals that the desk's table lists: the others are judged elsewhere."""
        return tuple(each for each in self.reports if each.expected)

    @property
    def counting(self) -> tuple[Report, ...]:
        """The reports that are ranked, added up and compared with the other side's."""
        return tuple(each for each in self.reports if each.counts)

    @property
    def missing(self) -> tuple[Expected, ...]:
        """Who has not reported, or is to report again what was sent back."""
        arrived = {
            (each.received.hospital, each.received.side) for each in self.reports if not each.again
        }
        return tuple(each for each in self.expected if (each.hospital, each.side) not in arrived)

    @property
    def asked_again(self) -> dict[tuple[UUID, Side], str]:
        """By hospital and side, why what came is to come again, in a word."""
        return {
            (each.received.hospital, each.received.side): each.again
            for each in self.reports
            if each.again
        }

    @property
    def to_come_again(self) -> tuple[Expected, ...]:
        """Of the missing those whose report went back, or was refused."""
        back = self.asked_again
        return tuple(each for each in self.missing if (each.hospital, each.side) in back)

    @property
    def missing_names(self) -> tuple[str, ...]:
        """Each of the missing with its side, and why what it reported is to come again."""
        back = self.asked_again
        return tuple(
            missing_name(each.name, each.side, back.get((each.hospital, each.side), ""))
            for each in self.missing
        )


def missing_name(hospital: str, side: Side, again: str = "") -> str:
    """Who has not reported, as a list names it; `again`: why what came is to come again."""
    return f"{hospital}（{side.label}{'，' if again else ''}{again}）"
