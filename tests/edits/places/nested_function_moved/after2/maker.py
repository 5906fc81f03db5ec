"""Makers of functions."""

import math

made = []


def make(divisor):
    def inner():
        # may fail
        return 1 / divisor

    def middle():
        def deeper():
            return [1 / divisor for _ in "a"][0]

        return deeper

    class Local:
        def run(self):
            value = 2
            return value / divisor

    return inner, middle(), Local
