def letters(word):
    for letter in reversed(word):
        yield letter.upper()
