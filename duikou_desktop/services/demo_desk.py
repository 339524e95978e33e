"""The demo desk: a city's commission that collected both demo offices' reports, which differ in one round."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.domain.registers.activity import ACTIVITY, ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.approvals import approve, readiness
from duikou_desktop.services.demo import make_demo
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.records import remove_records
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store

_NAME, _CLERK = "柳州市卫生健康委", "示例未"


def make_demo_desk(folder: Path) -> DeskStore:
    """Makes the desk, with both packages on it as they come from a stick: no key is compared yet."""
    year = demo_year()
    scheme = load_scheme(year["scheme"])
    recipients = {each["name"] for each in year["recipients"]}
    counties = tuple(
        dict.fromkeys(each.county for each in scheme.pairings if each.recipient in recipients)
    )
    with TemporaryDirectory(prefix="duikou-demo-") as made:
        stick = Path(made) / "stick"
        stick.mkdir()
        for side in Side:
            with make_demo(Path(made) / side.value, side) as store:
                if side is Side.RECIPIENT:
                    _forget_a_round(store)
                close_as_it_is(store, scheme, side, demo_today().year)
                closed = to_be_sealed(store, scheme.id, side, demo_today().year)
                seal_year(store, closed, stick, office_key(store))
        desk = DeskStore.make(folder, _NAME, scheme.id, counties=counties, demo=True)
        try:
            desk.set_setting("clerk", _CLERK)
            collect(desk, [stick])
        except BaseException:
            desk.close()
            raise
    return desk


def close_as_it_is(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> None:
    """Judges what nobody computed, gives every reason that is asked, and closes a made-up year."""
    found = readiness(store, scheme, side, year, as_of)
    for each in found.undecided:
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
    for each in found.unexplained:
        keep_judgement(store, each.place, OwnWords(each.score, None, "按会议纪要"))
    lost = readiness(store, scheme, side, year, as_of).lost
    reasons = {each.place: "当年没有开展，明年补上" for each in lost}
    approve(store, scheme, side, year, reasons=reasons, as_of=as_of, agreed=True)


def _forget_a_round(store: Store) -> None:
    """The recipient reports one 教学查房 less than its supporter."""
    forgotten = next(
        each.id
        for each in store.read(ACTIVITY)
        if each.value("kind") is ActivityKind.ROUND
        and each.value("on").year == demo_today().year
        and ACTIVITY.complete(each)
    )
    remove_records(store, ACTIVITY, [forgotten])
