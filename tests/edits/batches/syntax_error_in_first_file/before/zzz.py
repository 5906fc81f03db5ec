import aaa

SIZE = 1


def last():
    return aaa.first() + "!"
