"""Makers of functions."""

import math

made = []


def make(divisor):
    def inner():
        return 1 / divisor

    def middle():
        def deeper():
            return [1 / divisor for _ in "a"][0]

        return deeper

    class Local:
        def run(self):
            return 2 / divisor

    return inner, middle(), Local
