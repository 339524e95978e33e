"""The pages on top of each other; the keys stay in the page when what held them goes away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from duikou_desktop.ui.theme.metrics import metrics


class PageStack(QStackedWidget):
    """Never taller than the window is: a page that needs more scrolls by itself."""

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(40), metrics().ems(24))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Tab leads through the whole window; a widget that goes away leaves the keys nearby.

        Qt asks the same of both, and after the last field of a page the next is the switch of
        relations at the head of the window.
        """
        held = self.window().focusWidget()
        page = self.currentWidget()
        if held is None or page is None or (held.isVisible() and held.isEnabled()):
            return bool(super().focusNextPrevChild(forward))
        (_nearest(held, page) or page).setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _nearest(held: QWidget, page: QWidget) -> QWidget | None:
    """What takes the keys beside `held`: in the smallest frame around it that has anything."""
    around = held.parentWidget()
    while around is not None and page.isAncestorOf(around):
        for found in (*_takers(held, around, forward=True), *_takers(held, around, forward=False)):
            return found
        around = around.parentWidget()
    return next(_takers(held, page, forward=True), None)


def _takers(held: QWidget, around: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """Along the way of Tab, to the end of the window."""
    window = held.window()
    each = held.nextInFocusChain() if forward else held.previousInFocusChain()
    while each is not None and each is not held:
        if forward and each is window:
            return
        if _takes_keys(each) and around.isAncestorOf(each):
            yield each
        if each is window:
            return
        each = each.nextInFocusChain() if forward else each.previousInFocusChain()


def _takes_keys(each: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus.value & each.focusPolicy().value
    return bool(by_tab) and each.isVisible() and each.isEnabled() and each.focusProxy() is None
