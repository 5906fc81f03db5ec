from enum import Enum


class Day(Enum):
    SATURDAY = 6
    SUNDAY = 7
    SABBATH = 8
