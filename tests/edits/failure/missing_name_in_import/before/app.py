import lib


def run():
    return lib.LEVEL
