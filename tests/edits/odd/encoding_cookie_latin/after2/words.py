# -*- coding: utf-8 -*-
WORD = "größer"
SEEN = []


def greet():
    return f"schön {WORD}!"
