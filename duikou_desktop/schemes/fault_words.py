"""What pydantic finds wrong, in a sentence that says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from duikou_desktop.schemes.field_words import CHOICES, KEYS

Context = Mapping[str, Any]


def sentence(
    error: Mapping[str, Any],
    siblings: tuple[str, ...] = (),
    *,
    in_sheet: bool = False,
    printed: str = "",
) -> str:
    """The sentence for one of a validation's errors; `siblings` are the names known there.

    `in_sheet`: names are those of a workbook, which has the Chinese words alone; `printed`: what
    the row is called there.
    """
    location = error["loc"]
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), "")
    name = printed or (KEYS.get(key, key) if in_sheet else named(key))
    kind, told, given = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "missing":
        return f"缺少 {name}：补上这一项"
    if kind == "extra_forbidden":
        near = get_close_matches(key, siblings, 1)
        hint = f"，是不是 {near[0]}" if near else ""
        return f"没有叫 {key} 的一项{hint}：改正名称，或删掉这一行"
    if kind in ("value_error", "written_as_text"):
        said = str(error["msg"]).removeprefix("Value error, ")
        return said if kind == "value_error" else f"{name}：{said}"
    words = _WORDS.get(kind)
    if in_sheet and given is None:
        return f"{name}：不能空着" if name else "不能空着"
    if in_sheet and kind in ("enum", "literal_error"):
        shown = CHOICES.get(key, {})
        told = {"expected": "、".join(shown.values()) or told.get("expected", "")}
    what = words(told, given) if words else f"填得不对（{error['msg']}）"
    return f"{name}：{what}" if name else what


def named(key: str) -> str:
    """A key with its Chinese word."""
    word = KEYS.get(key, "")
    return f"{key}（{word}）" if word and word != key else key


def _given(given: object) -> str:
    text = str(given)
    return f"“{text[:30]}{'……' if len(text) > 30 else ''}”"


def _among(told: Context, given: object) -> str:
    expected = re.sub(r"\s+or\s+", "、", str(told.get("expected", ""))).replace(", ", "、")
    return f"没有{_given(given)}这个选项：可以填 {expected.replace(chr(39), '')}"


def _number(what: str) -> Callable[[Context, object], str]:
    return lambda _told, given: f"要填{what}，现在是{_given(given)}"


_PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "只用小写字母、数字和连字符，如 guangxi-2026-2029",
    r"^[RS]\d+(\.\d+)*\.B?\d+$": "受援写 R、支援写 S，再写指标号和要点号，如 S9.1，加分写 S5.B1",
    r"^[RS]\d+(\.\d+)*$": "受援写 R、支援写 S，再写指标号，如 S9",
    r"^[RS]V\d+$": "受援写 RV、支援写 SV，再写号数，如 SV1",
    r"^\d\d-\d\d$": "写成两位月、连字符、两位日，如 01-01",
    r"^[a-z][a-z0-9_]*$": "从能力指标的代码里选",
}

_WORDS: Mapping[str, Callable[[Context, object], str]] = {
    "literal_error": _among,
    "enum": _among,
    "union_tag_invalid": lambda told, _: _among(
        {"expected": told.get("expected_tags", "")}, told.get("tag")
    ),
    "union_tag_not_found": lambda told, _: (
        f"缺少 {str(told['discriminator']).strip(chr(39))}：写明用哪一种"
    ),
    "int_parsing": _number("整数"),
    "int_type": _number("整数"),
    "int_from_float": _number("整数"),
    "decimal_parsing": _number("数字"),
    "decimal_type": _number("数字"),
    "bool_parsing": _number("是或否"),
    "bool_type": _number("是或否"),
    "date_type": _number("日期，如 2026-06-24"),
    "date_parsing": _number("日期，如 2026-06-24"),
    "date_from_datetime_parsing": _number("日期，如 2026-06-24"),
    "string_type": lambda _, given: f"要填文字，现在是{_given(given)}：数字加引号",
    "string_too_short": lambda _told, _: "不能空着",
    "string_too_long": lambda told, given: (
        f"最多 {told['max_length']} 个字，现在有 {len(str(given))} 个：改短"
    ),
    "string_pattern_mismatch": lambda told, given: (
        f"{_given(given)}的写法不对：{_PATTERNS.get(told['pattern'], told['pattern'])}"
    ),
    "greater_than_equal": lambda told, given: f"不能小于 {told['ge']}，现在是{_given(given)}",
    "less_than_equal": lambda told, given: f"不能大于 {told['le']}，现在是{_given(given)}",
    "greater_than": lambda told, given: f"要大于 {told['gt']}，现在是{_given(given)}",
    "too_short": lambda told, _: f"至少要有 {told['min_length']} 项",
    "tuple_type": lambda _told, _: "这里要列出几项，每项一行，前面加“- ”",
    "model_type": lambda _told, _: "这里要写“名称: 内容”的几项",
    "model_attributes_type": lambda _told, _: "这里要写“名称: 内容”的几项",
    "dict_type": lambda _told, _: "这里要写“名称: 内容”的几项",
}
