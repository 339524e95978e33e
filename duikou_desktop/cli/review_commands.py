"""Review and receipts without a window: verdicts at the desk, receipts written there and opened by offices."""

from __future__ import annotations

import argparse
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from duikou_desktop.cli.commands import DONE, REFUSED, WrongUse, office_folder, open_office
from duikou_desktop.cli.desk_commands import clerk_here, open_desk
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.cli.package_commands import pass_phrase
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.core.text import half_width
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.services.desk.receipts import Draft
    from duikou_desktop.services.desk.report import Report
    from duikou_desktop.services.desk.reviewing import ReviewedPart
    from duikou_desktop.services.receipts import Answer
    from duikou_desktop.storage.desk import DeskStore
    from duikou_desktop.storage.desk_reviews import Returned


def review(chosen: argparse.Namespace) -> int:
    """Shows a report's points as reviewed, or gives a verdict, or sends it back.

    1 where it was only looked at and points wait: what was done is done, whatever else waits.
    """
    from duikou_desktop.services.desk import reviewing
    from duikou_desktop.services.desk.expected import recipients_of
    from duikou_desktop.services.desk.proofs import lacking_words
    from duikou_desktop.services.desk.review_stage import total_of, wholes
    from duikou_desktop.services.scored_year import borrowed_words

    _check_use(chosen)
    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        report = _report(desk, scheme, chosen)
        one = report.received
        if chosen.send_back is not None or chosen.point is not None:
            clerk_here(desk, chosen)
        if chosen.send_back is not None:
            reviewing.send_back(desk, one, chosen.send_back)
        if chosen.point is not None:
            key = (_relation(desk, report, scheme, chosen), chosen.point)
            opinion = reviewing.Opinion(_score(chosen), chosen.reason or "")
            reviewing.give_verdict(desk, one, key, opinion)
        back = desk.reviews.returned().get(one.id) or report.returned
        parts = reviewing.of_share(reviewing.reviewed(desk, one), report.share)
        total = total_of(wholes(desk, (report,))[one.id])
        names = recipients_of(scheme)
    lacking, borrowed = lacking_words(one), borrowed_words(report.reference)
    if chosen.json:
        show_json(
            {
                "hospital": one.hospital_name,
                "id": str(one.id),
                "returned": back.reason if back is not None else None,
                "reviewed": _figure(total) if back is None else None,
                "waiting": sum(part.waiting for part in parts),
                "reference": report.reference or None,
                "evidence": str(lacking) if lacking is not None else None,
                "relations": [_part(part) for part in parts],
            }
        )
    else:
        if lacking is not None:
            show(f"{lacking}。")
        if borrowed is not None:
            show(borrowed)
        for part in parts:
            _show_part(part, names.get(part.relation, ""))
        show(_stands(parts, total, back))
    judged = chosen.point is not None or back is not None or total is not None
    return DONE if judged else REFUSED


def _stands(
    parts: tuple[ReviewedPart, ...], total: Decimal | None, back: Returned | None
) -> Message:
    """How the whole report stands: what went back has no score."""
    if back is not None:
        return say("已退回，等医院重新上报：{reason}", reason=back.reason)
    if total is not None:
        return say("评审分 {total}", total=plain_number(total))
    return say("还有 {n} 个要点待评。", n=sum(part.waiting for part in parts))


def _score(chosen: argparse.Namespace) -> Decimal | None:
    if chosen.accept == (chosen.score is not None):
        raise WrongUse(say("请写明 --accept（照自评）或 --score（评审分），只写一个。"))
    if chosen.score is None:
        return None
    wrong = WrongUse(say("{score} 不是分数。", score=chosen.score))
    try:
        score = Decimal(half_width(chosen.score))
    except InvalidOperation as error:
        raise wrong from error
    if not score.is_finite():
        raise wrong
    return score


def _check_use(chosen: argparse.Namespace) -> None:
    """Raises WrongUse for a verdict on nothing, or beside a return: one of them would be passed over."""
    verdict = chosen.accept or chosen.score is not None
    if chosen.send_back is not None and (chosen.point is not None or verdict):
        raise WrongUse(say("--return 退回整份报告，不和 --point、--accept、--score 一起写。"))
    if chosen.point is None and (verdict or chosen.reason is not None):
        raise WrongUse(say("请用 --point 写明评哪个要点；只看就不写 --accept、--score、--reason。"))


def _report(desk: DeskStore, scheme: Scheme, chosen: argparse.Namespace) -> Report:
    from duikou_desktop.services.desk.settling import settled_round

    found = [
        each
        for each in settled_round(desk, scheme, check_year(chosen.year)).reports
        if each.received.hospital_name == chosen.hospital
        and chosen.side in (None, each.received.side.value)
    ]
    if not found:
        raise UserError(
            say("{year} 年没有收到 {name} 的报告。", year=chosen.year, name=chosen.hospital)
        )
    if len(found) > 1:
        raise WrongUse(say("{name} 两方都报了，请用 --side 写明哪一方。", name=chosen.hospital))
    return found[0]


def _relation(
    desk: DeskStore, report: Report, scheme: Scheme, chosen: argparse.Namespace
) -> UUID | None:
    """Of a supporter the relation named, or its only one that is this desk's."""
    from duikou_desktop.services.desk import reviewing
    from duikou_desktop.services.desk.expected import recipients_of

    parts = reviewing.of_share(reviewing.reviewed(desk, report.received), report.share)
    known = [each.relation for each in parts]
    if not known:
        raise UserError(say("这份报告里没有归这里评的结对关系。"))
    if chosen.relation is None:
        if len(known) > 1:
            raise WrongUse(say("有几个结对关系，请用 --relation 写明受援医院。"))
        return known[0]
    names = recipients_of(scheme)
    for each in known:
        if names.get(each) == chosen.relation:
            return each
    raise UserError(say("这份报告里没有和 {name} 的结对关系。", name=chosen.relation))


def _part(part: ReviewedPart) -> dict[str, Any]:
    return {
        "relation": str(part.relation) if part.relation else None,
        "total": plain_number(part.total),
        "waiting": part.waiting,
        "points": [
            {
                "point": each.figures.point,
                "own": _figure(each.figures.own),
                "recomputed": _figure(each.figures.anew),
                "score": _figure(each.score),
                "reason": each.verdict.reason if each.verdict is not None else None,
            }
            for each in part.points
        ],
    }


def _show_part(part: ReviewedPart, name: str) -> None:
    if name:
        show(say("支援 {name}", name=name))
    rows = [
        (
            each.figures.point,
            _figure(each.figures.own) or "—",
            _figure(each.figures.anew) or "—",
            _figure(each.score) or "待评",
            each.verdict.reason if each.verdict is not None else "",
        )
        for each in part.points
        if each.score is None or each.verdict is not None
    ]
    if rows:
        table([("要点", "自评", "复算", "评审", "理由"), *rows])


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)


def receipt(chosen: argparse.Namespace) -> int:
    """At a desk writes receipts into a folder; at an office opens one."""
    from duikou_desktop.storage.desk import is_desk

    if is_desk(office_folder(chosen)):
        return _write(chosen)
    return _open(chosen)


def _write(chosen: argparse.Namespace) -> int:
    from duikou_desktop.services.desk.receipts import drafts, write_receipts
    from duikou_desktop.services.office_key import office_key

    if chosen.to is None or chosen.year is None:
        raise WrongUse(say("写回执要有 --year 和 --to。"))
    with open_desk(chosen) as desk:
        scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
        wanted = [
            each
            for each in drafts(desk, scheme, check_year(chosen.year))
            if chosen.hospital in (None, each.said.hospital_name)
        ]
        if not wanted:
            raise UserError(say("没有可以写回执的报告。"))
        key = office_key(desk, pass_phrase(desk, chosen))
        files = write_receipts(desk, scheme, wanted, chosen.to, key)
    if chosen.json:
        show_json({"receipts": [_draft(each) for each in wanted]})
        return DONE
    for draft, file in zip(wanted, files, strict=True):
        show(f"{draft.said.outcome.label}：{file}")
    return DONE


def _draft(each: Draft) -> dict[str, Any]:
    return {
        "file": each.name,
        "hospital": each.said.hospital_name,
        "side": each.said.side.value,
        "outcome": each.said.outcome.value,
        "reviewed": _figure(each.said.total),
    }


def _open(chosen: argparse.Namespace) -> int:
    from duikou_desktop.services.desk.expected import recipients_of
    from duikou_desktop.services.receipts import Sender, keep, look_at

    if chosen.file is None:
        raise WrongUse(say("请写明回执文件。"))
    with open_office(chosen) as store:
        offered = look_at(store, chosen.file)
        if offered.sender is not Sender.KNOWN and chosen.confirm is None:
            # Not the receipt's own figures: they would be copied instead of asked for.
            tell("指纹打电话请主管部门念（32 位数字），照着写在 --confirm 后面。")
        answer = keep(store, offered, chosen.confirm or "")
        names = recipients_of(Shelf.of(store.folder).scheme(answer.said.scheme))
    if chosen.json:
        show_json(answer.said.model_dump(mode="json", exclude={"papers", "format", "algorithm"}))
    else:
        show_answer(answer, names)
    return DONE


def show_answer(answer: Answer, recipients: Mapping[UUID | None, str]) -> None:
    """A receipt that was kept, in words; of a supporter's each line names the recipient."""
    said = answer.said
    names = recipients if said.side is Side.SUPPORTER else {}

    def named(what: str, relation: UUID | None) -> str:
        name = names.get(relation)
        return f"{what}（{name}）" if name else what

    table(
        [
            ("主管部门", said.commission),
            ("上报包", f"{said.year} 年第 {said.sequence} 次"),
            ("结果", said.outcome.label),
            *([("请办理", said.outcome.to_do)] if said.outcome.to_do else []),
            *([("退回的原因", said.reason)] if said.reason else []),
            ("自评分", plain_number(said.own)),
            ("评审分", _figure(said.total) or "还没有评审完毕"),
        ]
    )
    if answer.later is not None:
        show(
            say(
                "已有它对第 {n} 次上报的回执：这一份较早，只存档，以第 {n} 次的为准。",
                n=answer.later,
            )
        )
    elif not answer.newest:
        show("这份回执回的不是最近一次上报。")
    if said.points:
        table(
            [
                ("要点", "自评", "评审", "理由"),
                *(
                    (
                        named(each.point, each.relation),
                        _figure(each.own) or "—",
                        _figure(each.score) or "待评",
                        each.reason,
                    )
                    for each in said.points
                ),
            ]
        )
    if said.claims:
        table(
            [
                ("双方不一致", "内容", "支援医院报", "受援医院报", "认定"),
                *(
                    (
                        each.what,
                        named(each.subject, each.relation),
                        each.supporter,
                        each.recipient,
                        f"按{each.stands.label}" if each.stands is not None else "待认定",
                    )
                    for each in said.claims
                ),
            ]
        )
