def make_meter(unit, step):
    total = 0

    def tick():
        nonlocal total
        total += 7
        return f"{total}{unit}"

    return tick
