"""The fingerprints of a standard and of its parameters: whether two scores followed the same rules."""

from __future__ import annotations

import hashlib
import json

from pydantic import BaseModel

from duikou_desktop.scoring.parameters import Parameters
from duikou_desktop.scoring.standard import Standard


def standard_sha256(standard: Standard) -> str:
    """SHA-256 (hex) over canonical JSON of the standard; comments and layout do not count."""
    return _sha256(standard)


def parameters_sha256(parameters: Parameters) -> str:
    """The same of what the scheme leaves open and its parameters settle."""
    return _sha256(parameters)


def _sha256(model: BaseModel) -> str:
    content = model.model_dump(mode="json", by_alias=True)
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
