import sys

seen = []


def show(text, times=2):
    seen.append(text)
    return "shown " + text * times
