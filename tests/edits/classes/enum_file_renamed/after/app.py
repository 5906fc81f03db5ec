import enum

import shades


class Other(enum.Enum):
    ONE = 1


def red():
    return shades.Color.RED.value
