"""The one door for words on the screen: Chinese is the source language, a catalogue may replace it.

Call `tr` with a plain string literal, so that the extractor finds it; put values in afterwards with
`.format(...)`. An f-string inside `tr` never matches its translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from PySide6.QtCore import QCoreApplication

from duikou_desktop.core.messages import Message

CONTEXT = "duikou"
_on_paper: ContextVar[bool] = ContextVar("on_paper", default=False)


def tr(text: str) -> str:
    """`text` in the language of the interface; on paper in Chinese."""
    return text if _on_paper.get() else QCoreApplication.translate(CONTEXT, text)


@contextmanager
def in_chinese() -> Iterator[None]:
    """What is said within goes onto paper: an office's papers are Chinese in every language."""
    before = _on_paper.set(True)
    try:
        yield
    finally:
        _on_paper.reset(before)


def joined(parts: Iterable[str]) -> str:
    """The parts in a row as the language of the interface puts them: 甲、乙 or A, B."""
    return tr("、").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Parts of a sentence in a row: 甲，乙 or A, B."""
    return tr("，").join(parts)


def sentences(said: Iterable[Message | str]) -> str:
    """Whole sentences in a row: 甲。乙。 or A. B."""
    # A catalogue that puts a blank after a comma puts one after a full stop.
    # Some translations begin with the blank that once had to stand before them.
    return ("" if tr("，") == "，" else " ").join(words(each).strip() for each in said)


def words(said: Message | str) -> str:
    """What a pure layer said (a message, or a word it marked), in the language of the interface."""
    return said.translated(tr) if isinstance(said, Message) else tr(said)
