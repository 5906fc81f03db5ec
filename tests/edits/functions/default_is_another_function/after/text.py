def plain(word):
    return word


def fancy(word):
    return "*" + word + "*"


def show(word, style=fancy):
    return style(word)
