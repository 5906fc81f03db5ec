def first():
    return helper() + " one"


def helper():
    return "very early"


early = helper


def helper():
    return "very late"
