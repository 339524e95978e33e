"""What both sides of a relation say differently, at the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import DONE, REFUSED
from duikou_desktop.cli.desk_commands import open_desk
from duikou_desktop.cli.output import show, show_json, table
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.messages import say
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from duikou_desktop.services.desk.deciding import Difference
    from duikou_desktop.services.desk.reconciling import Reconciled


def reconcile(chosen: argparse.Namespace) -> int:
    """What the two sides of each relation say differently; 1 where something is not decided."""
    from duikou_desktop.services.desk.deciding import with_decisions
    from duikou_desktop.services.desk.reconciling import reconcile as compare
    from duikou_desktop.services.desk.standing import round_of

    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        year = check_year(chosen.year)
        both = compare(desk, scheme, round_of(desk, scheme, year))
        found = tuple(with_decisions(desk, year, both))
    if chosen.json:
        show_json({"relations": [_reconciled(*each) for each in found]})
    else:
        for each, differing in found:
            names = (each.supporter.received.hospital_name, each.recipient.received.hospital_name)
            show(say("{supporter} 支援 {recipient}：{n} 处不一致", **_between(names, differing)))
            if differing:
                rows = [_difference_row(one) for one in differing]
                table([("项目", "内容", "支援医院报", "受援医院报", "认定"), *rows])
        if not found:
            show(say("还没有双方都报了的结对关系。"))
    left = any(one.decision is None for _, differing in found for one in differing)
    return REFUSED if left else DONE


def _difference_row(one: Difference) -> tuple[str, ...]:
    told, decision = one.told, one.decision
    stands = f"按{decision.stands.label}医院" if decision is not None else "待认定"
    return told.what, told.subject, told.supporter, told.recipient, stands


def _between(names: tuple[str, str], found: Sequence[object]) -> dict[str, Any]:
    return {"supporter": names[0], "recipient": names[1], "n": len(found)}


def _reconciled(each: Reconciled, differing: Sequence[Difference]) -> dict[str, Any]:
    return {
        "relation": str(each.relation),
        "supporter": each.supporter.received.hospital_name,
        "recipient": each.recipient.received.hospital_name,
        "disagreements": [
            {
                **asdict(one.told),
                "stands": one.decision.stands.value if one.decision is not None else None,
            }
            for one in differing
        ],
    }
