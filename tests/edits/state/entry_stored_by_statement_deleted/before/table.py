TABLE = {}


def serve(name):
    return TABLE[name]() if name in TABLE else None
