import tools


@tools.taxed
def price(count):
    """Tell the price."""
    return count * 10
