def score(word, bonus=10):
    return len(word) + bonus
