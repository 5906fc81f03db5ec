def tally(words):
    seen = 0

    def note(word):
        seen = len(word)
        return seen

    return [note(w) for w in words], seen
