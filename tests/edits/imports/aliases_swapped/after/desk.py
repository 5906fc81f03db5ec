from market import ASK as sell, BID as buy


def spread():
    return sell - buy
