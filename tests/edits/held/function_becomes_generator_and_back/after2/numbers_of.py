def below(limit):
    return list(range(limit))
