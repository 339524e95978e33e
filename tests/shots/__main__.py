"""`python -m tests.shots FOLDER`: every page of the demo office, light and dark."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.shots import office_pages, score_pages
from tests.shots.pages import draw_pages

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
draw_pages(FOLDER)
office_pages.main(FOLDER)
score_pages.main(FOLDER)
