from tools import SIZE, old


def run():
    return old() + str(SIZE)
