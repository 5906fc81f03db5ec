from studio import QUALITY

frames = []


def play():
    return f"video at {QUALITY}"
