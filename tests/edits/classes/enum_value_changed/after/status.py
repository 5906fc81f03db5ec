import enum


class Status(enum.Enum):
    OK = 200
    MISSING = 410


LOG = [Status.MISSING]


def lookup(number):
    try:
        return Status(number).name
    except ValueError as error:
        return str(error)
