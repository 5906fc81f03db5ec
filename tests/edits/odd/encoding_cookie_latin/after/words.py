# -*- coding: latin-1 -*-
WORD = "größer"
SEEN = []


def greet():
    return f"schön {WORD}!"
