from codec import *


def run():
    return parse("abcdef"), DEFAULT("abcdef"), dump(1), LIMIT
