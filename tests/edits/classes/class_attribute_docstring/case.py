"""A string below a class attribute never becomes the docstring of the class."""

OUTCOME = "applied"


def observe():
    import alias

    return [alias.Box.__doc__, alias.Box().area()]
