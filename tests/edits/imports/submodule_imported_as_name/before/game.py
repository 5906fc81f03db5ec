from world import rules

scores = {"ann": 1}
HALF = rules.LIMIT // 2


def play(points):
    return rules.allowed(points)
