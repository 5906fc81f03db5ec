MARK = "!"


def other():
    return MARK
