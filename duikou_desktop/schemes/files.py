"""The files of a scheme's folder, and which of them a scheme cannot be without."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import SchemeHead
from duikou_desktop.schemes.wording import Agreement, Outline
from duikou_desktop.scoring.standard import Standard

HEAD = "scheme.yaml"
SOURCE = "source.txt"
PAIRINGS = "pairings.csv"
AGREEMENT = "agreement.yaml"
OUTLINE = "outline.yaml"
RECIPIENT_STANDARD = "standard-recipient.yaml"
SUPPORTER_STANDARD = "standard-supporter.yaml"
STANDARDS = {Side.RECIPIENT: RECIPIENT_STANDARD, Side.SUPPORTER: SUPPORTER_STANDARD}

# Those in YAML, each with its model.
MODELS: Mapping[str, type[BaseModel]] = {
    HEAD: SchemeHead,
    AGREEMENT: Agreement,
    OUTLINE: Outline,
    RECIPIENT_STANDARD: Standard,
    SUPPORTER_STANDARD: Standard,
}
NEEDED = (HEAD, PAIRINGS, AGREEMENT)
# In the order in which they are read; all that makes the scheme, the document not among them.
FILES = (HEAD, PAIRINGS, AGREEMENT, OUTLINE, RECIPIENT_STANDARD, SUPPORTER_STANDARD)
