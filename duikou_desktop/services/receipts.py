"""What came back from the commission: a receipt looked at, its sender known, and kept with its year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_types import CONCEALED, PACKAGE, RECEIPT
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import figures_in
from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.receipt import Receipt, ReceiptManifest, open_receipt
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.closed_year import standing_approval
from duikou_desktop.services.receipt_paper import receipt_paper
from duikou_desktop.storage.receipts import (
    KeptReceipt,
    commission_key,
    confirm_commission,
    keep_receipt,
    kept_receipts,
)
from duikou_desktop.storage.sealed import Sealed, sealed_packages
from duikou_desktop.storage.store import Store


class Sender(Enum):
    """Whether the key a receipt is signed with is known to be the commission's."""

    KNOWN = "known"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True)
class Offered:
    """A receipt that is whole and answers a package of ours; not kept yet."""

    receipt: Receipt
    answers: Sealed
    newest: bool  # whether that package is the last of its year that the commission was given
    sender: Sender
    later: int | None = None  # of which package a later one of that commission is kept already
    kept_at: datetime | None = None  # when this very one was kept; None: it was not

    @property
    def said(self) -> ReceiptManifest:
        """What it says."""
        return self.receipt.manifest

    @property
    def fingerprint(self) -> str:
        """The figures to be compared with what the commission tells."""
        return fingerprint(bytes.fromhex(self.said.key))


class Since(StrEnum):
    """What became of the year since the package that is answered was sealed."""

    NOTHING = "nothing"
    OPEN = "open"  # opened again, to be mended
    CLOSED = "closed"  # and closed anew, with nothing sealed of it yet


@dataclass(frozen=True)
class Answer:
    """A receipt that was kept."""

    said: ReceiptManifest
    received_at: datetime
    newest: bool  # as of what is offered
    later: int | None = None
    since: Since = Since.NOTHING


def look_at(store: Store, file: Path) -> Offered:
    """Looks a receipt over. Raises ReceiptFault, UserError where it is not for us, EnvironmentProblem."""
    if file.name.lower().endswith((PACKAGE, f"{PACKAGE}{CONCEALED}")):
        raise UserError(
            say(
                "{name} 是上报包，不是回执。回执的文件名以 {ending} 结尾。",
                name=file.name,
                ending=RECEIPT,
            )
        )
    receipt = open_receipt(file)
    said = receipt.manifest
    if said.hospital != store.identity.hospital:
        raise UserError(say("这是给 {name} 的回执，不是本单位的。", name=said.hospital_name))
    ours = sealed_packages(store, said.scheme, said.side, said.year)
    answers = next((each for each in ours if each.id == said.package), None)
    if answers is None:
        raise UserError(
            say(
                "回执回的是 {year} 年第 {n} 次上报，本机没有封过那个上报包。"
                "在封那个上报包的电脑上打开，或先把旧电脑的办公室搬过来。",
                year=said.year,
                n=said.sequence,
            )
        )
    _refuse_earlier(store, said)
    known = commission_key(store, said.commission)
    sender = Sender.NEW
    if known is not None:
        sender = Sender.KNOWN if known == said.key else Sender.CHANGED
    newest = answers.id == _last_given(ours, said.commission)
    return Offered(receipt, answers, newest, sender, _later(store, said), _kept_at(store, receipt))


def _kept_at(store: Store, receipt: Receipt) -> datetime | None:
    said = receipt.manifest
    kept = kept_receipts(store, said.scheme, said.side, said.year)
    signature = receipt.signature.hex()
    return next((each.received_at for each in kept if each.signature == signature), None)


def _last_given(ours: Sequence[Sealed], commission: str) -> UUID | None:
    """The newest package that commission can have opened: one concealed for another is none of its."""
    return next((each.id for each in ours if each.given_to(commission)), None)


def _later(store: Store, said: ReceiptManifest) -> int | None:
    """The number of the latest package on which a later receipt of the same commission is kept."""
    kept = kept_receipts(store, said.scheme, said.side, said.year)
    numbers = [
        ReceiptManifest.model_validate_json(each.said).sequence
        for each in kept
        if each.commission == said.commission
    ]
    latest = max(numbers, default=0)
    return latest if latest > said.sequence else None


def _refuse_earlier(store: Store, said: ReceiptManifest) -> None:
    """An earlier receipt on the same package would take a later one's place."""
    for kept in kept_receipts(store, said.scheme, said.side, said.year):
        if (kept.package, kept.commission) != (said.package, said.commission):
            continue
        before = ReceiptManifest.model_validate_json(kept.said)
        if said.moment < before.moment:
            raise UserError(
                say(
                    "这份回执是 {then} 写的，比本机已有的（{now} 写的）更早，没有采用。",
                    then=_when(said),
                    now=_when(before),
                )
            )


def _when(said: ReceiptManifest) -> str:
    """The day, and of one day's the minute."""
    if said.given_at is None:
        return said.given_on.isoformat()
    return f"{said.given_at.astimezone():%Y-%m-%d %H:%M}"


def keep(store: Store, offered: Offered, confirmed: str = "") -> Answer:
    """Keeps a receipt with its year.

    `confirmed`: the figures a person heard from the commission; asked for where its key is not known.
    Raises UserError where they are not those of the receipt.
    """
    told, known = confirmed.strip(), offered.sender is Sender.KNOWN
    # What somebody wrote is compared though the key is known: it was heard, and is another.
    if (told or not known) and figures_in(told) != figures_in(offered.fingerprint):
        raise UserError(_refusal(offered, told=known or bool(figures_in(told))))
    if not known:
        confirm_commission(store, offered.said.commission, offered.said.key)
    said = offered.said
    kept = KeptReceipt(
        package=said.package,
        commission=said.commission,
        scheme=said.scheme,
        side=said.side,
        year=said.year,
        received_at=store.clock.now(),
        clerk=store.identity.clerk,
        said=manifest_bytes(said).decode(),
        signature=offered.receipt.signature.hex(),
    )
    keep_receipt(store, kept)
    return Answer(said, kept.received_at, offered.newest, offered.later)


def _refusal(offered: Offered, *, told: bool) -> Message:
    if told:
        return say(
            "没有采用：填的数字和这份回执的签名指纹不一样。请 {name} 再念一遍；还是不一样，就不能用这份回执。",
            name=offered.said.commission,
        )
    if offered.sender is Sender.CHANGED:
        return say(
            "{name} 的签名密钥和以前的不一样！可能换了电脑，也可能有人冒名。"
            "向主管部门核实后，照它念的数字填写指纹。没有采用。",
            name=offered.said.commission,
        )
    return say(
        "第一次收到 {name} 的回执。向主管部门核对指纹，照它念的数字填写。没有采用。",
        name=offered.said.commission,
    )


def answers(store: Store, scheme: str, side: Side, year: int) -> tuple[Answer, ...]:
    """The receipts on a year, that on the latest package first, of several the last one received."""
    ours = sealed_packages(store, scheme, side, year)
    approvals = {each.id: each.approval_sha256 for each in ours}
    approval = standing_approval(store, scheme, side, year)
    now = None if approval is None else approval.content_sha256
    found = [
        Answer(
            ReceiptManifest.model_validate_json(each.said),
            each.received_at,
            each.package == _last_given(ours, each.commission),
            since=_since(approvals.get(each.package), now),
        )
        for each in kept_receipts(store, scheme, side, year)
    ]
    return tuple(sorted(found, key=lambda each: -each.said.sequence))


def _since(then: str | None, now: str | None) -> Since:
    if now is None:
        return Since.OPEN
    return Since.NOTHING if then in (None, now) else Since.CLOSED


def paper_of(answer: Answer, scheme: Scheme) -> Paper:
    """The receipt as a paper, to be looked at and printed."""
    return receipt_paper(answer.said, scheme, fingerprint(bytes.fromhex(answer.said.key)))
