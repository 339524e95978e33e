"""What comes and goes above a list moves the list; what is read in it stays where it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


@contextmanager
def stay_put(part: QWidget) -> Iterator[None]:
    """Around whatever shows, hides or fills `part`: the lists beside it are scrolled by as much."""
    page = part.parentWidget()
    if page is None or not page.isVisible():
        yield
        return
    areas = [each for each in page.findChildren(QAbstractScrollArea) if each.isVisible()]
    before = [(_top(each, page), each.height()) for each in areas]
    yield
    # Now, not when the event loop next turns: nothing is painted in between.
    layout = page.layout()
    if layout is not None:
        layout.activate()
    for area, (top, height) in zip(areas, before, strict=True):
        moved = _top(area, page) - top
        # What only moves along, as the fields of a form do, has given nothing up.
        if moved and area.height() == height - moved:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + moved)


def _top(area: QWidget, page: QWidget) -> int:
    return area.mapTo(page, QPoint()).y()
