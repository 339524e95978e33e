"""Names of hospitals in running text: where one ends and the next begins."""

from __future__ import annotations

import re

# How names of hospitals end. 附属医院 and 中心医院 end in 医院; a campus stands in brackets behind.
_ENDINGS = "医院|卫生院|保健院|防治院|防治所|疗养院|医疗集团|医疗中心|急救中心|康复中心|妇幼保健计划生育服务中心"
# Characters of words that are no name of their own where nothing parts them from the one before.
_SHORT = 5
_CAMPUS = r"(?:[（(][^（）()]*[）)])?"
_NAME = re.compile(rf".+?(?:{_ENDINGS}){_CAMPUS}(?![一二三四五六七八九十\d]*(?:分院|院区))")
_OWN = re.compile(rf".+(?:{_ENDINGS}){_CAMPUS}$")
_PART = ("附属", "附设", "分院", "第")
# What no name has: a formula's or a program's signs, brackets of marks.
_STRANGE = re.compile(r"^[+@-]|[=<>{}|\\\"`$^~#*?？!！;；]")
# 那坡县 in 那坡县人民医院, 三江侗族自治县, 陈巴尔虎旗; of 呼和浩特市武川县医院 the latter.
_COUNTY = re.compile(r"(?:.{1,6}?[市州盟])?(.{1,10}?[县旗])")
_CITY = re.compile(r".{1,6}?市")
_IS_COUNTY = re.compile(r".+(?:县|旗|(?<!自治)(?<!地)区)")
_WHOLE = re.compile(rf".*(?:{_ENDINGS}|院区|分院|中心){_CAMPUS}$")


def is_hospital(name: str) -> bool:
    """Whether the words end as the name of a hospital does."""
    return _WHOLE.match(name) is not None and _STRANGE.search(name) is None


def county_in(hospital: str) -> str:
    """The county or banner that a hospital's name begins with; empty for a city's or another."""
    found = _COUNTY.match(hospital)
    return found.group(1) if found else ""


def county_of(hospital: str, place: str) -> str:
    """The county of a hospital that a list has under `place`: a city is none.

    A city in the name that is not that of the place is one of county rank: 北流市 of 玉林市.
    """
    if not place or _IS_COUNTY.fullmatch(place):
        return place
    city = _CITY.match(hospital)
    return county_in(hospital) or (city.group() if city and city.group() != place else "")


def hospitals_in(words: str) -> list[str]:
    """The names that stand one after the other without a blank; the words as they are for one."""
    found = [each.group() for each in _NAME.finditer(words)]
    if len(found) < 2 or "".join(found) != words:
        return [words]
    # 人民医院 behind a county's name begins a name; 医院 within one (甲医院附属乙医院) does not.
    names: list[str] = []
    for each in found:
        if names and goes_on(each):
            names[-1] += each
        else:
            names.append(each)
    return names


def goes_on(words: str) -> bool:
    """Whether they go on with the name before them: 北京中医医院 / 怀柔医院, … / 附属医院."""
    return len(words) <= _SHORT or words.startswith(_PART)


def stands_alone(line: str) -> bool:
    """Whether a line of a cell is a hospital's name by itself: 怀柔医院 is, 医院 and 附属医院 are not."""
    return _OWN.match(line) is not None and not line.startswith(_PART)
