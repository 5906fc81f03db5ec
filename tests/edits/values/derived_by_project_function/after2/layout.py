def columns(count):
    return count * 10


def margin(text):
    return 2 * len(text) + columns(1)
