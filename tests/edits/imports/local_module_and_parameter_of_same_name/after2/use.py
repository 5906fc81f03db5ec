from prices import RATE


def own(RATE):
    return RATE


class Job:
    RATE = 100

    def cost(self):
        return f"{self.RATE}/{RATE}"


def make():
    RATE = 1000

    def inner():
        return RATE

    return inner
