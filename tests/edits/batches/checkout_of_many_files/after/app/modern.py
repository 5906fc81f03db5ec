speed = "fast"


def new_name():
    return " new"
