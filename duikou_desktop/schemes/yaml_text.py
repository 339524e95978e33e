"""YAML of a scheme's folder, read strictly: no key twice, no riddles, and every fault knows its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from duikou_desktop.schemes.faults import SchemeFault, first_fault

Model = TypeVar("Model", bound=BaseModel)

# libyaml's reader is ten times as fast, and not in every build of PyYAML.
SafeLoader: type[yaml.SafeLoader | yaml.CSafeLoader]
SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The longest file of a scheme has thirty thousand letters, the deepest nests thirteen times.
LONGEST, _DEEPEST = 1_000_000, 40
_ONE_DEEPER = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_ONE_LESS = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
# What would be read as one number, whatever it costs: 1:1:1:… counts in sixties.
_ENDLESS = re.compile(r"[-+.0-9][-+0-9a-fA-FxXoO_:.]{60,}")


def read(file: Path, model: type[Model]) -> Model:
    """The file as a `model`. Raises `SchemeFault` with the line of the first thing wrong."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SchemeFault(f"读不出来：{error}", file=file) from error
    try:
        refuse_riddles(text)
        content = _content(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else None
        raise SchemeFault(f"YAML 有误：{error.problem}", file=file, line=line) from error
    except yaml.YAMLError as error:
        # A character no text may hold; the reader knows no line.
        raise SchemeFault(f"YAML 有误：{error}", file=file) from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        line = line_of(text, error.errors(include_url=False)[0]["loc"])
        raise SchemeFault(first_fault(error), file=file, line=line) from error


def refuse_riddles(text: str) -> None:
    """Raises `yaml.YAMLError` for what no scheme needs and what is only there to break a reader.

    Nesting without end kills libyaml; eight lines of aliases stand for a hundred million items. Tokens
    are looked at, of which neither is made anything.
    """
    if len(text) > LONGEST:
        raise yaml.YAMLError("文件太长")
    depth = 0
    for token in yaml.scan(text, SafeLoader):
        problem = ""
        if isinstance(token, _ONE_DEEPER):
            depth += 1
            problem = "一层套一层，太深" if depth > _DEEPEST else ""
        elif isinstance(token, _ONE_LESS):
            depth -= 1
        elif isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            problem = "方案里不用 & 和 * 引用：写出内容，或给文字加上引号"
        elif isinstance(token, yaml.ScalarToken) and token.plain:
            problem = "数太长" if _ENDLESS.fullmatch(token.value) else ""
        if problem:
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=token.start_mark)


def _content(text: str) -> object:
    """What the text says; raises `yaml.MarkedYAMLError`, for a key written twice too."""
    loader = SafeLoader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        _refuse_repeated_keys(node)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _refuse_repeated_keys(node: yaml.Node) -> None:
    """YAML itself would take the last and say nothing."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                problem = f"“{name}”写了两次"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(name)
            _refuse_repeated_keys(value)


def line_of(text: str, location: Sequence[int | str]) -> int | None:
    """The line (from 1) of the innermost node on the way `location` that the file has."""
    node = yaml.compose(text, SafeLoader)
    if node is None:
        return None
    for step in location:
        # A step the file does not have is the name pydantic gives to a choice of union.
        node = _child(node, step) or node
    return int(node.start_mark.line) + 1


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    return None
