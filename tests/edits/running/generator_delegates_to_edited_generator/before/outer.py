import inner


def words(*given):
    for word in given:
        yield from inner.letters(word)
        yield "/"
