"""Reads YAML into a tree, with the comments: they quote the sentence behind each value."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.tree import Node, Place, Scalar
from duikou_desktop.schemes.yaml_text import SafeLoader, refuse_riddles

_BLOCKS = {"|", ">"}


def read_tree(text: str, file: str) -> tuple[Node | None, list[Fault]]:
    """The tree of a file's text, and what keeps it from being one, or is written twice."""
    try:
        refuse_riddles(text)
        root = yaml.compose(text, SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        said = f"YAML 写法有误（{error.problem}）：核对这一行的缩进、冒号和引号"
        return None, [Fault(Place(file, line), said)]
    except yaml.YAMLError as error:
        return None, [Fault(Place(file), f"YAML 写法有误（{error}）")]
    if root is None:
        return None, [Fault(Place(file), "文件是空的")]
    reading = _Reading(text, file, root)
    return reading.tree, reading.faults


class _Reading:
    """One file being read: comments are handed out to the outermost node of the next line."""

    def __init__(self, text: str, file: str, root: yaml.Node) -> None:
        self.faults: list[Fault] = []
        self._file = file
        self._loader = SafeLoader("")
        self._top, self._comments = _comments(text, root)
        first = root.start_mark.line
        self.tree = self._node(root, first)
        rest = [words for _, words in sorted(self._comments.items())]
        self.tree.reason = "\n".join(filter(None, [self._top, *rest]))

    def _node(self, node: yaml.Node, line: int, reason: str = "") -> Node:
        place = Place(self._file, line + 1)
        if isinstance(node, yaml.MappingNode):
            return Node(self._mapping(node), place, reason)
        if isinstance(node, yaml.SequenceNode):
            # Said in this order: the reason of an item goes before that of its first key.
            items = []
            for each in node.value:
                at = each.start_mark.line
                items.append(self._node(each, at, self._comments.pop(at, "")))
            return Node(items, place, reason)
        return Node(self._scalar(node), place, reason)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = str(key.value)
            line = key.start_mark.line
            if name in found:
                said = f"“{name}”写了两次：留下一个"
                self.faults.append(Fault(Place(self._file, line + 1), said))
            found[name] = self._node(value, line, self._comments.pop(line, ""))
        return found

    def _scalar(self, node: yaml.Node) -> Scalar:
        try:
            value: Scalar = self._loader.construct_object(node)
        except (ValueError, yaml.YAMLError):
            # 2026-13-40 looks like a date: the model says what is wrong with it.
            return str(node.value)
        return value


def _comments(text: str, root: yaml.Node) -> tuple[str, dict[int, str]]:
    """The comment of the whole file, and those of lines: above them, or at their end."""
    inside = set(_lines_of_text(root))
    ends: dict[int, int] = {}
    for token in yaml.scan(text, SafeLoader):
        mark = token.end_mark
        ends[mark.line] = max(ends.get(mark.line, 0), mark.column)
    top, held = "", list[str]()
    found: dict[int, str] = {}
    for number, line in enumerate(text.splitlines()):
        bare = line.strip()
        if number in inside or (not bare and (held or not found)):
            if not bare and held and not found and not top:
                top, held = "\n".join(held), []
            continue
        if bare.startswith("#"):
            held.append(_words(bare))
            continue
        if not bare:
            continue
        rest = line[ends.get(number, len(line)) :].strip()
        if rest.startswith("#"):
            held.append(_words(rest))
        found[number] = "\n".join(held)
        held = []
    left = {number: words for number, words in found.items() if words}
    if held:
        left[len(text)] = "\n".join(held)
    return top, left


def _lines_of_text(node: yaml.Node) -> Iterator[int]:
    """The lines inside scalars of several lines: a # there is a word."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _lines_of_text(key)
            yield from _lines_of_text(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _lines_of_text(each)
    else:
        first, last = node.start_mark, node.end_mark
        yield from range(first.line + 1, last.line + bool(last.column))


def _words(comment: str) -> str:
    return comment.removeprefix("#").removeprefix(" ")
