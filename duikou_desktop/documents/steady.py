"""Files whose bytes follow from what stands in them, not from the minute they were written."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from datetime import date
from uuid import UUID

_CORE = "docProps/core.xml"
_WRITTEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


# Qt's PDF: the moment in plain and in XMP, ids drawn by lot, the prefix of a font's subset.
_PDF_MOMENT = re.compile(rb"(\(D\\072)\d{14}")
_XMP_MOMENT = re.compile(rb'(Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d')
_UUID = re.compile(rb"uuid:[0-9a-f-]{36}")
_ID = re.compile(rb"<[0-9a-f]{72}>")
_SUBSET = re.compile(rb"(/(?:FontName|BaseFont) /)[A-Z]{6}\+")


def steady_pdf(content: bytes, day: date) -> bytes:
    """The PDF as if it had been written on `day`; every piece keeps its length and its place."""
    content = _PDF_MOMENT.sub(rb"\g<1>" + f"{day:%Y%m%d}000000".encode(), content)
    content = _XMP_MOMENT.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00".encode(), content)
    content = _SUBSET.sub(rb"\g<1>SUBSET+", content)
    content = _ID.sub(b"<" + b"0" * 72 + b">", _UUID.sub(b"uuid:" + b"0" * 36, content))
    told = hashlib.sha256(content).hexdigest()
    own = str(UUID(told[:32])).encode()
    return _ID.sub(b"<" + own.hex().encode() + b">", _UUID.sub(b"uuid:" + own, content))


def steady(content: bytes, day: date) -> bytes:
    """The Word or Excel file as if it had been written on `day`: the same records, the same bytes."""
    held = io.BytesIO()
    written = f"{day.isoformat()}T00:00:00Z".encode()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for info in before.infolist():
            data = before.read(info)
            if info.filename == _CORE:
                data = _WRITTEN.sub(rb"\g<1>" + written + rb"\g<3>", data)
            made = zipfile.ZipInfo(info.filename, (day.year, day.month, day.day, 0, 0, 0))
            made.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(made, data)
    return held.getvalue()
