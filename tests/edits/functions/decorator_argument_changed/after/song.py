from deco import repeat

N = 2


@repeat(N + 1)
def sing(word):
    return word


@repeat(times=1)
def hum():
    return "hm"
