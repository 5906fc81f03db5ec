import lib


def run():
    return lib.old()
