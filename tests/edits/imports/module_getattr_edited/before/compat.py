NEW_LIMIT = 10


def __getattr__(name):
    if name == "OLD_LIMIT":
        return NEW_LIMIT
    raise AttributeError(name)
