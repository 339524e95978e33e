"""Registers, fields and values that a scheme names and the program does not keep."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import BaseModel

from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.shape import Setting, Shape, Sort, listed, model_of, settings_of
from duikou_desktop.schemes.tree import Node
from duikou_desktop.schemes.vocabulary import Context, Words, item_words, key_words, words_of


def strange_words(tree: Node, model: type[BaseModel]) -> Iterator[Fault]:
    """Every word in the file that is none of the program's, where it must be one."""
    yield from _in_model(tree, Shape(Sort.MODEL, models=(model,)), Context())


def _in_model(node: Node, shape: Shape, context: Context) -> Iterator[Fault]:
    model = model_of(shape, node)
    if model is None:
        return
    context = context.of(node)
    for setting in settings_of(model):
        own = node.child(setting.key)
        if own is not None:
            yield from _in_setting(own, setting, context)


def _in_setting(node: Node, setting: Setting, context: Context) -> Iterator[Fault]:
    shape = setting.shape
    if shape.sort is Sort.MODEL:
        yield from _in_model(node, shape, context)
    elif shape.sort is Sort.LIST and shape.item is not None:
        for each in node.items():
            yield from _in_model(each, shape.item, context)
    elif shape.sort is Sort.MAPPING:
        names = key_words(setting, context)
        if not names:
            return  # of a register there is none of, which is said where it is named
        for key, each in node.fields().items():
            if key not in names:
                yield _strange(each, key, setting, names)
            else:
                words = item_words(setting, key, context)
                yield from _among(each, setting, words)
    elif shape.sort is not Sort.CHOICE:
        yield from _among(node, setting, words_of(setting, context))


def _among(node: Node, setting: Setting, words: Words | None) -> Iterator[Fault]:
    if not words:
        return
    for each in node.items() or [node]:
        if isinstance(each.value, str) and each.value and each.value not in words:
            yield _strange(each, each.value, setting, words)


def _strange(node: Node, given: str, setting: Setting, words: Words) -> Fault:
    shown = [key if key == word else f"{key}（{word}）" for key, word in words.items()]
    if node.place.cell:
        shown = list(words.values())
    near = get_close_matches(given, list(words) + list(words.values()), 1)
    hint = f"，是不是“{near[0]}”" if near else ""
    said = f"“{setting.word}”里没有“{given}”{hint}：可以填 {listed(shown)}"
    return Fault(node.place, said)
