"""Which of the seldom used pages stand in the navigation: those opened lately, or all of a section."""

from __future__ import annotations

from duikou_desktop.ui.settings import Settings

_LATELY, _OPEN = "nav/lately", "nav/more"
# So many that whoever does a job in several registers finds them again, and no more.
_KEPT = 4


class NavMemory:
    """Remembered on this desk; without settings, while the window is open."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings
        self.lately = self._read(_LATELY)
        self._open = set(self._read(_OPEN))

    def note(self, key: str) -> None:
        """A seldom used page was opened."""
        self.lately = (key, *(each for each in self.lately if each != key))[:_KEPT]
        self._write(_LATELY, self.lately)

    def is_open(self, section: str) -> bool:
        """Whether a section shows all it has."""
        return section in self._open

    def turn(self, section: str) -> None:
        """Show all of a section, or only what is used."""
        self._open ^= {section}
        self._write(_OPEN, tuple(sorted(self._open)))

    def _read(self, key: str) -> tuple[str, ...]:
        return tuple(self._settings.text(key).split()) if self._settings else ()

    def _write(self, key: str, words: tuple[str, ...]) -> None:
        if self._settings is not None:
            self._settings.set_text(key, " ".join(words))
