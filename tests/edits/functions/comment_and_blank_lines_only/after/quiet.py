# A comment on top.


runs = []


def note(function):
    # Remember it.
    runs.append(function.__name__)
    return function


@note
def area(w, h):
    # Width times height.

    return w * h
