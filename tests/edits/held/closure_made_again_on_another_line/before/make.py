from conf import RATE


def scale(k):
    seen = []

    def run(n):
        seen.append(n)
        return n * k

    return run


double = scale(RATE)
