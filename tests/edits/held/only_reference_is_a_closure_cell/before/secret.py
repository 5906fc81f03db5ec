def _hidden(text):
    return text[::-1]


def reveal():
    inner = _hidden

    def call(text):
        return inner(text)

    return call


call = reveal()
del _hidden
