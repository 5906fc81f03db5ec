def score(word):
    return len(word)
