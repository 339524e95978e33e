"""The language of the interface: Chinese is the source, a catalogue may replace it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from duikou_desktop.core.paths import catalogues
from duikou_desktop.ui.settings import Settings

CHINESE, ENGLISH = "zh", "en"


def speak(app: QApplication, settings: Settings) -> list[QTranslator]:
    """Loads what the chosen language needs, Qt's own words included; returns what it installed."""
    english = settings.text("language", CHINESE) == ENGLISH
    wanted = QLocale.Language.English if english else QLocale.Language.Chinese
    country = QLocale.Country.AnyCountry if english else QLocale.Country.China
    QLocale.setDefault(QLocale(wanted, country))
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [own / "qtbase_zh_CN.qm"] if not english else [catalogues() / "duikou_en.qm"]
    installed = []
    for file in files:
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
