"""What starts the window, and on which office."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from duikou_desktop import __main__, bootstrap


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, Path | None]]:
    """The office and the file each window was opened on."""
    found: list[tuple[Path | None, Path | None]] = []
    monkeypatch.setattr(bootstrap, "open_window", lambda *given: found.append(given) or 0)
    return found


@pytest.mark.parametrize(
    ("given", "home", "file"),
    [
        ([], None, None),
        (["--home", "办公室"], Path("办公室"), None),
        (["--home=办公室"], Path("办公室"), None),
        (["--home"], None, None),  # nobody reads what a desktop entry might say
        (["什么.txt"], None, None),
        (["新 方案.dkscheme"], None, Path("新 方案.dkscheme")),
        (["--home", "办公室", "新.DKSCHEME"], Path("办公室"), Path("新.DKSCHEME")),
        (["加密.dkpkg.dkenc"], None, Path("加密.dkpkg.dkenc")),
    ],
)
def test_the_desktop_entry_opens_the_office_and_the_file_named(
    given: list[str],
    home: Path | None,
    file: Path | None,
    opened: list[tuple[Path | None, Path | None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["duikou-desktop", *given])
    assert __main__.window() == 0
    assert opened == [(home, file)]


def test_the_command_opens_it_too_and_refuses_half_a_word(
    opened: list[tuple[Path | None, Path | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["--home", "办公室"]) == 0
    assert __main__.main(["--home"]) == 2
    assert opened == [(Path("办公室"), None)]
    assert capsys.readouterr().err


def test_a_scheme_file_opens_the_window_and_is_no_command(
    opened: list[tuple[Path | None, Path | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path("新.dkscheme")
    assert __main__.main([str(file)]) == 0
    assert __main__.main([str(file), "--home", "办公室"]) == 0
    assert opened == [(None, file), (Path("办公室"), file)]
    assert __main__.main([str(file), "多余"]) == 2
    assert __main__.main(["新.xlsx"]) == 2
    assert len(opened) == 2
    assert capsys.readouterr().err
