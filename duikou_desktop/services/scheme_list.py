"""The schemes an office has at hand, which of them it works under, and taking up another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import figures_in
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.differences import differences
from duikou_desktop.schemes.draft import Draft, Signer
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.office import (
    Membership,
    add_membership,
    find_listed,
    follow_table,
    is_office,
    make_office,
)
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_packs import (
    Installed,
    fitting,
    former_versions,
    install_draft,
    put_version_back,
    signer_words,
    take_off,
)
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.desk import is_desk
from duikou_desktop.storage.receipts import commission_key, confirm_commission
from duikou_desktop.storage.store import Store


@dataclass(frozen=True)
class HeldScheme:
    """A scheme at hand, as the list of schemes shows it."""

    id: str
    folder: Path
    scheme: Scheme | None  # None: it is faulty
    fault: Message | None
    own: bool  # it lies in the office's folder, not with the program
    sides: tuple[Side, ...]  # on which the office works under it
    may_join: tuple[Side, ...]  # on which its table lists the office, and it does not yet
    may_add: tuple[Side, ...]  # on which it does not yet, listed there or not
    lender: str | None  # by whose standard the office scores, where it has none of its own
    former: tuple[int, ...] = ()  # the versions kept beside, which may be put back


def held_schemes(store: Store) -> tuple[HeldScheme, ...]:
    """All schemes at hand; those the office works under first."""
    name = _own_name(store)
    found = []
    for each in store.shelf.all():
        sides = tuple(side for own, side in store.identity.sides if own == each.id)
        listed = tuple(
            side
            for side in Side
            if each.scheme is not None and find_listed(each.scheme, side, name) is not None
        )
        found.append(
            HeldScheme(
                id=each.id,
                folder=each.folder,
                scheme=each.scheme,
                fault=each.fault.message if each.fault is not None else None,
                own=each.folder.parent == store.folder / OWN,
                sides=sides,
                may_join=tuple(side for side in listed if side not in sides),
                may_add=tuple(side for side in Side if side not in sides),
                lender=store.identity.adopted.get(each.id),
                former=tuple(former_versions(store.folder, each.id)),
            )
        )
    return tuple(sorted(found, key=lambda each: (not each.sides, each.id)))


def make_with_scheme(
    folder: Path,
    membership: Membership,
    draft: Draft | None,
    *,
    clerk: str | None = None,
    clock: Clock | None = None,
) -> Store:
    """Makes an office, first putting on its shelf the scheme it is to work under.

    `draft`: None for a scheme that comes with the program. Raises UserError as `make_office`; the
    shelf is then as it was.
    """
    if draft is None or is_office(folder) or is_desk(folder):  # either is refused as it stands
        return make_office(folder, membership, clerk=clerk, clock=clock)
    fresh = install_draft(draft, folder)
    try:
        return make_office(folder, membership, clerk=clerk, clock=clock)
    except BaseException:
        if not fresh.unchanged:
            take_off(fresh.scheme.id, folder)
        raise


@dataclass(frozen=True)
class Offered:
    """A sound scheme from a file, and what it would change where the office works under it."""

    scheme: Scheme
    signed: Message  # by whom
    replaces: int | None = None  # the version in use
    changes: tuple[Message, ...] = ()


def look_at_file(store: Store, file: Path) -> Offered:
    """What installing the scheme in a file would do. Raises UserError with all its faults."""
    return _offered(store, open_draft(file))


def take_in(
    store: Store, file: Path, *, replace: bool = False
) -> tuple[Installed, ChangeSet | None]:
    """Puts the scheme in a file on the open office's shelf, with the pairings that it adds.

    Raises UserError as `install_scheme`, and where it would take the place of one the office works
    under and nobody said to `replace` it.
    """
    draft = open_draft(file)
    offered = _offered(store, draft)
    if offered.changes and not replace:
        raise UserError(
            say(
                "“{title}”正在使用，换掉以后没有封账的年度按新的评分：{changes}。"
                "确实要换，加 --replace；原来的会留着，可以换回来。",
                title=offered.scheme.short_title,
                changes=offered.changes,
            )
        )
    known = draft.signer is not None and knows_signer(store, draft.signer)
    found = install_draft(draft, store.folder, known=known)
    return found, follow_table(store, found.scheme)


def put_back(folder: Path, scheme_id: str, version: int) -> Scheme:
    """Works under a former version of a scheme again, in an office or at a desk.

    Raises UserError as `put_version_back`.
    """
    put_version_back(folder, scheme_id, version)
    return Shelf.of(folder).scheme(scheme_id)


def _signed_by(store: Store, draft: Draft) -> Message:
    """Who signed it. Raises UserError where that is not the key the commission was known by."""
    signer = draft.signer
    known = commission_key(store, signer.name) if signer is not None else None
    if signer is not None and known not in (None, signer.key):
        raise UserError(
            say(
                "方案写明由{name}签发，签名却不是以前核对过的密钥。没有安装，先打登记的电话向{name}核实。",
                name=signer.name,
            )
        )
    return signer_words(signer, known=known is not None)


def knows_signer(store: Store, signer: Signer) -> bool:
    """Whether the commission's key was compared before."""
    return commission_key(store, signer.name) is not None


def confirm_signer(store: Store, signer: Signer, figures: str) -> None:
    """Knows the commission by its key from now on: its receipts are taken, packages concealed for it.

    `figures`: as a person heard them from the commission. Raises UserError where they are others.
    """
    if figures_in(figures) != figures_in(fingerprint(bytes.fromhex(signer.key))):
        raise UserError(
            say(
                "和方案签名的指纹不一致，没有记下。再对一遍；还是不一致，这份方案就不是{name}发的。",
                name=signer.name,
            )
        )
    confirm_commission(store, signer.name, signer.key)


def _offered(store: Store, draft: Draft) -> Offered:
    signed = _signed_by(store, draft)
    scheme, before = fitting(draft, store.shelf)
    if before is None or scheme.id not in {own for own, _ in store.identity.sides}:
        return Offered(scheme, signed)
    return Offered(scheme, signed, before.version, differences(before, scheme))


def join_scheme(store: Store, scheme_id: str) -> ChangeSet | None:
    """Takes up a scheme on every side on which its table lists the hospital.

    Relations that stay keep their records: only the terms of the new table are added to them.
    Raises UserError where the table does not list it.
    """
    scheme = store.shelf.scheme(scheme_id)
    name = _own_name(store)
    held = {side for own, side in store.identity.sides if own == scheme_id}
    sides = [
        side for side in Side if side not in held and find_listed(scheme, side, name) is not None
    ]
    if not sides:
        raise UserError(
            say(
                "“{title}”的关系表里没有{name}。核对名称，或者用 duikou new 指明。",
                title=scheme.short_title,
                name=name,
            )
        )
    change = None
    for side in sides:
        change = add_membership(store, Membership(scheme, side, name))
    return change


def add_side(store: Store, scheme_id: str, side: Side) -> ChangeSet | None:
    """Takes up a scheme on one side, whether or not its table lists the hospital there.

    Raises UserError where the office stands there already.
    """
    scheme = store.shelf.scheme(scheme_id)
    return add_membership(store, Membership(scheme, side, _own_name(store), unlisted=True))


def lenders(store: Store) -> tuple[Scheme, ...]:
    """The schemes at hand that have a standard to score by."""
    return tuple(each for each in store.shelf.schemes() if each.standards)


def adopt_standard(store: Store, scheme_id: str, lender: str | None) -> Scheme:
    """Scores by another scheme's standard, for reference; None: no more.

    Raises UserError where the scheme has a standard of its own, or the other has none.
    """
    scheme = store.shelf.as_written(scheme_id)
    if scheme_id not in {own for own, _ in store.identity.sides}:
        raise UserError(say("本单位没有使用“{title}”。", title=scheme.short_title))
    if scheme.standards:
        raise UserError(say("“{title}”有自己的考核标准，不用借用别的。", title=scheme.short_title))
    if lender is not None and lender not in {each.id for each in lenders(store)}:
        ways = "、".join(each.id for each in lenders(store))
        raise UserError(
            say("没有可借用的标准“{lender}”。可以写：{ways}。", lender=lender[:80], ways=ways)
        )
    store.adopt(scheme_id, lender)
    return store.shelf.scheme(scheme_id)


def _own_name(store: Store) -> str:
    return store.book([BY_KEY["hospital"]]).hospital_name(store.identity.hospital)
