from deco import Inner, middle, outer


@outer
@middle("m")
@Inner
def work(text):
    return text
