def counter(start):
    value = start

    def count():
        nonlocal value
        value += 1
        return value

    return count


ticket = counter(100)
