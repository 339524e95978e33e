"""Writes what a frozen program consists of as CycloneDX 1.5: `sbom.py COMPONENTS SBOM`.

COMPONENTS is `components.json` of `licences.py`: the packages installed from the lock, by their
hashes, into the environment that was frozen.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from duikou_desktop import __version__

_OTHERS = {"CPython": "generic", "SQLite": "generic", "libffi": "generic"}


def component(each: dict[str, Any]) -> dict[str, Any]:
    """One library, by its package URL, with the libraries inside it."""
    kind = _OTHERS.get(each["name"], "pypi")
    version = f"@{each['version']}" if each["version"] else ""
    name = each["name"].lower().replace("_", "-") if kind == "pypi" else each["name"].lower()
    url = f"pkg:{kind}/{name}{version}"
    found: dict[str, Any] = {"type": "library", "bom-ref": url, "name": each["name"], "purl": url}
    if each["version"]:
        found["version"] = each["version"]
    if each["licence"]:
        found["licenses"] = [{"license": {"name": each["licence"]}}]
    # A wheel may name one library in two of its lists.
    parts = dict(_part(url, one) for one in each.get("parts", ()))
    if parts:
        found["components"] = list(parts.values())
    return found


def _part(of: str, told: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """A library inside the one of that package URL, by a reference of its own."""
    reference = f"{of}#{told['name']}@{told.get('version', '')}"
    return reference, {"type": "library", "bom-ref": reference, **told}


def main() -> int:
    """Writes the file; returns 0."""
    components = [component(each) for each in json.loads(Path(sys.argv[1]).read_text("utf-8"))]
    own = f"pkg:generic/duikou-desktop@{__version__}"
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "duikou-desktop",
                "version": __version__,
                "purl": own,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [each["bom-ref"] for each in components]}],
    }
    Path(sys.argv[2]).write_text(json.dumps(bom, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
