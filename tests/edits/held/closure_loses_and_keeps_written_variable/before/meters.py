def make_meter(unit, step):
    total = 0

    def tick():
        nonlocal total
        total += step
        return f"{total}{unit}"

    return tick
