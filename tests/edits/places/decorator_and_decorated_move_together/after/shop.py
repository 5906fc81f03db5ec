from pricing import gross


def bill(nets):
    return [gross(net) for net in nets]
