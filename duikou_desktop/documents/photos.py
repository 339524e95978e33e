"""Photos: the day they were taken, and a size that a year of them can be carried in.

What a phone writes beside the picture (where it was taken, on which phone) is left out of
what is kept: only the picture, the right way up.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from duikou_desktop.documents.paper import Picture

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_QUALITY = 85
_MOST_PIXELS = 120_000_000
_TAKEN, _CHANGED, _DETAILS = 36867, 306, 0x8769
_FORMATS = {"JPEG", "MPO"}
_OPENING = Lock()
# A 1 寸 photo: millimetres, and so many points of 300 to the inch.
_ONE_INCH, _PRINTED = (25, 35), (295, 413)


@dataclass(frozen=True, slots=True)
class PhotoSize:
    """How small a photo is made."""

    longest_side: int  # pixels
    quality: int  # of the JPEG
    worth: int  # bytes, below which a photo is small already


# Kept: a sign-in sheet photographed whole stays legible to the last name.
KEPT = PhotoSize(2400, _QUALITY, 600 * 1024)
# Carried on a stick that has no room: legible still, though no longer to be enlarged much.
CARRIED = PhotoSize(1600, 75, 250 * 1024)


@dataclass(frozen=True, slots=True)
class Photo:
    """What a photo says of itself."""

    taken_on: date | None
    smaller: bytes | None  # as JPEG; None: it is kept as it is


def read_photo(path: Path, shrink: PhotoSize | None = None) -> Photo | None:
    """The photo at `path`, made smaller where it is said how; None for no photo, or one not to be read."""
    from PIL import ImageOps

    try:
        with _opened(path) as picture:
            if picture.format not in _FORMATS:
                return Photo(None, None) if picture.format else None
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            taken = _taken_on(picture.getexif())
            if shrink is None or path.stat().st_size < shrink.worth:
                return Photo(taken, None)
            picture.draft("RGB", (shrink.longest_side, shrink.longest_side))
            # Small first: turning moves every pixel.
            picture.thumbnail((shrink.longest_side, shrink.longest_side))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            stream = io.BytesIO()
            upright.save(stream, "JPEG", quality=shrink.quality, optimize=True)
    except _unreadable():
        # A file that only looks like a photo is kept like any other file.
        return None
    smaller = stream.getvalue()
    return Photo(taken, smaller if len(smaller) < path.stat().st_size else None)


def portrait(path: Path) -> Picture | None:
    """The photo at `path` upright in the size of a 1 寸 print; None where it is no picture."""
    from PIL import ImageOps

    try:
        with _opened(path) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", _PRINTED)
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            small = ImageOps.fit(upright, _PRINTED, centering=(0.5, 0.3))
            stream = io.BytesIO()
            small.save(stream, "JPEG", quality=_QUALITY)
    except _unreadable():
        return None
    return Picture(stream.getvalue(), *_ONE_INCH)


def _unreadable() -> tuple[type[BaseException], ...]:
    """What is raised for a file that only looks like a photo."""
    from PIL import Image, UnidentifiedImageError

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    return (UnidentifiedImageError, *bombs, OSError, ValueError, SyntaxError)


def _opened(path: Path) -> ImageFile:
    """The picture, only its head read. Raises for one too large to be opened safely."""
    from PIL import Image

    # What becomes of warnings is one setting for all threads.
    with _OPENING, warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(path)


def _taken_on(exif: object) -> date | None:
    from PIL import Image

    if not isinstance(exif, Image.Exif):
        return None
    words = exif.get_ifd(_DETAILS).get(_TAKEN) or exif.get(_CHANGED)
    try:
        return datetime.strptime(str(words)[:10], "%Y:%m:%d").date()  # noqa: DTZ007 - a day
    except ValueError:
        return None
