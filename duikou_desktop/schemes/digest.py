"""The fingerprint of a standard: says whether two scores were made by the same rules."""

from __future__ import annotations

import hashlib
import json

from duikou_desktop.scoring.standard import Standard


def standard_sha256(standard: Standard) -> str:
    """SHA-256 (hex) over canonical JSON of the standard; comments and layout do not count."""
    content = standard.model_dump(mode="json", by_alias=True)
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
