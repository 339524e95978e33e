"""A province takes a city's round: kept beside those of other keys, or refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_types import ROUND
from duikou_desktop.core.files import world_errors, write_pieces
from duikou_desktop.core.messages import Message, say
from duikou_desktop.exchange.city_round import CityRound, RoundManifest, open_round
from duikou_desktop.exchange.sealed import Content, manifest_bytes
from duikou_desktop.exchange.sealed_reader import open_sealed, read_through
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.city_changes import changed_reports
from duikou_desktop.services.desk.city_standing import (
    city_id,
    keys_of,
    standing_rounds,
    table_counties,
)
from duikou_desktop.services.desk.deciding import clerk_of
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.key_state import KeyState, key_state
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_view import OPENED
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import CityRoundKept

# Clocks of two computers differ; a round from next year would keep all later ones out.
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class TakenRound:
    """A city's round as it was taken."""

    said: RoundManifest
    new: bool  # it was not here before
    doubt: Message | None  # why it does not simply stand


def take_round(desk: DeskStore, path: Path) -> TakenRound:
    """Takes a city's round; the packages beside it are taken by themselves.

    Raises RoundFault, UserError for one that is none for this desk, or older than the one taken.
    """
    # Before it is brought in: one that says nothing of terabytes behind it would fill the disk.
    open_sealed(CityRound, path)
    brought = desk.bring_in({0: path})
    try:
        said = open_round(brought[0]).manifest
        if (why := _unwanted(desk, said)) is not None:
            raise UserError(why)
        text = manifest_bytes(said).decode()
        before = _before(desk, said)
        if before is not None and before.said != text:
            _refuse_older(said, RoundManifest.model_validate_json(before.said))
        desk.keep_beside(brought[0], _round_name(said))
    finally:
        desk.discard(brought)
    new = before is None or before.said != text
    if new:
        desk.reviews.keep_city_round(
            CityRoundKept(said.commission, said.year, said.key, text, desk.clock.now())
        )
    return TakenRound(said, new, _doubt(desk, said))


def _before(desk: DeskStore, said: RoundManifest) -> CityRoundKept | None:
    """What was taken of that city and year under the very key."""
    of = (said.commission, said.key)
    rounds = desk.reviews.city_rounds(said.year)
    return next((each for each in rounds if (each.commission, each.key) == of), None)


def _refuse_older(said: RoundManifest, before: RoundManifest) -> None:
    if said.moment < before.moment:
        raise UserError(
            say(
                "{name}的这一份是 {then} 写的，本机已经收下 {now} 写的一份，没有换。",
                name=said.commission,
                then=_minute(said),
                now=_minute(before),
            )
        )


def _minute(said: RoundManifest) -> str:
    """When it was written, to the minute: a city may write two in a day. An earlier program told the day alone."""
    if said.given_at is None:
        return str(said.given_on)
    return f"{said.given_at.astimezone():%Y-%m-%d %H:%M}"


def _doubt(desk: DeskStore, said: RoundManifest) -> Message | None:
    (stands,) = (
        each for each in standing_rounds(desk, said.year) if each.commission == said.commission
    )
    if any(each.key == said.key for each in stands.waiting):
        return say(
            "签名的密钥和以前收到的不是同一个，仍按以前的一份。打登记的电话问{name}是不是换了密钥，"
            "在“各市上报”里照它念的核对指纹；不是它的，不要核对。",
            name=said.commission,
        )
    changed = changed_reports(desk, said.year, _standing(desk, said.year)).get(said.commission, ())
    if changed:
        return say(
            "市里改过评审（{n} 份报告），采用的还是以前的：到“各市上报”里再采用一次。",
            n=len(changed),
        )
    more = [each for each in table_counties(desk) if each in stands.claimed - stands.given]
    if stands.key is KeyState.CONFIRMED and more:
        return say(
            "{name}报的 {counties} 还没有认定归它管：在“各市上报”里定下以前，这些县它说的不算。",
            name=said.commission,
            counties=tuple(more),
        )
    return None


def _standing(desk: DeskStore, year: int) -> tuple[Report, ...]:
    scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
    return round_of(desk, scheme, year).reports


def _unwanted(desk: DeskStore, said: RoundManifest) -> Message | None:
    """Why a sound round is none for this desk."""
    if said.demo and not desk.identity.demo:
        return say("示范的汇总文件，不能作为上报。")
    if said.scheme != desk.identity.scheme:
        return say(
            "汇总文件是方案 {theirs} 的，这里收的是 {ours}。",
            theirs=said.scheme,
            ours=desk.identity.scheme,
        )
    if (why := _misnamed(desk, said.commission)) is not None:
        return why
    if key_state(said.key, keys_of(desk.known_keys(), said.commission)) is KeyState.REVOKED:
        return say("签名的密钥已作废（{name}），请市里换新密钥重新上报。", name=said.commission)
    latest = desk.clock.now() + _CLOCKS_DIFFER
    if said.moment > latest or said.given_on > latest.date():
        return say(
            "{name}的汇总文件写的日期 {day} 还没有到，没有收。"
            "核对本机的日期；本机的没有错，请市里校准电脑的日期以后重新写出上报。",
            name=said.commission,
            day=max(said.given_on, said.moment.date()),
        )
    return None


def _misnamed(desk: DeskStore, name: str) -> Message | None:
    """Why nobody may be called so: by its name a city is told from hospitals, reviewers and other cities."""
    if not name or name != name.strip():
        return say(
            "汇总文件没有写主管部门的名称，或名称首尾有空格，没有收。请市里改正以后重新写出。"
        )
    of = city_id(name)
    if of == city_id(desk.identity.name):
        return say("这是本单位自己的汇总文件。")
    table = expected_reports(Shelf.of(desk.folder).scheme(desk.identity.scheme).pairings)
    if any(each.hospital == of for each in table):
        return say("汇总文件的主管部门写的是一家医院：{name}。没有收。", name=name)
    rounds = desk.reviews.city_rounds()
    known = keys_of(desk.known_keys(), name)
    # Only of one that was confirmed: else whoever comes first with a blank more keeps the city out.
    twin = next(
        (
            each.commission
            for each in rounds
            if each.commission != name
            and city_id(each.commission) == of
            and key_state(each.key, known) is KeyState.CONFIRMED
        ),
        None,
    )
    if twin is not None:
        return say(
            "{name}和收过的{twin}只差写法，没有收。请市里照原来的名称重新写出。",
            name=name,
            twin=twin,
        )
    people = {clerk_of(desk), *(by for each in desk.reviews.deciders().values() for by in each)}
    if name in people - {each.commission for each in rounds}:
        return say("汇总文件的主管部门写的是本台评审的人：{name}。没有收。", name=name)
    return None


def _round_name(said: RoundManifest) -> str:
    """Of its file in the desk: one city's under several keys lie side by side."""
    return f"{city_id(said.commission)}_{said.year}_{said.key[:16]}{ROUND}"


def _file_of(desk: DeskStore, said: RoundManifest) -> Path:
    """Where its file lies; an earlier program named it without the key."""
    for name in (_round_name(said), f"{city_id(said.commission)}_{said.year}{ROUND}"):
        file = desk.packages / name
        if file.is_file() and open_round(file).manifest == said:
            return file
    raise UserError(say("{name}的汇总文件没有留在本机。再收一次。", name=said.commission))


def put_out_papers(desk: DeskStore, said: RoundManifest) -> Path:
    """The city's own report and tables in a folder of the desk, to be read and passed on; returns it.

    Raises UserError where the round was taken before such files were kept, RoundFault, EnvironmentProblem.
    """
    file = _file_of(desk, said)
    folder = desk.folder / OPENED / file.stem

    def keep(paper: Content, chunks: Iterator[bytes]) -> None:
        write_pieces(folder / paper.path, chunks)

    with world_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    read_through(open_round(file), None, keep)
    return folder
