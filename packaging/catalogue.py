"""The English catalogue: extracted from the source, checked, compiled.

    python packaging/catalogue.py          extract into i18n/duikou_en.ts and compile it
    python packaging/catalogue.py --check  only say what is missing, stale or broken (exit 1)

Chinese is the source language. Words of the window are the literals given to `tr`, `say` and
`label`, and the choices of every closed vocabulary. Qt's own lupdate does not know the
pure layers' `say` and `label`, so the reading is done here; the file is Qt's own format.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from duikou_desktop.domain.fields import choice_label
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import all_schemes
from duikou_desktop.scoring.rules import CountAtLeast, TiersCapped
from duikou_desktop.scoring.standard import Standard

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "duikou_desktop"
CATALOGUE = ROOT / "i18n" / "duikou_en.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
CONTEXT = "duikou"
MARKERS = {"tr", "say", "label"}
PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}")
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def words_in(path: Path) -> Iterator[str]:
    """The literals a module gives to `tr`, `say` or `label`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        first = node.args[0]
        if name in MARKERS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def wanted_words() -> list[str]:
    """Every word of the window, sorted, each once."""
    words = {word for path in SOURCE.rglob("*.py") for word in words_in(path)}
    for register in ALL:
        for spec in register.fields:
            words.update(choice_label(member) for member in spec.choices or ())
    for scheme in all_schemes():
        standards = (scheme.standard(side) for side in Side)
        words.update(word for each in standards if each for word in own_words(each))
    return sorted(word for word in words if CHINESE.search(word))


def own_words(standard: Standard) -> Iterator[str]:
    """Our short names of the points, and what rules count in; the standard's own sentences stay."""
    for point in standard.points():
        yield point.short
        if isinstance(point.rule, CountAtLeast):
            yield point.rule.unit
        elif isinstance(point.rule, TiersCapped):
            for tier in point.rule.tiers:
                yield from tier.values


def read_catalogue(path: Path = CATALOGUE) -> dict[str, str]:
    """Translations by source; empty ones are unfinished."""
    if not path.exists():
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation") or ""
        for message in ET.parse(path).iter("message")
    }


def write_catalogue(words: list[str], known: dict[str, str], path: Path = CATALOGUE) -> None:
    """Writes the catalogue with the translations known."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for word in words:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = word
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(word) or None
        if not known.get(word):
            translation.set("type", "unfinished")
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def faults(words: list[str], known: dict[str, str]) -> list[str]:
    """What is missing, stale, or has other placeholders than its source."""
    found = [f"not translated: {word}" for word in words if not known.get(word)]
    found += [f"no longer used: {word}" for word in known if word not in set(words)]
    found += [
        f"other placeholders: {word}"
        for word in words
        if known.get(word)
        and set(PLACEHOLDER.findall(word)) != set(PLACEHOLDER.findall(known[word]))
    ]
    found += [f"still Chinese: {word}" for word in words if CHINESE.search(known.get(word, ""))]
    return found


def compile_catalogue(target: Path = COMPILED) -> None:
    """Compiles the catalogue with Qt's lrelease."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(CATALOGUE), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> int:
    """Extracts and compiles, or checks."""
    words, known = wanted_words(), read_catalogue()
    if "--check" not in sys.argv:
        write_catalogue(words, known)
        known = read_catalogue()
        compile_catalogue()
    found = faults(words, known)
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(f"{len(words)} words, {len(found)} to mend\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
