from deco import repeat

N = 2


@repeat(N)
def sing(word):
    return word


@repeat(times=1)
def hum():
    return "hm"
