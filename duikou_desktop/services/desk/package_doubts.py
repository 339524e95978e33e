"""Why a package that was taken does not simply take its place: its key, its number, its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import normal_name
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.expected import Expected, expected_reports, pairings_of
from duikou_desktop.services.desk.key_state import Barred, KeyState
from duikou_desktop.services.desk.remarks import doubts
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of, standing_of
from duikou_desktop.storage.desk import DeskStore, Received


def doubt_of(desk: DeskStore, shelf: Shelf, received: Received) -> Message | None:
    """Why a package does not simply take its place, by what is known here alone; None: it does."""
    scheme = shelf.scheme(desk.identity.scheme)
    table = {
        (each.hospital, each.side): each for each in expected_reports(pairings_of(desk, scheme))
    }
    expected = table.get((received.hospital, received.side))
    if expected is None:
        return say("不在本台收报的关系表里：留着可以看，不排名次，也不计入。")
    return _told(standing_of(desk, scheme, received), received, expected)


def as_cities_say(
    desk: DeskStore, shelf: Shelf, taken: Sequence[Received]
) -> Mapping[UUID, Message | None]:
    """The same by the package's id, as the cities' rounds have it; empty where none came.

    What a city compared needs no comparing here, and what it revoked is not to be compared.
    """
    if not taken or not desk.reviews.city_rounds():
        return {}
    scheme = shelf.scheme(desk.identity.scheme)
    # What was confirmed or revoked here is known better than any city knows it.
    known = {(each.hospital, each.key) for each in desk.known_keys()}
    found: dict[UUID, Message | None] = {}
    for year in {each.year for each in taken}:
        now = round_of(desk, scheme, year)
        reports = {(each.received.hospital, each.received.side): each for each in now.reports}
        table = {(each.hospital, each.side): each for each in now.expected}
        for received in (each for each in taken if each.year == year):
            of = received.hospital, received.side
            if of in table:
                holder = received.hospital, received.key
                barred = now.barred.get(holder) if holder not in known else None
                doubt = _told(reports[of], received, table[of])
                found[received.id] = doubt if barred is None else _of_barred(barred)
    return found


def _of_barred(barred: Barred) -> Message:
    return say("{city}已作废签名的密钥：留着可以看，不采信，也不计入。先问市里。", city=barred.city)


def _told(report: Report, received: Received, expected: Expected) -> Message | None:
    told = (_of_key(report, received), _of_number(report, received), *doubts(report))
    if normal_name(received.hospital_name) != normal_name(expected.name):
        told += (
            say(
                "上报包写的院名是“{theirs}”，关系表里是“{ours}”：这里按关系表写。",
                theirs=received.hospital_name,
                ours=expected.name,
            ),
        )
    return next((each for each in told if each is not None), None)


def _of_key(report: Report, received: Received) -> Message | None:
    if any(each.id == received.id for each in report.waiting):
        if report.key is KeyState.NEW:
            return say(
                "签名的密钥和收过的第 {n} 次不是同一个，两个指纹都没有核对过：到“医院签名登记”核对哪个是医院的。",
                n=report.received.sequence,
            )
        return say(
            "签名的密钥和以前收到的不是同一个：核对它的指纹以前，仍按第 {n} 次。",
            n=report.received.sequence,
        )
    if report.key is KeyState.CHANGED and received.id == report.received.id:
        return say("和以前核对过的不是同一个密钥：核对它的指纹以前不计入。")
    return None


def _of_number(report: Report, received: Received) -> Message | None:
    if report.forked and received.sequence == report.received.sequence:
        return say(
            "和收过的另一份都是第 {n} 次，不是同一个文件：认定采信哪一份以前，都不计入。",
            n=received.sequence,
        )
    if received.id != report.received.id and received.sequence < report.received.sequence:
        return say(
            "这是第 {old} 次，收过的第 {n} 次更新：仍按第 {n} 次。",
            old=received.sequence,
            n=report.received.sequence,
        )
    return None
