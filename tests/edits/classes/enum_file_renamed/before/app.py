import enum

import colors


class Other(enum.Enum):
    ONE = 1


def red():
    return colors.Color.RED.value
