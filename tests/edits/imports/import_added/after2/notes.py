import json as j
from textwrap import dedent, indent as shift

pages = []


def add(text):
    pages.append(text)


def show(lines):
    return j.dumps(lines) + shift(dedent("  x"), "-")
