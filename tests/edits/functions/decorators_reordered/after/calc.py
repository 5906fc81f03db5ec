from deco import plus, times


@times
@plus
def value(n):
    return n
