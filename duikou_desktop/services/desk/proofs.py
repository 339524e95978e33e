"""What of its evidence did not come with a package, in a few words for whoever judges by it."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import Message, say
from duikou_desktop.storage.desk import Received


def lacking(package: Received) -> tuple[Message, ...]:
    """What its manifest says of files that did not come, or not as the office has them: each in a word."""
    return tuple(_lacking(package))


def lacking_words(package: Received) -> Message | None:
    """The same where nothing beside it says that it is about evidence; None: all of it came."""
    told = lacking(package)
    return say("佐证{what}", what=told) if told else None


def _lacking(package: Received) -> Iterator[Message]:
    said = package.content
    if said["evidence"] == "catalogue":
        yield say("只有目录")
    if said["evidence_lost"]:
        yield say("缺 {n} 个", n=said["evidence_lost"])
    if said["evidence"] == "reduced":
        yield say("照片缩小过")
