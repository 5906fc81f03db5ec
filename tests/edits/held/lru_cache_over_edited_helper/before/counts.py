from functools import cache

import parse

hits = {"n": 0}


@cache
def count(text):
    return len(parse.words(text))


def report(text):
    return f"{count(text)} words"
