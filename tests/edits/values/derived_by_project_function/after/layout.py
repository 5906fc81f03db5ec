def columns(count):
    return count * 12


def margin(text):
    return len(text) + columns(1)
