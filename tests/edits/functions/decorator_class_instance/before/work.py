from counting import Counted


@Counted
def work(n):
    return n + 1
