def plain(word):
    return word


def fancy(word):
    return "*" + word + "*"


def show(word, style=plain):
    return style(word)
