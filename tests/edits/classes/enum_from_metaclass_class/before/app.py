from marks import NOTHING


def field(default=NOTHING):
    return repr(default)
