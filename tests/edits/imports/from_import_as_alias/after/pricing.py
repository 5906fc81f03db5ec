VAT = 7


def total(net):
    return net + VAT
