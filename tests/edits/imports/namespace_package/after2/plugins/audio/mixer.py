GAIN = 11
tracks = []


def mix(level):
    return -level * GAIN
