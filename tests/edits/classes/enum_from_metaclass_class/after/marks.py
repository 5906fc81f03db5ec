import enum


class _Nothing(enum.Enum):
    NOTHING = enum.auto()

    def __repr__(self):
        return "NOTHING!"


NOTHING = _Nothing.NOTHING
