"""Zips that came from elsewhere."""

from __future__ import annotations

import zipfile
import zlib

# What reading one raises that is cut off, garbled, under a password, or packed in a way we do not know.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)


def content_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """What the part holds. Raises one of BROKEN_ZIP where that is not as long as the directory says."""
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile(part.filename)
    with archive.open(part) as opened:
        # Asked for all there is, it would unfold all there is, whatever the directory says.
        return opened.read(part.file_size + 1)
