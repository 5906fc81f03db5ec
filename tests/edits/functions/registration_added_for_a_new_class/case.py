"""A definition that is registered between others of its name leaves these as they are, untold."""

OUTCOME = "applied"


def observe():
    import till

    classes = [till.Number, till.Sum, getattr(till, "Negation", int)]
    return [till.text(each()) for each in classes], till._(1)
