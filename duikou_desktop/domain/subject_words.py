"""What an explanation is about, in words: a finding names its records by ids no other office has."""

from __future__ import annotations

import re
from collections.abc import Callable
from uuid import UUID

from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import sheet_registers

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# {教学活动：2024-03-05 · 卒中的识别}: brackets that no title and no document number has.
_NAMED = re.compile(r"\{([^：{}]+)：([^{}]+)\}")


def subject_in_words(words: LinkWords, subject: str) -> str:
    """The subject with {register：record} in place of each id of a record that is there."""

    def named(match: re.Match[str]) -> str:
        record = UUID(match.group())
        # Evidence has no sheet: nobody could read its name back.
        for register in sheet_registers():
            written = words.write(register.key, record)
            # A record whose words mean others as well keeps its id: nobody could tell which it was.
            if written and words.find(register.key, written) == (record,):
                return f"{{{sheet_title(register)}：{written}}}"
        return match.group()

    return _ID.sub(named, subject)


def subject_of_words(subject: str, find: Callable[[str, str], UUID]) -> str:
    """The subject with ids again; `find` gives that of a record from its register and its words.

    Raises what `find` raises.
    """

    def meant(match: re.Match[str]) -> str:
        title, written = match.groups()
        key = next((each.key for each in sheet_registers() if sheet_title(each) == title), None)
        return str(find(key, written)) if key is not None else match.group()

    return _NAMED.sub(meant, subject)
