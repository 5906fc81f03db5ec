def counter(start):
    value = start

    def count():
        nonlocal value
        value -= 5
        return f"<{value}>"

    return count


ticket = counter(100)
