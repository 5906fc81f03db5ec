LEVEL = 5


def compress(text):
    return "".join(dict.fromkeys(text))
