import json
from textwrap import dedent, indent as shift

pages = []


def add(text):
    pages.append(text)


def show(lines):
    return json.dumps(lines) + shift(dedent("  x"), "-")
