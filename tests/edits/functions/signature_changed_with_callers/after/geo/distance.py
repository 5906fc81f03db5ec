def distance(b, a, unit, *, scale=1):
    return f"{(b - a) * scale}{unit}"
