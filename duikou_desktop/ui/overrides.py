"""Errors in what Qt calls back reach the person as a bug, instead of ending the program.

Up to Python 3.11 an error raised in C (an index out of range, a widget already destroyed) travels
as its bare words until some `except` takes it. PySide takes those words for the error itself when
one leaves a method that overrides one of Qt's, and the program dies without a word.
"""

from __future__ import annotations

import sys
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject


def mend_overrides() -> None:
    """From now on, every class made of one of Qt's lets only whole errors out of its overrides."""
    if sys.version_info < (3, 12):
        setattr(QObject, "__init_subclass__", classmethod(_mend))  # noqa: B010 - typed otherwise


def _mend(cls: type[QObject]) -> None:
    super(QObject, cls).__init_subclass__()
    bases = [base for base in cls.__mro__ if base.__module__.startswith("PySide6.")]
    for name, made in list(vars(cls).items()):
        if isinstance(made, FunctionType) and any(name in vars(base) for base in bases):
            setattr(cls, name, _whole(made))


def _whole(made: FunctionType) -> Any:
    @wraps(made)
    def override(*args: Any, **kwargs: Any) -> Any:
        try:
            return made(*args, **kwargs)
        except BaseException:  # noqa: TRY203 - being taken is what makes the error whole
            raise

    return override
