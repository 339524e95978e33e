"""A superior's form filled with a commission's round."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from duikou_desktop.services.desk.form_values import ARRIVED, form_values
from duikou_desktop.services.desk.superior_form import fill_superiors, look_at_superiors
from duikou_desktop.services.papers.marked_forms import FormLook
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.runner import Failed, Then


class RoundFiller:
    """As `Filler` asks for; of the year in view."""

    example = ARRIVED

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def ask_names(self, then: Then, failed: Failed) -> None:
        scheme, year = self._counter.scheme, self._counter.year
        self._counter.ask(lambda desk: form_values(desk, scheme, year), then, failed)

    def ask_look(self, form: Path, then: Then, failed: Failed) -> None:
        scheme, year = self._counter.scheme, self._counter.year
        self._counter.ask(lambda desk: look_at_superiors(desk, scheme, year, form), then, failed)

    def write(
        self, look: FormLook, to: Path, means: Mapping[str, str], then: Then, failed: Failed
    ) -> None:
        self._counter.ask(lambda desk: fill_superiors(desk, look, to, means), then, failed)

    def report(self, error: BaseException) -> None:
        self._counter.failed(error)
