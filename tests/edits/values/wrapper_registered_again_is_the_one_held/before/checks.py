from rules import rule


@rule("even")
def even(value):
    return value % 2 == 0


def make(limit):
    @rule("below")
    def below(value):
        return value < limit

    return below


BELOW = make(5)
BELOW.unit = "pieces"
