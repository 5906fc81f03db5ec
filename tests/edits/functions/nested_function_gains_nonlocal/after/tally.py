def tally(words):
    seen = 0

    def note(word):
        nonlocal seen
        seen += len(word)
        return seen

    return [note(w) for w in words], seen
