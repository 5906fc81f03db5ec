import shared


def go():
    return "right " + shared.word()
