"""Sentences for people: a Chinese template and its values, so that the window can translate them.

Pure layers never know the language of the window. They say `say("缺 {n} 项", n=3)`;
papers, the command line and JSON take `str(message)`, the window looks the template up
in its catalogue. The catalogue is filled from the literals given to `say` and `label`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from string import Formatter


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence: template in Chinese, values by name."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.translated(str)

    def translated(self, look_up: Callable[[str], str]) -> str:
        """The sentence through a catalogue; values that are messages are translated too."""
        values = {name: _word(value, look_up) for name, value in self.values.items()}
        return look_up(self.template).format(**values) if values else look_up(self.template)


def length_of(message: Message) -> int:
    """How many characters the sentence takes, at most; for one that did not come from a program of ours.

    Raises ValueError for a template that asks for anything but its values as they are.
    """
    if not message.values:
        return len(message.template)
    lengths = {name: _length(value) for name, value in message.values.items()}
    total = 0
    for words, name, form, turned in Formatter().parse(message.template):
        total += len(words)
        if name is None:
            continue
        if form or turned or name not in lengths or not name.isidentifier():
            raise ValueError("a template that asks for more than its values")
        total += lengths[name]
    return total


def _length(value: object) -> int:
    if isinstance(value, Message):
        return length_of(value)
    if isinstance(value, tuple):
        return sum(_length(each) + 1 for each in value)
    return len(str(_word(value, str)))


def plain_number(number: Decimal) -> str:
    """A number as people write it: 6, not 6.0; 4.5."""
    return f"{number.normalize():f}" if number else "0"


def grouped_number(number: Decimal) -> str:
    """`12,600`: money and counts of people, in threes (GB/T 15835—2011 5.1.1: 千分撇)."""
    return f"{number.normalize():,f}" if number else "0"


def money_words(amount: Decimal) -> str:
    """`12,600`, or to the 分: `600,000.50`."""
    return grouped_number(amount) if amount == amount.to_integral_value() else f"{amount:,.2f}"


def _word(value: object, look_up: Callable[[str], str]) -> object:
    if isinstance(value, Message):
        return value.translated(look_up)
    if isinstance(value, tuple):
        return look_up(_BETWEEN).join(str(_word(each, look_up)) for each in value)
    return plain_number(value) if isinstance(value, Decimal) else value


def said(words: Iterable[str]) -> tuple[Message, ...]:
    """Words of closed vocabularies as a value of a message: listed with 、, each translated."""
    return tuple(Message(word) for word in words)


def say(template: str, **values: object) -> Message:
    """The message of a template; `template` must be a literal, for the catalogue."""
    return Message(template, values)


def label(text: str) -> str:
    """`text` itself: marks a literal as a word of the window, for the catalogue."""
    return text


_BETWEEN = label("、")
