MAGIC = b"2"


def encode(text):
    return MAGIC + text.upper().encode()
