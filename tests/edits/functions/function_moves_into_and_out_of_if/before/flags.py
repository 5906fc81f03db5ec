import sys

seen = []


def show(text):
    seen.append(text)
    return "show " + text
