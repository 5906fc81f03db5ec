def handle(text):
    from formats import wrap as w

    return w(text)


def later():
    def inner():
        from formats import DEPTH

        return DEPTH

    return inner()
