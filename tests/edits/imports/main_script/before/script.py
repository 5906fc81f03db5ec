from rates import RATE as rate

LIMIT = 10
HALF = LIMIT / 2
started = []


def step(value):
    return min(value * rate, LIMIT)


if __name__ == "__main__":
    started.append("run")
