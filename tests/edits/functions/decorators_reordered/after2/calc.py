from deco import plus, times


@times
@plus
@plus
def value(n):
    return n
