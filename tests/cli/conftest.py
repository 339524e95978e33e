"""Running a command line, and the demo offices it looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.__main__ import main


@pytest.fixture
def run(qapp: object, capsys: pytest.CaptureFixture[str]):  # PDFs are set in type
    """Runs a command; gives its exit code, standard output and standard error."""

    def act(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return act


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert main(["demo", "--home", str(folder)]) == 0
    return folder
