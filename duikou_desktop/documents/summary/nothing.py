"""What a form asks for by the name of a figure that nothing was counted for: 0, or a blank."""

from __future__ import annotations

from collections.abc import Collection

from duikou_desktop.documents.summary.names import LAST, part_name, service_name
from duikou_desktop.documents.summary.records import absence_word
from duikou_desktop.domain.fields import choice_label
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.domain.registers.service_volume import ServiceKind

# The figures that are told by kinds, each with its register.
_BY_KIND = (
    ("会议次数", "meeting"),
    ("调研督查次数", "inspection"),
    ("公示次数", "notice"),
    ("保障项数", "logistics"),
    ("接收进修人数", "trainee"),
    ("宣传报道次数", "publicity"),
)
_PARTS = (
    frozenset(
        part_name(name, choice_label(choice))
        for name, key in _BY_KIND
        for choice in BY_KEY[key].field_by_key["kind"].choices or ()
    )
    | frozenset(
        # A review's result is in the office's own words; these are the usual ones.
        part_name("考核人次", result)
        for result in ("优秀", "良好", "称职", "合格", "基本称职", "基本合格", "不称职", "不合格")
    )
    | frozenset(
        part_name(name, absence_word(kind))
        for name in ("离岗次数", "离岗天数")
        for kind in AbsenceKind
    )
)
# A service is named with the unit the office counts it in.
_SERVICES = tuple(service_name(kind.value, "").removesuffix("）") for kind in ServiceKind)
_COUNTED = "教学活动次数"  # is there, be it 0, where anything is counted


def said_of_nothing(name: str, known: Collection[str]) -> str | None:
    """0 for a part nothing was registered of, a blank for last year's; None: it is no figure.

    `known`: the names of what there is a value of.
    """
    if name.startswith(LAST):
        now = name.removeprefix(LAST)
        return "" if now in known or said_of_nothing(now, known) is not None else None
    whose, parted, what = name.rpartition("·")
    figure = what in _PARTS or what.startswith(_SERVICES)
    return "0" if figure and f"{whose}{parted}{_COUNTED}" in known else None
