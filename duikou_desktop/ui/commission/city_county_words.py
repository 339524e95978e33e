"""Of which counties a city speaks at its province, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duikou_desktop.services.desk.city_rounds import CitySeen
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.ui.text import joined, tr


def counties_told(city: CitySeen) -> str:
    """What is confirmed with the fingerprint, before; what its word counts for and what not, afterwards."""
    confirmed = city.key is KeyState.CONFIRMED
    return "".join(_afterwards(city) if confirmed else _before(city))


def _before(city: CitySeen) -> Iterator[str]:
    if not city.asked:
        yield tr("没有要认定的县：它没有写，或以前认定过。")
        return
    told = tr("核对指纹，同时认定归它管的 {n} 个县：{counties}。")
    yield told.format(n=len(city.asked), counties=joined(city.asked))
    if city.others:
        told = tr("其中 {counties} 已认定归{cities}：核对以后几个市说的都不算，到定下归谁为止。")
        yield told.format(counties=joined(city.others), cities=_cities(city, tuple(city.others)))


def _afterwards(city: CitySeen) -> Iterator[str]:
    if city.speaks_of:
        told = tr("归它管的 {n} 个县：{counties}。")
        yield told.format(n=len(city.speaks_of), counties=joined(city.speaks_of))
    if city.contested:
        told = tr("{counties} 还认定归{cities}：几个市说的都不算，在其中一个市的“管的县…”里去掉。")
        yield told.format(counties=joined(city.contested), cities=_cities(city, city.contested))
    if city.asked:
        told = tr("它还报了 {counties}，没有认定，它说的不算：是它的，点“管的县…”认定。")
        yield told.format(counties=joined(city.asked))
    if elsewhere := tuple(each for each in city.asked if each in city.others):
        told = tr("其中 {counties} 认定归{cities}。")
        yield told.format(counties=joined(elsewhere), cities=_cities(city, elsewhere))


def _cities(city: CitySeen, counties: Sequence[str]) -> str:
    """The other cities these counties were confirmed of."""
    return joined(dict.fromkeys(name for each in counties for name in city.others[each]))
