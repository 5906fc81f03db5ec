MAGIC = b"1"


def encode(text):
    return MAGIC + text.encode()
