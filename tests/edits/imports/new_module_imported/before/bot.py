heard = []


def answer(text):
    return "?"
