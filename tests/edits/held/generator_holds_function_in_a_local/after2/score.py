def score(word):
    return 0
