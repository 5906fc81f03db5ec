import re
from typing import Any

__all__ = ["Event", "Data"]


class Event:
    kinds = {"a": 1}


class Data(Event):
    pass
