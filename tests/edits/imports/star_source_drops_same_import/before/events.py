import re
from typing import Any, cast, Dict

__all__ = ["Event", "Data"]


class Event:
    kinds: Dict[str, Any] = cast(Any, {})


class Data(Event):
    pass
