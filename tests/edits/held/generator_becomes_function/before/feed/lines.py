def lines(text):
    yield from text.split("\n")
