from counter import bump


def use():
    return callable(bump)
