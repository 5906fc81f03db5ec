from market import ASK as buy, BID as sell


def spread():
    return sell - buy
