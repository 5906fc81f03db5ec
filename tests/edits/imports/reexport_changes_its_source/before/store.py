from codec import MAGIC, encode
from codec import encode as enc

import codec.v2

saved = []


def save(text):
    saved.append(text)
    return encode(text)
