from current.menu import TAX, price


def total(what):
    return price(what) + TAX
