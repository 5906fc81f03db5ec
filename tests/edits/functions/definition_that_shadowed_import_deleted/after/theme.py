from base import render, trim


def page(text):
    return render(text), trim(text), max(1, 2)
