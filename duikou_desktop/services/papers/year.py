"""The papers of the year's end: 自评表 and 工作总结."""

from __future__ import annotations

from duikou_desktop.core.messages import label
from duikou_desktop.documents.assessment_form import assessment_form
from duikou_desktop.documents.covering_letter import Contact, covering_letter
from duikou_desktop.documents.paper import Paper
from duikou_desktop.documents.summary.paper import year_summary
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source


def _forms(source: Source) -> tuple[Choice, ...]:
    """One a relation, then their mean; a recipient's is the hospital's (附件3)."""
    report = source.report
    if source.side is Side.RECIPIENT:
        return (Choice("", report.hospital_name),)
    each_one = tuple(
        Choice(str(each.relation), report.other_name(each.relation))
        for each in report.assessment.relations
        if source.relation in (None, each.relation)
    )
    return (*each_one, Choice("whole", "全院")) if len(each_one) > 1 else each_one


def _form(source: Source, key: str) -> Paper:
    report = source.report
    found = [each for each in report.assessment.relations if str(each.relation) == key]
    return assessment_form(report, found[0] if found else report.assessment.whole)


def _summary(source: Source, _key: str) -> Paper:
    return year_summary(source.report)


FORM = PaperKind(
    key="form",
    title=label("自评表"),
    says=label("附件3、附件4的表，自评情况和自评分按记录填好。"),
    make=_form,
    choices=_forms,
    scored=True,
)
SUMMARY = PaperKind(
    key="summary",
    title=label("年度工作总结"),
    says=label("按附件5的提纲，前三部分按记录写出，空着的地方由本单位写。"),
    make=_summary,
    scored=True,
)


def _addressees(source: Source) -> tuple[Choice, ...]:
    """Those the scheme names, and the office's own commission, which it does not."""
    named = tuple(Choice(each.body, each.body) for each in source.scheme.addressees)
    return (*named, Choice("", "其他主管部门"))


def _letter(source: Source, body: str) -> Paper:
    report = source.report
    work, year = report.scheme.wording.support, report.year.label
    forms = (f"{year}年度{each.words}{report.standard.title}自评表" for each in _forms(source))
    office = source.store.identity
    contact = Contact(office.clerk or "", office.telephone or "")
    return covering_letter(report, body, [f"{year}年度{work}工作总结", *forms], contact)


LETTER = PaperKind(
    key="letter",
    title=label("报送函"),
    says=label("随年度总结和自评表报送，每个主管部门一份。"),
    make=_letter,
    choices=_addressees,
    scored=True,
)
