"""Whose key is whose: told by a person from the stamped sheet or the telephone, never by the file itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import figures_in
from duikou_desktop.exchange.city_round import RoundManifest
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services.desk.city_rounds import city_id
from duikou_desktop.services.desk.standing import KeyState, Round, key_state
from duikou_desktop.storage.desk import DeskStore, KnownKey, Received


def confirm_fingerprint(
    desk: DeskStore, figures: str, by: str | None = None, *, again: bool = False
) -> str:
    """The hospital, or the city, that signs with the key of that fingerprint: it is known from now on.

    Raises UserError where nothing that was taken bears it, and for a key that was revoked unless a
    person trusts it `again`.
    """
    found = _bearing(desk, figures)
    if not again and _revoked(desk, found):
        raise UserError(
            say(
                "{name} 的这个密钥作废过，没有重新采信。请医院换新密钥重新封包；"
                "弄错了才作废的，写明要重新采信（命令行用 --again）。",
                name=found.name,
            )
        )
    desk.confirm_key(found.holder, found.key, by)
    return found.name


def confirm_city(desk: DeskStore, said: RoundManifest, figures: str, by: str | None = None) -> None:
    """The key the city's round is signed with is known from now on to be the city's.

    Raises UserError where these figures are not of that key: another's would be confirmed in its place.
    """
    if not _bears(said.key, figures):
        raise UserError(
            say(
                "和 {name} 的汇总文件的签名指纹不一样。请对方再念一遍；还是不一样，就不能采用这份汇总。",
                name=said.commission,
            )
        )
    desk.confirm_key(city_id(said.commission), said.key, by)


def revoke_fingerprint(desk: DeskStore, figures: str, reason: str) -> str:
    """Whose key is no longer to be trusted. Raises UserError as above, and without a reason."""
    if not reason.strip():
        raise UserError(say("作废密钥要写原因。"))
    found = _bearing(desk, figures)
    if all(each.key != found.key for each in desk.known_keys()):
        desk.confirm_key(found.holder, found.key, None)
    desk.revoke_key(found.holder, found.key, reason)
    return found.name


@dataclass(frozen=True, slots=True)
class SeenKey:
    """A key that packages of a year are signed with."""

    package: Received  # the one that stands, or the newest that bears it
    state: KeyState
    stands: bool  # False: only of a fork, or of what was superseded

    @property
    def fingerprint(self) -> str:
        """The figures to be compared with the stamped sheet."""
        return fingerprint(bytes.fromhex(self.package.key))


def seen_keys(found: Round, known: Iterable[KnownKey]) -> tuple[SeenKey, ...]:
    """Every key of the year's packages, once for each holder, those that stand first.

    Not only of what stands: who came first would keep another's stamped sheet from being found.
    """
    by_hospital: dict[UUID, list[KnownKey]] = {}
    for each in known:
        by_hospital.setdefault(each.hospital, []).append(each)
    seen: dict[tuple[UUID, str], SeenKey] = {}
    standing = [(each.received, True) for each in found.reports]
    others = [(each, False) for one in found.reports for each in (*one.forks, *one.superseded)]
    for package, stands in (*standing, *others):
        state = key_state(package.key, by_hospital.get(package.hospital, ()))
        seen.setdefault((package.hospital, package.key), SeenKey(package, state, stands))
    return tuple(seen.values())


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who signed something that was taken."""

    holder: UUID
    key: str
    name: str


def _bearing(desk: DeskStore, figures: str) -> _Bearer:
    hospitals = (_Bearer(one.hospital, one.key, one.hospital_name) for one in desk.received())
    cities = (
        _Bearer(city_id(one.commission), one.key, one.commission)
        for one in desk.reviews.city_rounds()
    )
    for each in (*hospitals, *cities):
        if _bears(each.key, figures):
            return each
    raise UserError(
        say("收到的上报包里没有这个指纹。和封面上的数字再对一遍，不一致就不能采用那个上报包。")
    )


def _revoked(desk: DeskStore, bearer: _Bearer) -> bool:
    return any(
        each.hospital == bearer.holder and each.key == bearer.key and each.revoked_on is not None
        for each in desk.known_keys()
    )


def _bears(key: str, figures: str) -> bool:
    return figures_in(fingerprint(bytes.fromhex(key))) == figures_in(figures)
