TRANSITIONS = {}


def on(event):
    def mark(function):
        TRANSITIONS.setdefault(event, []).append(function)
        return function

    return mark
