from functools import partialmethod

from moves import step


class Robot:
    def __init__(self):
        self.at = (0, 0)

    right = partialmethod(step, 1, 0)
    move = step
