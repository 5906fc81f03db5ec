def handle(text):
    from formats import wrap as w

    return w(text) + " (2)"


def later():
    def inner():
        from formats import DEPTH

        return DEPTH

    return inner()
