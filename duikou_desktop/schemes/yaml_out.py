"""Writes a tree as YAML that people read: what fits one line stands on one, reasons above."""

from __future__ import annotations

import json
import re
from datetime import date

import yaml

from duikou_desktop.schemes.tree import Node, Scalar

_WIDTH = 100
_LATIN = 0x2E7F
_STEP = "  "
# Read top to bottom, so never put on one line.
_ALWAYS_BLOCK = {"rule", "wording", "columns"}
_STARTS = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")


def to_yaml(tree: Node) -> str:
    """The file's text."""
    head = [*_comment(tree, ""), ""] if tree.reason else []
    return "\n".join([*head, *_mapping(tree, 0)]) + "\n"


def _mapping(node: Node, depth: int) -> list[str]:
    """The lines of a mapping; at the top, and under what has reasons there, set apart."""
    lines: list[str] = []
    apart = False
    for key, value in node.fields().items():
        own = _entry(key, value, depth)
        long = len(own) > 1 and not isinstance(value.value, str)
        deep = bool(value.reason) and isinstance(value.value, dict | list)
        before = (depth == 0 and (long or bool(value.reason))) or (depth == 1 and deep and long)
        if (lines or (depth and before)) and (apart or before):
            lines.append("")
        lines += own
        apart = before and long
    return lines


def _entry(key: str, node: Node, depth: int) -> list[str]:
    """A key with its value, under its reason."""
    pad = _STEP * depth
    lines = _comment(node, pad)
    name = _scalar(key, flow=True)
    flat = None if key in _ALWAYS_BLOCK and node.value else _flow(node)
    if flat is not None and (
        not isinstance(node.value, dict | list)
        or not node.value
        or len(pad) + _wide(name) + 2 + _wide(flat) <= _WIDTH
    ):
        return [*lines, f"{pad}{name}: {flat}"]
    if isinstance(node.value, dict):
        return [*lines, f"{pad}{name}:", *_mapping(node, depth + 1)]
    if isinstance(node.value, list):
        return [*lines, f"{pad}{name}:", *_sequence(node, depth + 1)]
    return [*lines, f"{pad}{name}: |-", *_text(str(node.value), depth + 1)]


def _sequence(node: Node, depth: int) -> list[str]:
    """The items; those that hold lists of their own are set apart."""
    pad = _STEP * depth
    blocks = [_item(each, depth) for each in node.items()]
    spaced = any(map(_holds_lists, node.items()))
    lines: list[str] = []
    for each, own in zip(node.items(), blocks, strict=True):
        if lines and spaced:
            lines.append("")
        lines += [*_comment(each, pad), *own]
    return lines


def _item(node: Node, depth: int) -> list[str]:
    pad = _STEP * depth
    flat = None if len(node.fields()) == 1 else _flow(node)
    if flat is not None and (
        not isinstance(node.value, dict | list) or len(pad) + 2 + _wide(flat) <= _WIDTH
    ):
        return [f"{pad}- {flat}"]
    if isinstance(node.value, dict):
        first, *rest = _mapping(node, depth + 1)
        if first.lstrip().startswith("#"):
            return [f"{pad}-", first, *rest]
        return [f"{pad}- {first.lstrip()}", *rest]
    if isinstance(node.value, list):
        return [f"{pad}-", *_sequence(node, depth + 1)]
    return [f"{pad}- |-", *_text(str(node.value), depth + 1)]


def _holds_lists(node: Node) -> bool:
    return isinstance(node.value, dict) and any(
        (isinstance(each.value, list) and _flow(each) is None) or _is_tree(each)
        for each in node.value.values()
    )


def _is_tree(node: Node) -> bool:
    """A list of mappings."""
    return any(isinstance(each.value, dict) for each in node.items())


def _flow(node: Node) -> str | None:
    """On one line; None where a reason inside or a text of several lines forbids it."""
    if isinstance(node.value, dict):
        parts = [(key, _inside(each)) for key, each in node.value.items()]
        if any(part is None for _, part in parts):
            return None
        return "{" + ", ".join(f"{_scalar(key, flow=True)}: {part}" for key, part in parts) + "}"
    if isinstance(node.value, list):
        if _is_tree(node):
            return None
        inner = [_inside(each) for each in node.value]
        return None if None in inner else "[" + ", ".join(filter(None, inner)) + "]"
    if isinstance(node.value, str) and _as_block(node.value):
        return None
    return _scalar(node.value, flow=False)


def _inside(node: Node) -> str | None:
    if node.reason:
        return None
    if isinstance(node.value, dict | list):
        return _flow(node)
    if isinstance(node.value, str) and "\n" in node.value:
        return None
    return _scalar(node.value, flow=True)


def _as_block(words: str) -> bool:
    """Whether a text of several lines can be written as it stands."""
    lines = words.split("\n")
    return len(lines) > 1 and bool(lines[0]) and lines[0][0] not in " \t" and bool(lines[-1])


def _text(words: str, depth: int) -> list[str]:
    return [_STEP * depth + line if line else "" for line in words.split("\n")]


def _scalar(value: Scalar, *, flow: bool) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return str(value)
    return value if _plain(value, flow=flow) else json.dumps(value, ensure_ascii=False)


def _plain(words: str, *, flow: bool) -> bool:
    """Whether the words mean themselves without quotes."""
    if not words or words != words.strip() or not words.isprintable() or _STARTS.match(words):
        return False
    if ": " in words or " #" in words or words.endswith(":"):
        return False
    if flow and re.search(r"[,\[\]{}]", words):
        return False
    try:
        return isinstance(yaml.safe_load(words), str)
    except (yaml.YAMLError, ValueError):
        return False


def _comment(node: Node, pad: str) -> list[str]:
    return [f"{pad}# {line}".rstrip() for line in node.reason.split("\n")] if node.reason else []


def _wide(words: str) -> int:
    """In half widths: a Chinese character takes two."""
    return sum(2 if ord(each) > _LATIN else 1 for each in words)
