"""A pairing table read without a window, and its pairings taken in."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import DONE, REFUSED, open_office, seen_from
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.messages import Message, say

if TYPE_CHECKING:
    from duikou_desktop.services.pairing_import import Proposal
    from duikou_desktop.services.pairing_rows import PairingReading, ReadPairing


def pairings(chosen: argparse.Namespace) -> int:
    """Reads a table and says what is in it; with an office, takes its own pairings in."""
    from duikou_desktop.services.pairing_import import read_file

    if getattr(chosen, "home", None) is not None:
        return _take(chosen)
    reading = read_file(chosen.file)
    if chosen.json:
        show_json(_shape(reading))
    else:
        show(_counts(reading))
        table(
            (each.number, each.county, each.recipient, each.supporter, _doubts(_told(each)))
            for each in reading.pairings
        )
    for each in reading.left_out:
        tell(say("第 {line} 行：{words} {why}", line=each.line, words=each.words, why=each.reason))
    lost = any(not each.nothing_lost for each in reading.left_out)
    return REFUSED if lost or not reading.pairings else DONE


def _take(chosen: argparse.Namespace) -> int:
    from duikou_desktop.services.pairing_import import propose, read_file, take_in
    from duikou_desktop.services.pairing_sides import known_sides

    with open_office(chosen, only_read=chosen.dry_run) as store:
        scheme, _ = seen_from(store, chosen)
        reading = read_file(chosen.file, known_sides(scheme))
        found = propose(store, scheme, reading)
        mine = [each for each in found if each.mine or chosen.all]
        fresh = [each for each in mine if not each.known and each.named]
        if not chosen.dry_run:
            take_in(store, scheme, fresh, since=chosen.since)
    counts = say(
        "读出 {all} 对，和本单位有关的 {mine} 对，新增 {fresh} 对。",
        all=len(found),
        mine=sum(each.mine for each in found),
        fresh=len(fresh),
    )
    show(say("只检查，没有写入。{counts}", counts=counts) if chosen.dry_run else counts)
    table(map(_row, mine))
    return DONE if mine and all(each.named for each in mine) else REFUSED


def _row(each: Proposal) -> tuple[object, ...]:
    state = "已有" if each.known else "新增" if each.named else "没有写入"
    told = (*each.reasons, *each.doubts)
    return (state, each.read.recipient, each.read.supporter, _doubts(told))


def _told(each: ReadPairing) -> tuple[Message, ...]:
    return (*each.doubts, *(ask.words for ask in each.asks))


def _doubts(doubts: tuple[object, ...]) -> str:
    return "".join(map(str, doubts))


def _counts(reading: PairingReading) -> object:
    return say(
        "{n} 对，{counties} 个县，受援 {recipients} 家，支援 {supporters} 家，"
        "接上一格读出 {inferred} 处，空行 {empty} 行，没有读出 {left} 行。",
        n=len(reading.pairings),
        counties=reading.counties,
        recipients=reading.recipients,
        supporters=reading.supporters,
        inferred=reading.inferred,
        empty=reading.empty_rows,
        left=len(reading.left_out),
    )


def _shape(reading: PairingReading) -> dict[str, Any]:
    return {
        "pairings": [
            {
                "line": each.line,
                "number": each.number,
                "county": each.county,
                "recipient": each.recipient,
                "supporter": each.supporter,
                "inferred": each.inferred,
                "doubts": [str(doubt) for doubt in _told(each)],
            }
            for each in reading.pairings
        ],
        "left_out": [
            {"line": each.line, "words": each.words, "reason": str(each.reason)}
            for each in reading.left_out
        ],
        "counties": reading.counties,
        "recipients": reading.recipients,
        "supporters": reading.supporters,
        "inferred": reading.inferred,
        "empty_rows": reading.empty_rows,
    }
