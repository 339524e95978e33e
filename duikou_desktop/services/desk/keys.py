"""Whose key is whose: told by a person from the stamped sheet or the telephone, never by the file itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import label, say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.exchange.city_round import RoundManifest
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.cities_say import cities_say
from duikou_desktop.services.desk.city_standing import city_id, standing_rounds, table_counties
from duikou_desktop.services.desk.key_holders import Holder, SeveralHolders, bears, holders_of
from duikou_desktop.services.desk.key_state import BY_CITY, NOT_NEEDED, Barred, KeyState, key_state
from duikou_desktop.services.desk.report import REFUSED_BY_CITY, Report, Round
from duikou_desktop.storage.desk import DeskStore, KnownKey, Received


def confirm_fingerprint(
    desk: DeskStore,
    figures: str,
    by: str | None = None,
    *,
    whose: UUID | None = None,
    counties: Collection[str] | None = None,
    again: bool = False,
) -> str:
    """The hospital, or the city, that signs with the key of that fingerprint: it is known from now on.

    `whose`: as the stamped sheet says; None: the only one that signs with it. `counties`: which are a
    city's; None: those it had, and those its round claims. Raises UserError where nothing that was taken
    bears it, SeveralHolders where a person is to say whose it is, and UserError for a key that was
    revoked unless a person trusts it `again`.
    """
    found = _holder(holders_of(desk, figures), whose)
    if not again and (barred := _barred(desk, found)) is not None:
        raise UserError(
            say(
                "{name} 的这个密钥，{city}已作废（{reason}），没有采信。先问市里；"
                "确实是市里弄错的，写明要采信（命令行用 --again）。",
                name=found.name,
                city=barred.city,
                reason=barred.reason.rstrip("。"),
            )
        )
    if not again and _revoked(desk, found):
        raise UserError(
            say(
                "{name} 的这个密钥作废过，没有重新采信。请医院换新密钥重新封包；"
                "弄错了才作废的，写明要重新采信（命令行用 --again）。",
                name=found.name,
            )
        )
    if counties is not None and not found.city:
        raise UserError(say("{name} 不是市级主管部门，没有管的县。", name=found.name))
    desk.confirm_key(found.id, found.key, by)
    if found.city:
        _give(desk, str(found.name), found.key, counties)
    return str(found.name)


def _give(desk: DeskStore, city: str, key: str, counties: Collection[str] | None) -> None:
    """What a person was shown with the key is confirmed with it."""
    if counties is None:
        rounds = desk.reviews.city_rounds()
        newest = max(
            (each for each in rounds if (each.commission, each.key) == (city, key)),
            key=lambda each: each.year,
        )
        claimed = RoundManifest.model_validate_json(newest.said).counties
        had = desk.reviews.counties().get(city, frozenset())
        counties = [each for each in table_counties(desk) if each in {*claimed, *had}]
    desk.reviews.give_counties(city, counties)


def _holder(found: Sequence[Holder], whose: UUID | None) -> Holder:
    if whose is None and len(found) > 1:
        raise SeveralHolders(found)
    for each in found:
        if whose in (None, each.id):
            return each
    raise UserError(
        say(
            "这个密钥没有签过这一家的上报，签的是：{names}。和封面再对一遍。",
            names=tuple(each.name for each in found),
        )
    )


def confirm_city(desk: DeskStore, said: RoundManifest, figures: str, by: str | None = None) -> None:
    """The key of these figures, with which the city signed what was taken, is known to be the city's.

    With it the counties are the city's that its round claims.

    Raises UserError where the figures are of no such key: another's would be confirmed in its place.
    """
    rounds = (each for each in desk.reviews.city_rounds() if each.commission == said.commission)
    key = next((each.key for each in rounds if bears(each.key, figures)), None)
    if key is None:
        raise UserError(
            say(
                "和 {name} 的汇总文件的签名指纹不一样。请对方再念一遍；还是不一样，就不能采用这份汇总。",
                name=said.commission,
            )
        )
    desk.confirm_key(city_id(said.commission), key, by)
    _give(desk, said.commission, key, None)


def revoke_fingerprint(desk: DeskStore, figures: str, reason: str) -> str:
    """Whose key is no longer to be trusted, whomever it signs for.

    Raises UserError where nothing that was taken bears it, and without a reason.
    """
    if not tidy_text(reason):
        raise UserError(say("作废密钥要写原因。"))
    found = holders_of(desk, figures)
    known = {(each.hospital, each.key) for each in desk.known_keys()}
    for each in found:
        if (each.id, each.key) not in known:
            desk.confirm_key(each.id, each.key, None)
        desk.revoke_key(each.id, each.key, reason)
    return "、".join(str(each.name) for each in found)


def take_back_confirmation(desk: DeskStore, seen: SeenKey) -> None:
    """Nobody compared it, after all: its figures are to be compared. Of a revoked key nothing is undone."""
    if seen.known is not None and seen.known.revoked_on is None:
        desk.forget_key(seen.known.hospital, seen.known.key)


class Weight(StrEnum):
    """Whether what a key signed is gone by (采信)."""

    STANDS = "stands"
    SO_FAR = "so_far"  # it is the only key that came, and nobody compared it yet
    UNDECIDED = "undecided"  # one of several of a number
    WAITING = "waiting"  # until its fingerprint is compared
    NOT = "not"

    @property
    def label(self) -> str:
        """The word in a list."""
        return _WEIGHTS[self]


_WEIGHTS = {
    Weight.STANDS: label("是"),
    Weight.SO_FAR: label("暂采信"),
    Weight.UNDECIDED: label("待认定"),
    Weight.WAITING: label("待核对"),
    Weight.NOT: label("否"),
}


@dataclass(frozen=True, slots=True)
class SeenKey:
    """A key that packages of a year are signed with."""

    package: Received  # the one that stands, or the newest that bears it
    name: str  # of its hospital as the table has it; empty: it is not in the table
    state: KeyState
    weight: Weight
    beside: bool  # another key came for the same report
    known: KnownKey | None  # who confirmed it, or why it was revoked; None: nobody did either
    compared_by: str  # the city that did, and accepted what it signed; empty: none
    barred: Barred | None  # the city that revoked it, where nothing is known here
    after_revoked: bool  # it is another than the holder's were, and those were all revoked

    @property
    def fingerprint(self) -> str:
        """The figures to be compared with the stamped sheet."""
        return fingerprint(bytes.fromhex(self.package.key))

    @property
    def label(self) -> str:
        """What is known of it, in a word."""
        if self.barred is not None:
            return REFUSED_BY_CITY
        if self.compared_by:
            return BY_CITY
        return NOT_NEEDED if self.not_needed else self.state.label

    @property
    def to_do(self) -> bool:
        """Whether its figures are still to be compared, for what it signed waits for that."""
        return self._open and self.weight is not Weight.NOT

    @property
    def not_needed(self) -> bool:
        """Whether nobody compared its figures, and nothing that is gone by was signed with it."""
        return self._open and self.weight is Weight.NOT

    @property
    def _open(self) -> bool:
        unknown = self.state in (KeyState.NEW, KeyState.CHANGED)
        return unknown and not self.compared_by and self.barred is None


def seen_keys(found: Round, known: Iterable[KnownKey]) -> tuple[SeenKey, ...]:
    """Every key of the year's packages, once for each holder, those that stand first.

    Not only of what stands: who came first would keep another's stamped sheet from being found.
    """
    by_hospital: dict[UUID, list[KnownKey]] = {}
    for each in known:
        by_hospital.setdefault(each.hospital, []).append(each)
    names = {each.hospital: each.name for each in found.expected}
    compared = {each.received.id: each.compared_by for each in found.reports}
    # Of a round that names packages alone, as earlier programs wrote it.
    refused = {
        each.received.id: Barred(each.returned.decided_by or "", "", each.returned.decided_on)
        for each in found.reports
        if each.refused_by_city and each.returned is not None
    }
    seen: dict[tuple[UUID, str], SeenKey] = {}
    for package, weight, beside in sorted(_weighed(found), key=lambda each: each[1] is Weight.NOT):
        mine = by_hospital.get(package.hospital, ())
        holder = package.hospital, package.key
        state = key_state(package.key, mine, vouched=holder in found.vouched)
        same = next((each for each in mine if each.key == package.key), None)
        known_here = state in (KeyState.CONFIRMED, KeyState.REVOKED)
        barred = None if known_here else found.barred.get(holder) or refused.get(package.id)
        vouched = found.vouched.get(holder) or compared.get(package.id, "")
        one = SeenKey(
            package,
            names.get(package.hospital, ""),
            state,
            weight,
            beside,
            same,
            vouched if state is KeyState.NEW and barred is None else "",
            barred,
            state is KeyState.CHANGED and all(each.revoked_on is not None for each in mine),
        )
        seen.setdefault((package.hospital, package.key), one)
    return tuple(seen.values())


def _weighed(found: Round) -> Iterator[tuple[Received, Weight, bool]]:
    """Each package with its weight, and whether another key came beside; of each report first what stands."""
    for report in found.reports:
        forked = Weight.UNDECIDED if report.forked else Weight.NOT
        others = [
            *((each, forked) for each in report.forks),
            *((each, Weight.WAITING) for each in report.waiting),
            *((each, Weight.NOT) for each in report.superseded),
        ]
        beside = any(each.key != report.received.key for each, _ in others)
        yield report.received, _weight(report), beside
        for each, weight in others:
            yield each, weight, beside


def _weight(report: Report) -> Weight:
    """Of the one that stands."""
    if report.key is KeyState.REVOKED or report.refused_by_city:
        return Weight.NOT
    if report.key is KeyState.CHANGED:
        return Weight.WAITING
    if report.forked:
        return Weight.UNDECIDED
    return Weight.SO_FAR if report.unknown else Weight.STANDS


def _barred(desk: DeskStore, holder: Holder) -> Barred | None:
    """The city that revoked it, of whatever year the package is."""
    table = Shelf.of(desk.folder).scheme(desk.identity.scheme)
    bearing = [each for each in desk.received(None, holder.id) if each.key == holder.key]
    for year in sorted({each.year for each in bearing}, reverse=True):
        word = cities_say(standing_rounds(desk, year), table, ())
        if (holder.id, holder.key) in word.barred:
            return word.barred[holder.id, holder.key]
    return None


def _revoked(desk: DeskStore, holder: Holder) -> bool:
    return any(
        each.hospital == holder.id and each.key == holder.key and each.revoked_on is not None
        for each in desk.known_keys()
    )
