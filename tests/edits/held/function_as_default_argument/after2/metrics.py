def distance(a, b, scale=3):
    return abs(a - b) * scale
