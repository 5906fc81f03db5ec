def tally(words):
    def note(word):
        global seen
        seen = word
        return seen

    return [note(w) for w in words], seen
