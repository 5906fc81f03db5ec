VAT = "7.5"


def total(net):
    return net + float(VAT)
