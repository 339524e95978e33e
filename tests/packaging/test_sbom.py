"""What is shipped, as CycloneDX says it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from duikou_desktop import __version__

ROOT = Path(__file__).parents[2]


def test_each_library_stands_there_by_its_package_url(tmp_path: Path) -> None:
    given = [
        {"name": "CPython", "version": "3.11.2", "licence": "PSF-2.0"},
        {"name": "PySide6_Essentials", "version": "6.9.3", "licence": "LGPL-3.0-only"},
        {"name": "libffi", "version": "", "licence": "MIT"},
    ]
    (tmp_path / "in.json").write_text(json.dumps(given), "utf-8")
    subprocess.run(
        [sys.executable, ROOT / "packaging" / "sbom.py", tmp_path / "in.json", tmp_path / "out"],
        check=True,
    )
    bom = json.loads((tmp_path / "out").read_text("utf-8"))
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.5")
    assert bom["metadata"]["component"]["version"] == __version__
    assert [each["purl"] for each in bom["components"]] == [
        "pkg:generic/cpython@3.11.2",
        "pkg:pypi/pyside6-essentials@6.9.3",
        "pkg:generic/libffi",
    ]
    assert bom["components"][1]["licenses"] == [{"license": {"name": "LGPL-3.0-only"}}]
    assert bom["dependencies"][0]["dependsOn"] == [each["bom-ref"] for each in bom["components"]]
