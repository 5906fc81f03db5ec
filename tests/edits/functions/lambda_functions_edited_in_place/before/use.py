from funcs import add, inc, pick, twice

plus_two = twice(inc)


def use():
    return add(1, 2), plus_two(0), inc(0), pick("abc")
