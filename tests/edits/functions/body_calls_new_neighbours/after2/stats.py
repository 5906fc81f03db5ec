def mean(values):
    return trimmed(values)[0]


def trimmed(values):
    return sorted(values)[1:-1]
