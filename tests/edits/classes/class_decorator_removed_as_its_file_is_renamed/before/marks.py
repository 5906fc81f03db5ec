def mark(cls):
    cls.marked = len("mark")
    return cls


def listed(cls):
    cls.items = []
    return cls
