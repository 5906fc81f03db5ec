from studio import QUALITY

frames = []


def play():
    return f"moving pictures at {QUALITY}"
