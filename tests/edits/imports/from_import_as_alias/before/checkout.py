from pricing import VAT as PERCENT, total as compute

receipts = []


def bill(net):
    return f"{compute(net)} ({PERCENT}% VAT)"
