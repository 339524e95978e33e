"""填上级的表: a form with marks that the superior sent, filled with the round's figures."""

from __future__ import annotations

from duikou_desktop.services.desk.form_values import form_values
from duikou_desktop.services.papers.marked_forms import FilledForm, fill_with
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import open_file, save_file
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.text import joined, tr
from duikou_desktop.ui.widgets.chip import Tone


def fill_a_form(page: DeskPage, counter: Counter) -> None:
    """Asks which and where to; fills the marks that are known, and names the others."""
    scheme, year = counter.scheme, counter.year
    kinds = tr("Word 或 Excel (*.docx *.xlsx)")
    form = open_file(page, "form", tr("选上级发来的表"), kinds)
    if form is None:
        return
    name = f"{form.stem}_{year}{form.suffix}"
    to = save_file(page, "form_to", tr("填好的表存到哪里"), name, kinds, replaces=False)
    if to is None:
        return

    def work(desk: DeskStore) -> FilledForm:
        return fill_with(form_values(desk, scheme, year), form, to)

    def tell(found: FilledForm) -> None:
        page.written.emit(found.path)
        if found.unknown:
            told = tr("填了 {n} 处；不认得的标记没有填：{marks}")
            page.banner.say(
                Tone.PART, told.format(n=len(found.filled), marks=joined(found.unknown))
            )

    counter.ask(work, tell, page.failed)
