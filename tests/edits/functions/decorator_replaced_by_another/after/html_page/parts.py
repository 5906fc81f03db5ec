from . import deco


@deco.italic
def show(text):
    return text


@deco.italic
def both(text):
    return text
