"""`python -m tests.shots FOLDER`: every page of the demo office, light and dark."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.shots.pages import draw_pages

draw_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
