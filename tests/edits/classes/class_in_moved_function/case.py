"""A class in a function that only moved says the line where it stands now, and its source is found (3.13)."""

OUTCOME = "applied"
REQUIRES = (3, 13)


def observe():
    import inspect

    import sorting

    (wrapped,) = sorting.ordered([1])
    return [type(wrapped).__firstlineno__, inspect.getsource(type(wrapped))]
