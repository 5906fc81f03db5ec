# -*- coding: latin-1 -*-
WORD = "grün"
SEEN = []


def greet():
    return f"schön {WORD}"
