import lib


def run():
    return lib.new()
