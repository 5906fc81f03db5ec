"""A new function that calls a function of an imported module has the code of a fresh start."""

OUTCOME = "applied"


def observe():
    import texts

    return [texts.lines("a\nb") if hasattr(texts, "lines") else None, getattr(texts, "lines", texts.words).__code__.co_code.hex()]
