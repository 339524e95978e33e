"""How the window looks: colours, size of text, language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Scheme
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

LANGUAGE = "language"
CHINESE, ENGLISH = "zh", "en"


class LookCard(Card):
    """Colours and size take effect at once; the language when the program starts again."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("外观"), parent=parent)
        self._settings = settings
        self._theme = theme
        self._colours = SegmentedFilter(
            (
                Segment(Scheme.SYSTEM, tr("跟随系统")),
                Segment(Scheme.LIGHT, tr("浅色")),
                Segment(Scheme.DARK, tr("深色")),
            )
        )
        self._colours.set_current(theme.look.scheme)
        self._colours.picked.connect(self._take_colours)
        names = (tr("标准"), tr("大"), tr("特大"))
        sizes = zip(TEXT_SIZES, names, strict=True)
        self._sizes = SegmentedFilter(tuple(Segment(str(size), name) for size, name in sizes))
        self._sizes.set_current(str(theme.look.size))
        self._sizes.picked.connect(self._take_size)
        # Each language in its own words, whatever the window speaks now.
        self._languages = SegmentedFilter(
            (Segment(CHINESE, tr("中文")), Segment(ENGLISH, "English"))
        )
        self._languages.set_current(settings.text(LANGUAGE, CHINESE))
        self._languages.picked.connect(self._take_language)
        self.body.addWidget(setting_line(tr("颜色"), self._colours))
        self.body.addWidget(setting_line(tr("文字大小"), self._sizes))
        self.body.addWidget(
            setting_line(
                tr("语言"),
                self._languages,
                hint=tr("下次启动时生效。表格、报告和台账始终是中文。"),
            )
        )

    def _take_colours(self, key: str) -> None:
        self._theme.set_look(replace(self._theme.look, scheme=Scheme(key)))

    def _take_size(self, key: str) -> None:
        self._theme.set_look(replace(self._theme.look, size=float(key)))

    def _take_language(self, key: str) -> None:
        self._settings.set_text(LANGUAGE, key)
        self._settings.save()
