runs = []


def note(function):
    runs.append(function.__name__)
    return function


@note
def area(w, h):
    return w * h
