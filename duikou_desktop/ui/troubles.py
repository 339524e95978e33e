"""Where a page says what went wrong: in its banner, in words."""

from __future__ import annotations

from duikou_desktop.core.errors import EnvironmentProblem, Trouble
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone


def say_trouble(banner: Banner, error: BaseException, hand_on: Failed) -> None:
    """What a person can mend, and what the world can, to be tried again; bugs are handed on."""
    if not isinstance(error, Trouble):
        hand_on(error)
        return
    retry = tr("重试") if isinstance(error, EnvironmentProblem) else ""
    banner.say(Tone.LOST, words(error.message), retry=retry)
