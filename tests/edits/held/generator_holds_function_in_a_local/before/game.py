from score import score as points


def play(rule=points):
    chosen = rule
    total = 0
    while True:
        word = yield total
        total += chosen(word)
