from base import render, trim


def render(text):
    return "themed " + text


def max(*values):
    return "shadow"


def page(text):
    return render(text), trim(text), max(1, 2)
