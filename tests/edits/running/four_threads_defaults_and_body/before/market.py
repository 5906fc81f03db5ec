def quote(amount=0, unit=0, *, tag=0):
    return amount, unit, tag, 0
