GAIN = 10
tracks = []


def mix(level):
    return level * GAIN
