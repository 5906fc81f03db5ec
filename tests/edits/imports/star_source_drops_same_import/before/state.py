from typing import cast, Dict

from events import *

Table = Dict[str, int]


def first(value):
    return cast(int, value), Event.kinds
