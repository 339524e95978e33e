"""Looks at a file before it is kept to prove something: what cannot be shown proves nothing."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import sha256_of, world_errors
from duikou_desktop.core.messages import Message, say

_SHORTCUTS = frozenset((".desktop", ".lnk", ".url"))
_PROGRAMS = frozenset((
    ".app", ".appimage", ".bat", ".cmd", ".com", ".cpl", ".deb", ".dll", ".exe", ".hta", ".jar",
    ".js", ".jse", ".msi", ".ps1", ".py", ".pyw", ".reg", ".rpm", ".run", ".scr", ".sh",
    ".vbe", ".vbs", ".wsf", ".xll",
))  # fmt: skip
# What a system would run rather than show. A page kept from the web may prove something.
NEVER_OPENED = _SHORTCUTS | _PROGRAMS | {".htm", ".html"}

_HEAD = 1024  # bytes; PDF allows its mark anywhere among them
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # OLE: Office files with a pass phrase
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp")
_OFFICE_ENDINGS = (".docx", ".xlsx", ".pptx")


def unfit(path: Path) -> Message | None:
    """Why the file can prove nothing, and what to do; None: take it.

    Asks only what is beyond doubt: a photo of another kind than its ending says is a photo.
    """
    with world_errors(path), path.open("rb") as file:
        head = file.read(_HEAD)
    name, ending = path.name, path.suffix.lower()
    if not head:
        return say("{name} 是空文件（0 字节），没有收。找到原来的文件再加。", name=name)
    if ending in _SHORTCUTS:
        return say("{name} 是快捷方式，没有收。找到它指的那个文件再加。", name=name)
    if ending in _PROGRAMS:
        return say("{name} 是程序文件，不能作佐证，没有收。", name=name)
    kind = _missed(head, ending)
    if kind is None:
        return None
    return say(
        "{name} 没有收：里面不是“{kind}”，可能没有拷全。找到打得开的文件再加。",
        name=name,
        kind=kind,
    )


def digest_of_proof(path: Path) -> str:
    """The SHA-256 of a file that is to prove something. Raises UserError for an unfit one."""
    digest = sha256_of(path)
    wrong = unfit(path)
    if wrong is not None:
        raise UserError(wrong)
    return digest


def _missed(head: bytes, ending: str) -> Message | None:
    """What the ending promises and the first bytes are not."""
    if ending == ".pdf" and b"%PDF-" not in head:
        return say("PDF")
    if ending in _OFFICE_ENDINGS and not head.startswith((_ZIP, _OLE)):
        return say("文档")
    if ending in _PICTURE_ENDINGS and not (head.startswith(_PICTURES) or head[4:8] == b"ftyp"):
        return say("图片")
    return None
