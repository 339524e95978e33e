"""Receipts (回执): what was made of a package, signed by the commission, for the office to open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from duikou_desktop import __version__
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.file_types import RECEIPT
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import label
from duikou_desktop.exchange.keys import OfficeKey, fingerprint
from duikou_desktop.exchange.receipt import (
    ClaimJudged,
    Outcome,
    PointJudged,
    ReceiptManifest,
    write_receipt,
)
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.exchange.signed_papers import NO_KEY
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deciding import Difference, clerk_of, with_decisions
from duikou_desktop.services.desk.expected import recipients_of
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.reconciling import Reconciled, reconcile
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.review_stage import total_of, wholes
from duikou_desktop.services.desk.reviewing import ReviewedPart, of_share, reviewed_all
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.receipt_paper import receipt_paper
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import Written

PAPER = "回执.docx"
Told = Mapping[UUID, tuple[tuple[Reconciled, tuple[Difference, ...]], ...]]  # by package


class Standing(StrEnum):
    """How a report's receipt stands."""

    NONE = "none"
    WRITTEN = "written"
    OUTDATED = "outdated"

    @property
    def label(self) -> str:
        """The word in a list."""
        return _LABELS[self]


_HOSPITAL, _COMMISSION = 36, 24  # characters of their names in a file's

_LABELS = {
    Standing.NONE: label("未写"),
    Standing.WRITTEN: label("已写"),
    Standing.OUTDATED: label("写后有改动"),
}


@dataclass(frozen=True)
class Draft:
    """What a report's receipt would say now, and whether the last one written said the same."""

    report: Report
    said: ReceiptManifest
    standing: Standing
    written_on: date | None

    @property
    def name(self) -> str:
        """Of the file: two commissions' on one package lie in one folder at the hospital."""
        said = self.said
        return (
            safe_name(
                f"回执_{said.year}_{said.hospital_name[:_HOSPITAL]}_{said.side.label}"
                f"_第{said.sequence}次_{said.commission[:_COMMISSION]}"
            )
            + RECEIPT
        )


def drafts(desk: DeskStore, scheme: Scheme, year: int) -> tuple[Draft, ...]:
    """Of every report of the table that stands. Raises PackageFault, EnvironmentProblem."""
    found = settled_round(desk, scheme, year)
    told = _told(desk, scheme, found)
    sums = wholes(desk, found.of_table)
    written = desk.reviews.receipts()
    judged = reviewed_all(desk, [each.received for each in found.of_table])
    made = []
    for report in found.of_table:
        one = report.received
        parts = of_share(judged[one.id], report.share)
        said = _said(desk, report, parts, told.get(one.id, ()), _recipients(scheme, report))
        if said.outcome.stands:
            said = said.model_copy(update={"total": total_of(sums[one.id])})
        last = written.get(one.id)
        standing = Standing.NONE
        if last is not None:
            same = last.digest == digest(said)
            standing = Standing.WRITTEN if same else Standing.OUTDATED
        made.append(Draft(report, said, standing, last.written_on if last else None))
    return tuple(made)


def digest(said: ReceiptManifest) -> str:
    """The same as long as it says the same, whoever writes it on whatever day."""
    plain = said.model_copy(
        update={
            "given_on": date.min,
            "given_at": None,
            "given_by": "",
            "papers": (),
            "key": NO_KEY,
        }
    )
    return hashlib.sha256(manifest_bytes(plain)).hexdigest()


def _told(desk: DeskStore, scheme: Scheme, found: Round) -> Told:
    """By package, what differs between it and the other side's."""
    by_package: dict[UUID, list[tuple[Reconciled, tuple[Difference, ...]]]] = {}
    for relation, differing in with_decisions(desk, found.year, reconcile(desk, scheme, found)):
        for report in (relation.supporter, relation.recipient):
            by_package.setdefault(report.received.id, []).append((relation, differing))
    return {package: tuple(rows) for package, rows in by_package.items()}


def _said(
    desk: DeskStore,
    report: Report,
    parts: Iterable[ReviewedPart],
    told: Iterable[tuple[Reconciled, tuple[Difference, ...]]],
    recipients: tuple[str, ...],
) -> ReceiptManifest:
    one, returned = report.received, report.returned
    parts, claims = tuple(parts), tuple(_claims(told))
    return ReceiptManifest(
        key=NO_KEY,
        program=__version__,
        commission=desk.identity.name,
        scheme=one.scheme,
        side=one.side,
        year=one.year,
        hospital=one.hospital,
        hospital_name=one.hospital_name,
        package=one.id,
        package_sha256=one.content["manifest_sha256"],
        sequence=one.sequence,
        outcome=_outcome(report, parts, claims),
        reason=returned.reason if returned is not None else "",
        own=report.own,
        total=None,
        reference=report.reference,
        recipients=recipients,
        points=tuple(_points(parts)),
        claims=claims,
        given_by=clerk_of(desk) or "",
        given_on=desk.clock.today(),
        given_at=desk.clock.now(),
        demo=desk.identity.demo,
    )


def _recipients(scheme: Scheme, report: Report) -> tuple[str, ...]:
    """Of a supporter that others judge as well, with whom the relations are that are judged here."""
    if report.share is None:
        return ()
    names = recipients_of(scheme)
    return tuple(sorted(names[each] for each in report.share.relations))


def _outcome(
    report: Report, parts: Iterable[ReviewedPart], claims: Iterable[ClaimJudged]
) -> Outcome:
    """The review comes before the key: who reads that it is done asks next for the fingerprint.

    But a key that is another than was confirmed, or withdrawn, before all: whose report is it?
    """
    told = (
        (report.returned is not None and not report.refused_by_city, Outcome.RETURNED),
        (report.again, Outcome.REVOKED),
        (report.forked, Outcome.FORKED),
        (report.key is KeyState.CHANGED, Outcome.UNCONFIRMED),
        (any(part.waiting for part in parts), Outcome.RECEIVED),
        (any(each.stands is None for each in claims), Outcome.UNDECIDED),
        (report.unknown, Outcome.UNCONFIRMED),
    )
    return next((outcome for holds, outcome in told if holds), Outcome.ACCEPTED)


def _points(parts: Iterable[ReviewedPart]) -> Iterator[PointJudged]:
    """Where the review says something else than the office, or has still to say something."""
    for part in parts:
        for each in part.points:
            own, score = each.figures.own, each.score
            if score is None or score != (own or 0):
                yield PointJudged(
                    relation=part.relation,
                    point=each.figures.point,
                    own=own,
                    score=score,
                    reason=each.verdict.reason if score is not None and each.verdict else "",
                )


def _claims(told: Iterable[tuple[Reconciled, tuple[Difference, ...]]]) -> Iterator[ClaimJudged]:
    for relation, differing in told:
        for each in differing:
            yield ClaimJudged(
                relation=relation.relation,
                what=each.told.what,
                subject=each.told.subject,
                supporter=each.told.supporter,
                recipient=each.told.recipient,
                stands=each.decision.stands if each.decision is not None else None,
                reason=each.decision.reason if each.decision is not None else "",
            )


def write_receipts(
    desk: DeskStore, scheme: Scheme, wanted: Iterable[Draft], to: Path, key: OfficeKey
) -> tuple[Path, ...]:
    """Writes them into the folder, each in place of an earlier one of its package.

    Raises EnvironmentProblem; then those before it are written.
    """
    from duikou_desktop.documents.word import word_bytes

    with world_errors(to):
        to.mkdir(parents=True, exist_ok=True)
    files = []
    for draft in wanted:
        target = to / draft.name
        fresh = target.with_name(f".{new_id().hex[:12]}{RECEIPT}")
        paper = receipt_paper(draft.said, scheme, fingerprint(key.public))
        write_receipt(fresh, draft.said, {PAPER: word_bytes(paper)}, key)
        with world_errors(target):
            fresh.replace(target)
        desk.reviews.note_receipt(
            Written(draft.said.package, digest(draft.said), desk.clock.today())
        )
        files.append(target)
    return tuple(files)
