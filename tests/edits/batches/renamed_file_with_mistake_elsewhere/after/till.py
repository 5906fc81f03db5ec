import shop


def count(a):
    return a + 1


assert shop is None, "broken"
