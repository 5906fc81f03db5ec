"""A string below an assignment documents it for tools: it never becomes the docstring of the module."""

OUTCOME = "applied"


def observe():
    import alias

    return [alias.__doc__, alias.LIMIT]
