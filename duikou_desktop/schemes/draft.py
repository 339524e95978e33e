"""A scheme as it was handed in, whole or faulty: the trees of its files, and its document."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.files import FILES, HEAD, MODELS, PAIRINGS, SOURCE
from duikou_desktop.schemes.pairings_file import COLUMNS
from duikou_desktop.schemes.tree import Node, Place
from duikou_desktop.schemes.yaml_out import to_yaml
from duikou_desktop.schemes.yaml_text import LONGEST
from duikou_desktop.schemes.yaml_tree import read_tree


@dataclass(frozen=True, slots=True)
class Signer:
    """Who issued a scheme, as it says itself, and the key it is signed with."""

    name: str
    key: str  # public, 64 hexadecimal digits


@dataclass
class Draft:
    """What was read, and what kept a part of it from being read."""

    trees: dict[str, Node] = field(default_factory=dict)
    source: str | None = None
    faults: list[Fault] = field(default_factory=list)
    # Where faults of a whole file are shown: its name, or the sheet that stands for it.
    names: Mapping[str, str] = field(default_factory=dict)
    signer: Signer | None = None  # None: nobody signed it

    @property
    def id(self) -> str:
        """What the scheme calls itself; empty where it says nothing."""
        head = self.trees.get(HEAD)
        return str(head.get("id") or "") if head else ""

    @property
    def version(self) -> int:
        """What it calls its version: 1 where it says nothing, 0 where that is no number."""
        written = self.trees[HEAD].get("version") if HEAD in self.trees else None
        try:
            return 1 if written is None else int(str(written))
        except ValueError:
            return 0

    def place(self, file: str) -> Place:
        """The place of a whole file."""
        return Place(self.names.get(file, file))


def read_files(files: Mapping[str, str]) -> Draft:
    """The draft that the texts of a folder make."""
    draft = Draft(source=files.get(SOURCE))
    for name in FILES:
        if name not in files:
            continue
        if len(files[name]) > LONGEST:
            draft.faults.append(Fault(Place(name), "文件太长，不是方案的文件：核对是不是放错了"))
            continue
        if name == PAIRINGS:
            tree, faults = _read_csv(files[name])
        else:
            tree, faults = read_tree(files[name], name)
        draft.faults += faults
        if tree is not None:
            draft.trees[name] = tree
    for name in files:
        if name not in (*FILES, SOURCE):
            said = f"程序不认识这个文件，不会读它：改成 {'、'.join(FILES)} 之一，或者拿走"
            draft.faults.append(Fault(Place(name), said))
    return draft


def to_files(draft: Draft) -> dict[str, str]:
    """The texts of the folder that holds the draft."""
    found = {name: to_yaml(draft.trees[name]) for name in MODELS if name in draft.trees}
    if PAIRINGS in draft.trees:
        found[PAIRINGS] = _to_csv(draft.trees[PAIRINGS])
    if draft.source is not None:
        found[SOURCE] = draft.source
    return found


def _read_csv(text: str) -> tuple[Node | None, list[Fault]]:
    place = Place(PAIRINGS, 1)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        lines = []
        begun = 1
        for cells in reader:
            lines.append((begun, cells))
            begun = reader.line_num + 1
    except csv.Error as error:
        return None, [Fault(Place(PAIRINGS), f"读不出来（{error}）：核对引号和逗号")]
    if not lines or tuple(lines[0][1]) != COLUMNS:
        return None, [Fault(place, f"第一行的列名应当是 {','.join(COLUMNS)}")]
    rows, faults = [], []
    for line, cells in lines[1:]:
        place = Place(PAIRINGS, line)
        if len(cells) != len(COLUMNS):
            said = f"应有 {len(COLUMNS)} 格，有 {len(cells)} 格：补齐逗号，或去掉多的"
            faults.append(Fault(place, said))
            continue
        named = zip(COLUMNS, cells, strict=True)
        rows.append(Node({key: Node(cell, place) for key, cell in named}, place))
    return Node(list(rows), Place(PAIRINGS, 1)), faults


def _to_csv(tree: Node) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in tree.items():
        writer.writerow([_csv_cell(row.get(key)) for key in COLUMNS])
    return text.getvalue()


def _csv_cell(value: object) -> object:
    return int(value) if isinstance(value, bool) else ("" if value is None else value)
