"""Keeps the chosen look, and follows the system's change between light and dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look


class Theme(QObject):
    """The look in force. One for the application; `changed` comes after every switch."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._look = remembered_look(settings)
        apply_look(app, self._look)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def look(self) -> Look:
        return self._look

    def set_look(self, look: Look) -> None:
        """Switch live, and remember."""
        self._look = look
        self._settings.set_text("look/scheme", look.scheme.value)
        self._settings.set_number("look/size", look.size)
        self._settings.set_text("look/family", look.family)
        apply_look(self._app, look)
        self.changed.emit()

    def _follow(self) -> None:
        if self._look.scheme is Scheme.SYSTEM:
            apply_look(self._app, self._look)
            self.changed.emit()


def remembered_look(settings: Settings) -> Look:
    """The look of last time; anything unreadable falls back to the usual."""
    scheme = settings.text("look/scheme", Scheme.SYSTEM.value)
    size = settings.number("look/size", TEXT_SIZES[0])
    return Look(
        scheme=Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM,
        size=size if size in TEXT_SIZES else TEXT_SIZES[0],
        family=settings.text("look/family"),
    )
