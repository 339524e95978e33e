"""The English catalogue is complete, current and compiled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_every_word_is_translated_and_none_is_stale() -> None:
    checked = subprocess.run(
        [sys.executable, str(ROOT / "packaging/catalogue.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr[:2000]


def test_the_compiled_catalogue_is_that_of_the_source(tmp_path: Path) -> None:
    compiled = tmp_path / "duikou_en.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    source = ROOT / "i18n" / "duikou_en.ts"
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(compiled)], check=True)
    assert compiled.read_bytes() == (ROOT / "i18n" / "duikou_en.qm").read_bytes()
