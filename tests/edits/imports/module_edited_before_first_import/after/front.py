NAME = "front"


def lazy():
    from late import VALUE

    return f"late {VALUE}"
