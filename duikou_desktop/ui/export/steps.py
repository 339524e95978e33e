"""What the list at the left says of each step: its proof, and when it was done."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from duikou_desktop.core.sizes import size_words
from duikou_desktop.services.year_check import YearCheck
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.steps_list import Progress, WizardStep


class Stage(StrEnum):
    """The steps in their order."""

    CHECK = "check"
    PLACE = "place"
    WRITE = "write"
    READ = "read"
    DONE = "done"


ORDER = tuple(Stage)


def title_of(stage: Stage) -> str:
    """The step's name."""
    return {
        Stage.CHECK: tr("检查"),
        Stage.PLACE: tr("选择位置"),
        Stage.WRITE: tr("写入"),
        Stage.READ: tr("读回核对"),
        Stage.DONE: tr("完成"),
    }[stage]


def wizard_steps(
    now: Stage,
    proofs: dict[Stage, tuple[str, ...]],
    times: dict[Stage, str],
    failed: Stage | None,
    *,
    busy: bool,
) -> tuple[WizardStep, ...]:
    """The steps as the list paints them; while writing nothing before can be changed."""
    at = ORDER.index(now)
    made = []
    for place, stage in enumerate(ORDER):
        finished = place < at or (now is Stage.DONE and stage is Stage.DONE)
        progress = Progress.DONE if finished else Progress.AHEAD
        if stage is failed:
            progress = Progress.FAILED
        elif stage is now and not finished:
            progress = Progress.CURRENT
        may_go_back = stage in {Stage.CHECK, Stage.PLACE} and place < at and not busy
        made.append(
            WizardStep(
                key=stage.value,
                title=title_of(stage),
                lines=proofs.get(stage, ()),
                time=times.get(stage, "") if finished else "",
                progress=progress,
                changeable=may_go_back and now is not Stage.DONE,
            )
        )
    return tuple(made)


def check_proof(check: YearCheck) -> tuple[str, ...]:
    """What the check found, in a few words."""
    if check.undecided:
        words = tr("{n} 分的要点待判断或无数据").format(n=figure(check.undecided_max))
    else:
        words = tr("{n} 个评价要点都有得分").format(n=check.points)
    lines = [words]
    if check.draft_count:
        lines.append(tr("{n} 条草稿没有写全").format(n=check.draft_count))
    if check.bare_count:
        lines.append(tr("{n} 条记录没有佐证").format(n=check.bare_count))
    return tuple(lines)


def place_proof(place: Path) -> tuple[str, ...]:
    """Where it will be written."""
    return (str(place),)


def result_proofs(result: ExportResult) -> dict[Stage, tuple[str, ...]]:
    """What writing and reading back came to."""
    wrote = tr("{n} 个文件，{size}").format(n=result.files, size=size_words(result.size))
    read = tr("重新读出，{n} 个文件全部一致").format(n=result.files)
    return {
        Stage.WRITE: (wrote,),
        Stage.READ: (read,),
        Stage.DONE: (result.path.name,),
    }
