from layout import framed


def page():
    return framed("plain")
