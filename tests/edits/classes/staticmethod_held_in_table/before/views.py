from money import Money

fmt = Money.format
FORMATS = {"money": Money.format}


def show(amount, formatter=Money.format):
    return formatter(amount)
