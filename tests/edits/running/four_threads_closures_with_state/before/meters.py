def make_meter(unit):
    total = 0

    def tick(a=0, *, b=0):
        nonlocal total
        total += 1
        return unit, total, (a, b, 0)

    return tick
