"""What a closed year (封账) stands on: packed when it is closed, read back as it was."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop import __version__
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.typed_json import Unfit, from_json, to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.approval import APPROVAL, Approval
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.digest import standard_sha256
from duikou_desktop.schemes.load import scheme_from
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.scoring.assessment import HospitalAssessment
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.storage.store import Store

_FORMAT = 1
_GZIP = 31  # as zlib calls the form of `gzip.compress`
# Bytes that a small one may unpack to, and how many times itself a large one: records shrink to a
# twentieth, blanks to a thousandth.
_LEAST_LIMIT, _MOST_PACKED = 64 * 1024 * 1024, 100
_PIECE = 1024 * 1024


@dataclass(frozen=True)
class ClosedYear:
    """A closing that stands, and the year as it was then."""

    approval: Approval
    scored: ScoredYear


def pack(scored: ScoredYear, shelf: Shelf) -> bytes:
    """The scheme's files, standard's hash, facts and result, the same bytes for the same content."""
    content = {
        "format": _FORMAT,
        "program": __version__,
        "scheme": scored.scheme.id,
        "files": shelf.files(scored.scheme.id),
        "standard_sha256": standard_sha256(scored.standard),
        "side": scored.side.value,
        "year": scored.year.label,
        "as_of": scored.as_of.isoformat(),
        "hospital": str(scored.hospital),
        "relations": [str(each) for each in scored.facts.relations],
        "records": {
            register.key: [
                plain_record(register, each)
                for each in sorted(scored.book.all(register.key), key=lambda row: row.id)
            ]
            for register in ALL
            if register.key != APPROVAL.key
        },
        "assessment": to_json(scored.assessment),
    }
    lender = shelf.lender(scored.scheme.id)
    if lender is not None:
        content["lender"] = {
            "scheme": lender,
            "files": shelf.files(lender),
            "reference": bool(scored.scheme.reference),
        }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def standing_approval(store: Store, scheme: str, side: Side, year: int) -> Approval | None:
    """The closing of that year that stands, if there is one."""
    for each in store.book([APPROVAL]).each(Approval):
        if (each.scheme, each.side, each.year) == (scheme, side, year) and each.standing:
            return each
    return None


def closed_year(store: Store, scheme: str, side: Side, year: int) -> ClosedYear | None:
    """The year as it was closed; None: it is open. Raises UserError for content that is damaged."""
    approval = standing_approval(store, scheme, side, year)
    if approval is None or approval.content_sha256 is None:
        return None
    return ClosedYear(approval, replace(closed_with(store, approval), approval=approval))


def closed_with(store: Store, approval: Approval) -> ScoredYear:
    """What a closing closed, also one that was reopened. Raises UserError for content that is damaged."""
    year, sha256 = approval.year or 0, approval.content_sha256
    packed = store.closed_content(sha256) if sha256 is not None else None
    if packed is None or hashlib.sha256(packed).hexdigest() != sha256:
        raise _damaged(year)
    try:
        return _unpack(json.loads(_unpacked(packed)))
    except (Unfit, ValueError, OSError, zlib.error) as error:
        # Its own hash is right, and no program of ours packed it: it came from elsewhere as it is.
        raise _damaged(year) from error


def _damaged(year: int) -> UserError:
    return UserError(
        say("{year} 年封账的内容不见了或被改动过。从备份恢复，或重新打开这一年。", year=year)
    )


def _unpacked(packed: bytes) -> bytes:
    """What was packed. Raises ValueError where it grows beyond what records do, zlib.error."""
    most = max(_LEAST_LIMIT, _MOST_PACKED * len(packed))
    counted, rest, unpacking = 0, packed, zlib.decompressobj(wbits=_GZIP)
    while not unpacking.eof:
        piece = unpacking.decompress(rest, _PIECE)
        counted, rest = counted + len(piece), unpacking.unconsumed_tail
        if counted > most or not (piece or rest):
            raise ValueError("more than any year, or cut off")
    return gzip.decompress(packed)


def _unpack(content: dict[str, Any]) -> ScoredYear:
    scheme = scheme_from(content["scheme"], content["files"])
    if "lender" in content:
        lender = content["lender"]
        standards = scheme_from(lender["scheme"], lender["files"])
        scheme = scheme.scored_by(standards, reference=lender["reference"])
    side = Side(content["side"])
    standard = scheme.standard(side)
    assert standard is not None  # noqa: S101 - only a year with a standard is closed
    book = Book.of(
        {
            key: [read_record(BY_KEY[key], raw) for raw in rows]
            for key, rows in content["records"].items()
        }
    )
    period = reporting_year(scheme, content["year"])
    relations = tuple(map(UUID, content["relations"]))
    by_relation = relations if side is Side.SUPPORTER else ()
    return ScoredYear(
        scheme=scheme,
        standard=standard,
        side=side,
        year=period,
        as_of=date.fromisoformat(content["as_of"]),
        hospital=UUID(content["hospital"]),
        facts=YearFacts(book, scheme.id, side, period, relations),
        relation_facts={
            each: YearFacts(book, scheme.id, side, period, (each,)) for each in by_relation
        },
        assessment=from_json(HospitalAssessment, content["assessment"]),
    )
