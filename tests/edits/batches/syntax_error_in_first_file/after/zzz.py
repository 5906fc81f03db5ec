import aaa

SIZE = 2


def last():
    return aaa.first() + "?"
