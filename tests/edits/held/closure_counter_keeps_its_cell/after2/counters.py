def make_counter(start):
    count = start

    def bump(by=3):
        nonlocal count
        count -= by
        return count

    return bump
