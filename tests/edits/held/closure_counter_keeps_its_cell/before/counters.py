def make_counter(start):
    count = start

    def bump():
        nonlocal count
        count += 1
        return count

    return bump
