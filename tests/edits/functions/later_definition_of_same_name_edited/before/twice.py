def first():
    return helper() + " one"


def helper():
    return "early"


early = helper


def helper():
    return "late"
