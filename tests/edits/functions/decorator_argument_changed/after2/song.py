from deco import repeat

N = 4


@repeat(N + 1)
def sing(word):
    return word + "!"


@repeat(times=1)
def hum():
    return "hm"
