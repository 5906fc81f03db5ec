from rank import Rank

BEST = Rank.HIGH
RANKS = []


def top():
    if not RANKS:
        RANKS.append(Rank.HIGH)
    return RANKS[0]


top()
