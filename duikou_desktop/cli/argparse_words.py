"""The Chinese of what argparse itself says.

argparse asks gettext for its words, and gettext only knows what the system has installed. These
are the sentences that a wrong command line can bring up; any other stays as it is.
"""

from __future__ import annotations

import argparse

_WORDS = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这个说明",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "the following arguments are required: %s": "缺少 %s",
    "unrecognized arguments: %s": "没有这样的参数：%s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s 不明确，可能是 %(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": ("没有 %(value)r，可以写：%(choices)s"),
    "invalid %(type)s value: %(value)r": "看不懂 %(value)r",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面最多写一个值",
    "expected at least one argument": "后面至少写一个值",
    "expected %s argument": "后面要写 %s 个值",
    "expected %s arguments": "后面要写 %s 个值",
    "one of the arguments %s is required": "%s 要写一个",
    "not allowed with argument %s": "不能和 %s 一起写",
    "ignored explicit argument %r": "后面不能写 %r",
}


def speak_chinese() -> None:
    """Gives argparse these words in place of those it asks gettext for."""
    argparse._ = _said  # type: ignore[attr-defined]
    argparse.ngettext = _counted  # type: ignore[attr-defined]


def _said(sentence: str) -> str:
    return _WORDS.get(sentence, sentence)


def _counted(one: str, several: str, count: int) -> str:
    return _said(one if count == 1 else several)
