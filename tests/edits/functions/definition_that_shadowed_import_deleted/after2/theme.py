from base import render, trim


def trim(text):
    return text[-3:]


def page(text):
    return render(text), trim(text), max(1, 2)
