"""What the name of a commission tells of it."""

from __future__ import annotations

# 直辖市: of no province.
_PROVINCES = frozenset(("北京市", "上海市", "天津市", "重庆市"))
_CITIES = ("市", "盟", "州", "地区")


def city_of(commission: str) -> str:
    """The city a commission is of, from its name: 柳州市卫生健康委 is 柳州市's."""
    return commission.split("卫生")[0] or commission


def is_of_a_city(commission: str) -> bool:
    """Whether it is called as a city's is, and no province's: 贵州省 is none, nor is 重庆市."""
    place = city_of(commission)
    return place.endswith(_CITIES) and place not in _PROVINCES
