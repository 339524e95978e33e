"""What starts the window, and on which office."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from duikou_desktop import __main__, bootstrap


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    found: list[Path | None] = []
    monkeypatch.setattr(bootstrap, "open_window", lambda home: found.append(home) or 0)
    return found


@pytest.mark.parametrize(
    ("given", "home"),
    [
        ([], None),
        (["--home", "办公室"], Path("办公室")),
        (["--home=办公室"], Path("办公室")),
        (["--home"], None),  # nobody reads what a desktop entry might say
        (["什么.txt"], None),
    ],
)
def test_the_desktop_entry_opens_the_office_named(
    given: list[str],
    home: Path | None,
    opened: list[Path | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["duikou-desktop", *given])
    assert __main__.window() == 0
    assert opened == [home]


def test_the_command_opens_it_too_and_refuses_half_a_word(
    opened: list[Path | None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["--home", "办公室"]) == 0
    assert __main__.main(["--home"]) == 2
    assert opened == [Path("办公室")]
    assert capsys.readouterr().err
