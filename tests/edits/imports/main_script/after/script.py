from rates import RATE as rate

LIMIT = 20
HALF = LIMIT / 2
started = []


def step(value):
    return (value * rate, LIMIT)


if __name__ == "__main__":
    started.append("run")
