def distance(pair):
    return pair[1] - pair[0]
