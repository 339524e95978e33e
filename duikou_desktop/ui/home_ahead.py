"""What the window will show first at the next start, from the office as it is left."""

from __future__ import annotations

from dataclasses import replace

from duikou_desktop.services.evidence_view import Outlook
from duikou_desktop.services.home import look_home
from duikou_desktop.services.opening import OpenedOffice, as_opened
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.kept_home import KeptHome
from duikou_desktop.ui.nav_sections import sections
from duikou_desktop.ui.pages import badges, nav_sections, waiting_now
from duikou_desktop.ui.turning import office_title, switch_lines
from duikou_desktop.ui.widgets.nav_tree import NavSection


def look_ahead(store: Store) -> KeptHome:
    """The home page as an opening window will show it, but for the backup made at closing."""
    opened = as_opened(store)
    scheme, side, relation = opened.scheme, opened.side, opened.relation
    year = opened.today.year
    held = [(each.scheme, each.side) for each in opened.view.sides]
    return KeptHome(
        title=office_title(opened),
        demo=store.identity.demo,
        clerk=store.identity.clerk or "",
        switch=switch_lines(opened.view, held.index((scheme, side)), relation, year),
        sections=_sections(store, opened),
        years=(scheme.years.first, scheme.years.last),
        backup=None,
        view=look_home(store, scheme, side, year, relation=relation, today=opened.today),
    )


def _sections(store: Store, opened: OpenedOffice) -> tuple[NavSection, ...]:
    scheme, side, relation = opened.scheme, opened.side, opened.relation
    counts = waiting_now(store, Outlook(scheme, side, relation, opened.today.year))
    waiting = badges(counts, scheme, side)
    shown = sections(nav_sections(scheme, side), scored=scheme.standard(side) is not None)
    return tuple(
        replace(
            section,
            badge=waiting.get(section.key, ""),
            pages=tuple(replace(page, badge=waiting.get(page.key, "")) for page in section.pages),
        )
        for section in shown
    )
