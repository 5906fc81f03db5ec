VAT = 5


def total(net):
    return net + VAT
