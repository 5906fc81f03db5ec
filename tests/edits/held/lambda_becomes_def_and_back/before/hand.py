from ranks import rank as value_of

KEYS = [value_of]


def best(cards):
    return max(cards, key=KEYS[0])
