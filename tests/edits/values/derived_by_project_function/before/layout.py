def columns(count):
    return count * 10


def margin(text):
    return len(text) + columns(1)
