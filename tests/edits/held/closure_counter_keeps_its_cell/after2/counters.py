def make_counter(start):
    count = start

    def bump():
        nonlocal count
        by = 3
        count -= by
        return count

    return bump
