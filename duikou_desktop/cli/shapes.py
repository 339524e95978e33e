"""The JSON of each result: numbers of points as text, null where something is not known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import plain_number
from duikou_desktop.domain.plain import plain, plain_fields
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.digest import standard_sha256
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.summary import summarise
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.tally import form_totals
from duikou_desktop.services.checks import Explained
from duikou_desktop.services.merge_memory import changed_by
from duikou_desktop.services.monthly_result import MonthResult
from duikou_desktop.services.records import ListedRecord, WholeRecord
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.workbooks import ImportResult
from duikou_desktop.services.year_end import ExportResult

Shape = dict[str, Any]


def number(points: Decimal | None) -> str | None:
    """Points as text; null when unknown."""
    return None if points is None else plain_number(points)


def scheme(each: Scheme) -> Shape:
    """A scheme with its counts."""
    counts = summarise(each)
    return {
        "id": each.id,
        "title": each.title,
        "years": [each.years.first, each.years.last],
        "pairings": counts.pairings,
        "counties": counts.counties,
        "recipients": counts.recipients,
        "supporters": counts.supporters,
        "inferred": counts.inferred,
        "empty_rows": counts.empty_rows,
        "standards": [
            {
                "side": standard.side.value,
                "points": sum(1 for point in standard.points() if not point.is_bonus),
                "maximum": number(standard.maximum),
                "bonus_points": sum(1 for point in standard.points() if point.is_bonus),
            }
            for standard in each.standards
        ],
    }


def record(register: Register, row: ListedRecord) -> Shape:
    """A record as a list shows it."""
    return {
        "id": str(row.record.id),
        "complete": row.complete,
        "missing": list(row.missing),
        "relations": plain(row.relations),
        "evidence": plain(row.record.evidence),
        "fields": plain_fields(register, row.record) | {"note": row.record.note},
    }


def whole_record(register: Register, whole: WholeRecord) -> Shape:
    """A record with its child rows and its history."""
    return {
        "register": register.key,
        **record(register, whole.listed),
        "children": {
            child.key: [{"id": str(row.id), "fields": plain_fields(child, row)} for row in rows]
            for child, rows in whole.children
        },
        "journal": [
            {
                "sequence": line.sequence,
                "at": change.at.isoformat(),
                "clerk": change.clerk,
                "change": str(change.label),
                "in_other_half_by": changed_by(change, line.record) or None,
                "reason": change.reason,
                "before": line.before,
                "after": line.after,
            }
            for change, line in whole.history
        ],
    }


def month_result(result: MonthResult) -> dict[str, Any]:
    """What a monthly sheet brought."""
    return {
        "written": result.written,
        "same": result.same,
        "conflicts": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "field": each.field,
                "office": each.office,
                "team": each.team,
            }
            for each in result.conflicts
        ],
        "faults": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "column": each.field,
                "reason": str(each.reason),
            }
            for each in result.faults
        ],
        "endings": [
            {
                "name": each.name,
                "to": each.to.isoformat() if each.to else None,
                "planned_to": each.planned_to.isoformat() if each.planned_to else None,
                "reason": each.reason,
            }
            for each in result.endings
        ],
        "backs": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "field": each.field,
                "office": each.office,
                "team": each.team,
            }
            for each in result.backs
        ],
        "notes": [
            {"sheet": each.sheet, "row": each.row, "message": str(each.message)}
            for each in result.notes
        ],
    }


def import_result(result: ImportResult) -> Shape:
    """What an import did."""
    return {
        "written": result.written,
        "drafts": result.drafts,
        "skipped": result.skipped,
        "changed": result.changed,
        "changes": [
            {
                "sheet": each.sheet,
                "record": str(each.record),
                "caption": each.caption,
                "column": each.column,
                "before": each.before,
                "after": each.after,
            }
            for each in result.changes
        ],
        "faults": [
            {
                "sheet": fault.sheet,
                "row": fault.row,
                "column": fault.column,
                "reason": str(fault.reason),
            }
            for fault in result.faults
        ],
    }


def finding(each: Explained) -> Shape:
    """A finding of the checks, with the office's words on it."""
    found = each.finding
    return {
        "code": found.code,
        "severity": found.severity.value,
        "register": found.register,
        "record": str(found.record) if found.record else None,
        "message": str(found.message),
        "explanation": each.explanation.text if each.explanation else None,
    }


def export_result(result: ExportResult) -> Shape:
    """What an export wrote."""
    return {
        "folder": str(result.path),
        "files": result.files,
        "bytes": result.size,
        "missing": list(result.missing),
        "total": number(result.assessment.whole.total),
        "own_total": number(form_totals(result.assessment.whole).total),
    }


def scored_year(scored: ScoredYear, relation: UUID | None = None) -> Shape:
    """A scored year: the hospital's, with its relations; or one relation's alone."""
    chosen = scored.of(relation)
    shape = _assessment(scored, chosen)
    if scored.side is Side.SUPPORTER:
        parts = [
            each
            for each in scored.assessment.relations
            if relation is None or each.relation == relation
        ]
        lowest = min(parts, key=lambda each: each.total)
        shape["relations"] = [_assessment(scored, each) for each in parts]
        shape["lowest"] = _assessment(scored, lowest)
    else:
        shape["relations"] = []
        shape["lowest"] = None
    return shape


def _assessment(scored: ScoredYear, assessment: Assessment) -> Shape:
    book = scored.book
    relation = assessment.relation
    known = any(point.score is not None for point in assessment.points)
    expected = any(point.expected is not None for point in assessment.points)
    return {
        "scheme": scored.scheme.id,
        "standard": scored.standard.title,
        "standard_sha256": standard_sha256(scored.standard),
        "side": scored.side.value,
        "hospital": book.hospital_name(scored.hospital, scored.day),
        "relation": str(relation) if relation else None,
        "relation_name": (
            book.other_hospital_name(relation, scored.hospital, scored.day) if relation else None
        ),
        "year": scored.year.label,
        "as_of": scored.as_of.isoformat(),
        "approved": _approved(scored.approval),
        # Why the score does not count: another year's plan, or another plan's standard.
        "reference": str(scored.outside) if scored.outside is not None else None,
        "points": [_point(point) for point in assessment.points],
        "vetoes": [
            {
                "id": veto.id,
                "struck": veto.struck,
                "reason": "".join(map(str, veto.reasons)),
                "records": plain(veto.records),
            }
            for veto in assessment.vetoes
        ],
        "base": number(assessment.base if known else None),
        "bonus": number(assessment.bonus if known else None),
        "total": number(assessment.total if known else None),
        # Of it what the office judged itself, for no record decides it.
        "own_word": number(scored.own_word(relation)),
        # What the form prints: own scores, else the computed ones as expected.
        "own_total": number(form_totals(assessment).total if expected or known else None),
        "expected_total": number(assessment.expected_total if expected else None),
        "reachable_total": number(assessment.reachable_total),
        "undecided_max": number(assessment.undecided_max),
    }


def _approved(approval: Approval | None) -> Shape | None:
    """Who closed the year and when; null while it is open."""
    if approval is None:
        return None
    return {"on": plain(approval.approved_on), "by": approval.approved_by}


def _point(point: ScoredPoint) -> Shape:
    return {
        "id": point.id,
        "score": number(point.score),
        "expected": number(point.expected),
        "reachable": number(point.reachable),
        "own": number(point.own),
        "account": point.account,
        "shortfall": point.shortfall if point.short else None,
        "max": number(point.maximum),
        "state": point.state.value,
        "reason": point.reason,
        "records": plain(point.records),
    }
