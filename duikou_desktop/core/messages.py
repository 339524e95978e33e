"""Sentences for people: a Chinese template and its values, so that the window can translate them.

Pure layers never know the language of the window. They say `say("缺 {n} 项", n=3)`;
papers, the command line and JSON take `str(message)`, the window looks the template up
in its catalogue. The catalogue is filled from the literals given to `say` and `label`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence: template in Chinese, values by name."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template

    def translated(self, look_up: Callable[[str], str]) -> str:
        """The sentence through a catalogue; values that are messages are translated too."""
        values = {
            name: value.translated(look_up) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return look_up(self.template).format(**values) if values else look_up(self.template)


def say(template: str, **values: object) -> Message:
    """The message of a template; `template` must be a literal, for the catalogue."""
    return Message(template, values)


def label(text: str) -> str:
    """`text` itself: marks a literal as a word of the window, for the catalogue."""
    return text
