"""A desk as the window takes it over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.schemes.differences import differences
from duikou_desktop.schemes.draft import Draft
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.recounting import make_whole, recount
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_packs import Installed, fitting, install_draft
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True)
class OpenedDesk:
    """An open desk, its scheme, and the year to begin with."""

    store: DeskStore
    scheme: Scheme
    year: int


def open_desk(folder: Path) -> OpenedDesk:
    """Opens the desk in `folder`. Raises UserError, EnvironmentProblem."""
    return seen(DeskStore(folder))


def make_desk(
    folder: Path,
    name: str,
    scheme: str,
    *,
    counties: Collection[str] = (),
    draft: Draft | None = None,
    clerk: str | None = None,
) -> OpenedDesk:
    """Makes a desk and opens it; `draft`: its scheme, where that came from a file.

    Raises UserError where something lies in the folder, EnvironmentProblem.
    """
    store = DeskStore.make(folder, name, scheme, counties=counties)
    try:
        if draft is not None:
            install_draft(draft, folder)
        store.set_setting("clerk", clerk)
    except BaseException:
        store.close()
        raise
    return seen(store)


def seen(store: DeskStore) -> OpenedDesk:
    """An open store as the window takes it over; closed again where that fails."""
    try:
        make_whole(store)
        recount(store)
        scheme = Shelf.of(store.folder).scheme(store.identity.scheme)
        return OpenedDesk(store, scheme, _first_year(store, scheme))
    except BaseException:
        store.close()
        raise


def renew_scheme(store: DeskStore, file: Path) -> Scheme:
    """Puts another version of the desk's own scheme in use.

    Packages that were counted before keep their count; those that waited for this version are counted.

    Raises UserError for another scheme, or a faulty one.
    """
    draft = open_draft(file)
    scheme, _ = fitting(draft, Shelf.of(store.folder))
    if scheme.id != store.identity.scheme:
        raise UserError(
            say(
                "“{title}”不是这个收报台的方案。新一轮的方案另建一个收报台。",
                title=scheme.short_title,
            )
        )
    install_draft(draft, store.folder)
    recount(store)
    return Shelf.of(store.folder).scheme(scheme.id)


def take_in(store: DeskStore, file: Path, *, replace: bool = False) -> Installed:
    """Puts the scheme in a file on the desk's shelf; what waited for it is counted.

    Raises UserError as `install_draft`, and where it would take the place of the desk's own and nobody
    said to `replace` it.
    """
    draft = open_draft(file)
    scheme, before = fitting(draft, Shelf.of(store.folder))
    changes = differences(before, scheme) if before is not None else ()
    if changes and scheme.id == store.identity.scheme and not replace:
        raise UserError(
            say(
                "“{title}”正在使用，换掉以后应报名单和汇总按新的：{changes}。"
                "确实要换，加 --replace；原来的会留着，可以换回来。",
                title=scheme.short_title,
                changes=changes,
            )
        )
    found = install_draft(draft, store.folder)
    recount(store)
    return found


def collect_from(store: DeskStore, scheme: Scheme, counties: Collection[str]) -> None:
    """The counties a desk collects from now on, as the table lists them; none: the whole table, a province's.

    Raises UserError where only such are named as the table does not have.
    """
    wanted = dict.fromkeys(each.county for each in scheme.pairings if each.county in counties)
    if counties and not wanted:
        raise UserError(say("关系表里没有这样的县：{names}。", names=tuple(counties)))
    store.set_counties(tuple(wanted))


def years_at(store: DeskStore, scheme: Scheme) -> tuple[int, ...]:
    """The years there are rounds of: the scheme's, and whatever was reported on beside them."""
    own = range(scheme.years.first, scheme.years.last + 1)
    return tuple(sorted({*own, *(each.year for each in store.received())}))


def _first_year(store: DeskStore, scheme: Scheme) -> int:
    """The newest that was reported on; before any, the one that is over: reports come in January."""
    reported = [each.year for each in store.received()]
    if reported:
        return max(reported)
    last = store.clock.today().year - 1
    return max(scheme.years.first, min(last, scheme.years.last))
