def make_counter(start):
    count = start

    def bump():
        nonlocal count
        count += 10
        return count

    return bump
