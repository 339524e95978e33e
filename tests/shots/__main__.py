"""`python -m tests.shots FOLDER`: every page of the demo offices, light and dark."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.shots import evidence, office_pages, score_pages
from tests.shots.pages import draw_pages

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
draw_pages(folder)
office_pages.main(folder)
score_pages.main(folder)
evidence.main(folder)
