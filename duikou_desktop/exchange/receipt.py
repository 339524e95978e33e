"""A receipt (回执, `.dkreceipt`): what the commission made of one package, signed by it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import label
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import ReceiptFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.sealed import (
    Figure,
    Many,
    Name,
    Nth,
    Sealed,
    Sha256,
    Strict,
    Words,
    manifest_bytes,
)
from duikou_desktop.exchange.signed_papers import Given, open_whole, write_statement

Text = Annotated[str, Field(max_length=5_000)]
_MOST = 10_000  # points, and decisions


class Outcome(StrEnum):
    """What became of a package."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    RECEIVED = "received"
    UNDECIDED = "undecided"  # judged, and where the two sides differ nobody has decided yet
    UNCONFIRMED = "unconfirmed"  # reviewed, and nobody confirmed whose key signed it
    REVOKED = "revoked"  # its key is not trusted any more
    FORKED = "forked"  # one of several of its number, and nobody chose

    @property
    def label(self) -> str:
        """In words. Only what was taken begins with 接收."""
        return _OUTCOMES[self]

    @property
    def to_do(self) -> str:
        """What the office is asked to do; empty: nothing but to wait, or to read the reason."""
        return _TO_DO.get(self, "")

    @property
    def again(self) -> bool:
        """Whether the office is to report again."""
        return self in (Outcome.RETURNED, Outcome.REVOKED)

    @property
    def stands(self) -> bool:
        """Whether a reviewed total may be told: not of what went back, or may be another's."""
        return not self.again and self is not Outcome.FORKED


_OUTCOMES = {
    Outcome.ACCEPTED: label("接收，评审完毕"),
    Outcome.RETURNED: label("退回，请补正后重新上报"),
    Outcome.RECEIVED: label("接收，评审还没有完毕"),
    Outcome.UNDECIDED: label("接收，双方不一致的还没有认定完"),
    Outcome.UNCONFIRMED: label("尚未接收，等核对签名指纹"),
    Outcome.REVOKED: label("不予接收，签名密钥已作废"),
    Outcome.FORKED: label("尚未接收，等认定是哪一份"),
}


_TO_DO = {
    Outcome.REVOKED: label("请换新密钥重新封包上报，连同盖章的封面。"),
    Outcome.FORKED: label("同一次收到几份不同的上报包，请说明以哪一份为准。"),
}


class PointJudged(Strict):
    """A point as it was reviewed; relation None: the whole hospital."""

    relation: UUID | None
    point: Name
    own: Figure | None  # 自评分
    score: Figure | None  # 评审分; None: not judged yet
    reason: Text


class ClaimJudged(Strict):
    """Where the two sides of a relation differ: both claims, and whose stands."""

    relation: UUID
    what: Words
    subject: Words
    supporter: Text
    recipient: Text
    stands: Side | None  # None: not decided yet
    reason: Text


class ReceiptManifest(Given):
    """What the signature covers."""

    LATER = Given.LATER | {"reference", "recipients"}

    format: Literal["duikou-receipt"] = "duikou-receipt"
    side: Side
    hospital: UUID
    hospital_name: Name
    package: UUID  # what it answers
    package_sha256: Sha256  # of that package's manifest
    sequence: Nth
    outcome: Outcome
    reason: Text  # of a return
    own: Figure
    total: Figure | None  # 评审分; None: points are not judged yet
    reference: Name = ""  # the scheme whose standard was borrowed to score it; empty: its own
    # With whom the relations are that the scores are of; empty: all that the package reports of.
    recipients: Annotated[Many[Name], Field(max_length=_MOST)] = ()
    points: Annotated[Many[PointJudged], Field(max_length=_MOST)]  # those other than claimed
    claims: Annotated[Many[ClaimJudged], Field(max_length=_MOST)]


@dataclass(frozen=True)
class Receipt(Sealed[ReceiptManifest]):
    """A receipt whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = ReceiptManifest
    PREFIX = b"duikou-receipt-v1\n"
    FAULT = ReceiptFault
    LIMIT, VALUES = 8 * 1024 * 1024, 150_000


def open_receipt(path: Path) -> Receipt:
    """The receipt, every byte of it looked at. Raises ReceiptFault, EnvironmentProblem."""
    return open_whole(Receipt, path)


def package_sha256(package: Package) -> str:
    """By it a receipt names the very package it answers."""
    return hashlib.sha256(manifest_bytes(package.manifest)).hexdigest()


def write_receipt(
    target: Path, said: ReceiptManifest, papers: dict[str, bytes], key: OfficeKey
) -> Receipt:
    """The receipt as the file `target`, with the papers. Raises as `write_sealed`."""
    return write_statement(Receipt, target, said, papers, key)
