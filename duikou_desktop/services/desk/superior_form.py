"""The superior's own form at a commission's desk: looked at, filled with the round, its marks remembered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from duikou_desktop.core.text import squeeze
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.form_values import form_values
from duikou_desktop.services.papers.marked_forms import (
    FilledForm,
    FormLook,
    fill_with,
    look_with,
)
from duikou_desktop.storage.desk import DeskStore

_KEPT = "mark/"


def look_at_superiors(desk: DeskStore, scheme: Scheme, year: int, form: Path) -> FormLook:
    """The form's marks with what they mean: by their own name, or as a person once said.

    Raises UserError for what is no form or holds no mark, EnvironmentProblem.
    """
    kept = desk.settings(_KEPT)
    known = form_values(desk, scheme, year)
    return look_with(known, form, lambda mark: str(kept.get(_KEPT + mark) or mark))


def fill_superiors(
    desk: DeskStore, look: FormLook, to: Path, means: Mapping[str, str]
) -> FilledForm:
    """Writes the form with what a person said the marks mean into `to`, and remembers that.

    `means`: by mark the name of a value; a mark that is not in it stays as it is. Raises UserError
    where the file is there, EnvironmentProblem.
    """
    left = {mark: means.get(mark, "") for mark in look.marks}
    filled = fill_with(look.values, look.path, to, left)
    kept = desk.settings(_KEPT)
    for mark, name in means.items():
        if name not in (squeeze(mark), kept.get(_KEPT + mark)):
            desk.set_setting(_KEPT + mark, name)
    return filled
