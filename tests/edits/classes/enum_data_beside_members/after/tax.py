from enum import Enum


class Rate(Enum):
    FULL = 24
    HALF = FULL // 2
    _ignore_ = ["scale"]
    scale = 2

    @staticmethod
    def table():
        return {one.value: one.name for one in Rate}


DEFAULT = Rate.FULL
