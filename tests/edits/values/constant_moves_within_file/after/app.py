"""The application, tidied up."""

TOKEN = object()

count = 0
count += 1


def run():
    return BIG - SMALL, "tidy"


SMALL = 2
BIG = SMALL * 100
events = []
