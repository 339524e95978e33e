"""Prints a lock without the lines that are not for Windows: `lock_for_windows.py LOCK`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement

WINDOWS = {
    "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
    "platform_machine": "AMD64", "python_version": "3.11", "python_full_version": "3.11.9",
    "implementation_name": "cpython", "platform_python_implementation": "CPython",
}  # fmt: skip

# A requirement and its hashes, over lines that end with a backslash.
entries = re.split(r"(?m)^(?=[A-Za-z0-9])", Path(sys.argv[1]).read_text("utf-8"))
for entry in entries:
    first = entry.split(" \\\n")[0].split(" --hash")[0].strip()
    if not first or first.startswith("#"):
        continue
    wanted = Requirement(first)
    if wanted.marker is None or wanted.marker.evaluate(WINDOWS):
        # pip would judge the marker by this machine.
        sys.stdout.write(entry.replace(first, f"{wanted.name}{wanted.specifier}", 1))
