from tools import SIZE, new


def run():
    return new() + str(SIZE)
