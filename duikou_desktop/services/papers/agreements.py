"""The agreement and its supplements, from the relation, its terms and its targets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import Message, label, said, say
from duikou_desktop.documents.agreement_paper import (
    Agreed,
    Supplement,
    agreement_paper,
    left_open,
    supplement_paper,
)
from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.registers.agreement import (
    Agreement,
    AgreementContent,
    Party,
    SignerRole,
)
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation, RelationTerm
from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.registers.terms_change import TermsChange
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source

_ROLES = {
    SignerRole.SUPPORTER: PartyRole.SUPPORTER,
    SignerRole.RECIPIENT: PartyRole.RECIPIENT,
    SignerRole.GOVERNMENT: PartyRole.GOVERNMENT,
}


def _agreements(source: Source) -> tuple[Agreement, ...]:
    mine = set(source.relations)
    return tuple(
        each for each in source.book.each(Agreement) if not mine.isdisjoint(each.relations)
    )


def _choices(source: Source) -> tuple[Choice, ...]:
    """Each agreement that is recorded, then a fresh one for each relation."""
    book = source.book
    recorded = [
        Choice(str(each.id), " ".join((_other(source, each), book.caption("agreement", each.id))))
        for each in _agreements(source)
    ]
    fresh = [Choice(str(each), f"{source.across(each)} 新协议") for each in source.relations]
    return (*recorded, *fresh)


def _other(source: Source, agreement: Agreement) -> str:
    return "、".join(source.across(each) for each in agreement.relations)


def _make(source: Source, key: str) -> Paper:
    return agreement_paper(source.scheme.agreement, _agreed(source, key), source.mark)


def _agreed(source: Source, key: str) -> Agreed:
    """What fills the template, of an agreement that is recorded or a fresh one."""
    found = next((each for each in _agreements(source) if str(each.id) == key), None)
    relation = found.relations[0] if found else UUID(key)
    return Agreed(
        names=_names(source, relation, found, _signed(found) or source.day),
        number=(found.number if found else None) or "",
        first=found.from_ if found else None,
        last=found.to if found else None,
        form=_form(source, relation),
        targets=[
            each
            for each in source.book.each(Target)
            if found is not None and each.agreement == found.id
        ],
        signed=found.signed_on if found else None,
        long_targets=(found.long_targets if found else None) or "",
        key_departments=(found.key_departments if found else None) or "",
    )


def _lacks(source: Source, key: str) -> Message | None:
    """附件4 第2项: 缺少以上内容不得分."""
    open_ = left_open(source.scheme.agreement, _agreed(source, key))
    if not open_:
        return _unticked(source, key)
    return say(
        "附页里还没有写：{open}。签订的协议缺了这些，考核时“签订协议”不得分。"
        "在“协议书”里登记这份协议和这几项，这里就填上。",
        open=open_,
    )


def _unticked(source: Source, key: str) -> Message | None:
    """What a recorded agreement says, and is not ticked as said: the score goes by the ticks."""
    found = next((each for each in _agreements(source) if str(each.id) == key), None)
    if found is None:
        return None
    written = {
        AgreementContent.LONG_TARGETS: found.long_targets,
        AgreementContent.DEPARTMENTS: found.key_departments,
    }
    open_ = [each.value for each, text in written.items() if text and each not in found.contents]
    if not open_:
        return None
    return say(
        "“协议内容”里没有勾上：{open}。考核按勾上的算，没勾上“签订协议”不得分；"
        "签的协议里写明了，就在“协议书”里勾上。",
        open=said(open_),
    )


def _signed(agreement: Agreement | None) -> date | None:
    return (agreement.signed_on or agreement.from_) if agreement is not None else None


def _names(
    source: Source, relation_id: UUID, agreement: Agreement | None, day: date
) -> Mapping[PartyRole, str]:
    """The hospitals of the relation and the county's government, as they are called on the day.

    Who signed the agreement under another name than the hospital's is called by that.
    """
    book = source.book
    relation = book.get(Relation, relation_id)
    names: dict[PartyRole, str] = {}
    if relation is not None:
        names[PartyRole.SUPPORTER] = book.hospital_name(relation.supporter, day)
        names[PartyRole.RECIPIENT] = book.hospital_name(relation.recipient, day)
        recipient = book.get(Hospital, relation.recipient)
        county = (recipient.county if recipient else None) or ""
        if county and PartyRole.GOVERNMENT in {each.role for each in source.scheme.parties}:
            names[PartyRole.GOVERNMENT] = f"{county}人民政府"
    for each in book.each(Party):
        if agreement is not None and each.agreement == agreement.id and each.role and each.name:
            names[_ROLES[each.role]] = each.name
    return names


def _form(source: Source, relation: UUID) -> str:
    """支援方式, as the scheme's line of the relation tells it."""
    found = [
        source.scheme.mode_words(each.mode)
        for each in source.book.each(RelationTerm)
        if each.relation == relation and each.scheme == source.scheme.id and each.mode is not None
    ]
    return f"{found[0]}。" if found else ""


def _changes(source: Source) -> tuple[Choice, ...]:
    mine = {each.id for each in _agreements(source)}
    return tuple(
        Choice(str(each.id), source.book.caption("terms_change", each.id))
        for each in source.book.each(TermsChange)
        if each.agreement in mine
        and (each.changed_on is None or each.changed_on <= source.period.last)
    )


def _supplement(source: Source, key: str) -> Paper:
    change = next(each for each in source.book.each(TermsChange) if str(each.id) == key)
    agreement = next(each for each in _agreements(source) if each.id == change.agreement)
    told = Supplement(
        title=source.scheme.agreement.title,
        signed=agreement.signed_on,
        number=agreement.number or "",
        aspects="、".join(each.value for each in change.aspects),
        before=change.before or "",
        after=change.after or "",
        changed=change.changed_on,
        supplemented=change.supplement_signed_on,
    )
    day = change.supplement_signed_on or change.changed_on or source.day
    # Signed later than the agreement: a hospital renamed meanwhile bears its new name.
    relation = agreement.relations[0]
    signed = _names(source, relation, agreement, day)
    names = {**signed, **_names(source, relation, None, day)}
    if PartyRole.GOVERNMENT in signed:
        names[PartyRole.GOVERNMENT] = signed[PartyRole.GOVERNMENT]
    return supplement_paper(told, names, source.mark)


def _put_right(scheme: Scheme) -> Message | None:
    """Which typing faults of the printed template the agreement does not repeat."""
    faults = scheme.agreement.corrections
    if not faults:
        return None
    return say(
        "范本有 {n} 处错字，协议书里已更正：{faults}。其余照范本原文。",
        n=len(faults),
        faults=tuple(
            say("“{printed}”改为“{corrected}”", printed=each.printed, corrected=each.corrected)
            for each in faults
        ),
    )


AGREEMENT = PaperKind(
    key="agreement",
    title=label("协议书"),
    says=label("附件2的范本填好双方名称和量化目标；范本没有位置的几项另附，缺了不得分。"),
    make=_make,
    choices=_choices,
    remark=_put_right,
    lacks=_lacks,
    wanted=label("还没有结对关系。先在“结对关系”里登记。"),
)
SUPPLEMENT = PaperKind(
    key="supplement",
    title=label("补充协议"),
    says=label("期限、目标、任务或职责有调整时签；变更前后照台账写。"),
    make=_supplement,
    choices=_changes,
    wanted=label("还没有协议变更。有调整时在“协议变更”里登记。"),
)
