from enum import Flag


class Mode(Flag):
    FAST = 1
    QUIET = 2
    LOUD = 4
