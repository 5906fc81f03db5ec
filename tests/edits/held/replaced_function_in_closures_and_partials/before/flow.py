import functools

from steps import step


def compose(first, second):
    def both(text):
        return second(first(text))

    return both


TWICE = compose(step, step)
BOUND = functools.partial(step, "bound")
