"""Spot checks without a window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import DONE
from duikou_desktop.cli.desk_commands import open_desk
from duikou_desktop.cli.output import show, show_json
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.messages import plain_number, say
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from duikou_desktop.services.desk.spot_checks import Draw


def spot_check(chosen: argparse.Namespace) -> int:
    """Draws records to be looked at, keeps the draw, and writes its sheet in Word and Excel."""
    from duikou_desktop.services.desk.spot_check_paper import METHOD, write_sheets
    from duikou_desktop.services.desk.spot_checks import Wish, draw

    wish = Wish(chosen.seed, chosen.count, each=chosen.each)
    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        drawn = draw(desk, scheme, check_year(chosen.year), wish)
        files = write_sheets(desk, scheme, drawn, chosen.to)
    if chosen.json:
        show_json({**_plain(drawn), "files": [str(each) for each in files]})
        return DONE
    show(
        say(
            "种子“{seed}”：从 {among} 条记录中抽出 {n} 条。",
            seed=drawn.seed,
            among=drawn.among,
            n=len(drawn.drawn),
        ),
        METHOD,
        *files,
    )
    return DONE


def _plain(drawn: Draw) -> dict[str, Any]:
    return {
        "id": str(drawn.id),
        "year": drawn.year,
        "seed": drawn.seed,
        "among": drawn.among,
        "drawn": [
            {
                "hospital": each.hospital_name,
                "side": each.side.value,
                "relation": each.other or None,
                "point": each.place.point,
                "record": str(each.record),
                "register": each.register,
                "date": each.day.isoformat() if each.day is not None else None,
                "caption": each.caption,
                "evidence": list(each.proofs),
                "weight": plain_number(each.place.weight),
                "lot": each.lot,
            }
            for each in drawn.drawn
        ],
    }
