"""No paper changes without somebody seeing it.

Where a change is meant: `python -m tests.golden.papers`, look at the rendered pages of every paper
in `shots/` that changed, and commit what is kept with the change.
"""

from __future__ import annotations

import pytest

from duikou_desktop.domain.sides import Side
from tests.golden.normal import normal_word
from tests.golden.papers import KEPT, papers


@pytest.mark.parametrize("side", list(Side))
def test_every_paper_is_as_it_was_last_looked_at(side: Side) -> None:
    made = {name: normal_word(content) for name, content in papers(side)}
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob(f"{side.value}_*.txt")}
    assert made.keys() == kept.keys()
    changed = [name for name in made if made[name] != kept[name]]
    assert not changed, made[changed[0]]
