"""Long lists of parameters: one Python plays them whole, of the others each another fifth."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import pytest

SHARES = 5


def shared_out(parameters: Iterable[Any]) -> list[Any]:
    """Return parameters, those marked ``once`` that this version leaves to the one with all."""
    return [
        value
        if place % SHARES == sys.version_info.minor % SHARES
        else pytest.param(
            *(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.once
        )
        for place, value in enumerate(parameters)
    ]
