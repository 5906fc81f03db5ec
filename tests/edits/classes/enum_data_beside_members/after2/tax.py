from enum import Enum


class Rate(Enum):
    FULL = 24
    HALF = FULL // 2
    NONE = 0
    _ignore_ = ["scale"]
    scale = 3

    @staticmethod
    def table():
        return {one.value: one.name[0] for one in Rate}


DEFAULT = Rate.FULL
