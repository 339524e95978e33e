"""What is shipped, as CycloneDX says it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from duikou_desktop import __version__

ROOT = Path(__file__).parents[2]


def written(components: list[dict[str, Any]], folder: Path) -> Any:
    """What `sbom.py` makes of `licences.py`'s list."""
    (folder / "in.json").write_text(json.dumps(components), "utf-8")
    subprocess.run(
        [sys.executable, ROOT / "packaging" / "sbom.py", folder / "in.json", folder / "out"],
        check=True,
    )
    return json.loads((folder / "out").read_text("utf-8"))


def test_each_library_stands_there_by_its_package_url(tmp_path: Path) -> None:
    given = [
        {"name": "CPython", "version": "3.11.2", "licence": "PSF-2.0"},
        {"name": "PySide6_Essentials", "version": "6.9.3", "licence": "LGPL-3.0-only"},
        {"name": "libffi", "version": "", "licence": "MIT"},
    ]
    bom = written(given, tmp_path)
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.5")
    assert bom["metadata"]["component"]["version"] == __version__
    assert [each["purl"] for each in bom["components"]] == [
        "pkg:generic/cpython@3.11.2",
        "pkg:pypi/pyside6-essentials@6.9.3",
        "pkg:generic/libffi",
    ]
    assert bom["components"][1]["licenses"] == [{"license": {"name": "LGPL-3.0-only"}}]
    assert bom["dependencies"][0]["dependsOn"] == [each["bom-ref"] for each in bom["components"]]


def test_the_libraries_inside_a_library_stand_in_it_each_once(tmp_path: Path) -> None:
    xml = {"name": "libxml2", "version": "2.14.6"}
    given = [
        {"name": "lxml", "version": "6.1.3", "licence": "", "parts": [xml, xml, {"name": "zlib"}]}
    ]
    (found,) = written(given, tmp_path)["components"]
    assert found["components"] == [
        {"type": "library", "bom-ref": "pkg:pypi/lxml@6.1.3#libxml2@2.14.6", **xml},
        {"type": "library", "bom-ref": "pkg:pypi/lxml@6.1.3#zlib@", "name": "zlib"},
    ]


def test_it_has_what_the_format_demands(tmp_path: Path) -> None:
    """CycloneDX 1.5, by its JSON schema: what must be there, what may not be empty or twice."""
    given = [
        {"name": "CPython", "version": "3.11.2", "licence": "PSF-2.0"},
        {"name": "PyNaCl", "version": "1.6.2", "licence": "Apache License 2.0"},
        {"name": "typing_extensions", "version": "4.16.0", "licence": ""},
        {"name": "libffi", "version": "", "licence": "MIT"},
    ]
    bom = written(given, tmp_path)
    assert bom.keys() == {
        "bomFormat", "specVersion", "version", "metadata", "components", "dependencies",
    }  # fmt: skip
    assert bom["version"] >= 1
    own = bom["metadata"]["component"]
    everything = [own, *bom["components"]]
    assert [each["type"] for each in everything] == ["application", *["library"] * 4]
    for each in everything:
        assert each.keys() <= {"type", "bom-ref", "name", "version", "purl", "licenses"}
        assert each["name"]
        assert each["bom-ref"] == each["purl"]
        assert each.get("version", "told") != ""
        for choice in each.get("licenses", []):
            (said,) = choice["license"].items()  # an SPDX identifier or a name, never both
            assert said[0] in {"id", "name"}
            assert said[1]
    assert "licenses" not in bom["components"][2]
    references = [each["bom-ref"] for each in everything]
    assert len(set(references)) == len(references)
    for each in bom["dependencies"]:
        assert each.keys() == {"ref", "dependsOn"}
        assert {each["ref"], *each["dependsOn"]} <= set(references)
