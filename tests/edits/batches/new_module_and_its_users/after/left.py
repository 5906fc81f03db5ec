import shared


def go():
    return "left " + shared.word()
