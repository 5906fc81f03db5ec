def letters(word):
    for letter in word:
        yield letter
