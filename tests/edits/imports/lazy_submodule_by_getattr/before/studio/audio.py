from studio import QUALITY


def play():
    return f"audio at {QUALITY}"
