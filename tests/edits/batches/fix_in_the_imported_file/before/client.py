import protocol


def call():
    return "plain"
