def loud(method):
    return lambda self: method(self) + "!"


def boxed(method):
    return lambda self: "[" + method(self) + "]"


class Title:
    def __init__(self, words):
        self.words = words

    @boxed
    @loud
    def render(self):
        return self.words
