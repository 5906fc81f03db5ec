from enum import Flag


class Mode(Flag):
    FAST = 1
    LOUD = 2
