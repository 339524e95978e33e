"""审核: every check of a year, run together. A new check is a function and a line here."""

from __future__ import annotations

from datetime import date

from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.scoring.checks import (
    absences,
    dates,
    deeds,
    demands,
    figures,
    incomplete,
    papers,
    relations,
    staff,
)
from duikou_desktop.scoring.checks.base import Check, Finding, Severity, Year
from duikou_desktop.scoring.parameters import Parameters

CHECKS: tuple[Check, ...] = (
    staff.stay_beyond_batch,
    staff.two_places,
    absences.absence_outside_stay,
    absences.absences_overlap,
    absences.attendance_impossible,
    absences.present_though_away,
    deeds.leader_not_on_site,
    deeds.leader_of_another_relation,
    dates.not_yet_happened,
    papers.outside_filed_year,
    papers.declared_otherwise,
    figures.share_above_whole,
    figures.indicator_jumps,
    figures.attendees_jump,
    figures.hours_too_many,
    figures.service_jumps,
    deeds.leader_away,
    deeds.guide_not_on_site,
    deeds.guide_away,
    dates.far_off,
    deeds.entered_twice,
    staff.leader_not_in_batch,
    staff.posted_from_elsewhere,
    papers.support_time_missing,
    papers.agreement_unsigned,
    papers.report_late,
    relations.term_unfinished,
    relations.pairing_to_confirm,
    relations.renaming_half_entered,
    relations.ended_later,
    relations.terms_overlap,
    relations.on_site_after_the_end,
    relations.done_after_the_end,
    demands.nobody_on_site,
    demands.key_clinicians_short,
    demands.member_not_reviewed,
    demands.joint_plan_missing,
    demands.self_inspection_missing,
    demands.trainee_without_result,
    incomplete.kind_unconfirmed,
    incomplete.drafts_left,
    incomplete.evidence_missing,
)


def check_year(facts: YearFacts, parameters: Parameters, as_of: date) -> tuple[Finding, ...]:
    """Every finding on a year as it stands on `as_of`: errors first, in the order of checks."""
    year = Year(facts, parameters, as_of)
    found = [finding for check in CHECKS for finding in check(year)]
    return tuple(sorted(found, key=lambda each: each.severity is not Severity.ERROR))
