"""A pairing table read without a window, and its pairings taken in."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import DONE, REFUSED, open_office, seen_from
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from duikou_desktop.services.pairing_proposals import Proposal, Proposer
    from duikou_desktop.services.pairing_rows import PairingReading, Question, ReadPairing

# By the value of a row's standing.
_STATES = {"new": "新增", "known": "已有", "twin": "重复", "open": "要定", "left": "不登记"}


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
    lost = _tell_left_out(reading)
    return REFUSED if lost or not reading.pairings else DONE


def _tell_left_out(reading: PairingReading) -> bool:
    """Which lines could not be read; whether a pairing may be lost by that."""
    for each in reading.left_out:
        tell(say("第 {line} 行：{words} {why}", line=each.line, words=each.words, why=each.reason))
    return any(not each.nothing_lost for each in reading.left_out)


def _take(chosen: argparse.Namespace) -> int:
    from duikou_desktop.services.pairing_import import read_file, take_in
    from duikou_desktop.services.pairing_proposals import Proposer, Standing
    from duikou_desktop.services.pairing_sides import known_sides

    given = dict(chosen.answer)
    with open_office(chosen, only_read=chosen.dry_run) as store:
        scheme, _ = seen_from(store, chosen)
        proposer = Proposer.of(store, scheme, read_file(chosen.file, known_sides(scheme)))
        found = _answered(proposer, given)
        mine = [each for each in found if each.mine or chosen.all]
        if not chosen.dry_run:
            take_in(store, scheme, mine, since=chosen.since)
    waiting = [each for each in mine if each.standing is Standing.OPEN]
    counts = say(
        "读出 {all} 对，和本单位有关的 {mine} 对，新增 {fresh} 对{open}。",
        all=len(found),
        mine=sum(each.mine for each in found),
        fresh=sum(each.standing is Standing.NEW for each in mine),
        open=say("，要定 {n} 对", n=len(waiting)) if waiting else "",
    )
    show(say("只检查，没有写入。{counts}", counts=counts) if chosen.dry_run else counts)
    table(map(_row, mine))
    # Rows of one line may ask the same.
    for told in dict.fromkeys(
        str(_what_to_do(each, given.get(each.read.line, ()))) for each in waiting
    ):
        tell(told)
    lost = _tell_left_out(proposer.reading)
    return DONE if mine and not waiting and not lost else REFUSED


def _answered(proposer: Proposer, given: Mapping[int, tuple[int, ...]]) -> tuple[Proposal, ...]:
    """The rows with a person's answers to the questions of their lines, each in its turn.

    Raises UserError where nothing of the kind is asked.
    """
    answers: dict[Question, int] = {}
    left: set[int] = set()
    for line, said in given.items():
        words = f"{line}={','.join(map(str, said))}"
        for one in said:
            rows = [each for each in proposer.rows(answers, left) if each.read.line == line]
            asked = next((each.open[0] for each in rows if each.open and each.at not in left), None)
            if asked is None or one > len(asked.options):
                raise UserError(
                    say("--answer {words}：第 {line} 行没有问这个。", words=words, line=line)
                )
            if one:
                answers[asked] = one - 1
            else:
                left.update(each.at for each in rows if asked in each.open)
    return proposer.rows(answers, left)


def _what_to_do(each: Proposal, said: tuple[int, ...]) -> Message:
    """Why a row was not written, and how each answer is given."""
    asked, line = each.open[0], each.read.line
    before = "".join(f"{one}," for one in said)
    ways = [
        say("{line}={said}：{option}", line=line, said=f"{before}{at}", option=option)
        for at, option in enumerate(asked.options, 1)
    ]
    ways.append(say("{line}={said}：不登记这一行", line=line, said=f"{before}0"))
    return say(
        "第 {line} 行没有写入：{question}--answer {ways}。",
        line=line, question=asked.words, ways="；".join(map(str, ways)),
    )  # fmt: skip


def _row(each: Proposal) -> tuple[object, ...]:
    told = (*each.reasons, *each.doubts)
    state = _STATES[each.standing.value]
    return (state, each.recipient.name, each.supporter.name, _doubts(told))


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
