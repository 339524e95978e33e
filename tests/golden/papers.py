"""The papers that are kept: of each kind the first a demo office could print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.documents.word import word_bytes
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.papers import Source, offered
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.golden.normal import normal_word

KEPT = Path(__file__).parent / "kept"
TODAY = date(2024, 11, 18)


def papers(side: Side) -> Iterator[tuple[str, bytes]]:
    """The name and the .docx of each."""
    with (
        TemporaryDirectory() as folder,
        demo_office(Path(folder) / "office", side) as store,
    ):
        source = Source(store, load_scheme(GUANGXI), side, 2024, None, TODAY)
        for kind in offered(side):
            choices = kind.choices(source) if kind.choices else ()
            paper = kind.make(source, choices[0].key if choices else "")
            yield f"{side.value}_{kind.key}", word_bytes(paper)


def main() -> None:
    """Keeps every paper as it is made now; their .docx go to `shots/` to be looked at."""
    shots = Path("shots")
    shots.mkdir(exist_ok=True)
    KEPT.mkdir(exist_ok=True)
    for side in Side:
        for name, content in papers(side):
            (KEPT / f"{name}.txt").write_text(normal_word(content), "utf-8")
            (shots / f"{name}.docx").write_bytes(content)


if __name__ == "__main__":
    main()
