LEVEL = 5.5


def compress(text):
    return "".join(sorted(set(text), reverse=True))
