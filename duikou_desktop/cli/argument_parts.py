"""What many commands take: the office, the side and the relation, a register, a pass phrase."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn, TypeAlias

from duikou_desktop.cli.argument_types import place, register_key
from duikou_desktop.domain.sides import Side

Act = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with a command line, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """How it is to be written, and what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}：命令写得不对：{message}\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - its only name


def pass_phrase(command: argparse.ArgumentParser) -> None:
    """The file a pass phrase is read from."""
    command.add_argument(
        "--pass-phrase-file", type=place, help="写着密钥口令的文件（UTF-8，一行），不写就询问"
    )


def add(every: Commands, name: str, act: Act, about: str) -> argparse.ArgumentParser:
    """A command of that name, what it does and what it says of itself."""
    command = every.add_parser(name, help=about, description=about)
    command.set_defaults(act=act)
    return command


def home(command: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Which office; left out: that of the program around."""
    command.add_argument("--home", type=place, default=default, help="办公室文件夹")


def side(command: argparse.ArgumentParser) -> None:
    """Of several schemes or sides, which."""
    command.add_argument("--scheme", help="方案编号，只有一个时不用写")
    command.add_argument(
        "--side", choices=[side.value for side in Side], help="身份，只有一个时不用写"
    )


def where(command: argparse.ArgumentParser) -> None:
    """The same, and a relation."""
    side(command)
    command.add_argument("--relation", help="结对关系：编号、序号或对方医院名称")


def register(command: argparse.ArgumentParser) -> None:
    """Which kind of records."""
    command.add_argument(
        "register", type=register_key, metavar="记录种类", help="比如 人员、教学活动（或 person）"
    )
