def make_meter(unit, step):
    total = 0

    def tick():
        nonlocal total
        total += 70
        return f"{total}"

    return tick
