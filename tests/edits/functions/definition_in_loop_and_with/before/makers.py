import contextlib

MAKERS = {}
for size in (1, 2, 3):

    def maker(text, size=size):
        return text * size

    MAKERS[size] = maker

with contextlib.suppress(ValueError):

    def guarded(text):
        return "guarded " + text

    int("no number")
