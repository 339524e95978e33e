"""For whom a key signs: named by the scheme's table, never by what a package says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import short_number
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import figures_in
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.city_standing import city_id
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True, slots=True)
class Holder:
    """A hospital of whose report, or a city of whose round, a key was found."""

    id: UUID
    key: str
    name: str | Message
    city: bool = False


_FIGURES = 32  # of a fingerprint


class SeveralHolders(UserError):
    """One key signs for several: only a person who sees the stamped sheet knows whose it is."""

    def __init__(self, holders: Sequence[Holder]) -> None:
        super().__init__(
            say(
                "这个密钥签了几家的上报：{names}。一个密钥只能是一家的：看盖章的封面是哪一家的，"
                "只核对那一家（命令行写 --whose 名称）；别家的那一份多半是冒名，向那一家问清。",
                names=tuple(each.name for each in holders),
            )
        )
        self.holders = tuple(holders)


def holders_of(desk: DeskStore, figures: str) -> tuple[Holder, ...]:
    """Everybody for whom the key of that fingerprint signed what was taken, each once.

    Raises UserError where nothing bears it.
    """
    cities = {city_id(each.commission): each.commission for each in desk.reviews.city_rounds()}
    table = {
        each.hospital: each.name
        for each in expected_reports(Shelf.of(desk.folder).scheme(desk.identity.scheme).pairings)
    }
    found: dict[UUID, Holder] = {}
    for one in desk.reviews.city_rounds():
        if bears(one.key, figures):
            holder = city_id(one.commission)
            found.setdefault(holder, Holder(holder, one.key, one.commission, city=True))
    for package in desk.received():
        # One that calls itself what a city is called would make the city's key its own.
        if bears(package.key, figures) and package.hospital not in cities:
            name = table.get(package.hospital) or _stranger(package.hospital, package.hospital_name)
            found.setdefault(package.hospital, Holder(package.hospital, package.key, name))
    if not found and (count := len(figures_in(figures))) != _FIGURES:
        raise UserError(
            say("签名指纹是 {n} 位数字，这里写了 {count} 位。", n=_FIGURES, count=count)
        )
    if not found:
        raise UserError(
            say("收到的上报包里没有这个指纹。和封面上的数字再对一遍，不一致就不能采用那个上报包。")
        )
    return tuple(found.values())


def _stranger(hospital: UUID, name: str) -> Message:
    """Numbered, for it may call itself anything."""
    return say("{name}（不在关系表里，编号 {number}）", name=name, number=short_number(hospital))


def bears(key: str, figures: str) -> bool:
    """Whether the figures, however grouped, are the key's fingerprint."""
    return figures_in(fingerprint(bytes.fromhex(key))) == figures_in(figures)
