from . import deco


@deco.bold
def show(text):
    return text


@deco.bold
@deco.italic
def both(text):
    return text
