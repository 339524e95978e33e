"""The navigation of an open office: home, the registers' sections, score, papers and export."""

from __future__ import annotations

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.nav_tree import NavSection


def sections(
    registers: tuple[NavSection, ...] = (), *, scored: bool = True
) -> tuple[NavSection, ...]:
    """A scheme without a standard has neither score nor year-end folder."""
    home = NavSection("home", tr("首页"), "home", strong=False)
    kept = (*registers, NavSection("evidence", tr("佐证材料"), "clip"))
    audit = NavSection("audit", tr("审核"), "check", separated=not scored)
    papers = NavSection("papers", tr("文书"), "page")
    if not scored:
        return (home, *kept, audit, papers)
    return (
        home,
        *kept,
        NavSection("score", tr("评分"), "score", quiet=True, separated=True),
        audit,
        NavSection("report", tr("年度总结"), "report"),
        papers,
        NavSection("export", tr("导出上报"), "usb"),
    )
