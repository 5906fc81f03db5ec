import protocol
from protocol import encode


def call():
    return encode("plain")
