"""What all rule kinds share."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.scoring.parameters import Strict

# A register and a field of it, as a rule names them; the field is empty when only the register is.
Use = tuple[str, str]


class RuleModel(Strict):
    """One way of deciding a point, as the standard's file writes it."""

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names, so that loading can prove they exist."""
        yield from ()
