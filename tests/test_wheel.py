"""The built wheel carries its schemes, icons and catalogue, and runs outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "-q"]
    options = ["--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*pip, *options, str(ROOT)], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_what_the_program_reads(installed: Path) -> None:
    package = installed / "duikou_desktop"
    assert (package / "resources/schemes/guangxi-2022-2025/source.txt").is_file()
    assert (package / "resources/demo/year.yaml").is_file()
    assert (package / "i18n/duikou_en.qm").is_file()
    assert (package / "storage/migrations/versions/v0001_first.py").is_file()
    assert list((package / "resources/icons").glob("*.svg"))
    assert (package / "resources/word/_rels/.rels").is_file()


def test_the_wheel_runs_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    # The checkout is on the path of an editable install: the wheel must come first.
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}

    def duikou(*words: str) -> str:
        code = (
            "import duikou_desktop, sys; from pathlib import Path;"
            f"assert Path(duikou_desktop.__file__).is_relative_to({str(installed)!r});"
            "from duikou_desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    schemes = json.loads(duikou("schemes", "--json"))["schemes"]
    assert [each["pairings"] for each in schemes] == [100, 115]
    duikou("demo", "--home", str(tmp_path))
    assert (tmp_path / "supporter" / "office.db").is_file()
