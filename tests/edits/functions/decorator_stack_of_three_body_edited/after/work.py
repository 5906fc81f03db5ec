from deco import Inner, middle, outer


@outer
@middle("m")
@Inner
def work(text, times=2):
    return text * times
