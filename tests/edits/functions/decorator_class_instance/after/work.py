from counting import Counted


@Counted
def work(n, step=5):
    return n + step
