"""Keys of the program that a record holds, as a ledger says them: a check, a register, a column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from duikou_desktop.domain.check_titles import TITLES
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY, sheet_title
from duikou_desktop.domain.registers.alias import Alias
from duikou_desktop.domain.registers.explanation import Explanation
from duikou_desktop.domain.sheets import table_columns


def keys_in_words(record: Record) -> dict[str, str]:
    """The words of those fields of the record that hold a key; what is no key stays as it is."""
    if isinstance(record, Explanation) and record.code in TITLES:
        return {"code": TITLES[record.code]}
    if isinstance(record, Alias) and (place := BY_KEY.get(record.place or "")) is not None:
        columns = {each.key: each.label for each in table_columns(place)}
        return {
            "place": sheet_title(place),
            "means": columns.get(record.means or "", record.means or ""),
        }
    return {}


def words_as_keys(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row with keys again in place of such words."""
    if register.record is Explanation:
        codes = {title: code for code, title in TITLES.items()}
        return {**values, **_meant(values, "code", codes)}
    if register.record is Alias:
        places = {sheet_title(each): each for each in BY_KEY.values()}
        place = places.get(str(values.get("place", "")).strip())
        if place is not None:
            columns = {each.label: each.key for each in table_columns(place)}
            return {**values, "place": place.key, **_meant(values, "means", columns)}
    return dict(values)


def _meant(values: Mapping[str, Any], key: str, words: Mapping[str, str]) -> dict[str, str]:
    said = str(values.get(key, "")).strip()
    return {key: words[said]} if said in words else {}
