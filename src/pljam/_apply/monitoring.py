"""What debuggers and profilers watch through ``sys.monitoring`` stays watched in new code."""

from __future__ import annotations

import sys
from types import CodeType
from typing import Any

from pljam._apply.codes import inner_pairs

_TOOLS = 6
"""How many tools the interpreter has room for."""


def carry_events(old: CodeType, new: CodeType) -> None:
    """Set the local events of code, and of the code inside it, on its successor (since 3.12)."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is None:
        return
    for tool in range(_TOOLS):
        if monitoring.get_tool(tool) is None:
            continue
        for one, other in ((old, new), *inner_pairs(old, new)):
            events = monitoring.get_local_events(tool, one)
            if events:
                events |= monitoring.get_local_events(tool, other)
                monitoring.set_local_events(tool, other, events)
