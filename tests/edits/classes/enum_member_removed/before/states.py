from enum import Enum


class State(Enum):
    RUNNING = 1
    PAUSED = 2
    STOPPED = 3

    def label(self):
        return self.name.lower()


def valid(value):
    try:
        State(value)
    except ValueError:
        return False
    return True
