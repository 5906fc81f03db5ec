import clock

entries = []


def write(text):
    return f"{clock.tick()} {text}"
