NEW_LIMIT = 10


def __getattr__(name):
    if name == "OLD_LIMIT":
        return NEW_LIMIT * 2
    raise AttributeError(name)
