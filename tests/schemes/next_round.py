"""A made-up next round of Guangxi's plan, as a commission would hand it in."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.schemes.load import shipped

NEXT = "guangxi-2026-2029"
CHANGES = {
    "id: guangxi-2022-2025": f"id: {NEXT}\nversion: 1",
    "（2022-2025年）\nshort_title": "（2026-2029年）\nshort_title",
    "short_title: 广西对口支援 2022—2025": "short_title: 广西对口支援 2026—2029",
    "{from: 2022, to: 2025,": "{from: 2026, to: 2029,",
}


def next_round(
    folder: Path, *, version: int = 1, changes: dict[str, dict[str, str]] | None = None
) -> Path:
    """Its folder; `changes` by file: what is written instead."""
    made = folder / NEXT
    made.mkdir(parents=True)
    for file in (shipped() / "guangxi-2022-2025").iterdir():
        if file.name == "source.txt":
            continue
        text = file.read_text(encoding="utf-8")
        wanted = dict(CHANGES if file.name == "scheme.yaml" else {})
        for old, new in {**wanted, **(changes or {}).get(file.name, {})}.items():
            assert old in text, old
            text = text.replace(old, new, 1)
        text = text.replace("version: 1", f"version: {version}", 1)
        (made / file.name).write_text(text, encoding="utf-8")
    return made
