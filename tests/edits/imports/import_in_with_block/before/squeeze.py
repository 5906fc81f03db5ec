LEVEL = 1


def compress(text):
    return "".join(dict.fromkeys(text))
